import type { Wording } from '../contracts';
import type { Card, CardLine, CardSection } from './card';
import { tellMore, toPieces, type Piece } from './cardLayout';
import type { CardLinks } from './cardLinks';
import { present, toLink, toMarkdown } from './cardMarkdown';
import { toVisibleText } from '../text/presentText';

/** Code units a reader sees above the fold of a hover, links counted by their text; the actions come on top. */
export const HOVER_BUDGET = 500;

/** One text in a hover, so that a single long one does not take the place of all others. */
const TEXT_LENGTH = 150;
const QUALIFIER_LENGTH = 70;
const HEADING_LENGTH = 60;
const LINES_PER_SECTION = 3;
const EVIDENCE_PER_LINE = 2;

/** The card for a hover: who or what it is, what matters most with its evidence, and up to three actions. */
export function toHoverMarkdown(
  card: Card,
  wording: Wording,
  links: CardLinks,
  budget = HOVER_BUDGET,
): string {
  const head = toHead(card);
  const sections = card.sections.filter((section) => section.aboveFold).map(toShortSection);
  const used = [card.title, ...card.otherNames, card.subtitle].join(' · ').length;
  const shown = chooseLines(sections, budget - used);
  const paragraphs = sections.map((section, index) =>
    toParagraph(section, shown[index] ?? 0, wording, links),
  );
  const isCut = sections.some((section, index) => section.lines.length > 0 && shown[index] === 0);
  return [head, ...paragraphs, isCut ? '…' : '', toActions(card, wording, links)]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

function toHead(card: Card): string {
  const names = [`**${present(card.title, TEXT_LENGTH)}**`];
  for (const name of card.otherNames) {
    names.push(present(name, TEXT_LENGTH));
  }
  return `${names.join(' · ')}\n\n${present(card.subtitle, TEXT_LENGTH)}`;
}

/** A section as it would stand in a hover if all of it fitted. */
interface ShortSection {
  readonly heading: string;
  readonly lines: readonly ShortLine[];
  /** Lines of the card behind those. */
  readonly more: number;
}

interface ShortLine {
  readonly pieces: readonly Piece[];
  /** Lines of the card that it stands for. */
  readonly count: number;
  /** Code units a reader sees. */
  readonly length: number;
}

function toShortSection(section: CardSection): ShortSection {
  const lines = uniteLines(section.lines.slice(0, 5 * LINES_PER_SECTION)).slice(0, LINES_PER_SECTION);
  const shown = lines.reduce((sum, { count }) => sum + count, 0);
  return { heading: section.heading, lines, more: section.lines.length + section.more - shown };
}

/** Neighbours that rest on the same evidence and are short, such as attendees, become one line. */
function uniteLines(lines: readonly CardLine[]): readonly ShortLine[] {
  const united: { line: CardLine; count: number }[] = [];
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
  return united.map(({ line, count }) => toShortLine(line, count));
}

function restOnTheSame(a: CardLine, b: CardLine): boolean {
  const toKey = ({ qualifiers, evidence }: CardLine): string => JSON.stringify([qualifiers, evidence]);
  return toKey(a) === toKey(b);
}

function toShortLine({ text, qualifiers, evidence }: CardLine, count: number): ShortLine {
  const hidden = evidence.length - EVIDENCE_PER_LINE;
  const pieces = toPieces({
    text,
    qualifiers: qualifiers.map((qualifier) => toVisibleText(qualifier, QUALIFIER_LENGTH)),
    evidence: evidence.slice(0, EVIDENCE_PER_LINE),
  });
  const all: readonly Piece[] = hidden > 0 ? [...pieces, { kind: 'words', text: `+${hidden}` }] : pieces;
  return { pieces: all, count, length: all.reduce((sum, piece) => sum + piece.text.length + 1, 0) };
}

/**
 * How many lines of each section are shown: the first lines of all sections before any second one, as long as they
 * fit. The very first line is always shown; a section ends at its first line that does not fit.
 */
function chooseLines(sections: readonly ShortSection[], budget: number): readonly number[] {
  const shown = sections.map(() => 0);
  const closed = new Set<number>();
  let left = budget;
  let isFirst = true;
  for (let round = 0; round < LINES_PER_SECTION; round++) {
    for (const [index, { heading, lines }] of sections.entries()) {
      const line = lines[round];
      if (line === undefined || closed.has(index)) {
        continue;
      }
      const cost = line.length + (round === 0 ? heading.length + 1 : 0);
      if (cost <= left || isFirst) {
        left -= cost;
        isFirst = false;
        shown[index] = round + 1;
      } else {
        closed.add(index);
      }
    }
  }
  return shown;
}

/** The heading in bold, its lines below each other, and how many are left out. */
function toParagraph(section: ShortSection, shown: number, wording: Wording, links: CardLinks): string {
  if (shown === 0) {
    return '';
  }
  const hidden = section.lines.slice(shown).reduce((sum, { count }) => sum + count, section.more);
  const lines = section.lines
    .slice(0, shown)
    .map(({ pieces }) => pieces.map((piece) => toMarkdown(piece, links)).join(' '));
  const more = hidden > 0 ? ` ${present(tellMore(hidden, wording))}` : '';
  return `**${present(section.heading, HEADING_LENGTH)}:** ${lines.join('  \n')}${more}`;
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
