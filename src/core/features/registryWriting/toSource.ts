import type { EvidenceFinder } from '../../corpus/evidence';
import type { SourceDocument } from '../../corpus/sourceDocument';
import type { Span } from '../../text/span';
import { shownWords } from '../quotation';

/** A source as a registry file has it. */
export interface QuoteSource {
  readonly document: string;
  readonly quote?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly speech?: 'direct' | 'reported' | 'editorial';
}

/** Code units around a quote that are looked at, and of these so many are written at most: whole words. */
const AROUND = 200;
const CONTEXT = 40;

/**
 * A stretch of a document as a source whose quote leads back to it and to nowhere else, with the words around it where
 * the same words stand elsewhere too. The document alone where no words tell the place.
 *
 * @param span into the stored text
 */
export function toSource(document: SourceDocument, span: Span, finder: EvidenceFinder): QuoteSource {
  const quote = shownWords(document, span);
  const plain: QuoteSource = { document: document.id, quote };
  if (leadsTo(plain, document, span, finder)) {
    return plain;
  }
  const before = shownWords(document, { start: Math.max(0, span.start - AROUND), end: span.start });
  const after = shownWords(document, {
    start: span.end,
    end: Math.min(document.text.length, span.end + AROUND),
  });
  const prefix = lastWords(before);
  const suffix = firstWords(after);
  const told: QuoteSource = {
    ...plain,
    ...(prefix === '' ? {} : { prefix }),
    ...(suffix === '' ? {} : { suffix }),
  };
  return leadsTo(told, document, span, finder) ? told : { document: document.id };
}

function leadsTo(
  { quote = '', ...around }: QuoteSource,
  document: SourceDocument,
  span: Span,
  finder: EvidenceFinder,
): boolean {
  const finding = finder.findIn(document, quote, around);
  return finding.state === 'found' && finding.span.start < span.end && span.start < finding.span.end;
}

function lastWords(text: string): string {
  return text.length <= CONTEXT ? text : text.slice(-CONTEXT).replace(/^\S*\s+/, '');
}

function firstWords(text: string): string {
  return text.length <= CONTEXT ? text : text.slice(0, CONTEXT).replace(/(?<!\s)\s+\S*$/, '');
}
