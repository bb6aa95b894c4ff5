import { readableOffset } from '../text/readableText';
import type { Span } from '../text/span';
import { findMatchesAbove } from './above';
import type { Group } from './alike';
import type { Candidate } from './candidate';
import type { PassagePlace, SearchHit } from './searchHit';
import type { PassageFilter } from './searchRequest';
import { buildSnippet } from './snippet';
import type { WordSpotter } from './wordSpotter';

/** Everything that is shown of an answer. */
export function toHit(
  { best, alike }: Group,
  spotter: WordSpotter,
  filters: readonly PassageFilter[],
): SearchHit {
  const { document, start, end, passage } = best.indexed.stretch;
  const { readable, format } = document;
  const words = spotter.spotIn(best.entry, best.indexed);
  const held = filters
    .filter((filter) => filter.document(document) && filter.passage(document, passage))
    .flatMap((filter) => filter.spans(document, passage))
    .map((span) => ({ start: readableOffset(readable, span.start), end: readableOffset(readable, span.end) }))
    .filter((span) => span.start >= start && span.end <= end);
  // What only a filter found begins a line of its own: what the words of the query are in, is shown first.
  const inText = inOrder([...words, ...held.map((span) => ({ ...span, clause: -1 }))]);
  const moved = inText.map((match) => ({ ...match, start: match.start - start, end: match.end - start }));
  const snippet = buildSnippet(readable.text.slice(start, end), moved, format);
  const matches =
    inText.length > 0
      ? inText.map((span) => ({
          start: readable.sourceOffset(span.start),
          end: readable.sourceEnd(span.end),
        }))
      : findMatchesAbove(best.indexed.stretch, spotter);
  return { document, passage, matches, score: best.score, snippet, alike: alike.map(toPlace) };
}

function toPlace({ indexed: { stretch } }: Candidate): PassagePlace {
  return { document: stretch.document, passage: stretch.passage };
}

/** Without overlaps; the longer one of two that begin at one place. */
function inOrder<T extends Span>(spans: readonly T[]): readonly T[] {
  const apart: T[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start >= (apart.at(-1)?.end ?? 0)) {
      apart.push(span);
    }
  }
  return apart;
}
