import type { SourceDocument } from '../corpus/sourceDocument';
import { decodeBytes } from '../text/decodeText';
import { NumberList } from '../util/numberList';
import type { Steps } from '../util/steps';
import { encodeUtf8 } from '../util/utf8';
import type { DocumentWords, IndexedStretch, WordIds } from './documentWords';
import { toStretches } from './stretch';
import type { Vocabulary, WordForms } from './vocabulary';

/** Words of a pack, as many as are read without a rest; a word's number is its place in all such lists together. */
interface PackedWords {
  readonly terms: string[];
  /** Of each word its folded form, `0` where that is the word itself. */
  readonly folded: (string | 0)[];
  /** Of each word its stem: `0` for none, else how many of its first letters are the stem, or the stem itself. */
  readonly stems: (string | number)[];
}

/** Of each document its key and where its numbers begin. */
type PackedStarts = readonly (readonly [key: string, start: number])[];

/** To parse so many takes a few milliseconds. */
const WORDS_AT_ONCE = 10_000;

/** Documents as they were packed, with the ids that their words have now. */
export interface DocumentPack {
  /** By the key of a document, where its numbers begin. */
  readonly starts: ReadonlyMap<string, number>;
  readonly numbers: Uint32Array;
  /** By the number of a word in the pack. */
  readonly ids: Uint32Array;
}

/**
 * The words of documents as bytes: how many lists there are, the length of each, the lists in JSON (first where each
 * document begins, then its words), and numbers as the processor has them. Words are numbered anew, so that a pack means
 * the same whatever else was read before.
 *
 * @param keys of the documents, in their order
 */
export function* packDocuments(
  entries: readonly DocumentWords[],
  keys: readonly string[],
  vocabulary: Vocabulary,
): Steps<readonly Uint8Array[]> {
  const writer = new PackWriter(vocabulary);
  const starts: [string, number][] = [];
  for (const [i, entry] of entries.entries()) {
    starts.push([keys[i] ?? '', writer.numbers.length]);
    writer.write(entry);
    yield;
  }
  const lists: Uint8Array[] = [];
  for (const list of [starts satisfies PackedStarts, ...writer.words]) {
    lists.push(encodeUtf8(JSON.stringify(list)));
    yield;
  }
  return [
    new Uint8Array(Uint32Array.of(lists.length, ...lists.map(({ length }) => length)).buffer),
    ...lists,
    writer.numbers.toBytes(),
  ];
}

class PackWriter {
  readonly numbers = new NumberList();
  readonly words: PackedWords[] = [];
  readonly #vocabulary: Vocabulary;
  /** By the id of a word 1 more than its number; ids that are given meanwhile are none of these documents'. */
  readonly #numbering: Uint32Array;
  #count = 0;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#numbering = new Uint32Array(vocabulary.size);
  }

  /** Title, headings, stretches, words; each list with its length before it. */
  write({ title, words, stretches }: DocumentWords): void {
    const headings = [...new Set(stretches.map((indexed) => indexed.headings))];
    this.#writeWords(title);
    this.numbers.push(headings.length);
    headings.forEach((list) => this.#writeWords(list));
    this.numbers.push(stretches.length);
    for (const { from, to, headings: list, ledFrom } of stretches) {
      this.numbers.push(to - from);
      this.numbers.push(headings.indexOf(list));
      this.numbers.push(ledFrom);
    }
    this.#writeWords(words);
  }

  #writeWords(ids: WordIds): void {
    this.numbers.push(ids.length);
    for (const id of ids) {
      const known = this.#numbering[id] ?? 0;
      const number = known > 0 ? known - 1 : this.#writeWord(id);
      this.#numbering[id] = number + 1;
      this.numbers.push(number);
    }
  }

  #writeWord(id: number): number {
    const number = this.#count++;
    let list = this.words[Math.floor(number / WORDS_AT_ONCE)];
    if (list === undefined) {
      list = { terms: [], folded: [], stems: [] };
      this.words.push(list);
    }
    const word = this.#vocabulary.word(id);
    const term = word?.term ?? '';
    const { folded, stem } = word === undefined ? NO_FORMS : this.#vocabulary.formsOf(word);
    list.terms.push(term);
    list.folded.push(folded === term ? 0 : folded);
    list.stems.push(stem === undefined ? 0 : term.startsWith(stem) ? stem.length : stem);
    return number;
  }
}

const NO_FORMS: WordForms = { folded: '', stem: undefined };

/** What {@link packDocuments} made. Whoever calls has made sure that the bytes are those; it throws where they are not. */
export function* unpackDocuments(packed: Uint8Array, vocabulary: Vocabulary): Steps<DocumentPack> {
  // A copy begins at a whole word, which a part of another array need not do.
  const wordsAt = (from: number, to?: number): Uint32Array => new Uint32Array(packed.slice(from, to).buffer);
  const [count = 0] = wordsAt(0, 4);
  let at = 4 + 4 * count;
  const [startsLength = 0, ...lengths] = wordsAt(4, at);
  const nextList = (length: number): unknown =>
    JSON.parse(decodeBytes(packed.subarray(at, (at += length)), 'utf-8') ?? '');
  const starts = new Map(nextList(startsLength) as PackedStarts);
  yield;
  const ids: number[] = [];
  for (const length of lengths) {
    const { terms, folded, stems } = nextList(length) as PackedWords;
    yield;
    for (const [i, term] of terms.entries()) {
      ids.push(vocabulary.idOfTerm(term, readForms(term, folded[i], stems[i])));
      if (i % 1000 === 999) {
        yield;
      }
    }
  }
  return { starts, numbers: wordsAt(at), ids: Uint32Array.from(ids) };
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
    const from = at + 1;
    at = from + (numbers[at] ?? 0);
    return toIds(numbers, from, at, ids);
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

/** One loop without calls: this is most of what a warm start does. */
function toIds(numbers: Uint32Array, from: number, to: number, ids: Uint32Array): WordIds {
  const words = numbers.slice(from, to);
  for (let i = 0; i < words.length; i++) {
    words[i] = ids[words[i] ?? 0] ?? 0;
  }
  return words;
}
