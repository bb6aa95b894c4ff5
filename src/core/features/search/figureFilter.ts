import type { SourceDocument } from '../../corpus/sourceDocument';
import { findFigures } from '../../search/query/findFigures';
import type { PassageFilter } from '../../search/searchRequest';
import { readableOffset } from '../../text/readableText';
import type { Span } from '../../text/span';

/** A table of a megabyte is not read to its end for this. */
const LONGEST_READ = 10_000;

/** Tells passages with numbers that count or measure something, and reads each passage once for it. */
export class FigureFilter implements PassageFilter {
  readonly #known = new WeakMap<SourceDocument, Map<number, boolean>>();

  document(): boolean {
    return true;
  }

  passage(document: SourceDocument, passage: number): boolean {
    const known = this.#known.get(document) ?? new Map<number, boolean>();
    this.#known.set(document, known);
    const has = known.get(passage) ?? findIn(document, passage).length > 0;
    known.set(passage, has);
    return has;
  }

  spans(document: SourceDocument, passage: number): readonly Span[] {
    return findIn(document, passage);
  }
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
