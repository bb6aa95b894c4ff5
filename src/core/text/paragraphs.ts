import type { Span } from './span';

/** `\r\n` is one line end, not two. */
const BLANK_LINES = /(?:\r\n|\n|\r(?!\n))[^\S\r\n]*(?:(?:\r\n|\n|\r(?!\n))[^\S\r\n]*)+/g;
/** Where a paragraph without an end may be cut, best first. */
const SEAMS = ['\n', '. ', ' '];
/**
 * Code units; what is twice as long is cut. Within a paragraph names are compared with one another, in one slice: this
 * bounds both, also where a stranger wrote megabytes without a blank line.
 */
const LONGEST = 4 * 1024;

/**
 * Stretches between blank lines, in order, without gaps: a blank line belongs to what stands before it. No name goes
 * over one, so each can be searched by itself. What is longer than any paragraph is cut at a line end, a sentence or a
 * blank.
 */
export function findParagraphs(text: string): readonly Span[] {
  const paragraphs: Span[] = [];
  let start = 0;
  for (const { 0: gap, index } of text.matchAll(BLANK_LINES)) {
    start = cut(text, start, index + gap.length, paragraphs);
  }
  cut(text, start, text.length, paragraphs);
  return paragraphs;
}

function cut(text: string, from: number, to: number, paragraphs: Span[]): number {
  let start = from;
  while (to - start > 2 * LONGEST) {
    const end = findSeam(text, start + LONGEST, start + 2 * LONGEST);
    paragraphs.push({ start, end });
    start = end;
  }
  if (to > start) {
    paragraphs.push({ start, end: to });
  }
  return to;
}

function findSeam(text: string, from: number, to: number): number {
  const part = text.slice(from, to);
  for (const seam of SEAMS) {
    const at = part.indexOf(seam);
    if (at >= 0) {
      return from + at + seam.length;
    }
  }
  return to;
}
