import { DROPPED, EXPANDS, getFoldTables, IN_WORD, OUTSIDE_WORD } from '../text/foldTables';
import type { Steps } from '../util/steps';
import { addToHash, HashBits } from './hashBits';

/** In {@link buildLetters}: the unit ends a word. */
const ENDS_WORD = 0;
/** In {@link buildLetters}: the unit counts for nothing. */
const NO_LETTER = 1;
/** In {@link buildLetters}: which word this is cannot be told by one letter after the other. */
const UNSURE = 2;

/** The hash of a word that cannot be told. A run without letters has the same and is treated alike. */
const UNSURE_WORD = 0;

/** Names read between two rests. */
const RUN = 1024;

/**
 * The words that names begin with, as hashes. While a word of a text is passed by, it shows whether a name may begin
 * with it and the next, and for most the trie is never asked. Never passes by the beginning of a name.
 */
export class FirstWords {
  /** By code unit of a text as written: the folded letter, or one of the constants above, which are no letters. */
  readonly #letters: Uint16Array;
  readonly #first: HashBits;
  /** Those that are the whole name. */
  readonly #alone: HashBits;
  /** The first two words of the other names. */
  readonly #pairs: HashBits;

  private constructor(letters: Uint16Array, first: HashBits, alone: HashBits, pairs: HashBits) {
    this.#letters = letters;
    this.#first = first;
    this.#alone = alone;
    this.#pairs = pairs;
  }

  /** What is folded stays as it is when it is folded again, so that keys are read by the same table as texts. */
  static *compile(keys: readonly string[]): Steps<FirstWords> {
    const letters = buildLetters();
    const first = new Set([UNSURE_WORD]);
    const alone = new Set([UNSURE_WORD]);
    const pairs = new Set<number>();
    for (const [i, key] of keys.entries()) {
      const [word = UNSURE_WORD, next] = hashWords(key, letters);
      first.add(word);
      if (next === undefined) {
        alone.add(word);
      } else {
        pairs.add(hashPair(word, next));
      }
      if (i % RUN === 0) {
        yield;
      }
    }
    return new FirstWords(letters, new HashBits(first), new HashBits(alone), new HashBits(pairs));
  }

  /** Where the next word begins that a name may begin with, or -1. @param from not within a word */
  findNext(text: string, from: number): number {
    const letters = this.#letters;
    // The word before, where it begins names together with some next word.
    let before = -1;
    let wordBefore = UNSURE_WORD;
    for (let i = from; i < text.length; i++) {
      const start = i;
      let word = UNSURE_WORD;
      let isSure = true;
      for (; i < text.length; i++) {
        const letter = letters[text.charCodeAt(i)] ?? ENDS_WORD;
        if (letter > UNSURE) {
          word = addToHash(word, letter);
        } else if (letter === ENDS_WORD) {
          break;
        } else if (letter === UNSURE) {
          isSure = false;
        }
      }
      if (i === start) {
        continue;
      }
      if (!isSure) {
        word = UNSURE_WORD;
      }
      if (before >= 0 && (word === UNSURE_WORD || this.#pairs.has(hashPair(wordBefore, word)))) {
        return before;
      }
      before = -1;
      // Most words begin no name.
      if (this.#first.has(word)) {
        if (this.#alone.has(word)) {
          return start;
        }
        before = start;
        wordBefore = word;
      }
    }
    return -1;
  }

  /** Where the word ends that holds an offset, or the offset where none does. */
  endOfWord(text: string, offset: number): number {
    let i = offset;
    while (i < text.length && this.#letters[text.charCodeAt(i)] !== ENDS_WORD) {
      i++;
    }
    return i;
  }

  get bytes(): number {
    return this.#letters.byteLength + this.#first.bytes + this.#alone.bytes + this.#pairs.bytes;
  }
}

/** Of the first two words of a key, or of its only one. */
function hashWords(key: string, letters: Uint16Array): readonly number[] {
  const hashes: number[] = [];
  for (let i = 0; i < key.length && hashes.length < 2; i++) {
    const start = i;
    let word = UNSURE_WORD;
    let isSure = true;
    for (; i < key.length && letters[key.charCodeAt(i)] !== ENDS_WORD; i++) {
      const letter = letters[key.charCodeAt(i)] ?? ENDS_WORD;
      word = addToHash(word, letter);
      isSure &&= letter > UNSURE;
    }
    if (i > start) {
      hashes.push(isSure ? word : UNSURE_WORD);
    }
  }
  return hashes;
}

function hashPair(word: number, next: number): number {
  return addToHash(addToHash(word, NO_LETTER), next);
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
