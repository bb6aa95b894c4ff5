import { distance } from 'fastest-levenshtein';
import { sortInSteps } from '../util/sortInSteps';
import type { Steps } from '../util/steps';
import { addTo } from '../util/addTo';
import { WideMap } from '../util/wideMap';
import { isFunctionWord } from './functionWords';
import type { Spelling } from './spelling';
import { stemOf } from './stem';
import type { Word } from './words';

/** A spelling that occurs in the texts; an acronym in capitals is a word of its own beside the common one. */
export interface KnownWord {
  readonly id: number;
  readonly spelling: Spelling;
  readonly acronym: boolean;
  /** Under which the engine finds it. */
  readonly term: string;
  /** Too frequent to be worth an entry in the engine. */
  readonly isFunctionWord: boolean;
}

/** What is worked out of a word once, and then kept with it between starts. */
export interface WordForms {
  /** As in `Spelling`. */
  readonly folded: string;
  /** See `stemOf`. */
  readonly stem: string | undefined;
}

/** Passed through in no time. */
const MOST_UNSORTED = 1000;
/** Before the spelling of an acronym; no word has one of its own. */
const ACRONYM = '^';

/**
 * Every spelling that occurs in the indexed texts, with the number of stretches that hold it. Texts are indexed as they
 * are written, and a query is widened to the spellings that exist: folding the texts instead would make `án` and `an`
 * one word. Words of texts that are gone stay with a frequency of 0 and must not be seen by anybody.
 */
export class Vocabulary {
  readonly #words: KnownWord[] = [];
  readonly #byTerm = new WideMap<KnownWord>();
  readonly #byFolded = new WideMap<KnownWord[]>();
  /** All folded forms in the order in which they came; as many of them as were there then, in order. */
  readonly #forms: string[] = [];
  #sorted: readonly string[] = [];
  readonly #byStem = new WideMap<KnownWord[]>();
  #frequencies = new Uint32Array(1 << 12);

  /** Number of words, those of texts that are gone included; ids are below it. */
  get size(): number {
    return this.#words.length;
  }

  /** The id of a word, which is given to it now unless it has one. */
  idOf({ spelling, acronym }: Pick<Word, 'spelling' | 'acronym'>): number {
    const term = toTerm(spelling, acronym);
    return (this.#byTerm.get(term) ?? this.#add(term, spelling, acronym, stemOf(spelling))).id;
  }

  /** As {@link idOf}, by {@link KnownWord.term} and the {@link formsOf} it. */
  idOfTerm(term: string, { folded, stem }: WordForms): number {
    const known = this.#byTerm.get(term);
    if (known !== undefined) {
      return known.id;
    }
    const acronym = term.startsWith(ACRONYM);
    const key = acronym ? term.slice(ACRONYM.length) : term;
    return this.#add(term, { key, folded, marked: key !== folded }, acronym, stem).id;
  }

  /** For whoever stores words, so that they need not be folded again. */
  formsOf({ spelling }: KnownWord): WordForms {
    return { folded: spelling.folded, stem: stemOf(spelling) };
  }

  /** `undefined` where no text ever held it. */
  find({ spelling, acronym }: Pick<Word, 'spelling' | 'acronym'>): KnownWord | undefined {
    return this.#byTerm.get(toTerm(spelling, acronym));
  }

  word(id: number): KnownWord | undefined {
    return this.#words[id];
  }

  /** How many stretches hold the word. */
  frequencyOf(id: number): number {
    return this.#frequencies[id] ?? 0;
  }

  /** @param change 1 for a stretch that comes, -1 for one that goes */
  count(id: number, change: 1 | -1): void {
    this.#frequencies[id] = (this.#frequencies[id] ?? 0) + change;
  }

  /** Words of one folded form, in the order of their spellings. */
  ofFolded(folded: string): readonly KnownWord[] {
    return this.#present(this.#byFolded.get(folded) ?? []);
  }

  /** Of other folded forms that begin so. */
  *beginningWith(folded: string): Generator<KnownWord, void> {
    for (const other of this.#formsFrom(folded)) {
      if (other.length > folded.length) {
        yield* this.#present(this.#byFolded.get(other) ?? []);
      }
    }
  }

  /** Those in order are found at once, and what came since is passed through. */
  *#formsFrom(beginning: string): Generator<string, void> {
    const sorted = this.#sorted;
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle] ?? '') < beginning) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (let i = low; sorted[i]?.startsWith(beginning) === true; i++) {
      yield sorted[i] ?? '';
    }
    for (let i = sorted.length; i < this.#forms.length; i++) {
      if (this.#forms[i]?.startsWith(beginning) === true) {
        yield this.#forms[i] ?? '';
      }
    }
  }

  /** Puts the forms in order where many are not: that is quicker than a tree of them, and serves as well. */
  *sort(): Steps<void> {
    const count = this.#forms.length;
    if (count - this.#sorted.length <= Math.max(MOST_UNSORTED, count / 50)) {
      return;
    }
    const forms = this.#forms.slice(0, count);
    const sorted = yield* sortInSteps(forms, (a, b) => (a < b ? -1 : 1));
    this.#sorted = sorted;
  }

  /** Of other folded forms that are at most so many changes of a letter away. */
  *similarTo(folded: string, most: number): Generator<KnownWord, void> {
    for (const other of this.#forms) {
      const apart = Math.abs(other.length - folded.length);
      if (apart <= most && other !== folded && distance(folded, other) <= most) {
        yield* this.#present(this.#byFolded.get(other) ?? []);
      }
    }
  }

  /** Other forms of an English word; see {@link stemOf}. */
  ofStem(stem: string): readonly KnownWord[] {
    return this.#present(this.#byStem.get(stem) ?? []);
  }

  #present(words: readonly KnownWord[]): readonly KnownWord[] {
    return words.filter(({ id }) => this.frequencyOf(id) > 0);
  }

  #add(term: string, spelling: Spelling, acronym: boolean, stem: string | undefined): KnownWord {
    const id = this.#words.length;
    const word = { id, spelling, acronym, term, isFunctionWord: !acronym && isFunctionWord(spelling.key) };
    this.#words.push(word);
    this.#byTerm.set(term, word);
    const known = this.#byFolded.get(spelling.folded);
    if (known === undefined) {
      this.#forms.push(spelling.folded);
      this.#byFolded.set(spelling.folded, [word]);
    } else {
      known.push(word);
    }
    if (stem !== undefined) {
      addTo(this.#byStem, stem, word);
    }
    if (id >= this.#frequencies.length) {
      const larger = new Uint32Array(2 * this.#frequencies.length);
      larger.set(this.#frequencies);
      this.#frequencies = larger;
    }
    return word;
  }
}

function toTerm(spelling: Spelling, acronym: boolean): string {
  return acronym ? ACRONYM + spelling.key : spelling.key;
}
