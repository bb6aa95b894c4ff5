import MiniSearch, { type Options, type SearchOptions } from 'minisearch';
import type { CollectionText } from './collections';

/** MiniSearch as one finds it: what our own search is compared with. */
export interface PlainSearch {
  /** Ids, best first. */
  search(query: string, limit: number): readonly string[];
}

export function buildPlainSearch(
  texts: readonly CollectionText[],
  options: Partial<Options<CollectionText>> = {},
): PlainSearch {
  const engine = new MiniSearch<CollectionText>({ fields: ['title', 'text'], ...options });
  engine.addAll(texts);
  return {
    search: (query, limit) =>
      engine
        .search(query)
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
