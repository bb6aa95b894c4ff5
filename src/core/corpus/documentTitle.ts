import { cutText } from '../text/presentText';
import { isCaption } from './boilerplate';
import type { DraftPassage } from './draftPassage';

const MAX_TITLE = 120;

/**
 * The title of a document that states none: its first line that is no left-over line, in whole if it has at most 120
 * units, else its beginning cut at a word with `…`. `undefined` where the document has no text.
 */
export function findTitleInText(
  text: string,
  drafts: readonly DraftPassage[],
  boilerplate: readonly boolean[],
): string | undefined {
  const first = drafts.find((_, i) => boilerplate[i] !== true) ?? drafts.find((draft) => !isCaption(draft.text));
  if (first === undefined) {
    return undefined;
  }
  const lines = text.slice(first.span.start, first.span.end).split(/[\r\n]+/);
  // Offsets of HTML lead to tags; there the text as read has no lines left, nor needs any.
  const isVerbatim = first.text.startsWith(lines[0]?.replace(/\s+/g, ' ').trim() ?? '');
  const title = isVerbatim && lines[0] !== undefined ? lines[0] : first.text;
  return cutText(title.replace(/\s+/g, ' ').trim(), MAX_TITLE);
}
