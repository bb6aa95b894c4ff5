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
  return cutTitle(isVerbatim && lines[0] !== undefined ? lines[0] : first.text);
}

/** One line of at most 120 units, cut at a word. */
function cutTitle(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= MAX_TITLE) {
    return line;
  }
  const head = line.slice(0, MAX_TITLE);
  const space = head.lastIndexOf(' ');
  const cut = space > MAX_TITLE / 2 ? head.slice(0, space) : head.replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.replace(/[\s,;:.–—-]+$/, '')}…`;
}
