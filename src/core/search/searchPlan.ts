import type { Wording } from '../contracts';
import type { QueryTerm } from './searchQuery';
import type { Leeway } from './vocabulary';
import type { Word } from './words';

/** One way of answering a query; each asks for less than the one before. */
export interface Attempt {
  /** All terms must be found, not only some. */
  readonly every: boolean;
  /** Beginnings of all words and similar spellings count as well, not only the beginning of the last word. */
  readonly wide: boolean;
}

const SHORTEST_BEGINNING = 2;
/** Of more words than this, some are not in the passage for other reasons than their spelling. */
const MOST_FOR_WIDE = 6;

export function planAttempts(terms: readonly QueryTerm[]): readonly Attempt[] {
  if (terms.length === 0) {
    return [];
  }
  const attempts = [{ every: true, wide: false }];
  if (terms.length <= MOST_FOR_WIDE) {
    attempts.push({ every: true, wide: true });
  }
  if (terms.length > 1) {
    attempts.push({ every: false, wide: false }, { every: false, wide: true });
  }
  return attempts;
}

/** What may be tried for the word at `index` of a term. */
export function leewayOf(term: QueryTerm, index: number, word: Word, attempt: Attempt): Leeway {
  const alone = term.words.length === 1 && !term.quoted;
  const { length } = word.spelling.folded;
  const typing = term.unfinished && index === term.words.length - 1;
  // An acronym is complete: `AI` is not on its way to `aim`.
  const beginnings = word.acronym
    ? false
    : typing
      ? length >= SHORTEST_BEGINNING
      : alone && attempt.wide && length > SHORTEST_BEGINNING;
  // The parts of `57-NQ/TW` and words in quotation marks are meant as they are typed.
  return { otherNumber: alone, beginnings, similar: alone && attempt.wide && !word.acronym };
}

/** Tells what was tried, for the message when nothing was found. */
export function tellTried(
  terms: readonly QueryTerm[],
  attempts: readonly Attempt[],
  wording: Wording,
): readonly string[] {
  const words = terms.flatMap((term) => term.words);
  if (words.length === 0 || attempts.length === 0) {
    return [];
  }
  const tried = [wording.translate('as typed')];
  const letters = words.filter((word) => /\p{L}/u.test(word.spelling.folded));
  if (letters.some((word) => word.spelling.marked)) {
    tried.push(wording.translate('without diacritics'));
  }
  if (letters.some((word) => !word.spelling.marked)) {
    tried.push(wording.translate('with any diacritics'));
  }
  const leeways = attempts.flatMap((attempt) =>
    terms.flatMap((term) => term.words.map((word, i) => leewayOf(term, i, word, attempt))),
  );
  if (leeways.some((leeway) => leeway.beginnings)) {
    tried.push(wording.translate('beginnings of words'));
  }
  if (leeways.some((leeway) => leeway.similar)) {
    tried.push(wording.translate('similar spellings'));
  }
  if (attempts.some((attempt) => !attempt.every)) {
    tried.push(wording.translate('some of the words only'));
  }
  return tried;
}
