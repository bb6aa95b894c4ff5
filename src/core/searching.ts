import type { CancellationToken } from './contracts';
import type { SourceDocument } from './corpus/sourceDocument';
import type { NameHit } from './features/nameSearch';
import type { Outline } from './features/outline';
import type { QueryCompletion } from './features/search/completeQuery';
import type { HitDescription } from './features/searchResults/describePassage';
import type { ResultsOutlineOptions } from './features/searchResults/resultsOutline';
import type { SearchAnswer, SearchHit } from './search/searchHit';
import type { SearchOrder } from './search/searchRequest';

export interface SearchOptions {
  readonly limit: number;
  /** By relevance unless given. */
  readonly order?: SearchOrder;
  /** Passages that say nearly the same are one hit, unless it is false. */
  readonly foldsAlike?: boolean;
  readonly token?: CancellationToken;
}

/** Search of passages, sources and names. */
export interface Searching {
  /**
   * Answers in slices, in the grammar of `docs/search.md`. Never rejects, whatever the query.
   *
   * @returns `undefined` where the token was cancelled
   */
  search(query: string, options: SearchOptions): Promise<SearchAnswer | undefined>;
  /** What may stand at an offset of a query, best first: fields, ids and names for them, dates. */
  completeQuery(query: string, offset: number): readonly QueryCompletion[];
  /** A query for passages that say what this one says; `undefined` where the id leads nowhere. */
  queryLike(anchorId: string): string | undefined;
  /** The hits of an answer as the rows of a tree. */
  results(hits: readonly SearchHit[], options: ResultsOutlineOptions): Outline;
  findNames(query: string, limit: number): readonly NameHit[];
  /** Documents by words of their title, id, publisher or date. */
  findDocuments(query: string, limit: number): readonly SourceDocument[];
  /** Title, publisher, date, language and headings, for the row of a hit. */
  describeHit(hit: SearchHit): HitDescription;
}
