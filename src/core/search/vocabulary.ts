import { isFunctionWord } from './functionWords';
import { spellingsAgree, marksAgreeSoFar, marksOf, type Spelling } from './spelling';
import type { Word } from './words';

/** How near a word of a text is to a word of a query; a smaller number is nearer. */
export const Nearness = {
  asTyped: 0,
  /** Marks on one side only, or an acronym's letters in another case. */
  otherSpelling: 1,
  /** The beginning of a longer word, or its plural or singular. */
  beginning: 2,
  similar: 3,
} as const;
export type Nearness = (typeof Nearness)[keyof typeof Nearness];

/** A map that can also be asked for keys that begin with or resemble a text. */
export interface TermMap<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): unknown;
  /** Keys in full. */
  atPrefix(prefix: string): Iterable<[string, T]>;
  /** Keys at most so many insertions, deletions and changes of one letter away, with how many. */
  fuzzyGet(key: string, distance: number): Iterable<[string, [T, number]]>;
}

/** A term of a query with the spellings that each of its words stands for, by index term. */
export interface WidenedTerm {
  /** Several follow each other directly. */
  readonly words: readonly ReadonlyMap<string, Nearness>[];
}

/** What may be tried for one word of a query besides its own spellings. */
export interface Leeway {
  /** English plural for singular and back; Vietnamese words do not change. */
  readonly otherNumber: boolean;
  readonly beginnings: boolean;
  readonly similar: boolean;
}

/** Spellings beyond this number add results without end and hardly one that is meant. */
const MOST_BEGINNINGS = 500;
/**
 * Occurrences in the texts of all the words that a beginning stands for, by the number of its letters, and for more of
 * them: two letters begin words in every passage, which take long to put in order and say nothing yet.
 */
const MOST_OCCURRENCES = [1_000, 1_000, 3_000, 20_000];
const SHORTEST_PLURAL = 4;
const SHORTEST_SIMILAR = 4;
const SHORTEST_FOR_TWO_CHANGES = 8;

/**
 * Every spelling that occurs in the indexed texts, by its folded form. Texts are indexed as they are written, and a
 * query is widened to the spellings that exist: folding the texts instead would make `án` and `an` one word.
 */
export class Vocabulary {
  readonly #spellings: TermMap<Map<string, Spelling>>;
  /** How often each spelling came, those in texts that are gone included. */
  readonly #occurrences = new Map<string, number>();

  constructor(spellings: TermMap<Map<string, Spelling>>) {
    this.#spellings = spellings;
  }

  /** Number of spellings, those of texts that are gone included. */
  get size(): number {
    return this.#occurrences.size;
  }

  add(spelling: Spelling): void {
    const occurrences = this.#occurrences.get(spelling.key) ?? 0;
    this.#occurrences.set(spelling.key, occurrences + 1);
    if (occurrences > 0) {
      return;
    }
    const known = this.#spellings.get(spelling.folded);
    if (known === undefined) {
      this.#spellings.set(spelling.folded, new Map([[spelling.key, spelling]]));
    } else {
      known.set(spelling.key, spelling);
    }
  }

  /** Index terms (see {@link toIndexTerms}) that a word of a query stands for, each with how near it is. */
  widen(word: Word, leeway: Leeway): Map<string, Nearness> {
    const terms = new Map<string, Nearness>();
    const { spelling } = word;
    if (leeway.similar) {
      this.#addSimilar(spelling, terms);
    }
    if (leeway.beginnings) {
      this.#addBeginnings(spelling, terms);
    }
    if (leeway.otherNumber) {
      this.#addOtherNumber(spelling, terms);
    }
    // The nearest last, so that it overwrites.
    for (const known of this.#spellings.get(spelling.folded)?.values() ?? []) {
      if (spellingsAgree(spelling, known)) {
        const same = known.key === spelling.key && !word.acronym;
        terms.set(known.key, same ? Nearness.asTyped : Nearness.otherSpelling);
      }
    }
    if (word.acronym) {
      terms.set(acronymTerm(spelling), Nearness.asTyped);
    }
    return terms;
  }

  /** Rare words first: of what is left out, the weight would be least. One word is always taken. */
  #addBeginnings(spelling: Spelling, terms: Map<string, Nearness>): void {
    const { folded } = spelling;
    let left = MOST_OCCURRENCES[Math.min(folded.length, MOST_OCCURRENCES.length - 1)] ?? 0;
    const words = this.#findBeginningWith(spelling);
    words.sort((a, b) => a.occurrences - b.occurrences || (a.key < b.key ? -1 : 1));
    for (const { key, occurrences } of words) {
      left -= occurrences;
      if (left < 0 && key !== words[0]?.key) {
        return;
      }
      terms.set(key, Nearness.beginning);
    }
  }

  #findBeginningWith(spelling: Spelling): { readonly key: string; readonly occurrences: number }[] {
    const words: { readonly key: string; readonly occurrences: number }[] = [];
    for (const [folded, spellings] of this.#spellings.atPrefix(spelling.folded)) {
      if (folded === spelling.folded) {
        continue;
      }
      for (const known of spellings.values()) {
        if (marksAgreeSoFar(spelling, known) && !isFunctionWord(known.key)) {
          words.push({ key: known.key, occurrences: this.#occurrences.get(known.key) ?? 0 });
        }
      }
      if (words.length >= MOST_BEGINNINGS) {
        break;
      }
    }
    return words;
  }

  #addSimilar(spelling: Spelling, terms: Map<string, Nearness>): void {
    const { folded } = spelling;
    if (folded.length < SHORTEST_SIMILAR || /\p{N}/u.test(folded)) {
      return;
    }
    const distance = folded.length < SHORTEST_FOR_TWO_CHANGES ? 1 : 2;
    const marks = marksOf(spelling);
    for (const [, [spellings]] of this.#spellings.fuzzyGet(folded, distance)) {
      for (const known of spellings.values()) {
        // Other marks on other letters are another word, not a slip.
        if (!spelling.marked || !known.marked || marksOf(known) === marks) {
          terms.set(known.key, Nearness.similar);
        }
      }
    }
  }

  #addOtherNumber(spelling: Spelling, terms: Map<string, Nearness>): void {
    const { folded } = spelling;
    if (spelling.marked || folded.length < SHORTEST_PLURAL || !/^[a-z]+$/.test(folded)) {
      return;
    }
    for (const other of otherNumbers(folded)) {
      if (this.#spellings.get(other)?.has(other) === true) {
        terms.set(other, Nearness.beginning);
      }
    }
  }
}

function otherNumbers(word: string): readonly string[] {
  if (word.endsWith('ies')) {
    return [`${word.slice(0, -3)}y`];
  }
  if (word.endsWith('ss')) {
    return [`${word}es`];
  }
  if (word.endsWith('s')) {
    return word.endsWith('es') ? [word.slice(0, -1), word.slice(0, -2)] : [word.slice(0, -1)];
  }
  return word.endsWith('y') ? [`${word.slice(0, -1)}ies`, `${word}s`] : [`${word}s`, `${word}es`];
}

/** Terms under which a word of a text is indexed: its spelling and, for an acronym, its capitals. */
export function toIndexTerms(word: Word): readonly string[] {
  return word.acronym ? [word.spelling.key, acronymTerm(word.spelling)] : [word.spelling.key];
}

function acronymTerm(spelling: Spelling): string {
  return `^${spelling.key}`;
}
