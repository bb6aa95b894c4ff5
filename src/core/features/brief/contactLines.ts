import type { CardLine } from '../../cards/card';
import type { CardContext } from '../../cards/cardContext';
import { nameOf, tellMeetingDates } from '../../cards/entityLines';
import { toClaimLine } from '../../cards/evidenceLinks';
import { tellMeetingStatus } from '../../cards/listedWords';
import type { Meeting } from '../../registry/entity';

/** Names of those who took part, on one line. */
const NAMES = 3;

/** A meeting in one line: when, where, and who took part besides those the page is on. */
export function toContactLine(context: CardContext, meeting: Meeting, known: string): CardLine {
  const { translate } = context.wording;
  const names = tellPresent(
    context,
    presentAt(meeting).filter((id) => id !== known),
  );
  const qualifiers = [
    tellMeetingDates(context, meeting),
    meeting.location,
    tellMeetingStatus(meeting.status, context.wording),
    names === '' ? undefined : translate('with {0}', names),
  ];
  return toClaimLine(context, meeting.name, meeting.sources, {
    qualifiers: qualifiers.filter((part) => part !== undefined),
    entity: meeting.id,
  });
}

/** Ids of all who took part: people first, then hosts and other bodies. */
export function presentAt({ attendees, hosts, organizations }: Meeting): readonly string[] {
  return [...new Set([...attendees.map(({ personId }) => personId), ...hosts, ...organizations])];
}

/** "Mai Tran, Anna Weber and 3 more". */
export function tellPresent(context: CardContext, ids: readonly string[]): string {
  const names = ids.slice(0, NAMES).map((id) => nameOf(context, id));
  const more = ids.length - names.length;
  return more > 0 ? context.wording.translate('{0} and {1} more', names.join(', '), more) : names.join(', ');
}
