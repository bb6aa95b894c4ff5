import type { SourceDocument } from '../corpus/sourceDocument';
import type { Span } from '../text/span';
import type { QueryTerm } from './searchQuery';

/** What a query asks for, with all names in it resolved: the engine knows neither registry nor grammar. */
export interface SearchRequest {
  /** Words and phrases that make a passage a better answer. */
  readonly wanted: readonly WordClause[];
  /** A passage with one of these is no answer. */
  readonly excluded: readonly WordClause[];
  /** All must hold. Without {@link wanted}, what they let through is the answer, newest first. */
  readonly filters: readonly PassageFilter[];
}

/** Words that stand for each other: `chips OR semiconductors`, or the names of one sector in two languages. */
export interface WordClause {
  /** The first is what was typed; never empty. */
  readonly alternatives: readonly WordAlternative[];
  /** Without it there is no answer, as with phrases; else it only weighs. */
  readonly required: boolean;
  /** Passages that hold the clause in another way than by words: `chips OR person:quan`. */
  readonly orElse: readonly PassageFilter[];
}

export interface WordAlternative {
  readonly term: QueryTerm;
  /** Another name of what was typed, not typed itself: only as it is written, and not as good. */
  readonly isOtherName: boolean;
}

/** A condition other than words, on documents and on single passages. */
export interface PassageFilter {
  /** False where no passage of the document can hold it; asked first, since it spares looking at the passages. */
  document(document: SourceDocument): boolean;
  passage(document: SourceDocument, passage: number): boolean;
  /** What makes it hold, to be marked; spans in `document.text`, in order. Empty where the whole passage does. */
  spans(document: SourceDocument, passage: number): readonly Span[];
}

export type SearchOrder = 'relevance' | 'date';
