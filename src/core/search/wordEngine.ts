import MiniSearch, { type Options } from 'minisearch';

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
