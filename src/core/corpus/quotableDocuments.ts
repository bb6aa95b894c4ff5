import type { SourceDocument } from './sourceDocument';
import type { QuotableText } from '../text/foldForQuotes';
import type { Span } from '../text/span';
import { foldWordsInSteps } from '../text/foldWords';
import { runAtOnce, type Steps } from '../util/steps';

/** Documents folded for comparison, each once for as long as it lives. */
export class QuotableDocuments {
  readonly #folded = new WeakMap<SourceDocument, QuotableText>();

  of(document: SourceDocument): QuotableText {
    return runAtOnce(this.inSteps(document));
  }

  /** As {@link of}; the first time may take long. */
  *inSteps(document: SourceDocument): Steps<QuotableText> {
    const known = this.#folded.get(document) ?? (yield* foldWordsInSteps(document.readable.text));
    this.#folded.set(document, known);
    return known;
  }
}

/** The stretch of the stored text for a stretch of the folded one, which must not be empty. */
export function toStored(
  { readable }: SourceDocument,
  { starts, ends }: QuotableText,
  { start, end }: Span,
): Span {
  return {
    start: readable.sourceOffset(starts[start] ?? 0),
    end: readable.sourceEnd(ends[end - 1] ?? 0),
  };
}
