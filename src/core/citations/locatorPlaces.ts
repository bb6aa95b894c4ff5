import type { SourceDocument } from '../corpus/sourceDocument';
import type { Span } from '../text/span';
import type { Locator } from './citation';
import { pagesOf } from './pages';
import { spanOfParagraphs, tellParagraphs } from './paragraphs';

/** What a locator points at; `undefined` where the document has not so many, or marks no pages. */
export function spanOfLocator(
  document: SourceDocument,
  locator: Pick<Locator, 'unit' | 'first' | 'last'>,
): Span | undefined {
  if (locator.unit === 'paragraph') {
    return spanOfParagraphs(document, locator);
  }
  const pages = pagesOf(document);
  const [from, to] = [locator.first, locator.last].map((wanted) =>
    pages.find(({ number }) => number === wanted),
  );
  return from && to && { start: from.span.start, end: Math.max(from.span.end, to.span.end) };
}

/** Whether it can be told where the locator leads: pages of the original are unknown where none is marked. */
export function canBeFollowed(document: SourceDocument, { unit }: Pick<Locator, 'unit'>): boolean {
  return unit === 'paragraph' || pagesOf(document).length > 0;
}

/**
 * `p. 3`, `pp. 3-4` where pages are marked, else `para. 4`, `paras. 4-6`: abbreviations that Pandoc knows, in whatever
 * language the memo is. `undefined` where the stretch is in no passage that counts.
 */
export function tellLocator(document: SourceDocument, span: Span): string | undefined {
  const touched = pagesOf(document).filter(
    (page) => page.span.start < span.end && span.start < page.span.end,
  );
  const [first, last] = [touched[0]?.number, touched.at(-1)?.number];
  if (first === undefined || last === undefined) {
    return tellParagraphs(document, span);
  }
  return first === last ? `p. ${first}` : `pp. ${first}-${last}`;
}
