import type { SourceDocument } from '../corpus/sourceDocument';
import type { Span } from '../text/span';
import type { PassageFilter } from './searchRequest';

/** Passages, each with the stretches that it is there for, in order and without overlap. */
export type Places = ReadonlyMap<SourceDocument, ReadonlyMap<number, readonly Span[]>>;

/** Whole documents; each is looked at once. */
export function documentFilter(isIn: (document: SourceDocument) => boolean): PassageFilter {
  const known = new Map<SourceDocument, boolean>();
  const isKnownIn = (document: SourceDocument): boolean => {
    const answer = known.get(document) ?? isIn(document);
    known.set(document, answer);
    return answer;
  };
  return { document: isKnownIn, passage: isKnownIn, spans: () => [] };
}

export function placesFilter(places: Places): PassageFilter {
  return {
    document: (document) => places.has(document),
    passage: (document, passage) => places.get(document)?.has(passage) === true,
    spans: (document, passage) => places.get(document)?.get(passage) ?? [],
  };
}

export function anyOf(filters: readonly PassageFilter[]): PassageFilter {
  const [only] = filters;
  if (only !== undefined && filters.length === 1) {
    return only;
  }
  return {
    document: (document) => filters.some((filter) => filter.document(document)),
    passage: (document, passage) => filters.some((filter) => holds(filter, document, passage)),
    spans: (document, passage) =>
      apart(
        filters.flatMap((filter) =>
          holds(filter, document, passage) ? filter.spans(document, passage) : [],
        ),
      ),
  };
}

export function noneOf(filter: PassageFilter): PassageFilter {
  return {
    document: () => true,
    passage: (document, passage) => !holds(filter, document, passage),
    spans: () => [],
  };
}

export function holds(filter: PassageFilter, document: SourceDocument, passage: number): boolean {
  return filter.document(document) && filter.passage(document, passage);
}

/** Collects {@link Places}; spans may come in any order. */
export class PlaceCollector {
  readonly #spans = new Map<SourceDocument, Map<number, Span[]>>();

  /** A span that goes on behind its passage is cut. */
  add(document: SourceDocument, passage: number, { start, end }: Span): void {
    const passages = this.#spans.get(document) ?? new Map<number, Span[]>();
    this.#spans.set(document, passages);
    const spans = passages.get(passage) ?? [];
    passages.set(passage, spans);
    spans.push({ start, end: Math.min(end, document.passages[passage]?.span.end ?? end) });
  }

  toPlaces(): Places {
    for (const passages of this.#spans.values()) {
      for (const [passage, spans] of passages) {
        passages.set(passage, apart(spans));
      }
    }
    return this.#spans;
  }
}

/** In order; of those that overlap the first, and of those that begin together the longest. */
function apart(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start >= (result.at(-1)?.end ?? 0)) {
      result.push(span);
    }
  }
  return result;
}
