import { foldText } from '../../text/fold';
import type { Span } from '../../text/span';

/** A word with a capital, or an initial. */
export interface CapitalWord extends Span {
  /** Without the stop of an initial. */
  readonly text: string;
  /** `J.` and `J`, `J.D.` */
  readonly initial: boolean;
  /** Folded. */
  readonly key: string;
}

const WORD =
  /(?<![\p{L}\p{M}\p{N}\-\u2010-\u2015])(?:(?:\p{Lu}\.){1,3}|\p{Lu}[\p{L}\p{M}]*(?:[-\u2010\u2011'’][\p{L}\p{M}]+)*)/gu;
const POSSESSIVE = /['’](?:s|S)?$/u;

/** In order; a possessive is no part of a word. */
export function findCapitalWords(text: string): readonly CapitalWord[] {
  const words: CapitalWord[] = [];
  for (const { 0: written, index } of text.matchAll(WORD)) {
    const word = written.replace(POSSESSIVE, '');
    words.push({
      start: index,
      end: index + word.length,
      text: word,
      key: foldText(word),
      initial: word.endsWith('.') || /^\p{Lu}\p{M}*$/u.test(word),
    });
  }
  return words;
}

/** What may stand between two words of one name: blanks, one line end, what no reader sees. */
const GAP = /^(?:[^\S\r\n]|\u2060)*(?:(?:\r\n|[\r\n])(?:[^\S\r\n]|\u2060)*)?$/u;
const LONGEST_GAP = 12;

/** True where nothing but blanks stands in `[start, end)`, and something does. */
export function isGap(text: string, start: number, end: number): boolean {
  return end > start && end - start <= LONGEST_GAP && GAP.test(text.slice(start, end));
}
