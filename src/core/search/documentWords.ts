import type { SourceDocument } from '../corpus/sourceDocument';
import type { Steps } from '../util/steps';
import { toStretches, type Stretch } from './stretch';
import { sameItems } from '../util/sameItems';
import type { WordNumbers } from './wordNumbers';

/** Ids of words, in the order of a text. */
export type WordIds = Uint32Array;

/** A stretch with the words that stand above it. */
export interface IndexedStretch {
  readonly stretch: Stretch;
  /** Stretch of {@link DocumentWords.words}. */
  readonly from: number;
  readonly to: number;
  /** Of all headings above, outermost first; the same array for all stretches below the same headings. */
  readonly headings: WordIds;
  /** From here on, the headings are those that the stretch stands for; see {@link Stretch.leads}. */
  readonly ledFrom: number;
}

/** The words of a document as numbers: all that ranking and phrases ask for, without reading the text again. */
export interface DocumentWords {
  readonly document: SourceDocument;
  readonly title: WordIds;
  /** Of all stretches, one after another. */
  readonly words: WordIds;
  readonly stretches: readonly IndexedStretch[];
}

/** The headings above a stretch. */
interface Above {
  readonly path: readonly string[];
  readonly words: WordIds;
  /** Where each heading begins in {@link words}. */
  readonly starts: readonly number[];
}

export function* readDocumentWords(document: SourceDocument, numbers: WordNumbers): Steps<DocumentWords> {
  const { title, passages, readable } = document;
  const titleWords: number[] = [];
  numbers.read(title, 0, title.length, titleWords);
  const words: number[] = [];
  const stretches: IndexedStretch[] = [];
  let above: Above = { path: [], words: new Uint32Array(), starts: [] };
  for (const stretch of toStretches(document)) {
    const path = passages[stretch.passage]?.headingPath ?? [];
    if (!sameItems(path, above.path)) {
      above = readHeadings(path, numbers);
    }
    const from = words.length;
    numbers.read(readable.text, stretch.start, stretch.end, words);
    const ledFrom = above.starts[path.length - stretch.leads] ?? above.words.length;
    stretches.push({ stretch, from, to: words.length, headings: above.words, ledFrom });
    yield;
  }
  return { document, title: Uint32Array.from(titleWords), words: Uint32Array.from(words), stretches };
}

function readHeadings(path: readonly string[], numbers: WordNumbers): Above {
  const words: number[] = [];
  const starts = path.map((heading) => {
    const start = words.length;
    numbers.read(heading, 0, heading.length, words);
    return start;
  });
  return { path, words: Uint32Array.from(words), starts };
}

/** Tells the different words of stretches; one for all, since it keeps a mark for each word there is. */
export class DistinctWords {
  #marks = new Uint32Array(1 << 12);
  #mark = 0;
  readonly #found: number[] = [];

  /** Of a stretch and of what stands above it, in no order; the array is used again for the next one. */
  of(entry: DocumentWords, indexed: IndexedStretch): readonly number[] {
    this.inText(entry, indexed);
    this.#add(indexed.headings, 0, indexed.headings.length);
    this.#add(entry.title, 0, entry.title.length);
    return this.#found;
  }

  /** As {@link of}, of the stretch alone. */
  inText({ words }: DocumentWords, { from, to }: IndexedStretch): readonly number[] {
    this.#begin();
    this.#add(words, from, to);
    return this.#found;
  }

  /** As {@link of}, of all that stands above stretches of a document. */
  above({ title, stretches }: DocumentWords): readonly number[] {
    this.#begin();
    this.#add(title, 0, title.length);
    let last: WordIds = title;
    for (const { headings } of stretches) {
      if (headings !== last) {
        this.#add(headings, 0, headings.length);
        last = headings;
      }
    }
    return this.#found;
  }

  #begin(): void {
    this.#found.length = 0;
    if (++this.#mark > 0xfffffffe) {
      this.#marks.fill(0);
      this.#mark = 1;
    }
  }

  #add(words: WordIds, from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const id = words[i] ?? 0;
      if (id >= this.#marks.length) {
        const larger = new Uint32Array(2 * Math.max(id, this.#marks.length));
        larger.set(this.#marks);
        this.#marks = larger;
      }
      if (this.#marks[id] !== this.#mark) {
        this.#marks[id] = this.#mark;
        this.#found.push(id);
      }
    }
  }
}
