import type { Wording } from '../contracts';
import { toVisibleText } from '../text/presentText';
import type { CardLine, CardSection } from './card';
import { toPieces, type Piece } from './cardLayout';

/** One text in a hover, so that a single long one does not take the place of all others. */
export const TEXT_LENGTH = 130;
/** A shorter beginning of a text says too little. */
const LEAST_LENGTH = 48;
const QUALIFIER_LENGTH = 80;
const LABEL_LENGTH = 60;
const HEADING_LENGTH = 60;
/** Lines that are tried of one section. */
const LINES_PER_SECTION = 3;
/** Lines kept of one section: those above the fold and those below. */
const MOST_LINES = 2 * LINES_PER_SECTION;
const EVIDENCE_PER_LINE = 1;

/** Sources may differ there: two lines count as one, so that neither stands alone. */
const RIVALS = /^(?:titles|status|claims)(?:$|:)/;

/** A section as it would stand in a hover if all of it fitted. */
export interface ShortSection {
  readonly key: string;
  readonly heading: string;
  readonly lines: readonly ShortLine[];
  /** Lines taken in the first round. */
  readonly together: number;
  /** Lines of the card that it tells of, shown or not. */
  readonly total: number;
}

export interface ShortLine {
  readonly text: string;
  /** Qualifiers and evidence. */
  readonly rest: readonly Piece[];
  /** Lines of the card that it stands for. */
  readonly count: number;
}

export function toShortSection(section: CardSection, wording: Wording): ShortSection {
  const united = uniteLines(section.lines).slice(0, MOST_LINES);
  return {
    key: section.key,
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

/** What is left of a section behind the lines that are shown of it already. */
export function withoutShown(section: ShortSection, shown: readonly ShortLine[]): ShortSection {
  const told = shown.reduce((sum, { count }) => sum + count, 0);
  return {
    ...section,
    lines: section.lines.slice(shown.length),
    together: shown.length === 0 ? section.together : 1,
    total: section.total - told,
  };
}

/**
 * The lines of each section that are shown: the first ones of all sections before any second one, as long as they
 * fit. A first line may be shortened to fit, and the very first is always shown; a section ends at its first line
 * that does not fit.
 *
 * @param sections those that matter most first
 */
export function chooseLines(
  sections: readonly ShortSection[],
  budget: number,
): ReadonlyMap<ShortSection, readonly ShortLine[]> {
  const chosen = new Map(sections.map((section): [ShortSection, ShortLine[]] => [section, []]));
  const closed = new Set<ShortSection>();
  let left = budget;
  let isFirst = true;
  for (let round = 1; round <= LINES_PER_SECTION; round++) {
    for (const [section, taken] of chosen) {
      const wanted = closed.has(section)
        ? []
        : section.lines.slice(taken.length, Math.max(round, section.together));
      for (const line of wanted) {
        const heading = taken.length === 0 ? section.heading.length + 2 : 0;
        const overhead = heading + line.rest.reduce((sum, { text }) => sum + text.length + 1, 0);
        const room = isFirst ? Math.max(left - overhead, LEAST_LENGTH) : left - overhead;
        if (room < Math.min(line.text.length, round === 1 ? LEAST_LENGTH : Infinity)) {
          closed.add(section);
          break;
        }
        const text = toVisibleText(line.text, room);
        taken.push({ ...line, text });
        left -= overhead + text.length;
        isFirst = false;
      }
    }
  }
  return chosen;
}
