import {
  CALENDAR_WORD,
  DEFINITE_WORDS,
  INDEFINITE_WORDS,
  LINKING_WORDS,
  MEASURE_WORDS,
  ORDINALS,
  PLAIN_WORDS,
} from './meetingWords';
import type { PhraseWord } from './phraseWords';

/** What belongs to a phrase before the date or the word for the meeting. */
export interface Ahead {
  readonly count: number;
  /** An article or the like says that a certain one is meant. */
  readonly isDefinite: boolean;
  /** The last word before `'s`. */
  readonly owner?: PhraseWord;
}

/**
 * What of the words before an English phrase belongs to it, such as `Hanoi` in `the Hanoi session`; `undefined` where
 * any one may be meant.
 *
 * @param before nearest first
 */
export function findAhead(before: readonly PhraseWord[]): Ahead | undefined {
  const stop = before.findIndex((word) => !mayBelong(word));
  const count = stop < 0 ? before.length : stop;
  const article = before[count]?.folded ?? '';
  if (article === 's') {
    const owner = before[count + 1];
    return { count, isDefinite: true, ...(owner === undefined ? {} : { owner }) };
  }
  // At the start of a sentence no article is needed.
  const isDefinite = DEFINITE_WORDS.has(article) || count === before.length;
  return INDEFINITE_WORDS.has(article) ? undefined : { count, isDefinite };
}

function mayBelong({ folded, isCapital, isNamed }: PhraseWord): boolean {
  const isLinking = LINKING_WORDS.has(folded) || DEFINITE_WORDS.has(folded) || INDEFINITE_WORDS.has(folded);
  return isNamed || (!isLinking && (isCapital || PLAIN_WORDS.has(folded) || ORDINALS.has(folded)));
}

/** The same before a Vietnamese phrase, which has no article but may have `cuộc` or `buổi`. */
export function findMeasure(before: readonly PhraseWord[]): Ahead | undefined {
  const count = MEASURE_WORDS.has(before[0]?.folded ?? '') ? 1 : 0;
  return INDEFINITE_WORDS.has(before[count]?.folded ?? '') ? undefined : { count, isDefinite: true };
}

/**
 * Index of the last word of what is joined to a phrase there, such as `with Meta in Hanoi`; the one before `from` where
 * nothing is.
 */
export function findBehind(
  words: readonly PhraseWord[],
  from: number,
  joining: readonly ReadonlySet<string>[],
): number {
  let last = from - 1;
  for (let at = from; at < words.length; at = last + 1) {
    const joint = words[at]?.folded ?? '';
    const begin = words[at + 1]?.folded === 'the' ? at + 2 : at + 1;
    const end = findEndOfNames(words, begin);
    // `on` may begin what it was about, or when somebody spoke.
    const isJoined =
      joining.some((set) => set.has(joint)) && (joint !== 'on' || words[begin]?.isNamed === true);
    if (!isJoined || end === begin) {
      break;
    }
    last = end - 1;
  }
  return last;
}

function findEndOfNames(words: readonly PhraseWord[], begin: number): number {
  let end = begin;
  for (let at = begin; at < words.length; at++) {
    const word = words[at];
    if (word !== undefined && isName(word)) {
      end = at + 1;
    } else if (at === begin || !/^(?:and|va|the)$/.test(word?.folded ?? '')) {
      break;
    }
  }
  return end;
}

function isName({ folded, isCapital, isNamed }: PhraseWord): boolean {
  return isNamed || (isCapital && !CALENDAR_WORD.test(folded) && !/^\d/.test(folded));
}
