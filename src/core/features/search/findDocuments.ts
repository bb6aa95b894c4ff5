import type { SourceDocument } from '../../corpus/sourceDocument';
import type { WordReader } from '../../search/words';
import { compareDates } from '../../text/dates';
import { compareText } from '../../util/compareText';
import { takeBest } from '../../util/takeBest';
import type { FoldedDocuments } from './documentNames';

/**
 * Documents whose title, publisher, id and date together hold words that begin with those of the query. Those whose
 * title has them all come first, then the newest.
 */
export function findDocuments(
  query: string,
  documents: readonly SourceDocument[],
  { folded, reader, limit }: { folded: FoldedDocuments; reader: WordReader; limit: number },
): readonly SourceDocument[] {
  const words = reader.readWords(query.slice(0, LONGEST_QUERY)).map(({ spelling }) => ` ${spelling.folded}`);
  if (words.length === 0) {
    return [];
  }
  const found: { readonly document: SourceDocument; readonly isByTitle: boolean }[] = [];
  for (const document of documents) {
    const names = folded.wordsOf(document);
    const isIn = (text: string): boolean => words.every((word) => text.includes(word));
    if (isIn(names.all)) {
      found.push({ document, isByTitle: isIn(names.title) });
    }
  }
  return takeBest(
    found,
    limit,
    (a, b) =>
      Number(b.isByTitle) - Number(a.isByTitle) ||
      compareDates(b.document.date, a.document.date) ||
      compareText(a.document.corpus, b.document.corpus) ||
      compareText(a.document.id, b.document.id),
  ).map(({ document }) => document);
}

const LONGEST_QUERY = 200;
