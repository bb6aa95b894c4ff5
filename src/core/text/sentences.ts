import type { Span } from './span';

/** An abbreviation before a name or number, an initial, or a number of a list: its stop ends nothing. */
const ABBREVIATIONS =
  'Mrs?|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Amb|Hon|Capt|Col|Lt|Maj|St|Jr|Sr|vs|cf|etc|No|Nos|Art|Arts|Sec|Secs|para|paras|pp?|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|TS|ThS|PGS|GS|BS|KS|LS|tr|Tp|TP|Đ/c|St';
const END = new RegExp(
  `(?<!(?:^|[^\\p{L}\\p{M}])(?:\\p{Lu}|${ABBREVIATIONS}))\\.(?=[\\s"'“”’»)\\]*_\\u2060]|$)|[!?…](?=[\\s"'“”’»)\\]*_\\u2060]|$)|;(?=\\s)|(?:\\r\\n|\\n|\\r(?!\\n))[^\\S\\r\\n]*(?=[-+*•|#>]\\s|\\d{1,3}[.)]\\s|\\||[\\r\\n])`,
  'gu',
);
const CLOSING = /["'“”’»)\]*_\u2060]/;

/**
 * Sentences of a paragraph, in order, without gaps: each ends behind its closing marks. Items of a list and rows of a
 * table are sentences, and so is what a semicolon ends: what stands beyond one seldom belongs to what stands before.
 */
export function findSentences(text: string): readonly Span[] {
  const sentences: Span[] = [];
  let start = 0;
  /** Up to here there is nothing but blanks since the start. */
  let blankTo = 0;
  for (const { 0: sign, index } of text.matchAll(END)) {
    let end = index + sign.length;
    while (end < text.length && CLOSING.test(text.charAt(end))) {
      end++;
    }
    // An empty one would stand between two line ends.
    if (text.slice(blankTo, end).trim() !== '') {
      sentences.push({ start, end });
      start = end;
    }
    blankTo = Math.max(blankTo, end);
  }
  if (start < text.length || sentences.length === 0) {
    sentences.push({ start, end: text.length });
  }
  return sentences;
}

/** Index of the sentence that holds an offset; the last one for offsets behind the text. */
export function sentenceAt(sentences: readonly Span[], offset: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
