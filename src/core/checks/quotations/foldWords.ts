import { foldForQuotes, type QuotableText } from '../../text/quoteSelector';

/**
 * A text as quotations in memos are compared: as `foldForQuotes` does, and kinds of dashes and of single and double
 * quotation marks are one, since a house style may change them.
 */
export function foldWords(text: string): QuotableText {
  const { folded, starts, ends } = foldForQuotes(text);
  // Each replaced by one of the same length, so the offsets stay.
  return { folded: folded.replace(/[‐‑‒–—−]/g, '-').replaceAll('"', "'"), starts, ends };
}
