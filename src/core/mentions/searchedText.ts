import { findParagraphs } from '../text/paragraphs';
import type { Span } from '../text/span';
import { detached } from '../util/detached';
import type { Steps } from '../util/steps';
import type { SearchedParagraph } from './detectMentions';

/** A paragraph of one version of a text, kept for the next. */
export interface KeptParagraph {
  readonly readable: string;
  readonly searched: SearchedParagraph;
}

/** Kept paragraphs between two rests. */
const AT_ONCE = 500;

/**
 * Searches the paragraphs of a version of a text; those of an earlier version only where they were edited. Rests behind
 * each of these. What is kept is never more than the text.
 *
 * @param known those of the earlier version, searched in the same way
 */
export function* searchEdited(
  readable: string,
  known: readonly KeptParagraph[],
  search: (paragraph: string) => SearchedParagraph,
): Steps<readonly KeptParagraph[]> {
  const spans = findParagraphs(readable);
  const isSame = (paragraph: KeptParagraph | undefined, span: Span | undefined): boolean =>
    paragraph !== undefined &&
    span !== undefined &&
    paragraph.readable.length === span.end - span.start &&
    paragraph.readable === readable.slice(span.start, span.end);
  let first = 0;
  while (isSame(known[first], spans[first])) {
    first += 1;
    if (first % AT_ONCE === 0) {
      yield;
    }
  }
  let behind = 0;
  const shorter = Math.min(known.length, spans.length) - first;
  while (behind < shorter && isSame(known.at(-1 - behind), spans.at(-1 - behind))) {
    behind += 1;
    if (behind % AT_ONCE === 0) {
      yield;
    }
  }
  // Paragraphs may have been moved, and equal ones are searched once.
  const between = new Map(
    known.slice(first, known.length - behind).map((paragraph) => [paragraph.readable, paragraph]),
  );
  const paragraphs = known.slice(0, first);
  for (const { start, end } of spans.slice(first, spans.length - behind)) {
    const text = detached(readable.slice(start, end));
    let paragraph = between.get(text);
    if (paragraph === undefined) {
      paragraph = { readable: text, searched: search(text) };
      between.set(text, paragraph);
    }
    paragraphs.push(paragraph);
    yield;
  }
  known.slice(known.length - behind).forEach((paragraph) => paragraphs.push(paragraph));
  return paragraphs;
}
