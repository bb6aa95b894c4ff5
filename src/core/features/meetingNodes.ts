import { tellMeetingStatus } from '../cards/actWords';
import type { Wording } from '../contracts';
import type { Desk } from '../desk';
import type { Meeting, Source, Statement } from '../registry/entity';
import { compareDates } from '../text/dates';
import type { Forest } from './forest';
import { attendeeGroup, organizationGroup, sideGroup } from './meetingParties';
import { entityParts, figureParts, nameOf } from './outlineEntities';
import { capParts, groupParts, joinDescription, type NodeParts } from './outlineNodes';
import { passagesByDocument } from './outlinePassages';
import { tellMeetingDates } from './outlineWords';

/** What the nodes of meetings are made from. */
export interface MeetingContext {
  readonly desk: Desk;
  readonly wording: Wording;
  /** Talks under their visit. */
  readonly forest: Forest<Meeting>;
}

/** Newest first, undated last; equal dates stay in the order of the registry. */
export function sortMeetings(meetings: readonly Meeting[]): readonly Meeting[] {
  return [...meetings].sort((a, b) => compareDates(b.startDate ?? b.endDate, a.startDate ?? a.endDate));
}

/** A meeting with all that is known of it, down to the passages. */
export function meetingParts(meeting: Meeting, context: MeetingContext): NodeParts {
  const { desk, wording, forest } = context;
  const inferred = meeting.dateBasis === 'inferred' ? wording.translate('date inferred') : undefined;
  const cycle = forest.cut.has(meeting)
    ? wording.translate('cycle: part of {0}, which is part of it', nameOf(meeting.parentId ?? '', desk))
    : undefined;
  const said = [
    tellMeetingStatus(meeting.status, wording),
    tellMeetingDates(meeting, wording),
    inferred,
    meeting.location,
    cycle,
  ];
  const isTalk = meeting.classification === 'talk';
  return {
    key: meeting.id,
    label: meeting.name,
    description: joinDescription(said),
    tooltip: [meeting.name, ...said, meeting.dateNote].filter((line) => line !== undefined).join('\n'),
    spoken: [...said, isTalk ? wording.translate('talk') : wording.translate('meeting')],
    icon: isTalk ? 'talk' : 'meeting',
    entityId: meeting.id,
    children: hasContent(meeting, context) ? () => contentParts(meeting, context) : undefined,
  };
}

function statementsAt(meeting: Meeting, desk: Desk): readonly Statement[] {
  return desk.registry.statementsAbout(meeting.id).filter((statement) => statement.meeting === meeting.id);
}

function hasContent(meeting: Meeting, { desk, forest }: MeetingContext): boolean {
  const { attendees, hosts, organizations, sectors, laws, sources } = meeting;
  return (
    [attendees, hosts, organizations, sectors, laws, sources].some((list) => list.length > 0) ||
    forest.childrenOf(meeting).length > 0 ||
    statementsAt(meeting, desk).length > 0 ||
    desk.registry.figuresAbout(meeting.id).length > 0
  );
}

function contentParts(meeting: Meeting, context: MeetingContext): readonly NodeParts[] {
  const { desk, wording } = context;
  const talks = sortMeetings(context.forest.childrenOf(meeting));
  const statements = statementsAt(meeting, desk);
  const figures = desk.registry.figuresAbout(meeting.id);
  return [
    ...capParts(talks, wording, (talk) => meetingParts(talk, context)),
    ...attendeeGroup(meeting, desk, wording),
    ...organizationGroup(meeting, desk, wording),
    ...sideGroup(statements, meeting, desk, wording),
    ...namedGroup(
      'sectors',
      wording.translate('Sectors'),
      meeting.sectors,
      statements.flatMap((statement) => statement.sectors),
      context,
    ),
    ...namedGroup(
      'laws',
      wording.translate('Laws'),
      meeting.laws,
      statements.flatMap((statement) => statement.laws),
      context,
    ),
    ...groupParts('figures', wording.translate('Figures'), figures.length, () =>
      capParts(figures, wording, (figure) => figureParts(figure, desk, wording)),
    ),
    ...sourceGroup(meeting, statements, context),
  ];
}

/** What the meeting itself names, then what only its statements name. */
function namedGroup(
  key: string,
  heading: string,
  own: readonly string[],
  inStatements: readonly string[],
  { desk, wording }: MeetingContext,
): readonly NodeParts[] {
  const ownIds = new Set(own);
  const ids = [...new Set([...own, ...inStatements])];
  return groupParts(key, heading, ids.length, () =>
    capParts(ids, wording, (id) => {
      const note = ownIds.has(id) ? undefined : wording.translate('named in a statement');
      return entityParts(id, desk, wording, note);
    }),
  );
}

function sourceGroup(
  meeting: Meeting,
  statements: readonly Statement[],
  { desk, wording }: MeetingContext,
): readonly NodeParts[] {
  const sources: readonly Source[] = [meeting, ...meeting.claims, ...statements].flatMap(
    (claim) => claim.sources,
  );
  const documents = new Set(
    sources.map(({ corpus, document }) => desk.document(corpus, document) ?? document),
  );
  return groupParts('sources', wording.translate('Sources'), documents.size, () =>
    passagesByDocument(sources, desk, wording),
  );
}
