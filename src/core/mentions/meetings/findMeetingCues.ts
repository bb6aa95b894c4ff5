import type { Match } from '../../matcher/match';
import type { MeetingCue } from './meetingCues';

/** In order of the text. */
export function findMeetingCues(_text: string, _matches: readonly Match[]): readonly MeetingCue[] {
  return [];
}
