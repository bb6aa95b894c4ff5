import { placeTones } from './fold';
import { runAtOnce, type Steps } from '../util/steps';
import { foldForQuotesInSteps, type QuotableText } from './foldForQuotes';

/** Soft hyphens, joiners, the backslash of Markdown's escapes, and its commonest entities. */
const AS_SEEN =
  /\u00AD|\u200C|\u200D|\u2060|\\(?=[!-/:-@[-`{-~])|&(?:amp|lt|gt|quot|apos|rsquo|#39);| ?(?:&nbsp; ?)+/gu;
const ENTITIES = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
]);

/**
 * A text as quotations in memos are compared: as `foldForQuotes` does, and kinds of dashes, of single and double
 * quotation marks and of Vietnamese spelling (`hòa`, `hoà`) are one, since a house style may change them.
 */
export function foldWords(text: string): QuotableText {
  return runAtOnce(foldWordsInSteps(text));
}

/** As {@link foldWords}; a source may be as long as a book. */
export function* foldWordsInSteps(text: string): Steps<QuotableText> {
  const { folded, starts, ends } = toSeen(yield* foldForQuotesInSteps(text));
  yield;
  // Each replaced by one of the same length, so the offsets stay.
  return { folded: placeTones(folded.replace(/[‐‑‒–—−]/g, '-').replaceAll('"', "'")), starts, ends };
}

function toSeen({ folded, starts, ends }: QuotableText): QuotableText {
  const parts: string[] = [];
  const kept = new Uint8Array(folded.length).fill(1);
  const lastEnds = ends.slice();
  let position = 0;
  for (const { 0: mark, index } of folded.matchAll(AS_SEEN)) {
    const seen = toSeenMark(mark);
    parts.push(folded.slice(position, index), seen);
    position = index + mark.length;
    kept.fill(0, index + seen.length, position);
    if (seen !== '') {
      lastEnds[index] = ends[position - 1] ?? 0;
    }
  }
  if (position === 0) {
    return { folded, starts, ends };
  }
  const isKept = (_: number, index: number): boolean => kept[index] === 1;
  return {
    folded: parts.join('') + folded.slice(position),
    starts: starts.filter(isKept),
    ends: lastEnds.filter(isKept),
  };
}

function toSeenMark(mark: string): string {
  if (mark.includes('&nbsp;')) {
    return ' ';
  }
  return mark.startsWith('&') ? (ENTITIES.get(mark) ?? "'") : '';
}
