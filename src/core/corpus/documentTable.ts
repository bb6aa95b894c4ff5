import { toNfc } from '../text/normalForms';
import { runAtOnce, type Steps } from '../util/steps';
import { isInsideCorpus } from './insideCorpus';
import type { SourceDocument } from './sourceDocument';

/** Documents between two rests. */
const STRIDE = 256;

/** Finds documents by corpus and id. Ids are equal whether their letters are composed or not, as file systems differ. */
export class DocumentTable {
  readonly #corpora = new Map<string, Map<string, SourceDocument>>();

  /** @param documents in the order in which corpora are searched */
  constructor(documents: readonly SourceDocument[]) {
    runAtOnce(this.#fill(documents));
  }

  /** As the constructor, for a whole corpus. */
  static *inSteps(documents: readonly SourceDocument[]): Steps<DocumentTable> {
    const table = new DocumentTable([]);
    yield* table.#fill(documents);
    return table;
  }

  *#fill(documents: readonly SourceDocument[]): Steps<void> {
    for (const [i, document] of documents.entries()) {
      if (i % STRIDE === 0) {
        yield;
      }
      const table = this.#corpora.get(document.corpus) ?? new Map<string, SourceDocument>();
      this.#corpora.set(document.corpus, table);
      const key = toNfc(document.id);
      if (!table.has(key)) {
        table.set(key, document);
      }
    }
  }

  get(corpus: string, id: string): SourceDocument | undefined {
    return this.#corpora.get(corpus)?.get(toNfc(id));
  }

  /** A document as a registry names it: in its own corpus first, then in the others. */
  find(ownCorpus: string, written: string): SourceDocument | undefined {
    if (!isInsideCorpus(written)) {
      return undefined;
    }
    const id = toNfc(written.replace(/^(?:\.\/)+/, ''));
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
