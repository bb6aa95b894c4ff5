import type { Span } from '../text/span';
import { findPhrases } from './ranking';
import type { WidenedTerm } from './vocabulary';
import type { Word } from './words';

/** A word or phrase that was found. */
export interface MatchedWord extends Span {
  /** Index of the term of the query. */
  readonly term: number;
}

/** More marks in one passage than this help nobody to read it. */
const MOST_MATCHES = 500;

/** Where `words` hold what a query asks for, in order and without overlap; a phrase is one match. */
export function findMatchedWords(
  words: readonly Word[],
  terms: readonly WidenedTerm[],
): readonly MatchedWord[] {
  const matches: MatchedWord[] = [];
  for (const [term, widened] of terms.entries()) {
    for (const { at } of findPhrases(words, widened)) {
      const first = words[at];
      const last = words[at + widened.words.length - 1];
      if (first !== undefined && last !== undefined) {
        matches.push({ start: first.start, end: last.end, term });
      }
    }
  }
  matches.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: MatchedWord[] = [];
  for (const match of matches) {
    if (match.start >= (apart.at(-1)?.end ?? 0) && apart.length < MOST_MATCHES) {
      apart.push(match);
    }
  }
  return apart;
}
