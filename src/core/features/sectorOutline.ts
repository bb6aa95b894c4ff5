import { nameOf, sortMeetings } from '../cards/entityLines';
import type { Wording } from '../contracts';
import type { Desk } from '../desk';
import type { Entity, Meeting, Sector } from '../registry/entity';
import { buildForest, type Forest } from './forest';
import { meetingParts, type MeetingContext } from './meetingNodes';
import { createNameOrder } from './nameOrder';
import type { Outline, OutlineNode } from './outline';
import { figureParts, statementParts } from './outlineEntities';
import { capParts, createNodes, findAmong, findInGroups, groupParts, joinDescription } from './outlineNodes';
import type { NodeParts } from './outlineNodes';
import { occurrenceParts } from './outlinePassages';
import { tellMeetingCount, tellMentionCount } from './outlineWords';

export interface SectorOutlineOptions {
  /** Narrower sectors under broader ones, or all sectors in one list. */
  readonly groupBy: 'tree' | 'flat';
}

interface SectorContext extends MeetingContext {
  readonly sectors: Forest<Sector>;
  readonly isTree: boolean;
  readonly compare: (a: string, b: string) => number;
}

/** Sectors with their meetings, statements, figures and the passages that mention them. */
export function buildSectorOutline(desk: Desk, wording: Wording, options: SectorOutlineOptions): Outline {
  const all = desk.registry.ofKind('sector');
  const isTree = options.groupBy === 'tree';
  let meetings: Forest<Meeting> | undefined;
  const context: SectorContext = {
    desk,
    wording,
    asOf: undefined,
    get forest() {
      meetings ??= buildForest(desk.registry.ofKind('meeting'), (meeting) => meeting.parentId);
      return meetings;
    },
    sectors: buildForest(all, (sector) => sector.broader),
    isTree,
    compare: createNameOrder(wording),
  };
  const shown = isTree ? context.sectors.tops : all;
  const roots = createNodes(
    undefined,
    capParts(sortSectors(shown, context), context, (sector) => sectorParts(sector, context)),
  );
  const findSector = (sector: Sector): OutlineNode | undefined => {
    let level = roots;
    let node: OutlineNode | undefined;
    for (const step of isTree ? context.sectors.pathTo(sector) : [sector]) {
      node = findAmong(level, step.id);
      level = node?.children() ?? [];
    }
    return node;
  };
  return { roots, findEntity: (id) => findEntity(id, desk, findSector) };
}

function sortSectors(sectors: readonly Sector[], { compare }: SectorContext): readonly Sector[] {
  return [...sectors].sort((a, b) => compare(a.name, b.name));
}

function sectorParts(sector: Sector, context: SectorContext): NodeParts {
  const { desk, wording, sectors, isTree } = context;
  const { registry } = desk;
  const narrower = isTree ? sectors.childrenOf(sector) : [];
  const meetings = registry.meetingsAbout(sector.id);
  const mentions = desk.occurrences.occurrencesOf(sector.id).length;
  const cycle =
    isTree && sectors.cut.has(sector)
      ? wording.translate('cycle: part of {0}, which is part of it', nameOf(context, sector.broader ?? ''))
      : undefined;
  const broader =
    isTree || sector.broader === undefined
      ? undefined
      : wording.translate('part of {0}', nameOf(context, sector.broader));
  const description = joinDescription([
    broader,
    meetings.length === 0 ? undefined : tellMeetingCount(meetings.length, wording),
    tellMentionCount(mentions, wording),
    cycle,
  ]);
  const isEmpty =
    narrower.length + meetings.length + mentions === 0 &&
    registry.statementsAbout(sector.id).length === 0 &&
    registry.figuresAbout(sector.id).length === 0;
  return {
    key: sector.id,
    label: sector.name,
    description,
    tooltip: sector.names.map((name) => name.text),
    spoken: [description, wording.translate('sector')],
    icon: 'sector',
    entityId: sector.id,
    children: isEmpty ? undefined : () => contentParts(sector, narrower, context),
  };
}

function contentParts(
  sector: Sector,
  narrower: readonly Sector[],
  context: SectorContext,
): readonly NodeParts[] {
  const { desk, wording } = context;
  const meetings = sortMeetings(desk.registry.meetingsAbout(sector.id));
  const statements = desk.registry.statementsAbout(sector.id);
  const figures = desk.registry.figuresAbout(sector.id);
  const occurrences = desk.occurrences.occurrencesOf(sector.id);
  return [
    ...capParts(sortSectors(narrower, context), context, (one) => sectorParts(one, context)),
    ...groupParts('meetings', wording.translate('Meetings'), meetings.length, () =>
      capParts(meetings, context, (meeting) => meetingParts(meeting, context)),
    ),
    ...groupParts('statements', wording.translate('Statements'), statements.length, () =>
      capParts(statements, context, (statement) => statementParts(statement, context, true)),
    ),
    ...groupParts('figures', wording.translate('Figures'), figures.length, () =>
      capParts(figures, context, (figure) => figureParts(figure, context)),
    ),
    ...groupParts('passages', wording.translate('Passages'), occurrences.length, () =>
      occurrenceParts(occurrences, context),
    ),
  ];
}

/** A sector at its own place; anything else below the first of its sectors that shows it. */
function findEntity(
  id: string,
  desk: Desk,
  findSector: (sector: Sector) => OutlineNode | undefined,
): OutlineNode | undefined {
  const entity = desk.registry.get(id);
  for (const sectorId of entity === undefined ? [] : sectorsShowing(entity)) {
    const sector = desk.registry.getOf('sector', sectorId);
    const home = sector === undefined ? undefined : findSector(sector);
    const found =
      home?.entityId === id ? home : home && findInGroups(home, ['meetings', 'statements', 'figures'], id);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

function sectorsShowing(entity: Entity): readonly string[] {
  switch (entity.kind) {
    case 'sector':
      return [entity.id];
    case 'meeting':
    case 'figure':
    case 'statement':
      return entity.sectors;
    case 'person':
    case 'organization':
    case 'area':
    case 'post':
    case 'law':
      return [];
  }
}
