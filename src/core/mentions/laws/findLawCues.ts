import type { Match } from '../../matcher/match';
import type { LawCue } from './lawCues';
import type { LawFacts } from './lawFacts';

/** In order of the text. */
export function findLawCues(_text: string, _matches: readonly Match[], _facts: LawFacts): readonly LawCue[] {
  return [];
}
