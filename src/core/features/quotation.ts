import { tellTextBasis } from '../cards/listedWords';
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
  const words = shownWords(document, span);
  if (words === '') {
    return { state: 'refused', reason: translate('There are no words at this place.') };
  }
  const source = [
    document.author,
    document.publisher,
    document.title,
    document.date === undefined ? translate('undated') : tellDate(document.date, wording),
    tellTextBasis(document.textBasis, wording),
    document.id,
  ].filter((part) => part !== undefined);
  return {
    state: 'ready',
    text: `> ${presentInMemo(words)}\n>\n> — ${presentInMemo(source.join(', '))}\n`,
  };
}

/** What a reader sees of the span, on one line: no markup, no comment, no target of a link. */
function shownWords({ readable, format }: SourceDocument, { start, end }: Span): string {
  const from = readableOffset(readable, start);
  return toShownText(readable.text.slice(from, readableOffset(readable, end)), format).text.trim();
}
