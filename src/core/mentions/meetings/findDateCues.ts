import type { DateCue } from './meetingCues';

/** Dates in English and Vietnamese, in order of the text. */
export function findDateCues(_text: string): readonly DateCue[] {
  return [];
}
