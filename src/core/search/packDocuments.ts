import type { SourceDocument } from '../corpus/sourceDocument';
import type { Steps } from '../util/steps';
import { encodeUtf8 } from '../util/utf8';
import type { DocumentWords, IndexedStretch, WordIds } from './documentWords';
import { toStretches } from './stretch';
import type { Vocabulary, WordForms } from './vocabulary';

interface Head {
  /** Terms of the words, by their numbers in this pack. */
  readonly words: readonly string[];
  /** Of each word its folded form, `0` where that is the word itself. */
  readonly folded: readonly (string | 0)[];
  /** Of each word its stem: `0` for none, else how many of its first letters are the stem, or the stem itself. */
  readonly stems: readonly (string | number)[];
  /** Of each document its key and where its numbers begin. */
  readonly documents: readonly (readonly [key: string, start: number])[];
}

/** Documents as they were packed, with the ids that their words have now. */
export interface DocumentPack {
  /** By the key of a document, where its numbers begin. */
  readonly starts: ReadonlyMap<string, number>;
  readonly numbers: Uint32Array;
  /** By the number of a word in the pack. */
  readonly ids: Uint32Array;
}

/**
 * The words of documents as bytes: the length of a head in JSON, the head, and numbers as the processor has them. Words
 * are numbered anew, so that a pack means the same whatever else was read before.
 *
 * @param keys of the documents, in their order
 */
export function* packDocuments(
  entries: readonly DocumentWords[],
  keys: readonly string[],
  vocabulary: Vocabulary,
): Steps<readonly Uint8Array[]> {
  const writer = new PackWriter(vocabulary);
  const documents: [string, number][] = [];
  for (const [i, entry] of entries.entries()) {
    documents.push([keys[i] ?? '', writer.numbers.length]);
    writer.write(entry);
    yield;
  }
  const { words, folded, stems } = writer;
  const head = encodeUtf8(JSON.stringify({ words, folded, stems, documents } satisfies Head));
  return [
    new Uint8Array(new Uint32Array([head.length]).buffer),
    head,
    new Uint8Array(Uint32Array.from(writer.numbers).buffer),
  ];
}

class PackWriter {
  readonly numbers: number[] = [];
  readonly words: string[] = [];
  readonly folded: (string | 0)[] = [];
  readonly stems: (string | number)[] = [];
  readonly #vocabulary: Vocabulary;
  readonly #numbering = new Map<number, number>();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Title, headings, stretches, words; each list with its length before it. */
  write({ title, words, stretches }: DocumentWords): void {
    const headings = [...new Set(stretches.map((indexed) => indexed.headings))];
    this.#writeWords(title);
    this.numbers.push(headings.length);
    headings.forEach((list) => this.#writeWords(list));
    this.numbers.push(stretches.length);
    for (const { from, to, headings: list, ledFrom } of stretches) {
      this.numbers.push(to - from, headings.indexOf(list), ledFrom);
    }
    this.#writeWords(words);
  }

  #writeWords(ids: WordIds): void {
    this.numbers.push(ids.length);
    for (const id of ids) {
      let number = this.#numbering.get(id);
      if (number === undefined) {
        number = this.#writeWord(id);
        this.#numbering.set(id, number);
      }
      this.numbers.push(number);
    }
  }

  #writeWord(id: number): number {
    const word = this.#vocabulary.word(id);
    const term = word?.term ?? '';
    const { folded, stem } = word === undefined ? NO_FORMS : this.#vocabulary.formsOf(word);
    this.folded.push(folded === term ? 0 : folded);
    this.stems.push(stem === undefined ? 0 : term.startsWith(stem) ? stem.length : stem);
    return this.words.push(term) - 1;
  }
}

const NO_FORMS: WordForms = { folded: '', stem: undefined };

/** What {@link packDocuments} made. Whoever calls has made sure that the bytes are those; it throws where they are not. */
export function* unpackDocuments(
  packed: Uint8Array,
  decode: (bytes: Uint8Array) => string | undefined,
  vocabulary: Vocabulary,
): Steps<DocumentPack> {
  const [length = 0] = new Uint32Array(packed.slice(0, 4).buffer);
  const head = JSON.parse(decode(packed.subarray(4, 4 + length)) ?? '') as Head;
  yield;
  const ids = new Uint32Array(head.words.length);
  for (const [number, term] of head.words.entries()) {
    ids[number] = vocabulary.idOfTerm(term, readForms(term, head.folded[number], head.stems[number]));
    if (number % 1000 === 999) {
      yield;
    }
  }
  // A copy begins at a whole word, which a part of another array need not do.
  const numbers = new Uint32Array(packed.slice(4 + length).buffer);
  return { starts: new Map(head.documents), numbers, ids };
}

function readForms(term: string, folded: string | 0 = 0, stem: string | number = 0): WordForms {
  return {
    folded: folded === 0 ? term : folded,
    stem: stem === 0 ? undefined : typeof stem === 'number' ? term.slice(0, stem) : stem,
  };
}

/** A document of a pack; `undefined` where its passages are not what they were. */
export function readPacked(
  { numbers, ids }: DocumentPack,
  start: number,
  document: SourceDocument,
): DocumentWords | undefined {
  let at = start;
  const next = (): number => numbers[at++] ?? 0;
  const nextWords = (): WordIds => {
    const count = next();
    at += count;
    return numbers.slice(at - count, at).map((number) => ids[number] ?? 0);
  };
  const title = nextWords();
  const headings = Array.from({ length: next() }, nextWords);
  const count = next();
  const stretches: IndexedStretch[] = [];
  let from = 0;
  for (const stretch of toStretches(document)) {
    const to = from + next();
    const list = headings[next()];
    const ledFrom = next();
    if (list === undefined || stretches.length === count) {
      return undefined;
    }
    stretches.push({ stretch, from, to, headings: list, ledFrom });
    from = to;
  }
  const words = nextWords();
  return stretches.length === count && words.length === from
    ? { document, title, words, stretches }
    : undefined;
}
