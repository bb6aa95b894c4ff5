import type { Match } from '../../matcher/match';
import type { PeopleFacts } from './peopleFacts';
import type { PeopleCues } from './peopleCues';

/** Titles, honorifics and short forms of names in a paragraph, in order. */
export function findPeopleCues(_text: string, _matches: readonly Match[], _facts: PeopleFacts): PeopleCues {
  return { titles: [], shortNames: [] };
}
