import { inSameBrackets, placeOf, type Citation } from '../../citations/citation';
import { sentenceAt } from '../../text/sentences';
import type { Span } from '../../text/span';
import type { CheckedParagraph } from '../checkedParagraph';
import type { Quotation } from './findQuotations';

/**
 * The citations that name where a quotation comes from: those within it; else those in brackets behind it, in its
 * sentence or right after its end; else the nearest before it in its sentence. A block has them within, right behind, or
 * in the sentence that leads to it; where a quotation fills its paragraph, those around it count. Empty where it has none
 * of its own: what another quotation stands before belongs to that one.
 */
export function findCitationsOf(
  quotation: Quotation,
  quotations: readonly Quotation[],
  paragraph: CheckedParagraph,
): readonly Citation[] {
  const { citations } = paragraph;
  const { span, isBlock } = quotation;
  const within = citations.filter(
    (one) => span.start <= one.span.start && placeOf(one).start <= span.end + (isBlock ? 3 : -1),
  );
  const own =
    within.at(-1) ??
    (isBlock ? leadingTo(quotation, paragraph) : inSentence(quotation, quotations, paragraph));
  return own === undefined ? around(quotation, paragraph) : inSameBrackets(own, citations);
}

/** The last in the sentence before a block, where that sentence says that something follows. */
function leadingTo({ span }: Quotation, { citations, text }: CheckedParagraph): Citation | undefined {
  const last = citations.filter((one) => placeOf(one).end <= span.start).at(-1);
  const between = last && text.slice(placeOf(last).end, span.start);
  return between !== undefined && /:\s*$/u.test(between) && !/[.!?]\s/u.test(between) ? last : undefined;
}

function inSentence(
  { span }: Quotation,
  quotations: readonly Quotation[],
  { citations, cues, text }: CheckedParagraph,
): Citation | undefined {
  const next = quotations.find((other) => other.span.start >= span.end);
  const last = cues.sentences[sentenceAt(cues.sentences, Math.max(span.start, span.end - 1))];
  // A stop within the marks may end the sentence before its citation.
  const limit = Math.max(last?.end ?? span.end, span.end);
  const behind = citations.find(({ span: at, brackets }) => {
    const start = brackets?.start ?? at.start;
    const isNear = start < limit || /^[\s”"»’.,;:)]*$/u.test(text.slice(limit, start));
    return (
      start >= span.end &&
      isNear &&
      (next === undefined || start < next.span.start || isListed(span, next, text))
    );
  });
  if (behind !== undefined) {
    return behind;
  }
  const first = cues.sentences[sentenceAt(cues.sentences, span.start)];
  const previous = quotations.filter((other) => other.span.end <= span.start).at(-1);
  const floor = Math.max(first?.start ?? 0, previous?.span.end ?? 0);
  return citations.filter((one) => floor <= placeOf(one).start && placeOf(one).end <= span.start).at(-1);
}

/** Of a quotation that stands first or last in its paragraph. */
function around(
  { span }: Quotation,
  { text, around: { before, behind } }: CheckedParagraph,
): readonly Citation[] {
  if (behind.length > 0 && /^[\s.,;:]*$/u.test(text.slice(span.end))) {
    return behind;
  }
  return text.slice(0, span.start).trim() === '' ? before : [];
}

/** `“one” and “two” [@both]`: nothing but a few words stand between them. */
function isListed(span: Span, next: Quotation, text: string): boolean {
  const between = text.slice(span.end, next.span.start);
  return between.length < 40 && !/[.!?]\s/u.test(between);
}
