import { tellTextBasis } from '../cards/listedWords';
import type { Wording } from '../contracts';
import type { SourceDocument } from '../corpus/sourceDocument';
import type { Span } from '../text/span';
import type { Citation } from './citation';
import { writeKey } from './keySyntax';
import { tellLocator } from './locatorPlaces';

/** What is cited: a stretch of a document, or, where it is empty, all of it. */
export interface CitedPlace {
  readonly document: SourceDocument;
  readonly span: Span;
}

/** `@key, para. 4`; `undefined` where no citation can hold the key. */
export function toCitationItem(
  { document, span }: CitedPlace,
  suffix: readonly (string | undefined)[] = [],
): string | undefined {
  const key = writeKey(document.citationKey);
  const locator = tellLocator(document, span);
  return key && [key, locator, ...suffix].filter((part) => part !== undefined).join(', ');
}

/**
 * `[@key, para. 4]` for words that are quoted: where they are not those of the origin, as in a translation, the
 * citation says so.
 */
export function toQuotationCitation(place: CitedPlace, wording: Wording): string | undefined {
  const item = toCitationItem(place, [tellTextBasis(place.document.textBasis, wording)]);
  return item && `[${item}]`;
}

/** An insertion at {@link start}; nothing is taken away. */
export interface CitationInsertion {
  readonly start: number;
  readonly newText: string;
}

/**
 * Cites at an offset of a text: within brackets that cite already the items join them, else they get brackets of their
 * own and a space before.
 *
 * @param items each once, as {@link toCitationItem} gives them
 */
export function insertItems(
  text: string,
  offset: number,
  citations: readonly Citation[],
  items: readonly string[],
): CitationInsertion {
  const within = citations.find(
    ({ brackets }) => brackets !== undefined && brackets.start < offset && offset < brackets.end,
  )?.brackets;
  if (within !== undefined) {
    return { start: within.end - 1, newText: items.map((item) => `; ${item}`).join('') };
  }
  const isApart = /^$|[\s([{“‘"'—–-]$/u.test(text.slice(Math.max(0, offset - 1), offset));
  const isWordBehind = /^[\p{L}\p{N}([]/u.test(text.slice(offset, offset + 2));
  const newText = `${isApart ? '' : ' '}[${items.join('; ')}]${isWordBehind ? ' ' : ''}`;
  return { start: offset, newText };
}
