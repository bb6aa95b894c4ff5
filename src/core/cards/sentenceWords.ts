import type { Anchor } from '../corpus/anchor';
import type { SourceDocument } from '../corpus/sourceDocument';
import { findSentences, sentenceAt } from '../text/sentences';
import type { Span } from '../text/span';
import { toExcerpt } from './excerpt';

/** The sentences that a stretch of a document lies in, on one line; the stretch itself where it is in no passage. */
export function toSentenceWords({ document, passage, span }: Anchor, length: number): string {
  const within = passage === undefined ? undefined : document.passages[passage]?.span;
  return toExcerpt(
    document,
    within === undefined ? span : sentencesAround(document, within, span),
    length,
    span,
  );
}

function sentencesAround(document: SourceDocument, within: Span, span: Span): Span {
  const sentences = findSentences(document.text.slice(within.start, within.end));
  const first = sentences[sentenceAt(sentences, span.start - within.start)];
  const last = sentences[sentenceAt(sentences, Math.max(span.start, span.end - 1) - within.start)];
  return {
    start: Math.min(span.start, within.start + (first?.start ?? 0)),
    end: Math.max(span.end, within.start + (last?.end ?? 0)),
  };
}
