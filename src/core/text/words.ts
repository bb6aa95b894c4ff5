import { ATTACHED, getFoldTables, IN_WORD, OUTSIDE_WORD } from './foldTables';
import type { Span } from './span';

/**
 * Runs of letters and digits with the marks on them, in `[from, to)`. Apostrophe, hyphen and underscore end a word;
 * what a reader does not see does not.
 */
export function findWords(text: string, from = 0, to = text.length): readonly Span[] {
  const { classes } = getFoldTables();
  const words: Span[] = [];
  let start = -1;
  let end = -1;
  for (let i = from; i < to; i++) {
    const kind = classes[text.charCodeAt(i)] ?? OUTSIDE_WORD;
    if (kind === IN_WORD) {
      start = start < 0 ? i : start;
      end = i + 1;
    } else if (kind >= ATTACHED) {
      end = i + 1;
    } else if (start >= 0) {
      words.push({ start, end });
      start = -1;
    }
  }
  if (start >= 0) {
    words.push({ start, end });
  }
  return words;
}
