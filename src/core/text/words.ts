import { getFoldTables, IN_WORD, OUTSIDE_WORD } from './foldTables';
import type { Span } from './span';

/**
 * Runs of letters and digits with the marks on them, in `[from, to)`. Apostrophe, hyphen and underscore end a word;
 * what a reader does not see does not.
 */
export function findWords(text: string, from = 0, to = text.length): readonly Span[] {
  const words: Span[] = [];
  for (let word = findWord(text, from, to); word !== undefined; word = findWord(text, word.end, to)) {
    words.push(word);
  }
  return words;
}

/** The first word in `[from, to)`; see {@link findWords}. */
export function findWord(text: string, from = 0, to = text.length): Span | undefined {
  const { classes } = getFoldTables();
  let start = from;
  while (start < to && classes[text.charCodeAt(start)] !== IN_WORD) {
    start++;
  }
  let end = start;
  while (end < to && classes[text.charCodeAt(end)] !== OUTSIDE_WORD) {
    end++;
  }
  return start < to ? { start, end } : undefined;
}
