import { WideMap } from '../util/wideMap';
import type { Vocabulary } from './vocabulary';
import { findWrittenWords, type WordReader } from './words';

/** More different words than this are no longer remembered, so that no text fills the memory. */
const MOST_KNOWN = 200_000;

/** Reads texts as the numbers of their words, giving numbers to new ones. Remembers, as most words come again. */
export class WordNumbers {
  readonly #vocabulary: Vocabulary;
  readonly #reader: WordReader;
  readonly #known = new WideMap<number>();

  constructor(vocabulary: Vocabulary, reader: WordReader) {
    this.#vocabulary = vocabulary;
    this.#reader = reader;
  }

  /** Adds the numbers of the words in `[start, end)` to `numbers`, in order. */
  read(text: string, start: number, end: number, numbers: number[]): void {
    for (const span of findWrittenWords(text, start, end)) {
      const written = text.slice(span.start, span.end);
      let number = this.#known.get(written);
      if (number === undefined) {
        number = this.#vocabulary.idOf(this.#reader.read(written));
        if (this.#known.size > MOST_KNOWN) {
          this.#known.clear();
        }
        this.#known.set(written, number);
      }
      numbers.push(number);
    }
  }
}
