import { readNameParts } from '../../mentions/people/nameParts';
import type { Person } from '../../registry/entity';
import type { Registry } from '../../registry/registry';
import { foldText, foldWithMarks } from '../../text/fold';
import { addTo } from '../../util/addTo';
import type { Steps } from '../../util/steps';
import { findSlips, type Slips } from './slips';

/** A full name of the registry as a memo may try to write it. */
export interface KnownSpelling {
  readonly person: Person;
  /** As the registry writes it. */
  readonly text: string;
  /** Folded. */
  readonly words: readonly string[];
  readonly vietnamese: boolean;
}

export interface NearSpelling {
  readonly spelling: KnownSpelling;
  readonly slips: Slips;
}

const LEAST_WORDS = 2;
/** Longer runs of words with capitals are no names of people. */
export const MOST_WORDS = 5;

/** Full names of people, by all but one of their words and by their first letters: a slip leaves one of these. */
export class KnownSpellings {
  readonly #byWords = new Map<string, KnownSpelling[]>();
  readonly #byInitials = new Map<string, KnownSpelling[]>();
  readonly #words = new Set<string>();

  static *compile(registry: Registry): Steps<KnownSpellings> {
    const spellings = new KnownSpellings();
    for (const person of registry.ofKind('person')) {
      spellings.#add(person);
      yield;
    }
    return spellings;
  }

  /** True for a folded word of anybody's full name. */
  isWordOfName(word: string): boolean {
    return this.#words.has(word);
  }

  /** Names that differ from these folded words by nothing or by slips, each spelling of a person once. */
  near(words: readonly string[]): readonly NearSpelling[] {
    const candidates = new Set<KnownSpelling>(this.#byInitials.get(toInitials(words)) ?? []);
    for (const key of toKeys(words)) {
      for (const spelling of this.#byWords.get(key) ?? []) {
        candidates.add(spelling);
      }
    }
    return [...candidates].flatMap((spelling) => {
      const slips = findSlips({ written: words, own: spelling.words, vietnamese: spelling.vietnamese });
      return slips === undefined ? [] : [{ spelling, slips }];
    });
  }

  #add(person: Person): void {
    const seen = new Set<string>();
    for (const { text, weak } of person.names) {
      const marked = foldWithMarks(text).trim();
      const words = foldText(text).trim().split(' ');
      if (!weak && !seen.has(marked) && isFullName(text, words)) {
        seen.add(marked);
        const spelling = { person, text, words, vietnamese: readNameParts(text, person).vietnamese };
        toKeys(words).forEach((key) => addTo(this.#byWords, key, spelling));
        addTo(this.#byInitials, toInitials(words), spelling);
        words.forEach((word) => this.#words.add(word));
      }
    }
  }
}

/** Initials, particles and suffixes are read by the recogniser, which knows what may be left out of them. */
function isFullName(text: string, words: readonly string[]): boolean {
  return (
    words.length >= LEAST_WORDS &&
    words.length <= MOST_WORDS &&
    text.split(/\s+/u).every((word) => /^\p{Lu}[\p{L}\p{M}'’\-\u2010\u2011]+$/u.test(word))
  );
}

function toKeys(words: readonly string[]): readonly string[] {
  return words.map((_, left) => words.map((word, i) => (i === left ? '*' : word)).join(' '));
}

function toInitials(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join(' ');
}
