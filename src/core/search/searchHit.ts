import type { SourceDocument } from '../corpus/sourceDocument';
import type { Span } from '../text/span';

export interface PassagePlace {
  readonly document: SourceDocument;
  /** Index into `document.passages`. */
  readonly passage: number;
}

/** A ranked passage. */
export interface SearchHit extends PassagePlace {
  /** Spans in `document.text` of what was found, in order; empty where the passage as a whole was, as by its date. */
  readonly matches: readonly Span[];
  /** Compares hits of one answer only. */
  readonly score: number;
  readonly snippet: Snippet;
  /** Passages that say nearly the same elsewhere, best first, and are no hits of their own. */
  readonly alike: readonly PassagePlace[];
}

/** The words around the first good match, cut at words, one line, as a reader sees them. */
export interface Snippet {
  readonly text: string;
  /** Into {@link text}. */
  readonly matches: readonly Span[];
}

/** A part of a query that cannot be understood; the rest is run without it. */
export interface QueryFault extends Span {
  /** In the language of the user interface. */
  readonly message: string;
}

/** What a condition of a query was taken for: `person: Vu Hai Quan, Tran Quan`. */
export interface QueryReading extends Span {
  readonly text: string;
}

/** Who said, asked, offered or promised what in a passage that was asked for by `act:`, `by:` or `to:`. */
export interface FoundStatement {
  /** Id of the entity. */
  readonly id: string;
  /** `pledge`, in the language of the user interface. */
  readonly act: string;
  /** Names of those who said it, or in which capacity it was said. */
  readonly by: string;
  readonly summary: string;
}

export interface SearchAnswer {
  readonly query: string;
  /** Hits before the limit. */
  readonly total: number;
  /** Best first. */
  readonly hits: readonly SearchHit[];
  /** What was tried, in words, for the message when nothing was found. */
  readonly tried: readonly string[];
  /** In order of the query. */
  readonly faults: readonly QueryFault[];
  /** In order of the query. Plain words and phrases are taken for what they are and come only with other names. */
  readonly understood: readonly QueryReading[];
  /** For a query with `act:`, `by:` or `to:`: the statements that each hit is the evidence of. Else empty. */
  readonly statements: ReadonlyMap<SearchHit, readonly FoundStatement[]>;
}
