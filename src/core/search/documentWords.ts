import type { SourceDocument } from '../corpus/sourceDocument';
import type { Steps } from '../util/steps';
import { toStretches, type Stretch } from './stretch';
import type { Vocabulary } from './vocabulary';
import type { WordReader } from './words';

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

export function* readDocumentWords(
  document: SourceDocument,
  vocabulary: Vocabulary,
  reader: WordReader,
): Steps<DocumentWords> {
  const read = (text: string, start = 0, end = text.length): number[] =>
    reader.readWords(text, start, end).map((word) => vocabulary.idOf(word));
  const title = Uint32Array.from(read(document.title));
  const words: number[] = [];
  const stretches: IndexedStretch[] = [];
  let headings: {
    readonly path: readonly string[];
    readonly parts: readonly WordIds[];
    readonly all: WordIds;
  } = {
    path: [],
    parts: [],
    all: new Uint32Array(),
  };
  for (const stretch of toStretches(document)) {
    const path = document.passages[stretch.passage]?.headingPath ?? [];
    if (path !== headings.path && path.join('\n') !== headings.path.join('\n')) {
      const parts = path.map((heading) => Uint32Array.from(read(heading)));
      headings = { path, parts, all: Uint32Array.from(parts.flatMap((part) => [...part])) };
    }
    const from = words.length;
    for (const id of read(document.readable.text, stretch.start, stretch.end)) {
      words.push(id);
    }
    const led = headings.parts.slice(headings.parts.length - stretch.leads);
    const ledFrom =
      headings.all.length - (stretch.leads > 0 ? led.reduce((sum, part) => sum + part.length, 0) : 0);
    stretches.push({ stretch, from, to: words.length, headings: headings.all, ledFrom });
    yield;
  }
  return { document, title, words: Uint32Array.from(words), stretches };
}

/** Tells the different words of stretches; one for all, since it keeps a mark for each word there is. */
export class DistinctWords {
  #marks = new Uint32Array(1 << 12);
  #mark = 0;
  readonly #found: number[] = [];

  /** Of a stretch and of what stands above it, in no order; the array is used again for the next one. */
  of({ words, title }: DocumentWords, { from, to, headings }: IndexedStretch): readonly number[] {
    this.#found.length = 0;
    if (++this.#mark > 0xfffffffe) {
      this.#marks.fill(0);
      this.#mark = 1;
    }
    this.#add(words, from, to);
    this.#add(headings, 0, headings.length);
    this.#add(title, 0, title.length);
    return this.#found;
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
