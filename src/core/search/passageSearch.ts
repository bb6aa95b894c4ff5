import type { CancellationToken } from '../contracts';
import type { SourceDocument } from '../corpus/sourceDocument';
import type { SearchAnswer } from './searchHit';

/**
 * A search engine over the passages of source documents. What is behind it is nobody's business: an engine on disk
 * may take the place of the one in memory.
 */
export interface PassageSearch {
  /**
   * Makes `documents` the whole of what is searched. A document object that is in already costs nothing; one that is
   * no longer named goes. A search meanwhile answers from what is in. A later call takes over from one that still
   * runs, which then ends early; so does a cancelled one, and what is in stays in.
   */
  update(documents: readonly SourceDocument[], options: UpdateOptions): Promise<void>;
  /** Never throws, whatever the query: a query without a word finds nothing. */
  search(query: string, options: { readonly limit: number }): SearchAnswer;
  stats(): SearchStats;
}

export interface UpdateOptions {
  /** Awaited every few milliseconds of work. */
  readonly pause: () => Promise<void>;
  readonly token?: CancellationToken;
}

export interface SearchStats {
  readonly documents: number;
  readonly passages: number;
  /** Different spellings. */
  readonly words: number;
  /** Memory that the index takes, estimated from the number of its entries. */
  readonly indexBytes: number;
}
