import { foldText } from '../text/fold';
import type { MarksAgreement } from '../text/fold';
import { findWord } from '../text/words';
import type { SurfaceForm } from './surfaceForm';

/** Words of a text with their marks, taken one by one as they are asked for, so that they serve all names there. */
export class MarkedWords {
  readonly #text: string;
  readonly #words: { readonly text: string; readonly bare: boolean }[] = [];
  #behind = 0;

  /** @param text a result of `foldWithMarks` */
  constructor(text: string) {
    this.#text = text;
  }

  /** `undefined` where the text has fewer words. */
  at(index: number): { readonly text: string; readonly bare: boolean } | undefined {
    while (this.#words.length <= index) {
      const word = findWord(this.#text, this.#behind);
      if (word === undefined) {
        return undefined;
      }
      const text = this.#text.slice(word.start, word.end);
      this.#words.push({ text, bare: foldText(text) === text });
      this.#behind = word.end;
    }
    return this.#words[index];
  }
}

/** A set of places of names in a list, thirty-two in each number. */
type Places = Int32Array;

/**
 * The names of one key, compared with a text all at once: as `markedFormsAgree` does for one of them, but in one pass
 * over the words, whatever the number of names.
 */
export class NamesOfKey {
  readonly #count: number;
  /** By the number of the word and by the word: the names that have it there. */
  readonly #names: readonly ReadonlyMap<string, Places>[];
  /** Names without any marks. */
  readonly #bare: Places;

  constructor(forms: readonly SurfaceForm[]) {
    this.#count = forms.length;
    this.#bare = this.#places();
    const names: Map<string, Places>[] = [];
    forms.forEach(({ key, marked }, place) => {
      if (key === marked) {
        add(this.#bare, place);
      }
      const words = new MarkedWords(marked);
      for (let i = 0, word = words.at(0); word !== undefined; word = words.at(++i)) {
        const ofWord = (names[i] ??= new Map<string, Places>());
        const places = ofWord.get(word.text) ?? this.#places();
        ofWord.set(word.text, places);
        add(places, place);
      }
    });
    this.#names = names;
  }

  /** How the text that begins with the words agrees with each name, in the order of the names. */
  compare(text: MarkedWords): MarksAgreement[] {
    const exact = this.#places().fill(-1);
    const alive = this.#places().fill(-1);
    for (const [i, names] of this.#names.entries()) {
      const word = text.at(i);
      if (word === undefined) {
        return new Array<MarksAgreement>(this.#count).fill('differ');
      }
      const places = names.get(word.text);
      intersect(exact, places);
      if (!word.bare) {
        intersect(alive, places);
        // What agrees exactly is alive as well.
        if (isEmpty(alive) && isEmpty(this.#bare)) {
          break;
        }
      }
    }
    return Array.from({ length: this.#count }, (_, place) => {
      if (has(exact, place)) {
        return 'exact';
      }
      return has(alive, place) || has(this.#bare, place) ? 'folded' : 'differ';
    });
  }

  #places(): Places {
    return new Int32Array(Math.ceil(this.#count / 32));
  }
}

function add(places: Places, place: number): void {
  places[place >> 5] = (places[place >> 5] ?? 0) | (1 << (place & 31));
}

function has(places: Places, place: number): boolean {
  return ((places[place >> 5] ?? 0) & (1 << (place & 31))) !== 0;
}

function isEmpty(places: Places): boolean {
  return places.every((part) => part === 0);
}

function intersect(places: Places, others: Places | undefined): void {
  for (let i = 0; i < places.length; i++) {
    places[i] = (places[i] ?? 0) & (others?.[i] ?? 0);
  }
}
