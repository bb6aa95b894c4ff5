import {
  CALENDAR_WORD,
  DEFINITE_WORDS,
  INDEFINITE_WORDS,
  LINKING_WORDS,
  MEASURE_WORDS,
  ORDINALS,
  PLAIN_WORDS,
} from './meetingWords';
import type { PhraseWord, WordRun } from './phraseWords';

/** Words such as `economic` before a word for a meeting. */
const MOST_UNUSUAL = 3;

/** What belongs to a phrase before the date or the word for the meeting. */
export interface Ahead {
  /** Index behind the last word that does. */
  readonly end: number;
  /** An article or the like says that a certain one is meant. */
  readonly isDefinite: boolean;
  /** The last word before `'s`. */
  readonly owner?: PhraseWord;
}

/**
 * What of the words before an English phrase belongs to it, such as `Hanoi` in `the Hanoi session`; `undefined` where
 * any one may be meant.
 *
 * @param from index of the nearest
 */
export function findAhead(before: WordRun, from: number): Ahead | undefined {
  const near = before.indexWhere(from, (word) => isLinking(word) || !isUsual(word));
  // `economic` of `the economic dialogue` belongs to it only if an article comes before.
  const far = before.indexWhere(near, (word, i) => isLinking(word) || i >= near + MOST_UNUSUAL);
  const end = isArticle(before.at(far)) ? far : near;
  const article = before.at(end)?.folded;
  if (article === 's') {
    const owner = before.at(end + 1);
    return { end, isDefinite: true, ...(owner === undefined ? {} : { owner }) };
  }
  // At the start of a sentence no article is needed.
  const isDefinite = article === undefined || DEFINITE_WORDS.has(article);
  return INDEFINITE_WORDS.has(article ?? '') ? undefined : { end, isDefinite };
}

function isArticle(word: PhraseWord | undefined): boolean {
  return word !== undefined && (DEFINITE_WORDS.has(word.folded) || INDEFINITE_WORDS.has(word.folded));
}

/** Joins a phrase to something, or begins it. */
export function isLinking({ folded, isNamed }: PhraseWord): boolean {
  const isLink = LINKING_WORDS.has(folded) || DEFINITE_WORDS.has(folded) || INDEFINITE_WORDS.has(folded);
  return isLink && !isNamed;
}

function isUsual({ folded, isCapital, isNamed }: PhraseWord): boolean {
  return isNamed || isCapital || PLAIN_WORDS.has(folded) || ORDINALS.has(folded);
}

/** The same before a Vietnamese phrase, which has no article but may have `cuộc` or `buổi`. */
export function findMeasure(before: WordRun, from: number): Ahead | undefined {
  const end = MEASURE_WORDS.has(before.at(from)?.folded ?? '') ? from + 1 : from;
  return INDEFINITE_WORDS.has(before.at(end)?.folded ?? '') ? undefined : { end, isDefinite: true };
}

/** Index behind the last word of what is joined to a phrase there, such as `with Meta in Hanoi`; `from` where nothing is. */
export function findBehind(behind: WordRun, from: number, joining: readonly ReadonlySet<string>[]): number {
  for (let end = from; ;) {
    const joint = behind.at(end)?.folded ?? '';
    const begin = behind.at(end + 1)?.folded === 'the' ? end + 2 : end + 1;
    // `on` may begin what it was about, or when somebody spoke.
    const mayJoin =
      joining.some((set) => set.has(joint)) && (joint !== 'on' || behind.at(begin)?.isNamed === true);
    const next = mayJoin ? findEndOfNames(behind, begin) : begin;
    if (next === begin) {
      return end;
    }
    end = next;
  }
}

function findEndOfNames(behind: WordRun, begin: number): number {
  let end = begin;
  behind.indexWhere(begin, (word, i) => {
    if (isName(word)) {
      end = i + 1;
      return false;
    }
    return i === begin || !/^(?:and|va|the)$/.test(word.folded);
  });
  return end;
}

function isName({ folded, isCapital, isNamed }: PhraseWord): boolean {
  return isNamed || (isCapital && !CALENDAR_WORD.test(folded) && !/^\d/.test(folded));
}
