import MiniSearch, { type Options } from 'minisearch';
import SearchableMap from 'minisearch/SearchableMap';

/** A map that can also be asked for keys that begin with or resemble a text. */
export interface TermMap<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): unknown;
  /** Keys in full. */
  atPrefix(prefix: string): Iterable<[string, T]>;
  /** Keys at most so many insertions, deletions and changes of one letter away, with how many. */
  fuzzyGet(key: string, distance: number): Iterable<[string, [T, number]]>;
}

export function createTermMap<T>(): TermMap<T> {
  return new SearchableMap<T>();
}

interface IndexedStretch {
  readonly id: number;
  readonly terms: readonly string[];
}

/** Where a term is, as numbers of stretches that the caller gave. */
export interface WordEngine {
  add(stretch: number, terms: readonly string[]): void;
  /** Stretches that hold at least one of the terms. */
  find(terms: readonly string[]): readonly number[];
}

/** Parts terms; no word holds one. */
const SEPARATOR = ' ';

const OPTIONS = {
  fields: ['terms'],
  extractField: (stretch: IndexedStretch, field: string): unknown =>
    field === 'id' ? stretch.id : stretch.terms.join(SEPARATOR),
  tokenize: (terms: string): string[] => terms.split(SEPARATOR),
  processTerm: (term: string): string => term,
  // Stretches are never taken out: the caller knows which are gone, and builds a new engine when many are.
  autoVacuum: false,
} satisfies Options<IndexedStretch>;

/** The only file that knows MiniSearch. */
export function createWordEngine(): WordEngine {
  const engine = new MiniSearch<IndexedStretch>(OPTIONS);
  return {
    add: (id, terms) => engine.add({ id, terms }),
    find: (terms) => {
      const found = engine.search({ combineWith: 'OR', queries: [...terms] });
      return found.map(({ id }) => Number(id));
    },
  };
}
