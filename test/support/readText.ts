import { readDocument } from '../../src/core/corpus/readDocument';
import type { SourceDocument } from '../../src/core/corpus/sourceDocument';
import { englishWording } from './inMemoryHost';

/** A source document of the corpus `desk`, read as the loader reads it. */
export function readText(text: string, id = 'documents/a.md', corpus = 'desk'): SourceDocument {
  const { document } = readDocument({ corpus, id, uri: `mem:/${corpus}/${id}`, text }, englishWording);
  if (document === undefined) {
    throw new Error(`A memo, no source: ${id}`);
  }
  return document;
}
