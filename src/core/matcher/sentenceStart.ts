/** Code units looked at before a word. */
const FARTHEST = 48;

/** What a reader does not see, as in the fold tables. */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}/gu;

/** Marks that may stand between the end of a sentence and the first word of the next. */
const OPENING = '[\\s"\'“”„‘’«»()[\\]*_~\\uFFFC-]*';
/** The stop of an initial or of an abbreviation before names ends nothing. */
const ABBREVIATIONS = 'Mrs?|Ms|Dr|Prof|Gen|Sen|Rep|Gov|St|TS|ThS|PGS|GS|BS|KS|LS';
const STOP = `(?<!(?:^|[^\\p{L}\\p{M}])(?:\\p{Lu}|${ABBREVIATIONS}))\\.`;
const LINE_END = '(?:\\r\\n|\\n|\\r(?!\\n))';
const BLANK_LINE = `${LINE_END}[^\\S\\r\\n]*${LINE_END}`;
/** Of a list, heading or quotation; more blanks belong to the opening. */
const MARK_OF_LINE = '(?:^|[\\r\\n])[^\\S\\r\\n]*(?:[-+*•–—]|[#>]+|\\d{1,3}[.)])[^\\S\\r\\n]';

/** Looked for backwards from the end: forwards, each of many marks would be followed to the end. */
const BEGINNING = new RegExp(`$(?<=(?:${STOP}|[!?…:|]|${BLANK_LINE}|${MARK_OF_LINE})${OPENING})`, 'u');
const NOTHING = new RegExp(`^${OPENING}$`, 'u');

/** True where a capital at `start` may be only that of a sentence, heading, list item or table cell. */
export function opensSentence(text: string, start: number): boolean {
  const before = readBefore(text, start);
  return BEGINNING.test(before) || (start <= FARTHEST && NOTHING.test(before));
}

const CAPITALISED = /(?<![\p{L}\p{M}\p{N}])\p{Lu}[\p{L}\p{M}]*(?:\r\n|\s)$/u;

/** True where a word with a capital stands directly before `start`, other than at the beginning of a sentence. */
export function followsCapital(text: string, start: number): boolean {
  const before = CAPITALISED.exec(text.slice(Math.max(0, start - FARTHEST), start));
  return before !== null && !opensSentence(text, start - before[0].length);
}

function readBefore(text: string, start: number): string {
  return text.slice(Math.max(0, start - FARTHEST), start).replace(INVISIBLE, '');
}
