import type { Span } from '../text/span';
import { readableOffset } from '../text/readableText';
import type { Stretch } from './stretch';
import type { WordSpotter } from './wordSpotter';

/** Headings above a passage are looked for no further back than this. */
const FURTHEST = 2_000;

/**
 * What the first passage below a heading, or of a document, was found by when its own text holds nothing of the
 * query: the words in the headings, else in the title. Spans are into the stored text; empty where the passage
 * stands for no heading, or where its words cannot be found in the file.
 */
export function findMatchesAbove(stretch: Stretch, spotter: WordSpotter): readonly Span[] {
  const { document } = stretch;
  if (stretch.leads > 0) {
    const { text } = document.readable;
    const found = spotter.spot(text, startOfHeadings(stretch), stretch.start);
    if (found.length > 0) {
      return found.map((match) => ({
        start: document.readable.sourceOffset(match.start),
        end: document.readable.sourceEnd(match.end),
      }));
    }
  }
  const at = stretch.isFirst ? document.text.indexOf(document.title) : -1;
  if (at < 0) {
    return [];
  }
  return spotter.spot(document.text, at, at + document.title.length);
}

/** Offset in the readable text from which on only headings stand before the passage. */
export function startOfHeadings(stretch: Stretch): number {
  const { document } = stretch;
  const previous = document.passages[stretch.passage - 1];
  const start = previous === undefined ? 0 : readableOffset(document.readable, previous.span.end);
  return Math.min(stretch.start, Math.max(start, stretch.start - FURTHEST));
}
