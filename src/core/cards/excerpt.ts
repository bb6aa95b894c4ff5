import type { SourceDocument } from '../corpus/sourceDocument';
import { cutText } from '../text/presentText';
import { HIDDEN, readableOffset } from '../text/readableText';
import type { Span } from '../text/span';

/** Longer stretches are not read further: a passage may be a whole minified file. */
const READ_LENGTH = 2_000;

/** Words kept before the focus, where it stands far behind the start. */
const LEAD_LENGTH = 60;

/** What is left of a character at either end of a stretch that was cut by its length. */
const HALF_CHARACTER = /^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g;

/**
 * The words of a stretch of a document as a reader sees them, on one line of at most `length` code units and `…` on
 * either side where something is left out, cut at words, so that the `focus` is in it.
 */
export function toExcerpt(document: SourceDocument, span: Span, length: number, focus: Span = span): string {
  const { readable } = document;
  const start = readableOffset(readable, span.start);
  const end = readableOffset(readable, span.end);
  const wanted = readableOffset(readable, focus.start);
  const fits = readableOffset(readable, focus.end) - start <= length;
  const from = fits ? start : Math.max(start, wanted - LEAD_LENGTH);
  const until = Math.min(end, from + READ_LENGTH);
  const line = readable.text
    .slice(from, until)
    .replace(HALF_CHARACTER, '')
    .replaceAll(HIDDEN, '')
    .replace(/\s+/g, ' ')
    .trim();
  const whole = from > start ? `…${line.slice(line.indexOf(' ') + 1)}` : line;
  return cutText(until === end ? whole : `${whole}…`, length);
}
