import type { Desk } from '../desk';
import type { Meeting, Membership, Person, Source } from '../registry/entity';
import { isAtOrBefore } from '../text/dates';

/**
 * The titles a person held at a meeting. What a source of the meeting says of the person comes first, and all of it:
 * sources that differ stand side by side. Else the latest title reported at or before the meeting; where that is
 * none, the answer is empty, since a later title is not known to have been held then.
 */
export function findTitlesHeld(person: Person, meeting: Meeting, desk: Desk): readonly Membership[] {
  const reporting = new Set(meeting.sources.map((source) => documentKey(source, desk)));
  const reported = person.memberships.filter(({ sources }) =>
    sources.some((source) => reporting.has(documentKey(source, desk))),
  );
  return reported.length > 0 ? reported : findLatestBefore(person, meeting, desk);
}

/** Documents are looked up by what they are, since two corpora may tell of one document by one id. */
function documentKey(source: Source, desk: Desk): string {
  return desk.documentOf(source)?.uri ?? source.document;
}

function findLatestBefore(person: Person, meeting: Meeting, desk: Desk): readonly Membership[] {
  const day = meeting.startDate ?? meeting.endDate;
  let latest: readonly Membership[] = [];
  let latestDate = '';
  for (const membership of person.memberships) {
    const dates = membership.sources.map((source) => desk.dateOf(source) ?? '');
    // A meeting known by its year or month only counts as being at its end.
    const known = (dates.length === 0 ? [membership.startDate ?? ''] : dates).filter((date) =>
      isAtOrBefore(date, day),
    );
    const date = known.reduce<string | undefined>((a, b) => (a === undefined || b > a ? b : a), undefined);
    const isOver = day !== undefined && isBefore(membership.endDate, day);
    const isBegun = isAtOrBefore(membership.startDate ?? '', day);
    if (date === undefined || isOver || !isBegun || date < latestDate) {
      continue;
    }
    latest = date === latestDate ? [...latest, membership] : [membership];
    latestDate = date;
  }
  return latest;
}

/** A title that ended in the meeting's year, where only the year is known, may still have been held. */
function isBefore(date: string | undefined, day: string): boolean {
  return date !== undefined && date < day.slice(0, date.length);
}
