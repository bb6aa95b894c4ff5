import type { SourceDocument } from '../corpus/sourceDocument';
import { compareDates } from '../text/dates';
import { compareText } from '../util/compareText';
import type { Answer } from './ranking';
import type { Stretch } from './stretch';

/** A stretch that answers the query, before it is shown. */
export interface Candidate {
  readonly stretch: Stretch;
  readonly answer: Answer;
  readonly score: number;
}

/** Equal scores keep an order that does not depend on when a document was taken in. */
export function compareCandidates(a: Candidate, b: Candidate): number {
  return (
    b.score - a.score ||
    compareDates(b.stretch.document.date, a.stretch.document.date) ||
    compareText(a.stretch.document.corpus, b.stretch.document.corpus) ||
    compareText(a.stretch.document.id, b.stretch.document.id) ||
    a.stretch.passage - b.stretch.passage ||
    a.stretch.start - b.stretch.start
  );
}

/** Only the first stretch of a passage that was cut into several. */
export function withoutRepetition<T extends { readonly stretch: Stretch }>(
  candidates: readonly T[],
): readonly T[] {
  const seen = new Map<SourceDocument, Set<number>>();
  return candidates.filter(({ stretch }) => {
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
