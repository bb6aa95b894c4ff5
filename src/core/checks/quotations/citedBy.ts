import type { Citation } from '../../citations/citation';
import { sentenceAt } from '../../text/sentences';
import type { Span } from '../../text/span';
import type { CheckedParagraph } from '../checkedParagraph';
import type { Quotation } from './findQuotations';

/**
 * The citations that name where a quotation comes from: those in brackets behind it, in its sentence or right after its
 * end; else the nearest before it in its sentence. Those of a block are within it or right behind. Empty where it has
 * none of its own: what another quotation stands before belongs to that one.
 */
export function findCitationsOf(
  quotation: Quotation,
  quotations: readonly Quotation[],
  { citations, cues, text }: CheckedParagraph,
): readonly Citation[] {
  const { span, isBlock } = quotation;
  if (isBlock) {
    const within = citations.filter(
      (one) => span.start <= one.span.start && placeOf(one).start <= span.end + 3,
    );
    return groupOf(within.at(-1), citations);
  }
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
    return groupOf(behind, citations);
  }
  const first = cues.sentences[sentenceAt(cues.sentences, span.start)];
  const previous = quotations.filter((other) => other.span.end <= span.start).at(-1);
  const floor = Math.max(first?.start ?? 0, previous?.span.end ?? 0);
  const before = citations
    .filter((one) => floor <= placeOf(one).start && placeOf(one).end <= span.start)
    .at(-1);
  return groupOf(before, citations);
}

/** `“one” and “two” [@both]`: nothing but a few words stand between them. */
function isListed(span: Span, next: Quotation, text: string): boolean {
  const between = text.slice(span.end, next.span.start);
  return between.length < 40 && !/[.!?]\s/u.test(between);
}

function placeOf({ span, brackets }: Citation): Span {
  return brackets ?? span;
}

/** All in the same brackets. */
function groupOf(citation: Citation | undefined, citations: readonly Citation[]): readonly Citation[] {
  const { brackets } = citation ?? {};
  return citation === undefined
    ? []
    : brackets === undefined
      ? [citation]
      : citations.filter((other) => other.brackets?.start === brackets.start);
}
