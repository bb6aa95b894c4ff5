import type { SourceDocument } from './sourceDocument';

/** Finds documents by corpus and id. Ids are equal whether their letters are composed or not, as file systems differ. */
export class DocumentTable {
  readonly #corpora = new Map<string, Map<string, SourceDocument>>();

  /** @param documents in the order in which corpora are searched */
  constructor(documents: readonly SourceDocument[]) {
    for (const document of documents) {
      const table = this.#corpora.get(document.corpus) ?? new Map<string, SourceDocument>();
      this.#corpora.set(document.corpus, table);
      const key = document.id.normalize('NFC');
      if (!table.has(key)) {
        table.set(key, document);
      }
    }
  }

  get(corpus: string, id: string): SourceDocument | undefined {
    return this.#corpora.get(corpus)?.get(id.normalize('NFC'));
  }

  /** A document as a registry names it: in its own corpus first, then in the others. */
  find(ownCorpus: string, written: string): SourceDocument | undefined {
    if (!isInsideCorpus(written)) {
      return undefined;
    }
    const id = written.replace(/^(?:\.\/)+/, '').normalize('NFC');
    const own = this.#corpora.get(ownCorpus)?.get(id);
    if (own !== undefined) {
      return own;
    }
    for (const table of this.#corpora.values()) {
      const document = table.get(id);
      if (document !== undefined) {
        return document;
      }
    }
    return undefined;
  }
}

const ENCODED = /%(?:2e|2f|5c|00|25)/i;

/**
 * False for what could lead out of the corpus folder: absolute paths, `..`, backslashes, schemes and drives, NUL, and
 * the same percent-encoded. Documents are only ever looked up, never opened by such a path; this is told to the user.
 */
export function isInsideCorpus(path: string): boolean {
  return (
    path !== '' &&
    !path.startsWith('/') &&
    !path.includes('\\') &&
    !path.includes('\0') &&
    !/^[a-z][a-z0-9+.-]*:/i.test(path) &&
    !ENCODED.test(path) &&
    !path.split('/').includes('..')
  );
}
