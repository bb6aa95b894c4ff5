import type { Passage, SourceDocument } from '../corpus/sourceDocument';
import type { Span } from '../text/span';

/** Passages that `para. n` counts: all but rows of tables. */
export function countedPassages({ passages }: SourceDocument): readonly Passage[] {
  return passages.filter(({ kind }) => kind !== 'table-row');
}

/** The numbers of the paragraphs that a stretch of a document touches; `undefined` where there are none. */
export function paragraphsOf(
  document: SourceDocument,
  { start, end }: Span,
): { readonly first: number; readonly last: number } | undefined {
  const counted = countedPassages(document);
  const isTouched = ({ span }: Passage): boolean => span.start < end && start < span.end;
  const first = counted.findIndex(isTouched);
  const touched = counted.filter(isTouched).length;
  // Passages come in order and do not overlap, so those that are touched follow one another.
  return first < 0 ? undefined : { first: first + 1, last: first + touched };
}

/** The stretch from one paragraph to another; `undefined` where the document has not so many. */
export function spanOfParagraphs(
  document: SourceDocument,
  { first, last }: { readonly first: number; readonly last: number },
): Span | undefined {
  const counted = countedPassages(document);
  const [from, to] = [counted[first - 1], counted[last - 1]];
  return from && to && { start: from.span.start, end: to.span.end };
}

/** `para. 4` or `paras. 4-6`: an abbreviation that Pandoc knows, in whatever language the memo is. */
export function tellParagraphs(document: SourceDocument, span: Span): string | undefined {
  const paragraphs = paragraphsOf(document, span);
  if (paragraphs === undefined) {
    return undefined;
  }
  const { first, last } = paragraphs;
  return first === last ? `para. ${first}` : `paras. ${first}-${last}`;
}
