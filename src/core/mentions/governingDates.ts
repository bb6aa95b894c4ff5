import type { Span } from '../text/span';
import { findDateScope, type DateInSentence } from './dateScope';
import type { DateCue, MeetingCue } from './meetings/meetingCues';
import { PLANNED } from './clauseWords';

/** A date that tells when what is said in its sentence was so. */
export interface GoverningDate {
  readonly date: DateCue;
  /** Index of its sentence. */
  readonly sentence: number;
  /** What it governs: the sentence, or a clause of it. */
  readonly scope: Span;
  /** The clause speaks of what is to come, so that a later date is none at which it was said. */
  readonly isPlanned: boolean;
}

export interface DatedParagraph {
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly dates: readonly DateCue[];
  readonly meetings: readonly MeetingCue[];
  /** Names and numbers of laws and meetings, in order: a date in one, or right behind, is its own. */
  readonly names: readonly Span[];
}

/** A sentence with more dates is a list, of which none governs the rest. */
const MOST_DATES = 8;

/** In order of the text, without those in doubt: the words around a date tell whether it is an adverb of its clause. */
export function findGoverningDates({
  text,
  sentences,
  dates,
  meetings,
  names,
}: DatedParagraph): readonly GoverningDate[] {
  const found: GoverningDate[] = [];
  const nameAt = toNearest(names);
  const meetingAt = toNearest(meetings.map(({ span }) => span));
  let next = 0;
  for (const [sentence, span] of sentences.entries()) {
    const first = next;
    while ((dates[next]?.span.start ?? Infinity) < span.end) {
      next++;
    }
    for (const date of next - first <= MOST_DATES ? dates.slice(first, next) : []) {
      const name = nameAt(date.span.start);
      const meeting = meetingAt(date.span.start);
      const given: DateInSentence = {
        text,
        sentence: span,
        date,
        isInMeeting: meeting !== undefined && meeting.end >= date.span.end,
        nameEnd: name?.end,
      };
      const scope = findDateScope(given);
      if (scope !== undefined) {
        const isPlanned = text.slice(scope.start, scope.end).search(PLANNED) >= 0;
        found.push({ date, sentence, scope, isPlanned });
      }
    }
  }
  return found;
}

/** The last span that begins at or before an offset; offsets have to grow from call to call. */
function toNearest(spans: readonly Span[]): (offset: number) => Span | undefined {
  let next = 0;
  return (offset) => {
    while ((spans[next]?.start ?? Infinity) <= offset) {
      next++;
    }
    return spans[next - 1];
  };
}
