import { DROPPED, EXPANDS, getFoldTables, IN_WORD, OUTSIDE_WORD } from '../text/foldTables';
import type { Steps } from '../util/steps';
import { addToHash, HashBits } from './hashBits';

/** In {@link FirstWords.letters}: the unit ends a word. */
export const ENDS_WORD = 0;
/** In {@link FirstWords.letters}: the unit counts for nothing. */
const NO_LETTER = 1;
/** In {@link FirstWords.letters}: which word this is cannot be told by one letter after the other. */
export const UNSURE = 2;

/** Names read between two rests. */
const RUN = 1024;

/**
 * The words that names begin with, as hashes. While a word of a text is passed by, it shows whether a name may begin
 * with it and the next, and for most the trie is never asked. Never says no to the beginning of a name.
 */
export class FirstWords {
  /** By code unit of a text as written: the folded letter, or one of the constants above, which are no letters. */
  readonly letters: Uint16Array;
  readonly #first: HashBits;
  /** Of names with one word that word, of the others the first two. */
  readonly #whole: HashBits;

  private constructor(letters: Uint16Array, first: HashBits, whole: HashBits) {
    this.letters = letters;
    this.#first = first;
    this.#whole = whole;
  }

  /** What is folded stays as it is when it is folded again, so that keys are read by the same table as texts. */
  static *compile(keys: readonly string[]): Steps<FirstWords> {
    const letters = buildLetters();
    const first = new Set<number>();
    const whole = new Set<number>();
    for (const [i, key] of keys.entries()) {
      let hash = 0;
      let at = 0;
      for (; at < key.length && letters[key.charCodeAt(at)] !== ENDS_WORD; at++) {
        hash = addToHash(hash, letters[key.charCodeAt(at)] ?? ENDS_WORD);
      }
      first.add(hash);
      const both = hashNext(key, hash, at, letters) ?? addToHash(hash, ENDS_WORD);
      if (both !== 'unsure') {
        whole.add(both);
      }
      if (i % RUN === 0) {
        yield;
      }
    }
    return new FirstWords(letters, new HashBits(first), new HashBits(whole));
  }

  /** Whether a name may begin with the word that ends at `end`. @param hash of its letters, from 0 on */
  mayBegin(hash: number, text: string, end: number): boolean {
    if (!this.#first.has(hash)) {
      return false;
    }
    if (this.#whole.has(addToHash(hash, ENDS_WORD))) {
      return true;
    }
    const both = hashNext(text, hash, end, this.letters);
    return both !== undefined && (both === 'unsure' || this.#whole.has(both));
  }

  get bytes(): number {
    return this.letters.byteLength + this.#first.bytes + this.#whole.bytes;
  }
}

/** The hash of a word and the next one behind `from`; `undefined` where there is none. */
function hashNext(
  text: string,
  before: number,
  from: number,
  letters: Uint16Array,
): number | 'unsure' | undefined {
  let hash = addToHash(before, NO_LETTER);
  let isWord = false;
  for (let i = from; i < text.length; i++) {
    const letter = letters[text.charCodeAt(i)] ?? ENDS_WORD;
    if (letter > UNSURE) {
      hash = addToHash(hash, letter);
      isWord = true;
    } else if (letter === UNSURE) {
      return 'unsure';
    } else if (letter === ENDS_WORD && isWord) {
      break;
    }
  }
  return isWord ? hash : undefined;
}

/**
 * What stands outside words does so when folded as well, and what is attached to them goes. The second half of a pair
 * may be attached to nothing.
 */
function buildLetters(): Uint16Array {
  const { folded, classes } = getFoldTables();
  return folded.units.map((becomes, unit) => {
    if (classes[unit] === OUTSIDE_WORD) {
      return ENDS_WORD;
    }
    if (becomes === DROPPED) {
      return NO_LETTER;
    }
    return classes[unit] === IN_WORD && classes[becomes] === IN_WORD && becomes !== EXPANDS
      ? becomes
      : UNSURE;
  });
}
