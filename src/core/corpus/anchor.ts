import type { Span } from '../text/span';
import type { SourceDocument } from './sourceDocument';

/** A stretch of a source document as it stands now. */
export interface Anchor {
  readonly document: SourceDocument;
  /** Into `document.text`. */
  readonly span: Span;
  /** Index of the passage that holds the start of the span; `undefined` in a heading or between passages. */
  readonly passage?: number;
}

/** Where a claim leads. A passage that cannot be found again is called lost, never moved silently. */
export type Evidence =
  | { readonly state: 'found'; readonly anchor: Anchor }
  /** The source names a document without a quote: it opens at its start. */
  | { readonly state: 'document'; readonly document: SourceDocument }
  /** The document is there, the words are not. */
  | { readonly state: 'lost'; readonly document: SourceDocument }
  /** No such document in the corpora. */
  | { readonly state: 'missing'; readonly documentId: string };
