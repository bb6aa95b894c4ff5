import type { SourceDocument } from '../../corpus/sourceDocument';
import { foldText, foldWithMarks } from '../../text/fold';

/** What a document is called by, folded. */
export interface DocumentNames {
  /** Publisher and title, without marks and with them. */
  readonly texts: readonly { readonly folded: string; readonly marked: string }[];
  /** Id, id behind its corpus, name of the file, citation key. */
  readonly keys: readonly string[];
}

/** Folds each document once. */
export class FoldedDocuments {
  readonly #known = new WeakMap<SourceDocument, DocumentNames>();

  namesOf(document: SourceDocument): DocumentNames {
    const known = this.#known.get(document) ?? toNames(document);
    this.#known.set(document, known);
    return known;
  }
}

function toNames({ publisher, title, corpus, id, citationKey }: SourceDocument): DocumentNames {
  const fileName = id.slice(id.lastIndexOf('/') + 1);
  return {
    texts: [title, ...(publisher === undefined ? [] : [publisher])].map((text) => ({
      folded: foldText(text),
      marked: foldWithMarks(text),
    })),
    keys: [id, `${corpus}/${id}`, fileName, citationKey].map(foldText),
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
