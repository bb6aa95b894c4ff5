import type { SourceDocument } from '../../corpus/sourceDocument';
import { findFigures } from '../../search/query/findFigures';
import type { PassageFilter } from '../../search/searchRequest';
import { readableOffset } from '../../text/readableText';
import type { Span } from '../../text/span';

/** A table of a megabyte is not read to its end for this. */
const LONGEST_READ = 10_000;

/** Passages with numbers that count or measure something. */
export function createFigureFilter(): PassageFilter {
  return {
    document: () => true,
    passage: (document, passage) => findIn(document, passage).length > 0,
    spans: findIn,
  };
}

function findIn({ passages, readable }: SourceDocument, passage: number): readonly Span[] {
  const span = passages[passage]?.span;
  if (span === undefined) {
    return [];
  }
  const start = readableOffset(readable, span.start);
  const end = Math.min(readableOffset(readable, span.end), start + LONGEST_READ);
  return findFigures(readable.text.slice(start, end)).map((figure) => ({
    start: readable.sourceOffset(start + figure.start),
    end: readable.sourceEnd(start + figure.end),
  }));
}
