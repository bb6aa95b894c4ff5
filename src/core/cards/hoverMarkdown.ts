import type { Wording } from '../contracts';
import { toVisibleText } from '../text/presentText';
import type { Card, CardSection } from './card';
import { tellMore } from './cardLayout';
import type { CardLinks } from './cardLinks';
import { present, toLink, toMarkdown } from './cardMarkdown';
import {
  chooseLines,
  TEXT_LENGTH,
  toShortSection,
  withoutShown,
  type ShortLine,
  type ShortSection,
} from './hoverLines';
import { toWhyLines, type ExplainedName, type WhyLines } from './whyLines';

/** Code units a reader sees, links counted by their text; the actions come on top. */
export interface HoverBudget {
  /** Above the fold. */
  readonly fold: number;
  /** In all; a hover can be scrolled. */
  readonly whole: number;
}

export const HOVER_BUDGET: HoverBudget = { fold: 500, whole: 1500 };

export interface HoverOptions {
  readonly budget?: HoverBudget;
  /** The name under the cursor. */
  readonly explained?: ExplainedName;
  /** Stands right below what it is, whatever else there is. */
  readonly pinpoint?: CardSection | undefined;
}

const NAME_LENGTH = 80;

/**
 * The card for a hover: who or what it is, what matters most with its evidence, and up to three actions; below a
 * rule why the name that is explained stands for it, what else was said, and how often and where the corpus speaks of
 * it.
 */
export function toHoverMarkdown(
  card: Card,
  wording: Wording,
  links: CardLinks,
  { budget = HOVER_BUDGET, explained, pinpoint }: HoverOptions = {},
): string {
  const [title = '', ...names] = [card.title, ...card.otherNames].map((name) =>
    toVisibleText(name, NAME_LENGTH),
  );
  const subtitle = toVisibleText(card.subtitle, TEXT_LENGTH);
  const head = `${[`**${present(title)}**`, ...names.map((name) => present(name))].join(' · ')}  \n${present(subtitle)}`;
  const sections = card.sections
    .filter((section) => section.aboveFold)
    .map((section) => toShortSection(section, wording));
  const pinned = pinpoint === undefined ? [] : [toShortSection(pinpoint, wording)];
  const used = [title, ...names, subtitle].join(' · ').length + pinned.reduce(toLength, 0);
  const shown = chooseLines(sections, budget.fold - used);
  const left = sections.filter((section) => shown.get(section)?.length === 0);
  const room = budget.whole - budget.fold;
  const why = explained === undefined || room <= 0 ? NO_LINES : toWhyLines(explained, wording);
  const rest = room > 0 ? toParagraphsBelow(sections, shown, room - why.length, wording, links) : [];
  const below = [why.markdown, ...rest].filter((paragraph) => paragraph !== '');
  return [
    head,
    ...toParagraphs(pinned, new Map(pinned.map((section) => [section, section.lines])), wording, links),
    ...toParagraphs(sections, shown, wording, links),
    tellLeftOut(left),
    toActions(card, wording, links),
    ...(below.length === 0 ? [] : ['---', ...below]),
  ]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

const NO_LINES: WhyLines = { markdown: '', length: 0 };

/** Code units of a section all of which is shown. */
function toLength(sum: number, { heading, lines }: ShortSection): number {
  const pieces = lines.flatMap(({ text, rest }) => [text, ...rest.map((piece) => piece.text)]);
  return sum + [heading, ...pieces].join(' ').length;
}

/** "… Offered (2) · Pledged": what is not above the fold. */
function tellLeftOut(sections: readonly ShortSection[]): string {
  const told = sections.map(({ heading, total }) => (total > 1 ? `${heading} (${total})` : heading));
  return told.length === 0 ? '' : present(`… ${told.join(' · ')}`, TEXT_LENGTH);
}

/** What did not fit above the fold, in the order of the card; the newest passage has its place whatever else there is. */
function toParagraphsBelow(
  sections: readonly ShortSection[],
  shown: Chosen,
  budget: number,
  wording: Wording,
  links: CardLinks,
): readonly string[] {
  const rest = sections.map((section) => withoutShown(section, shown.get(section) ?? []));
  const isMention = ({ key }: ShortSection): boolean => key === 'mentions';
  const byWeight = [...rest.filter(isMention), ...rest.filter((section) => !isMention(section))];
  return toParagraphs(rest, chooseLines(byWeight, budget), wording, links);
}

type Chosen = ReadonlyMap<ShortSection, readonly ShortLine[]>;

/** Each section that shows a line: the heading in bold, its lines below each other, and how many are left out. */
function toParagraphs(
  sections: readonly ShortSection[],
  chosen: Chosen,
  wording: Wording,
  links: CardLinks,
): readonly string[] {
  return sections.flatMap((section) => {
    const shown = chosen.get(section) ?? [];
    if (shown.length === 0) {
      return [];
    }
    const hidden = withoutShown(section, shown).total;
    const lines = shown.map(({ text, rest }) =>
      [present(text), ...rest.map((piece) => toMarkdown(piece, links))].join(' '),
    );
    const more = hidden > 0 ? ` ${present(tellMore(hidden, wording))}` : '';
    return [`**${present(section.heading)}:** ${lines.join('  \n')}${more}`];
  });
}

function toActions(card: Card, { translate }: Wording, links: CardLinks): string {
  const actions = [
    { label: translate('Full card'), href: links.showCard(card.id) },
    { label: translate('Show in sidebar'), href: links.revealInSidebar(card.id) },
    { label: translate('Search mentions'), href: links.searchMentions(card.id) },
  ];
  return actions
    .filter(({ href }) => href !== undefined)
    .map(({ label, href }) => toLink(label, href))
    .join(' · ');
}
