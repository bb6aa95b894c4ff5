import { once } from '../util/once';
import { foldWithMarks } from './fold';

/** Words as `foldWithMarks` leaves them. */
export interface FoldedSet {
  /** @param folded a result of `foldWithMarks` */
  has(folded: string): boolean;
}

/**
 * Words to look a folded text up in. They are folded when the first one is looked up: the tables that takes cost more
 * than all else that is done while the extension is loaded.
 */
export function foldedSet(words: readonly string[]): FoldedSet {
  const folded = once(() => new Set(words.map(foldWithMarks)));
  return { has: (word) => folded().has(word) };
}
