import { HIDDEN, hide } from './readableText';
import type { Span } from './span';

const EXTENSION =
  'pdf|docx?|xlsx?|pptx?|odt|ods|rtf|csv|tsv|md|txt|html?|xml|json|ya?ml|zip|rar|7z|png|jpe?g|gif|svg|webp|mp[34]';
/** What every address and path has in it. */
const SIGN = new RegExp(`[@/\\\\]|\\.(?:${EXTENSION})(?![\\p{L}\\p{N}])`, 'giu');
const OUTSIDE = new RegExp(`[\\s<>"“”‘’«»()[\\]{}|\`*,;${HIDDEN}]`, 'u');
const MARK_BEHIND = /[.:!?'_…]/;

const EMAIL = /^(?:mailto:)?[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/iu;
/** From a root, a home folder, a drive, a server, or the folder where one is. */
const PATH = /^(?:~?\/[^/]+\/|\.{1,2}\/|[a-z]:[\\/]|\\\\[\p{L}\p{N}])/iu;
const FILE = new RegExp(`[\\p{L}\\p{N}_-]\\.(?:${EXTENSION})$`, 'iu');

/**
 * A text of the same length in which e-mail addresses, paths and names of files are hidden: what looks like a name in
 * one, as in `info@most.gov.vn` or `MOST.pdf`, names nothing. Two names with a slash between them are no path.
 */
export function hideAddresses(text: string): string {
  const spans: Span[] = [];
  let behind = 0;
  for (const { index } of text.matchAll(SIGN)) {
    if (index < behind) {
      continue;
    }
    let start = index;
    while (start > behind && !OUTSIDE.test(text.charAt(start - 1))) {
      start--;
    }
    behind = index + 1;
    while (behind < text.length && !OUTSIDE.test(text.charAt(behind))) {
      behind++;
    }
    let end = behind;
    while (end > start && MARK_BEHIND.test(text.charAt(end - 1))) {
      end--;
    }
    const token = text.slice(start, end);
    if (EMAIL.test(token) || PATH.test(token) || FILE.test(token)) {
      spans.push({ start, end });
    }
  }
  return hide(text, spans);
}
