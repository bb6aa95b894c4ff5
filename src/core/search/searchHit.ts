import type { SourceDocument } from '../corpus/sourceDocument';
import type { Span } from '../text/span';

/** A ranked passage. */
export interface SearchHit {
  readonly document: SourceDocument;
  /** Index into `document.passages`. */
  readonly passage: number;
  /** Spans of the found words in `document.text`, in order; never empty. */
  readonly matches: readonly Span[];
  /** Compares hits of one answer only. */
  readonly score: number;
  readonly snippet: Snippet;
}

/** The words around the first good match, cut at words, one line, as a reader sees them. */
export interface Snippet {
  readonly text: string;
  /** Into {@link text}. */
  readonly matches: readonly Span[];
}

export interface SearchAnswer {
  readonly query: string;
  /** Before the limit. */
  readonly total: number;
  /** Best first. */
  readonly hits: readonly SearchHit[];
  /** What was tried, in words, for the message when nothing was found. */
  readonly tried: readonly string[];
}
