import type { CancellationToken } from '../contracts';
import type { SourceDocument } from '../corpus/sourceDocument';
import type { Pausing, Steps } from '../util/steps';
import type { PassagePlace, SearchHit } from './searchHit';
import type { KeepOptions } from './searchStore';
import type { SearchOrder, SearchRequest } from './searchRequest';

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
  /**
   * Does what only makes searches faster, behind everything else: all is found without it. One call at a time.
   */
  settle(options: UpdateOptions): Promise<void>;
  /** Stores what the next session would have to read again. Never rejects. */
  keep(options: KeepOptions): Promise<void>;
  /** A request without words and filters finds nothing. What comes or goes while the steps rest may be missed. */
  find(request: SearchRequest, options: FindOptions): Steps<FoundPassages>;
  /** The words that tell a passage from most others, the most telling first, as they are written there. */
  tellingWords(place: PassagePlace, count: number): readonly string[];
  stats(): SearchStats;
}

export interface UpdateOptions extends Omit<Pausing, 'clock'> {
  readonly token?: CancellationToken;
  /** Hears of each document before it is taken in, and how many of all are behind it. */
  readonly onDocument?: (document: SourceDocument, done: number) => void;
}

export interface FindOptions {
  readonly limit: number;
  readonly order: SearchOrder;
  /** Passages that say nearly the same are one hit; see {@link SearchHit.alike}. */
  readonly foldsAlike: boolean;
}

export interface FoundPassages {
  /** Before the limit. */
  readonly total: number;
  /** Best first. */
  readonly hits: readonly SearchHit[];
  /** What was tried, in words. */
  readonly tried: readonly string[];
}

export interface SearchStats {
  readonly documents: number;
  readonly passages: number;
  /** Different spellings. */
  readonly words: number;
  /** Memory that the index takes, estimated from the number of its entries. */
  readonly indexBytes: number;
}
