import type { SourceDocument } from '../corpus/sourceDocument';
import { readableOffset } from '../search/stretch';
import { HIDDEN } from '../text/readableText';
import type { Span } from '../text/span';

/** Length of a label in code units: about what a side bar shows before it cuts. */
const LABEL_LENGTH = 120;
/** Words kept before the name, where a name stands far behind the start of its passage. */
const LEAD_LENGTH = 40;
/** Longer stretches are not read further: a passage may be a whole minified file. */
const READ_LENGTH = 1_000;

/**
 * The beginning of a stretch of a document as a reader sees it, in one line, cut at a word with "…". With a `focus`
 * in the stretch that is too far behind the beginning, words before it are cut as well.
 */
export function excerptOf(document: SourceDocument, span: Span, focus?: Span): string {
  if (focus === undefined || focus.start <= span.start) {
    return cutBehind(wordsOf(document, span.start, span.end), LABEL_LENGTH);
  }
  const before = wordsOf(document, Math.max(span.start, focus.start - READ_LENGTH), focus.start);
  const behind = wordsOf(document, focus.start, span.end);
  const isNear = before.length + (focus.end - focus.start) <= LABEL_LENGTH - LEAD_LENGTH;
  const lead = isNear ? before.trimStart() : cutBefore(before, LEAD_LENGTH);
  return cutBehind(lead + behind, LABEL_LENGTH);
}

/** White space folded but kept at the ends, hidden parts left out. */
function wordsOf(document: SourceDocument, start: number, end: number): string {
  const { readable } = document;
  const from = readableOffset(readable, start);
  const to = Math.min(readableOffset(readable, end), from + READ_LENGTH);
  return readable.text.slice(from, to).replaceAll(HIDDEN, '').replace(/\s+/g, ' ');
}

/** One line of at most `length` code units and "…". */
export function cutBehind(text: string, length: number): string {
  const line = text
    .slice(0, 4 * length)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= length) {
    return line;
  }
  const space = line.lastIndexOf(' ', length);
  const end = space > length / 2 ? space : length;
  return `${withoutHalfPair(line.slice(0, end)).trimEnd()}…`;
}

function cutBefore(text: string, length: number): string {
  if (text.length <= length) {
    return text;
  }
  const space = text.indexOf(' ', text.length - length);
  const tail = text.slice(space < 0 ? text.length - length : space + 1);
  return `…${/^[\uDC00-\uDFFF]/.test(tail) ? tail.slice(1) : tail}`;
}

/** A cut between the halves of a surrogate pair leaves a sign that cannot be shown. */
function withoutHalfPair(text: string): string {
  return /[\uD800-\uDBFF]$/.test(text) ? text.slice(0, -1) : text;
}
