import { stem } from 'porter2';
import type { Spelling } from './spelling';

const SHORTEST = 3;

/**
 * What the forms of an English word have in common (M. Porter, "The English (Porter2) stemming algorithm"): `negotiat`
 * for `negotiates`. `undefined` for words that have no other forms: numbers, words with marks, short ones.
 */
export function stemOf({ folded, marked }: Spelling): string | undefined {
  return marked || folded.length < SHORTEST || !/^[a-z]+$/.test(folded) ? undefined : stem(folded);
}
