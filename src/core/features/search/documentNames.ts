import type { SourceDocument } from '../../corpus/sourceDocument';
import type { WordReader } from '../../search/words';
import { foldText, foldWithMarks } from '../../text/fold';
import type { Steps } from '../../util/steps';

/** What a document is called by, folded. */
export interface DocumentNames {
  /** Publisher and title, without marks and with them. */
  readonly texts: readonly { readonly folded: string; readonly marked: string }[];
  /** The id, and the id behind its corpus. */
  readonly paths: readonly string[];
  /** Name of the file, citation key. */
  readonly keys: readonly string[];
}

/** Words of what a document is called by, a blank before each. */
export interface DocumentWords {
  readonly title: string;
  /** Those of the title and of publisher, id, citation key and date. */
  readonly all: string;
}

/** Documents between two rests; each takes some ten microseconds. */
const STRIDE = 64;

/** Folds each document once. */
export class FoldedDocuments {
  readonly #names = new WeakMap<SourceDocument, DocumentNames>();
  readonly #words = new WeakMap<SourceDocument, DocumentWords>();
  readonly #reader: WordReader;

  constructor(reader: WordReader) {
    this.#reader = reader;
  }

  namesOf(document: SourceDocument): DocumentNames {
    const known = this.#names.get(document) ?? toNames(document);
    this.#names.set(document, known);
    return known;
  }

  wordsOf(document: SourceDocument): DocumentWords {
    const { title, publisher = '', id, citationKey, date = '' } = document;
    const known = this.#words.get(document) ?? {
      title: this.#toWords(title),
      all: this.#toWords([title, publisher, id, citationKey, date].join('\n')),
    };
    this.#words.set(document, known);
    return known;
  }

  /** Folds what is not folded yet, and rests behind some. */
  *prepare(documents: readonly SourceDocument[]): Steps<void> {
    for (const [i, document] of documents.entries()) {
      if (i % STRIDE === 0) {
        yield;
      }
      this.wordsOf(document);
    }
  }

  #toWords(text: string): string {
    return this.#reader
      .readWords(text)
      .map(({ spelling }) => ` ${spelling.folded}`)
      .join('');
  }
}

function toNames({ publisher, title, corpus, id, citationKey }: SourceDocument): DocumentNames {
  const fileName = id.slice(id.lastIndexOf('/') + 1);
  return {
    texts: [title, ...(publisher === undefined ? [] : [publisher])].map((text) => ({
      folded: foldText(text),
      marked: foldWithMarks(text),
    })),
    paths: [id, `${corpus}/${id}`].map(foldText),
    keys: [fileName, citationKey].map(foldText),
  };
}

/** Whether a text holds the words, from the beginning of a word on. Marks that were typed exclude other marks. */
export function holdsWords(
  text: { readonly folded: string; readonly marked: string },
  words: { readonly folded: string; readonly marked: string },
): boolean {
  const mayDiffer = words.marked === words.folded || text.marked === text.folded;
  return beginsWordAt(text.folded, words.folded) && (mayDiffer || beginsWordAt(text.marked, words.marked));
}

function beginsWordAt(text: string, wanted: string): boolean {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) {
      return true;
    }
  }
  return false;
}
