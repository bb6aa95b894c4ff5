/** Code units looked at before a word. */
const FARTHEST = 48;

/** Marks that may stand between the end of a sentence and the first word of the next. */
const OPENING = '[\\s"\'“”„‘’«»()[\\]*_~\\uFFFC\\u200B\\u2060-]*$';
/** The stop of an abbreviation such as `Mr.` or `TS.` ends nothing. */
const STOP = '(?<!(?:^|[^\\p{L}])\\p{Lu}\\p{L}{0,2})\\.';
const LINE_END = '(?:\\r\\n|[\\r\\n])';
const BLANK_LINE = `${LINE_END}[^\\S\\r\\n]*${LINE_END}`;
/** Of a list, heading or quotation. */
const MARK_OF_LINE = '(?:^|[\\r\\n])[^\\S\\r\\n]*(?:[-+*•–—]|[#>]+|\\d{1,3}[.)])[^\\S\\r\\n]+';

const BEGINNING = new RegExp(`(?:${STOP}|[!?…:|]|${BLANK_LINE}|${MARK_OF_LINE})${OPENING}`, 'u');
const NOTHING = new RegExp(`^${OPENING}`, 'u');

/** True where a capital at `start` may be only that of a sentence, heading, list item or table cell. */
export function opensSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - FARTHEST), start);
  return BEGINNING.test(before) || (start <= FARTHEST && NOTHING.test(before));
}
