import type { Span } from '../../text/span';

/** Words in quotation marks, or a block quotation. Offsets into the paragraph. */
export interface Quotation {
  /** With its marks. */
  readonly span: Span;
  /** The words, in stretches: one within marks, one for each paragraph of a block. Never empty. */
  readonly parts: readonly Span[];
  readonly isBlock: boolean;
  /** A line of the block says in words where it comes from: `— The Quay, 2 May 2025`. */
  readonly isAttributed: boolean;
}

/** Opening marks and what closes them; straight marks close themselves. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['‘', '’'],
  ['"', '"'],
  ["'", "'"],
]);
const MARK = /["'“”„«»‘’]/gu;
const LETTER = /[\p{L}\p{M}\p{N}]/u;
const BLOCK = /^[ \t]{0,3}>[ \t]?/u;

/**
 * The quotations of a paragraph, in order. What is quoted within a quotation is part of it; marks that are not closed in
 * the paragraph quote nothing, and neither do apostrophes.
 *
 * @param text what a reader sees
 */
export function findQuotations(text: string): readonly Quotation[] {
  const blocks = findBlocks(text);
  return [...findMarked(text, blocks), ...blocks].sort((a, b) => a.span.start - b.span.start);
}

/** Those outside all blocks; of marks within marks the outer ones count. */
function findMarked(text: string, blocks: readonly Quotation[]): readonly Quotation[] {
  const borders = [0, ...blocks.flatMap(({ span }) => [span.start, span.end]), text.length];
  const found: Quotation[] = [];
  for (let i = 0; i + 1 < borders.length; i += 2) {
    const pairs = findPairs(text, { start: borders[i] ?? 0, end: borders[i + 1] ?? 0 });
    let position = 0;
    for (const span of pairs) {
      const inner = { start: span.start + 1, end: span.end - 1 };
      if (span.start >= position && text.slice(inner.start, inner.end).trim() !== '') {
        found.push({ span, parts: [inner], isBlock: false, isAttributed: false });
        position = span.end;
      }
    }
  }
  return found;
}

/** Opening marks with those that close them, in order, the outer before the inner. */
function findPairs(text: string, { start, end }: Span): readonly Span[] {
  const pairs: Span[] = [];
  const open = new Map<string, number[]>([...CLOSING.keys()].map((opening) => [opening, []]));
  for (const { 0: sign, index } of text.slice(start, end).matchAll(MARK)) {
    const i = start + index;
    for (const [opening, closing] of CLOSING) {
      const opened = open.get(opening)?.at(-1);
      if (opened !== undefined && closing.includes(sign) && !isApostrophe(text, i)) {
        open.get(opening)?.pop();
        // What straight single marks cut off a word, as in `rock 'n' roll`, they do not quote.
        if (sign !== "'" || /\s/u.test(text.slice(opened, i))) {
          pairs.push({ start: opened, end: i + 1 });
        }
      } else if (sign === opening && !LETTER.test(text.charAt(i - 1)) && !isCutOff(text, i)) {
        // A mark behind a letter closes something, or stands for inches and minutes.
        open.get(opening)?.push(i);
      }
    }
  }
  return pairs.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A straight single mark that does not stand right before a word, as in `'90s`. */
function isCutOff(text: string, at: number): boolean {
  return text.charAt(at) === "'" && !/[\p{L}[("“*_\u2060]/u.test(text.charAt(at + 1));
}

function isApostrophe(text: string, at: number): boolean {
  const sign = text.charAt(at);
  const before = text.charAt(at - 1);
  return sign === "'" && before.trim() === ''
    ? true
    : /['’]/u.test(sign) && LETTER.test(before) && LETTER.test(text.charAt(at + 1));
}

/** Lines behind `>` that follow each other are one block; a line that only names the source is no part of it. */
function findBlocks(text: string): readonly Quotation[] {
  if (!text.includes('>')) {
    return [];
  }
  const blocks: Quotation[] = [];
  let parts: Span[] = [];
  let part: { start: number; end: number } | undefined;
  let span: { start: number; end: number } | undefined;
  let isAttributed = false;
  const endPart = (): void => {
    if (part !== undefined) {
      parts.push(part);
    }
    part = undefined;
  };
  const endBlock = (): void => {
    endPart();
    if (span !== undefined && parts.length > 0) {
      blocks.push({ span, parts, isBlock: true, isAttributed });
    }
    parts = [];
    span = undefined;
    isAttributed = false;
  };
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const [marker = ''] = BLOCK.exec(line) ?? [];
    // Of a paragraph of several lines a reader sees the first marker alone.
    if (marker === '' && (part === undefined || !/^[ \t]/u.test(line))) {
      endBlock();
      continue;
    }
    const words = line.slice(marker.length);
    const start = index + marker.length;
    if (words.trim() === '' || isAttribution(words)) {
      isAttributed ||= words.trim() !== '';
      endPart();
    } else if (part === undefined || marker !== '') {
      part = part === undefined ? { start, end: index + line.length } : { ...part, end: index + line.length };
    } else {
      part.end = index + line.length;
    }
    span = { start: span?.start ?? index, end: index + line.length };
  }
  endBlock();
  return blocks;
}

/** `— The Quay, 2 May 2025 [@readout, para. 4]`, or a citation alone. */
function isAttribution(words: string): boolean {
  return /^\s*(?:[—–]|--)/u.test(words) || /^\s*\[[^\]@]*@[^\]]*\][\s.]*$/u.test(words);
}
