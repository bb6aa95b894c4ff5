import type { Wording } from '../contracts';
import type { SourceDocument } from '../corpus/sourceDocument';
import { tellDate } from '../text/dates';
import { readableOffset } from '../text/readableText';
import type { Span } from '../text/span';

/** A quotation ready to insert into a memo, or why it is refused. */
export type Quotation =
  { readonly state: 'ready'; readonly text: string } | { readonly state: 'refused'; readonly reason: string };

/**
 * The words of a stretch of a source as a Markdown block quotation, with its source in the last line. A retold
 * document carries facts, never wording, so nothing of it can be quoted (formats.md §1).
 */
export function toQuotation(document: SourceDocument, span: Span, wording: Wording): Quotation {
  const { translate } = wording;
  if (document.textBasis === 'retold') {
    return {
      state: 'refused',
      reason: translate(
        'Cannot be quoted: retold in other words. Name it as the source of a fact instead: "{0}".',
        document.title,
      ),
    };
  }
  const words = readableWords(document, span);
  if (words === '') {
    return { state: 'refused', reason: translate('There are no words at this place.') };
  }
  const source = [
    document.author,
    document.publisher,
    document.title,
    document.date === undefined ? translate('undated') : tellDate(document.date, wording),
    basisInWords(document, wording),
    document.id,
  ].filter((part) => part !== undefined);
  return {
    state: 'ready',
    text: `> ${escapeMarkdown(words)}\n>\n> — ${escapeMarkdown(source.join(', '))}\n`,
  };
}

function basisInWords(document: SourceDocument, { translate }: Wording): string | undefined {
  switch (document.textBasis) {
    case 'translated':
      return translate('translation');
    case 'machine_translated':
      return translate('machine translation');
    case 'excerpt':
      return translate('excerpt');
    default:
      return undefined;
  }
}

/** What a reader sees of the span, on one line. */
function readableWords(document: SourceDocument, span: Span): string {
  const { readable, text } = document;
  if (document.format !== 'html') {
    return text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim();
  }
  const words = readable.text.slice(readableOffset(readable, span.start), readableOffset(readable, span.end));
  return words.replace(/\s+/gu, ' ').trim();
}

/** Keeps the words of a source from becoming headings, links, images or code of the memo. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|!#&]/g, '\\$&');
}
