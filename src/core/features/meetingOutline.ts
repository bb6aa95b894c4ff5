import { sortMeetings } from '../cards/entityLines';
import { groupBy } from '../util/groupBy';
import type { Wording } from '../contracts';
import type { Desk } from '../desk';
import type { Entity, Meeting } from '../registry/entity';
import { buildForest } from './forest';
import { meetingParts, type MeetingContext } from './meetingNodes';
import { createNameOrder } from './nameOrder';
import type { Outline, OutlineNode } from './outline';
import { capParts, createNodes, findAmong, findInGroups, nodeAt } from './outlineNodes';
import { tellClassificationHeading, tellMeetingCount } from './outlineWords';

export interface MeetingOutlineOptions {
  /**
   * By the year of the meeting or not at all: talks stand under their visit only. By classification: talks have a
   * group of their own and stand under their visit as well.
   */
  readonly groupBy: 'year' | 'classification' | 'none';
}

interface MeetingGroup {
  readonly key: string;
  readonly label: string;
  readonly meetings: readonly Meeting[];
}

/** Meetings, newest first, each with who met, what was said, and the passages that tell of it. */
export function buildMeetingOutline(desk: Desk, wording: Wording, options: MeetingOutlineOptions): Outline {
  const meetings = desk.registry.ofKind('meeting');
  const forest = buildForest(meetings, (meeting) => meeting.parentId);
  const context: MeetingContext = { desk, wording, asOf: undefined, forest };
  const toParts = (meeting: Meeting) => meetingParts(meeting, context);
  const groups =
    options.groupBy === 'year'
      ? groupByYear(forest.tops, wording)
      : options.groupBy === 'classification'
        ? groupByClassification(meetings, wording)
        : undefined;
  const roots = createNodes(
    undefined,
    groups === undefined
      ? capParts(sortMeetings(forest.tops), context, toParts)
      : capParts(groups, context, ({ key, label, meetings: members }) => {
          const count = tellMeetingCount(members.length, wording);
          const children = () => capParts(sortMeetings(members), context, toParts);
          return { key, label, description: count, spoken: [count], icon: 'year', children };
        }),
  );
  let groupOf: ReadonlyMap<Meeting, number> | undefined;
  const findMeeting = (meeting: Meeting): OutlineNode | undefined => {
    groupOf ??= new Map(
      groups?.flatMap((group, index) => group.meetings.map((member) => [member, index] as const)),
    );
    const own = groupOf.get(meeting);
    const path = own === undefined ? forest.pathTo(meeting) : [meeting];
    const [top] = path;
    const group = top === undefined ? undefined : groupOf.get(top);
    const home = group === undefined ? undefined : nodeAt(roots, group);
    let level = groups === undefined ? roots : (home?.children() ?? []);
    let node: OutlineNode | undefined;
    for (const step of path) {
      node = findAmong(level, step.id);
      level = node?.children() ?? [];
    }
    return node;
  };
  return { roots, findEntity: (id) => findEntity(id, desk, findMeeting) };
}

function groupByYear(meetings: readonly Meeting[], wording: Wording): readonly MeetingGroup[] {
  const undated = wording.translate('Undated');
  return [...groupBy(meetings, (meeting) => (meeting.startDate ?? meeting.endDate ?? '').slice(0, 4))]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([year, members]) => ({ key: `year:${year}`, label: year || undated, meetings: members }));
}

function groupByClassification(meetings: readonly Meeting[], wording: Wording): readonly MeetingGroup[] {
  const compare = createNameOrder(wording);
  return [...groupBy(meetings, (meeting) => meeting.classification ?? '')]
    .map(([classification, members]) => ({
      key: `classification:${classification}`,
      label: tellClassificationHeading(classification, wording),
      isOther: classification === '',
      meetings: members,
    }))
    .sort((a, b) => Number(a.isOther) - Number(b.isOther) || compare(a.label, b.label));
}

/** A meeting at its own place; anything else below the newest meeting that shows it. */
function findEntity(
  id: string,
  desk: Desk,
  findMeeting: (meeting: Meeting) => OutlineNode | undefined,
): OutlineNode | undefined {
  const entity = desk.registry.get(id);
  if (entity === undefined) {
    return undefined;
  }
  if (entity.kind === 'meeting') {
    return findMeeting(entity);
  }
  const [newest] = sortMeetings(meetingsShowing(entity, desk));
  const home = newest === undefined ? undefined : findMeeting(newest);
  return home === undefined ? undefined : findInGroups(home, groupsShowing(entity), id);
}

function meetingsShowing(entity: Entity, { registry }: Desk): readonly Meeting[] {
  const named = (ids: readonly (string | undefined)[]): Meeting[] =>
    ids
      .map((id) => (id === undefined ? undefined : registry.getOf('meeting', id)))
      .filter((meeting) => meeting !== undefined);
  switch (entity.kind) {
    case 'meeting':
      return [entity];
    case 'person':
    case 'organization': {
      const said = registry.statementsBy(entity.id).filter(({ by }) => by.length === 1);
      return [...registry.meetingsOf(entity.id), ...named(said.map(({ meeting }) => meeting))];
    }
    case 'sector':
    case 'law': {
      const said = registry.statementsAbout(entity.id);
      return [...registry.meetingsAbout(entity.id), ...named(said.map(({ meeting }) => meeting))];
    }
    case 'figure':
      return named(entity.meetings);
    case 'statement':
      return named([entity.meeting]);
    case 'area':
    case 'post':
      return [];
  }
}

/** Keys of the groups below a meeting that may hold the entity. */
function groupsShowing(entity: Entity): readonly string[] {
  switch (entity.kind) {
    case 'person':
      return ['attendees', 'statements'];
    case 'organization':
      return ['organizations', 'statements'];
    case 'sector':
      return ['sectors'];
    case 'law':
      return ['laws'];
    case 'figure':
      return ['figures'];
    case 'statement':
      return ['statements'];
    case 'meeting':
    case 'area':
    case 'post':
      return [];
  }
}
