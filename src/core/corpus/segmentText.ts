import type { Span } from '../text/span';
import type { DraftPassage } from './draftPassage';
import type { PassageKind } from './sourceDocument';

/** Lines longer than this are not wrapped by hand. */
const WRAPPED_LENGTH = 200;
/** A long line with fewer spaces is an address or data, which says nothing on how the prose is wrapped. */
const SPACES_OF_PROSE = 10;

const BULLET = /^[ \t]*[-*•·▪◦][ \t]+(?=\S)/;
/** Marks that a wrapped line of prose may begin with as well. */
const DOUBTFUL_BULLET = /^[ \t]*(?:[–—]|\d{1,2}[.)])[ \t]+(?=\S)/;
const QUOTATION = /^[ \t]*(?:>[ \t]?)+(?=\S)/;

/**
 * Passages of a plain text from `bodyStart` on (formats.md §1): blank lines separate; where there is none, or lines
 * are not wrapped, every line with something in it is a passage.
 */
export function segmentText(text: string, bodyStart: number): readonly DraftPassage[] {
  const lines = findLines(text, bodyStart);
  const blocks = isUnwrapped(text, lines) ? lines.map((line) => [line]) : joinLines(lines);
  return blocks
    .flatMap((block) => splitList(text, block))
    .map((block) => toDraft(text, block))
    .filter((draft) => draft.span.end > draft.span.start);
}

interface Line extends Span {
  readonly isBehindBlank: boolean;
}

/** Lines that are not blank, without their ends. */
function findLines(text: string, bodyStart: number): readonly Line[] {
  const lines: Line[] = [];
  let isBehindBlank = false;
  const ends = /\r\n|\n|\r|$/g;
  for (let start = bodyStart; start < text.length;) {
    ends.lastIndex = start;
    const end = ends.exec(text);
    const at = end?.index ?? text.length;
    if (text.slice(start, at).trim() === '') {
      isBehindBlank = true;
    } else {
      lines.push({ start, end: at, isBehindBlank });
      isBehindBlank = false;
    }
    start = at + Math.max(end?.[0].length ?? 1, 1);
  }
  return lines;
}

function isUnwrapped(text: string, lines: readonly Line[]): boolean {
  if (!lines.some((line, i) => i > 0 && line.isBehindBlank)) {
    return true;
  }
  return lines.some(
    ({ start, end }) =>
      end - start > WRAPPED_LENGTH && text.slice(start, end).split(' ').length > SPACES_OF_PROSE,
  );
}

function joinLines(lines: readonly Line[]): readonly (readonly Line[])[] {
  const blocks: Line[][] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    if (block === undefined || line.isBehindBlank) {
      blocks.push([line]);
    } else {
      block.push(line);
    }
  }
  return blocks;
}

/** Every item of a list is a passage by itself, though no blank line may lie between. */
function splitList(text: string, block: readonly Line[]): readonly (readonly Line[])[] {
  const lineText = ({ start, end }: Line): string => text.slice(start, end);
  const isDoubtfulList = block.filter((line) => DOUBTFUL_BULLET.test(lineText(line))).length > 1;
  const parts: Line[][] = [];
  for (const line of block) {
    const part = parts.at(-1);
    const isItem = BULLET.test(lineText(line)) || (isDoubtfulList && DOUBTFUL_BULLET.test(lineText(line)));
    if (part === undefined || isItem) {
      parts.push([line]);
    } else {
      part.push(line);
    }
  }
  return parts;
}

function toDraft(text: string, block: readonly Line[]): DraftPassage {
  let start = block[0]?.start ?? 0;
  let end = block.at(-1)?.end ?? start;
  const stored = text.slice(start, end);
  const marks: readonly (readonly [RegExp, PassageKind])[] = [
    [QUOTATION, 'quotation'],
    [BULLET, 'list-item'],
    [DOUBTFUL_BULLET, 'list-item'],
  ];
  const mark = marks.find(([pattern]) => pattern.test(stored));
  start += mark?.[0].exec(stored)?.[0].length ?? 0;
  while (start < end && text.charAt(start).trim() === '') {
    start += 1;
  }
  while (end > start && text.charAt(end - 1).trim() === '') {
    end -= 1;
  }
  return {
    span: { start, end },
    kind: mark?.[1] ?? 'paragraph',
    headingPath: NO_HEADINGS,
    text: text.slice(start, end).replace(/\s+/g, ' '),
    isLink: /^(?:https?:\/\/|www\.)\S+$/i.test(text.slice(start, end)),
    isFurniture: false,
  };
}

const NO_HEADINGS: readonly string[] = [];
