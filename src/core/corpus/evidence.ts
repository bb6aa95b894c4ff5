import { foldForQuotesInSteps, type QuotableText } from '../text/foldForQuotes';
import { findQuoteIn, type QuoteFinding } from '../text/quoteSelector';
import type { Span } from '../text/span';
import type { Anchor, Evidence } from './anchor';
import type { DocumentTable } from './documentTable';
import { passageAt } from './passageAt';
import type { SourceDocument } from './sourceDocument';
import { runAtOnce, type Steps } from '../util/steps';

/** What a claim rests on, as far as it is needed to find it (see `Source`). */
export interface QuotedSource {
  readonly corpus: string;
  /** Document id, as written. */
  readonly document: string;
  readonly quote?: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** Finds quotes in documents and remembers what it found for as long as the document object lives. */
export class EvidenceFinder {
  readonly #folded = new WeakMap<SourceDocument, QuotableText[]>();
  readonly #findings = new WeakMap<SourceDocument, Map<string, QuoteFinding>>();

  /** Of several places that fit equally well the first counts. */
  evidenceOf(source: QuotedSource, documents: DocumentTable): Evidence {
    const document = documents.find(source.corpus, source.document);
    if (document === undefined) {
      return { state: 'missing', documentId: source.document };
    }
    if (source.quote === undefined) {
      return { state: 'document', document };
    }
    const span = firstPlace(this.findIn(document, source.quote, source));
    return span === undefined
      ? { state: 'lost', document }
      : { state: 'found', anchor: toAnchor(document, span) };
  }

  /**
   * As {@link evidenceOf}, told for whoever checks the source: `ambiguous` where several places fit equally well.
   * Rests while a document is made ready, after which all questions on it are answered at once.
   */
  *stateOf(
    source: QuotedSource,
    documents: DocumentTable,
  ): Steps<Evidence['state'] | 'ambiguous'> {
    const document = documents.find(source.corpus, source.document);
    if (document !== undefined && source.quote !== undefined) {
      yield* this.#fold(document);
    }
    const evidence = this.evidenceOf(source, documents);
    if (evidence.state !== 'found' || source.quote === undefined) {
      return evidence.state;
    }
    return this.findIn(evidence.anchor.document, source.quote, source).state;
  }

  /** Where a document says these words; spans lie in its stored text. */
  findIn(
    document: SourceDocument,
    exact: string,
    { prefix, suffix }: { readonly prefix?: string; readonly suffix?: string } = {},
  ): QuoteFinding {
    const findings = this.#findings.get(document) ?? new Map<string, QuoteFinding>();
    this.#findings.set(document, findings);
    const key = JSON.stringify([exact, prefix, suffix]);
    const known = findings.get(key);
    if (known !== undefined) {
      return known;
    }
    const selector = {
      exact,
      ...(prefix === undefined ? {} : { prefix }),
      ...(suffix === undefined ? {} : { suffix }),
    };
    let finding: QuoteFinding = { state: 'lost' };
    for (const text of runAtOnce(this.#fold(document))) {
      finding = findQuoteIn(text, selector);
      if (finding.state !== 'lost') {
        break;
      }
    }
    findings.set(key, finding);
    return finding;
  }

  /**
   * The stored text, and the text as read: in Markdown a quote may run over a link, whose target no reader sees. In
   * HTML only the latter, with offsets in the raw file.
   */
  *#fold(document: SourceDocument): Steps<readonly QuotableText[]> {
    const known = this.#folded.get(document);
    if (known !== undefined) {
      return known;
    }
    const { readable, format, text } = document;
    const read = yield* foldForQuotesInSteps(readable.text);
    const texts: QuotableText[] = format === 'html' ? [] : [yield* foldForQuotesInSteps(text)];
    if (format === 'html') {
      texts.push({
        folded: read.folded,
        starts: read.starts.map((offset) => readable.sourceOffset(offset)),
        ends: read.ends.map((end) => readable.sourceEnd(end)),
      });
    } else if (readable.text !== text) {
      texts.push(read);
    }
    this.#folded.set(document, texts);
    return texts;
  }
}

/** A stretch of a document with the passage it begins in. */
export function toAnchor(document: SourceDocument, span: Span): Anchor {
  const passage = passageAt(document, span.start);
  return { document, span, ...(passage === undefined ? {} : { passage }) };
}

function firstPlace(finding: QuoteFinding): Span | undefined {
  switch (finding.state) {
    case 'found':
      return finding.span;
    case 'ambiguous':
      return finding.spans[0];
    case 'lost':
      return undefined;
  }
}
