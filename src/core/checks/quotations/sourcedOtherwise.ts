import { sentenceAt } from '../../text/sentences';
import type { CheckedParagraph } from '../checkedParagraph';
import type { Quotation } from './findQuotations';

/** A footnote's mark, a link, an address. */
const POINTER = /\[\^[^[\]\s]+\]|\]\(|\]\[|<https?:|https?:\/\/|\bwww\./iu;
const FOOTNOTE_OR_HEADING = /^[ \t]{0,3}(?:\[\^[^\]\s]+\]:|#{1,6}\s)/u;

/**
 * Whether a quotation without a citation tells in another way where it comes from: by a footnote or a link in its
 * sentence, by the line below a block. What stands in a footnote names sources anyway, and the text below a heading may.
 */
export function isSourcedOtherwise(quotation: Quotation, { stored, cues }: CheckedParagraph): boolean {
  const { start, end } = quotation.span;
  const first = cues.sentences[sentenceAt(cues.sentences, start)];
  const last = cues.sentences[sentenceAt(cues.sentences, Math.max(start, end - 1))];
  // A footnote's mark stands behind the stop.
  const sentence = stored.slice(first?.start ?? start, Math.max(end, last?.end ?? end));
  const behind = /^[\s”"»’'.,;:!?)]*\[\^[^\]\s]+\]/u.test(stored.slice(Math.max(end, last?.end ?? end)));
  return (
    quotation.isAttributed ||
    behind ||
    POINTER.test(sentence) ||
    FOOTNOTE_OR_HEADING.test(stored.slice(lineStart(stored, start)))
  );
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}
