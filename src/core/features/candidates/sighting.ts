import type { Span } from '../../text/span';
import type { CandidateKind } from './candidate';

/** A title beside a name, into the stored text. */
export interface SightedTitle {
  readonly text: string;
  readonly span: Span;
  readonly offices: readonly string[];
}

/** One place of a document that names something. */
export interface Sighting {
  readonly kind: CandidateKind;
  /** As a reader sees it, with single spaces. */
  readonly text: string;
  /** Into the stored text. */
  readonly span: Span;
  readonly title?: SightedTitle;
  /** A single name that may be short for a full one. */
  readonly isShort?: boolean;
  /** The full name of this document that it is short for. */
  readonly of?: string;
  /** Short form that the document defines right behind it. */
  readonly acronym?: Pick<Sighting, 'text' | 'span'>;
  readonly number?: string;
  readonly lawType?: string;
  /** Only its capital speaks for it, at a place where any word may have one. */
  readonly isOpening?: boolean;
  /** The document has the same word in small letters. */
  readonly isCommon?: boolean;
}

/** What one document names that the registry does not explain, in order of the text. */
export type DocumentSightings = readonly Sighting[];
