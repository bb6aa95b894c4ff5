import type { Match } from '../../matcher/match';
import type { AcronymCue } from './acronymCues';

/** In order of the text. */
export function findAcronymCues(_text: string, _matches: readonly Match[]): readonly AcronymCue[] {
  return [];
}
