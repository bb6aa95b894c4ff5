import type { Entity, Meeting, Source } from '../registry/entity';
import { compareDates } from '../text/dates';
import { tellMeetingStatus } from './listedWords';
import type { CardLine, CardSection } from './card';
import { toSection, type CardContext } from './cardContext';
import { toClaimLine } from './evidenceLinks';
import { tellDates } from './periodWords';

/** House spelling of an entity; a dangling id stands for itself, and its registry file has the problem. */
export function nameOf({ desk }: Pick<CardContext, 'desk'>, id: string): string {
  return desk.registry.get(id)?.name ?? id;
}

/** Entities that the entity itself names, such as the sectors of a meeting: what it rests on speaks for them too. */
export function toNamedSection(
  context: CardContext,
  key: string,
  heading: string,
  ids: readonly string[],
  sources: readonly Source[],
  aboveFold = false,
): readonly CardSection[] {
  return toSection({
    key,
    heading,
    items: [...new Set(ids)],
    toLine: (id) => toNamedLine(context, id, sources),
    aboveFold,
  });
}

function toNamedLine(context: CardContext, id: string, sources: readonly Source[]): CardLine {
  const entity = context.desk.registry.get(id);
  return toClaimLine(
    context,
    entity?.name ?? id,
    sources,
    entity === undefined
      ? { qualifiers: [context.wording.translate('not in the registry')] }
      : { entity: entity.id },
  );
}

/** Entities that name this one, each resting on sources of its own. */
export function toNamingSection(
  context: CardContext,
  key: string,
  heading: string,
  entities: readonly Entity[],
): readonly CardSection[] {
  return toSection({
    key,
    heading,
    items: entities,
    toLine: (entity) => toClaimLine(context, entity.name, entity.sources, { entity: entity.id }),
  });
}

/** Newest first, undated last; equal dates stay in the order of the registry. */
export function sortMeetings(meetings: readonly Meeting[]): readonly Meeting[] {
  return [...meetings].sort((a, b) => compareDates(b.startDate ?? b.endDate, a.startDate ?? a.endDate));
}

/** Meetings, newest first, undated last. */
export function toMeetingSection(
  context: CardContext,
  key: string,
  heading: string,
  meetings: readonly Meeting[],
): readonly CardSection[] {
  return toSection({
    key,
    heading,
    items: sortMeetings(meetings),
    toLine: (meeting) => toMeetingLine(context, meeting),
    aboveFold: true,
  });
}

function toMeetingLine(context: CardContext, meeting: Meeting): CardLine {
  const status = tellMeetingStatus(meeting.status, context.wording);
  return toClaimLine(context, meeting.name, meeting.sources, {
    qualifiers: [tellMeetingDates(context, meeting), ...(status === undefined ? [] : [status])],
    entity: meeting.id,
  });
}

/** "19–20 February 2026", "16 January 2026 (inferred)" or "undated". */
export function tellMeetingDates({ wording }: Pick<CardContext, 'wording'>, meeting: Meeting): string {
  const start = meeting.startDate ?? meeting.endDate;
  if (start === undefined) {
    return wording.translate('undated');
  }
  const told = tellDates(start, meeting.endDate ?? start, wording);
  return meeting.dateBasis === 'inferred' ? wording.translate('{0} (inferred)', told) : told;
}
