import searchApproximately from 'approx-string-match';
import type { Span } from './span';

/** Of the length of the words: what differs more is no altered quotation. */
const MOST_DIFFERENT = 0.3;
/** Longer words are not looked for approximately. */
const LONGEST = 2_000;

export interface NearPlace extends Span {
  /** Letters that were put in, left out or changed. */
  readonly errors: number;
}

/**
 * The best place for words that nearly stand there; `undefined` where none is near enough. Time grows with the length of
 * the text, and that of the words in steps of 32.
 *
 * @param mostDifferent part of the length of the words that may differ
 */
export function locateNearly(
  folded: string,
  words: string,
  mostDifferent = MOST_DIFFERENT,
): NearPlace | undefined {
  if (words === '' || words.length > LONGEST) {
    return undefined;
  }
  const [best] = searchApproximately(folded, words, Math.floor(words.length * mostDifferent));
  return best && toWholeWords(folded, best);
}

function toWholeWords(folded: string, { start, end, errors }: NearPlace): NearPlace {
  let [from, to] = [start, end];
  while (from > 0 && isWithinWord(folded, from)) {
    from -= 1;
  }
  while (to < folded.length && isWithinWord(folded, to)) {
    to += 1;
  }
  return { start: from, end: to, errors };
}

/** Whether an offset has letters or digits on both sides. */
export function isWithinWord(text: string, at: number): boolean {
  return /^[\p{L}\p{M}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1));
}
