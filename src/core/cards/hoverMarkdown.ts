import type { Wording } from '../contracts';
import type { Card, CardLine, CardSection } from './card';
import { tellMore, toPieces, type Piece } from './cardLayout';
import type { CardLinks } from './cardLinks';
import { present, toLink, toMarkdown } from './cardMarkdown';
import { toVisibleText } from '../text/presentText';

/** Code units a reader sees above the fold of a hover, links counted by their text; the actions come on top. */
export const HOVER_BUDGET = 500;

/** One text in a hover, so that a single long one does not take the place of all others. */
const TEXT_LENGTH = 130;
/** A shorter beginning of a text says too little. */
const LEAST_LENGTH = 36;
const QUALIFIER_LENGTH = 70;
const LABEL_LENGTH = 60;
const HEADING_LENGTH = 60;
const NAME_LENGTH = 80;
const LINES_PER_SECTION = 3;
const EVIDENCE_PER_LINE = 1;

/** Sources may differ there: two lines count as one, so that neither stands alone. */
const RIVALS = /^(?:titles|status|claims)(?:$|:)/;

/** The card for a hover: who or what it is, what matters most with its evidence, and up to three actions. */
export function toHoverMarkdown(
  card: Card,
  wording: Wording,
  links: CardLinks,
  budget = HOVER_BUDGET,
): string {
  const [title = '', ...names] = [card.title, ...card.otherNames].map((name) =>
    toVisibleText(name, NAME_LENGTH),
  );
  const subtitle = toVisibleText(card.subtitle, TEXT_LENGTH);
  const head = `${[`**${present(title)}**`, ...names.map((name) => present(name))].join(' · ')}  \n${present(subtitle)}`;
  const sections = card.sections
    .filter((section) => section.aboveFold)
    .map((section) => toShortSection(section, wording));
  const used = [title, ...names, subtitle].join(' · ').length;
  const chosen = chooseLines(sections, budget - used);
  const paragraphs = sections.map((section, index) =>
    toParagraph(section, chosen[index] ?? [], wording, links),
  );
  const left = sections.filter((_, index) => (chosen[index] ?? []).length === 0);
  return [head, ...paragraphs, tellLeftOut(left), toActions(card, wording, links)]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** "… Offered (2) · Pledged": what the full card has besides. */
function tellLeftOut(sections: readonly ShortSection[]): string {
  const told = sections.map(({ heading, total }) => (total > 1 ? `${heading} (${total})` : heading));
  return told.length === 0 ? '' : present(`… ${told.join(' · ')}`, TEXT_LENGTH);
}

/** A section as it would stand in a hover if all of it fitted. */
interface ShortSection {
  readonly heading: string;
  readonly lines: readonly ShortLine[];
  /** Lines taken in the first round. */
  readonly together: number;
  /** All lines of the card. */
  readonly total: number;
}

interface ShortLine {
  readonly text: string;
  /** Qualifiers and evidence. */
  readonly rest: readonly Piece[];
  /** Lines of the card that it stands for. */
  readonly count: number;
}

function toShortSection(section: CardSection, wording: Wording): ShortSection {
  const united = uniteLines(section.lines).slice(0, LINES_PER_SECTION);
  return {
    heading: toVisibleText(section.heading, HEADING_LENGTH),
    lines: united.map((line) => toShortLine(line, wording)),
    together: RIVALS.test(section.key) ? 2 : 1,
    total: section.lines.length + section.more,
  };
}

interface UnitedLine {
  line: CardLine;
  /** Lines of the card in it. */
  count: number;
}

/** Neighbours that rest on the same evidence and are short, such as attendees, become one line. */
function uniteLines(lines: readonly CardLine[]): readonly UnitedLine[] {
  const united: UnitedLine[] = [];
  for (const line of lines) {
    const text = toVisibleText(line.text, TEXT_LENGTH);
    const last = united.at(-1);
    if (
      last !== undefined &&
      restOnTheSame(last.line, line) &&
      last.line.text.length + text.length < TEXT_LENGTH
    ) {
      last.line = { ...last.line, text: `${last.line.text}; ${text}` };
      last.count++;
    } else {
      united.push({ line: { ...line, text }, count: 1 });
    }
  }
  return united;
}

function restOnTheSame(a: CardLine, b: CardLine): boolean {
  const toKey = ({ qualifiers, evidence }: CardLine): string => JSON.stringify([qualifiers, evidence]);
  return toKey(a) === toKey(b);
}

function toShortLine({ line, count }: UnitedLine, wording: Wording): ShortLine {
  const [, ...rest] = toPieces({
    text: line.text,
    qualifiers: line.qualifiers.map((qualifier) => toVisibleText(qualifier, QUALIFIER_LENGTH)),
    evidence: line.evidence
      .slice(0, EVIDENCE_PER_LINE)
      .map((link) => ({ ...link, label: toVisibleText(link.label, LABEL_LENGTH) })),
  });
  const hidden = line.evidence.length - EVIDENCE_PER_LINE;
  const more: readonly Piece[] =
    hidden > 0 ? [{ kind: 'words', text: tellMoreSources(hidden, wording) }] : [];
  return { text: line.text, rest: [...rest, ...more], count };
}

function tellMoreSources(count: number, { translate }: Wording): string {
  return count === 1 ? translate('(+1 source)') : translate('(+{0} sources)', count);
}

/**
 * The lines of each section that are shown: the first ones of all sections before any second one, as long as they
 * fit. A first line may be shortened to fit, and the very first is always shown; a section ends at its first line
 * that does not fit.
 */
function chooseLines(sections: readonly ShortSection[], budget: number): readonly (readonly ShortLine[])[] {
  const chosen = sections.map((): ShortLine[] => []);
  const closed = new Set<ShortSection>();
  let left = budget;
  for (let round = 1; round <= LINES_PER_SECTION; round++) {
    for (const [index, section] of sections.entries()) {
      const taken = chosen[index] ?? [];
      const wanted = closed.has(section)
        ? []
        : section.lines.slice(taken.length, Math.max(round, section.together));
      for (const line of wanted) {
        const heading = taken.length === 0 ? section.heading.length + 2 : 0;
        const overhead = heading + line.rest.reduce((sum, { text }) => sum + text.length + 1, 0);
        const isFirst = chosen.every((lines) => lines.length === 0);
        const room = isFirst ? Math.max(left - overhead, LEAST_LENGTH) : left - overhead;
        if (room < Math.min(line.text.length, round === 1 ? LEAST_LENGTH : Infinity)) {
          closed.add(section);
          break;
        }
        const text = toVisibleText(line.text, room);
        taken.push({ ...line, text });
        left -= overhead + text.length;
      }
    }
  }
  return chosen;
}

/** The heading in bold, its lines below each other, and how many are left out. */
function toParagraph(
  section: ShortSection,
  chosen: readonly ShortLine[],
  wording: Wording,
  links: CardLinks,
): string {
  if (chosen.length === 0) {
    return '';
  }
  const hidden = section.total - chosen.reduce((sum, { count }) => sum + count, 0);
  const lines = chosen.map(({ text, rest }) =>
    [present(text), ...rest.map((piece) => toMarkdown(piece, links))].join(' '),
  );
  const more = hidden > 0 ? ` ${present(tellMore(hidden, wording))}` : '';
  return `**${present(section.heading)}:** ${lines.join('  \n')}${more}`;
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
