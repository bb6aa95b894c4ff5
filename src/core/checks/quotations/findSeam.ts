import type { Span } from '../../text/span';
import { findWords } from '../../text/words';
import { locateExactly } from './locate';

/** Where two stretches of one source were joined without a mark. */
export interface Seam {
  /** Into the words: what stands between the two stretches in the quotation. */
  readonly at: Span;
  /** The stretches in the folded text of the source. */
  readonly first: Span;
  readonly second: Span;
}

/** Fewer words may stand anywhere. */
const FEWEST_WORDS = 3;
/** What is left out between them is no more than a slip, in code units. */
const SLIP = 30;

/** @param words a folded quotation without marks of omission */
export function findSeam(folded: string, words: string): Seam | undefined {
  const found = findWords(words);
  for (let i = found.length - FEWEST_WORDS; i >= FEWEST_WORDS; i--) {
    const [before, after] = [found[i - 1], found[i]];
    if (before === undefined || after === undefined) {
      continue;
    }
    const places = locateExactly(folded, [words.slice(0, before.end)]);
    const [first] = places;
    if (first === undefined) {
      continue;
    }
    // The longest beginning that stands somewhere: what follows must stand somewhere else, whole.
    const [second] = locateExactly(folded, [words.slice(after.start)]);
    if (second === undefined || isSlip(first, second)) {
      return undefined;
    }
    return { at: { start: before.end, end: after.start }, first, second };
  }
  return undefined;
}

function isSlip(first: Span, second: Span): boolean {
  return second.start >= first.end && second.start - first.end < SLIP;
}
