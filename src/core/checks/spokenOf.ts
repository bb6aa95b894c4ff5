import type { Span } from '../text/span';

/** An opening mark, and at most a title of one word behind it. */
const OPENED = /["'“„‘«‹`\uFFFC](?:[\p{L}\p{M}]{1,12}\.?(?=\s))?[\s\u2060]*$/u;
const CLOSED = /^[\s\u2060]*["'”“’»›`\uFFFC]/u;
const FARTHEST = 20;

/** True for words that stand alone in quotation marks or in code: they are spoken of, and not used. */
export function isSpokenOf(text: string, { start, end }: Span): boolean {
  return (
    OPENED.test(text.slice(Math.max(0, start - FARTHEST), start)) && CLOSED.test(text.slice(end, end + 3))
  );
}
