import type { SourceDocument } from '../corpus/sourceDocument';
import { compareDates } from '../text/dates';
import { compareText } from '../util/compareText';
import type { Place } from './wordShards';
import type { SearchOrder } from './searchRequest';
import type { Stretch } from './stretch';

/** A stretch that answers the query, before it is shown. */
export interface Candidate extends Place {
  readonly score: number;
  /** How telling those clauses of the query are that it holds. */
  readonly told: number;
}

export type CompareCandidates = (a: Candidate, b: Candidate) => number;

export function compareBy(order: SearchOrder): CompareCandidates {
  return order === 'date'
    ? (a, b) => newestFirst(a, b) || b.score - a.score || byPlace(a, b)
    : (a, b) => b.score - a.score || newestFirst(a, b) || byPlace(a, b);
}

function newestFirst({ entry: a }: Candidate, { entry: b }: Candidate): number {
  return compareDates(b.document.date, a.document.date);
}

/** An order that does not depend on when a document was taken in. */
function byPlace({ entry: a, indexed: { stretch: at } }: Candidate, other: Candidate): number {
  const { document } = other.entry;
  const { stretch } = other.indexed;
  return (
    compareText(a.document.corpus, document.corpus) ||
    compareText(a.document.id, document.id) ||
    at.passage - stretch.passage ||
    at.start - stretch.start
  );
}

/** Only the first stretch of a passage that was cut into several. */
export function withoutRepetition<T extends { readonly indexed: { readonly stretch: Stretch } }>(
  candidates: readonly T[],
): readonly T[] {
  const seen = new Map<SourceDocument, Set<number>>();
  return candidates.filter(({ indexed: { stretch } }) => {
    if (!stretch.isPart) {
      return true;
    }
    const passages = seen.get(stretch.document) ?? new Set();
    seen.set(stretch.document, passages);
    const isNew = !passages.has(stretch.passage);
    passages.add(stretch.passage);
    return isNew;
  });
}
