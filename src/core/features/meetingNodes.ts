import { tellMeetingStatus } from '../cards/listedWords';
import type { CardContext } from '../cards/cardContext';
import { nameOf, sortMeetings, tellMeetingDates } from '../cards/entityLines';
import { findTellingDocuments, sourcesOfMeetings } from '../cards/meetingSources';
import type { Desk } from '../desk';
import type { Meeting, Statement } from '../registry/entity';
import type { Forest } from './forest';
import { attendeeGroup, organizationGroup, sideGroup } from './meetingParties';
import { entityParts, figureParts } from './outlineEntities';
import { capParts, groupParts, joinDescription, type NodeParts } from './outlineNodes';
import { passagesByDocument } from './outlinePassages';

/** What the nodes of meetings are made from. */
export interface MeetingContext extends CardContext {
  /** Talks under their visit. */
  readonly forest: Forest<Meeting>;
}

/** A meeting with all that is known of it, down to the passages. */
export function meetingParts(meeting: Meeting, context: MeetingContext): NodeParts {
  const { wording, forest } = context;
  const cycle = forest.cut.has(meeting)
    ? wording.translate('cycle: part of {0}, which is part of it', nameOf(context, meeting.parentId ?? ''))
    : undefined;
  const said = [
    tellMeetingStatus(meeting.status, wording),
    tellMeetingDates(context, meeting),
    meeting.location,
    cycle,
  ];
  const isTalk = meeting.classification === 'talk';
  return {
    key: meeting.id,
    label: meeting.name,
    description: joinDescription(said),
    tooltip: [meeting.name, ...said, meeting.dateNote],
    spoken: [...said, isTalk ? wording.translate('talk') : wording.translate('meeting')],
    icon: isTalk ? 'talk' : 'meeting',
    entityId: meeting.id,
    hasAccounts: findTellingDocuments(context.desk, meeting).documents.length > 1,
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
    ...capParts(talks, context, (talk) => meetingParts(talk, context)),
    ...attendeeGroup(meeting, context),
    ...organizationGroup(meeting, context),
    ...sideGroup(statements, meeting, context),
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
      capParts(figures, context, (figure) => figureParts(figure, context)),
    ),
    ...sourceGroup(meeting, context),
  ];
}

/** What the meeting itself names, then what only its statements name. */
function namedGroup(
  key: string,
  heading: string,
  own: readonly string[],
  inStatements: readonly string[],
  context: MeetingContext,
): readonly NodeParts[] {
  const ownIds = new Set(own);
  const ids = [...new Set([...own, ...inStatements])];
  return groupParts(key, heading, ids.length, () =>
    capParts(ids, context, (id) => {
      const note = ownIds.has(id) ? undefined : context.wording.translate('named in a statement');
      return entityParts(id, context, note);
    }),
  );
}

function sourceGroup(meeting: Meeting, context: MeetingContext): readonly NodeParts[] {
  const { desk, wording } = context;
  const sources = sourcesOfMeetings(desk, [meeting]);
  const documents = new Set(sources.map((source) => desk.documentOf(source) ?? source.document));
  return groupParts('sources', wording.translate('Sources'), documents.size, () =>
    passagesByDocument(sources, context),
  );
}
