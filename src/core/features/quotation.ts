import { tellTextBasis } from '../cards/listedWords';
import { toFootnote } from '../citations/footnote';
import { toCitationItem, toQuotationCitation, type CitedPlace } from '../citations/writeCitation';
import type { Wording } from '../contracts';
import type { SourceDocument } from '../corpus/sourceDocument';
import { toShownText } from '../search/shownText';
import { tellDate } from '../text/dates';
import { presentInMemo } from '../text/presentText';
import { readableOffset } from '../text/readableText';
import type { Span } from '../text/span';

/** A quotation ready to insert into a memo, or why it is refused. */
export type Quotation =
  { readonly state: 'ready'; readonly text: string } | { readonly state: 'refused'; readonly reason: string };

/**
 * How a quotation names its source: told in full below a block (`attributed`), the same with a citation (`block`), by a
 * citation behind the words in quotation marks (`inline`), by a `footnote` that needs no bibliography, or not at all
 * (`words`).
 */
export type QuotationForm = 'attributed' | 'block' | 'inline' | 'footnote' | 'words';

/**
 * The words of a stretch of a source as Markdown, with its source. A retold document carries facts, never wording, so
 * nothing of it can be quoted (formats.md §1).
 */
export function toQuotation(
  document: SourceDocument,
  span: Span,
  wording: Wording,
  form: QuotationForm = 'attributed',
): Quotation {
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
  const paragraphs = quotedParagraphs(document, span);
  if (paragraphs.length === 0) {
    return { state: 'refused', reason: translate('There are no words at this place.') };
  }
  const text = writeQuotation(paragraphs, { document, span }, wording, form);
  return text === undefined
    ? { state: 'refused', reason: tellUncitable(document, wording) }
    : { state: 'ready', text };
}

/** The key is one that Pandoc cannot read, such as one with a single brace. */
export function tellUncitable({ citationKey }: SourceDocument, { translate }: Wording): string {
  return translate('The citation key “{0}” cannot be written in a citation.', citationKey);
}

/** A source as what says a fact: its citation, or a footnote with its mark, without any of its words. */
export function toReference(place: CitedPlace, wording: Wording, form: 'inline' | 'footnote'): Quotation {
  if (form === 'footnote') {
    const { mark, text } = toFootnote(place, wording);
    return { state: 'ready', text: `${mark}\n\n${text}\n` };
  }
  const item = toCitationItem(place);
  return item === undefined
    ? { state: 'refused', reason: tellUncitable(place.document, wording) }
    : { state: 'ready', text: `[${item}]` };
}

function writeQuotation(
  paragraphs: readonly string[],
  place: CitedPlace,
  wording: Wording,
  form: QuotationForm,
): string | undefined {
  const item = toCitationItem(place);
  const block = paragraphs.map((words) => `> ${presentInMemo(words)}`).join('\n>\n');
  const source = attribute(place.document, wording);
  const inline = `“${presentInMemo(paragraphs.join(' '))}”`;
  switch (form) {
    case 'attributed':
      return `${block}\n>\n> — ${presentInMemo(`${source}, ${place.document.id}`)}\n`;
    case 'block':
      return item && `${block}\n>\n> — ${presentInMemo(source)} [${item}]\n`;
    case 'inline': {
      const citation = toQuotationCitation(place, wording);
      return citation && `${inline} ${citation}`;
    }
    case 'footnote': {
      const { mark, text } = toFootnote(place, wording);
      return `${inline}${mark}\n\n${text}\n`;
    }
    case 'words':
      return paragraphs.map((words) => presentInMemo(words)).join('\n\n');
  }
}

function attribute(document: SourceDocument, wording: Wording): string {
  return [
    document.author,
    document.publisher,
    document.title,
    document.date === undefined ? wording.translate('undated') : tellDate(document.date, wording),
    tellTextBasis(document.textBasis, wording),
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** The words of each passage within the span; those of the span as a whole where it is in none, as in a heading. */
function quotedParagraphs(document: SourceDocument, { start, end }: Span): readonly string[] {
  const spans = document.passages
    .filter(({ span }) => span.start < end && start < span.end)
    .map(({ span }) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) }));
  return (spans.length === 0 ? [{ start, end }] : spans)
    .map((span) => shownWords(document, span))
    .filter((words) => words !== '');
}

/** What a reader sees of the span, on one line: no markup, no comment, no target of a link. */
export function shownWords({ readable, format }: SourceDocument, { start, end }: Span): string {
  const from = readableOffset(readable, start);
  return toShownText(readable.text.slice(from, readableOffset(readable, end)), format).text.trim();
}
