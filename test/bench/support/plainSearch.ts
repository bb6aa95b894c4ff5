import MiniSearch, { type Options, type SearchOptions } from 'minisearch';
import type { CollectionText } from './collections';

/** MiniSearch as one finds it: what our own search is compared with. */
export interface PlainSearch {
  /** Ids, best first. @param options instead of those it was built with */
  search(query: string, limit: number, options?: SearchOptions): readonly string[];
}

export function buildPlainSearch(
  texts: readonly CollectionText[],
  options: Partial<Options<CollectionText>> = {},
): PlainSearch {
  const engine = new MiniSearch<CollectionText>({ fields: ['title', 'text'], ...options });
  engine.addAll(texts);
  return {
    search: (query, limit, searchOptions) =>
      engine
        .search(query, searchOptions)
        .slice(0, limit)
        .map(({ id }) => String(id)),
  };
}

/** Words without case and marks, in the index and in the query: what one adds first for Vietnamese. */
export const plainFolding: Partial<Options<CollectionText>> = { processTerm: withoutMarks };

/** As many type their names and titles. */
export function withoutMarks(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}

/** For a search while one types: words may go on or be spelt wrongly, and all must be found. */
export const plainTyping: SearchOptions = {
  prefix: (word) => word.length >= 3,
  fuzzy: 0.2,
  combineWith: 'AND',
};

/** Likewise, but similar spellings of long words alone, and fewer of them. */
export const sparingTyping: SearchOptions = {
  ...plainTyping,
  fuzzy: (word) => (word.length > 5 ? 0.15 : false),
};
