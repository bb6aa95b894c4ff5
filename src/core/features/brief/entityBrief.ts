import type { CardLine, CardSection } from '../../cards/card';
import type { CardContext } from '../../cards/cardContext';
import { toClaimSections } from '../../cards/claimSections';
import { nameOf } from '../../cards/entityLines';
import { newestDateOf, toClaimLine } from '../../cards/evidenceLinks';
import { toAttendeeLine, toDateLine } from '../../cards/meetingCard';
import { toNameLine, topNamesOf } from '../../cards/nameSections';
import { toMemberLine } from '../../cards/organizationCard';
import { toTitleLines } from '../../cards/titleLines';
import type { Law, Meeting, Organization } from '../../registry/entity';
import type { Known } from '../../cards/statementSections';
import { compareDates } from '../../text/dates';
import type { Steps } from '../../util/steps';
import { isLeftOpen } from '../promises/selectStatements';
import { toPartyAsks, toSideAsks, toViewSection } from './askSections';
import type { BriefMaterial } from './briefMaterial';
import { toBriefSection, type MoreLink } from './briefSection';
import type { BriefedEntity } from './briefSubject';
import { presentAt, tellPresent, toContactLine } from './contactLines';
import { toFigureSection } from './figureSection';
import { toLawSection, toStatusSection } from './lawSection';
import { toOpenSection } from './openSection';
import { deadlineEvents, lawEvents, meetingEvents, titleEvents, type TimelineEvent } from './timelineEvents';

const TITLES = 4;
const CONTACTS = 3;
const PEOPLE = 4;
const RIVALS = 3;

/** The sections of a page on an entity, without timeline and sources. */
export function* toEntitySections(
  context: CardContext,
  entity: BriefedEntity,
  material: BriefMaterial,
): Steps<readonly CardSection[]> {
  const { statements, side, meetings, laws, figures } = material;
  const card: MoreLink = { entity: entity.id };
  const isParty = entity.kind !== 'law' && entity.kind !== 'meeting';
  const promises: MoreLink = isParty ? { promises: entity.id } : card;
  // All that was said is of one meeting, unless it has talks within.
  const known: Known = { meeting: entity.kind === 'meeting' && meetings.length === 1 };
  const said = side === undefined ? statements : statements.filter(side.isBy);
  yield;
  const contacts = toBriefSection(context, {
    key: 'contacts',
    heading: headContacts(context, entity),
    items: meetings.filter((meeting) => meeting !== entity),
    toLine: (meeting) => toContactLine(context, meeting, entity.id),
    limit: CONTACTS,
    more: card,
  });
  yield;
  const asks =
    side === undefined
      ? toPartyAsks(context, statements, promises, known)
      : toSideAsks(context, statements, side, { more: promises, entityId: entity.id });
  yield;
  const open = yield* toOpenSection(context, statements, promises);
  const views = toViewSection(context, said, card, ({ by }) => ({
    ...known,
    party: by.length === 1 && by[0] === entity.id,
  }));
  yield;
  const figured = toFigureSection(context, figures, card);
  yield;
  return [
    ...toNames(context, entity, card),
    ...toIdentity(context, entity, card),
    ...contacts,
    ...asks,
    ...open,
    ...views,
    ...figured,
    ...(entity.kind === 'law' ? [] : toLawSection(context, laws, card)),
    ...toClaimSections(context, entity).map((section) => ({
      ...section,
      lines: section.lines.slice(0, RIVALS),
      more: Math.max(0, section.lines.length - RIVALS) + section.more,
    })),
  ];
}

export function toEntityEvents(
  context: CardContext,
  entity: BriefedEntity,
  { meetings, statements, laws }: BriefMaterial,
): readonly TimelineEvent[] {
  return [
    ...(entity.kind === 'person' ? titleEvents(context, entity) : []),
    ...meetingEvents(context, meetings),
    ...(entity.kind === 'law' || entity.kind === 'sector' ? lawEvents(context, laws) : []),
    ...deadlineEvents(context, statements.filter(isLeftOpen)),
  ];
}

function headContacts({ wording: { translate } }: CardContext, { kind }: BriefedEntity): string {
  switch (kind) {
    case 'person':
    case 'organization':
      return translate('Last contacts');
    case 'meeting':
      return translate('Talks within');
    case 'law':
    case 'sector':
      return translate('Last meetings on it');
  }
}

/** The house spelling and those at the top of the card, each with what it rests on; where none has a source, none. */
function toNames(context: CardContext, entity: BriefedEntity, more: MoreLink): readonly CardSection[] {
  const top = [entity.name, ...topNamesOf(context, entity)];
  const all = context.desk.namesOf(entity.id);
  const names = top.flatMap((text) => all.find((name) => name.text === text) ?? []);
  const hasSource = entity.sources.length > 0 || names.some(({ sources }) => sources.length > 0);
  return toBriefSection(context, {
    key: 'names',
    heading: context.wording.translate('Names'),
    items: hasSource ? names : [],
    toLine: (name) => toNameLine(context, entity, name),
    limit: top.length,
    more,
  });
}

/** Who or what it is: titles, people, instruments around it, who took part. */
function toIdentity(context: CardContext, entity: BriefedEntity, more: MoreLink): readonly CardSection[] {
  const { translate } = context.wording;
  switch (entity.kind) {
    case 'person':
      return toBriefSection(context, {
        key: 'titles',
        heading: translate('Titles, as last reported'),
        items: toTitleLines(context, entity),
        toLine: (line) => line,
        limit: TITLES,
        more,
      });
    case 'organization':
      return toPeople(context, entity, more);
    case 'law':
      return [...toStatusSection(context, entity, more), ...toRelated(context, entity, more)];
    case 'meeting':
      return toPresent(context, entity, more);
    case 'sector':
      return [];
  }
}

/** People of an organization, those whose title was reported last first. */
function toPeople(context: CardContext, { id }: Organization, more: MoreLink): readonly CardSection[] {
  const members = context.desk.registry.membersOf(id).map((person) => ({
    person,
    date: newestDateOf(
      context,
      person.memberships.flatMap(({ organizationId, sources }) => (organizationId === id ? sources : [])),
    ),
  }));
  return toBriefSection(context, {
    key: 'people',
    heading: context.wording.translate('People, with titles as last reported'),
    items: members.sort((a, b) => compareDates(b.date, a.date)),
    toLine: ({ person }) => {
      const { children: rivals = [], ...line } = toMemberLine(context, person, id);
      return rivals.length === 0 ? line : { ...line, children: rivals };
    },
    limit: PEOPLE,
    more,
  });
}

function toRelated(context: CardContext, law: Law, more: MoreLink): readonly CardSection[] {
  const { translate } = context.wording;
  const { sources } = law;
  const line = (text: string, entity: string, resting = sources): CardLine =>
    toClaimLine(context, text, resting, { entity });
  const others = context.desk.registry.ofKind('law');
  const lines = [
    ...(law.issuedBy === undefined
      ? []
      : [line(translate('Issued by: {0}', nameOf(context, law.issuedBy)), law.issuedBy)]),
    ...law.amends.map((id) => line(translate('Amends: {0}', nameOf(context, id)), id)),
    ...law.replaces.map((id) => line(translate('Predecessor: {0}', nameOf(context, id)), id)),
    ...others
      .filter(({ amends }) => amends.includes(law.id))
      .map((one) => line(translate('Amended by: {0}', one.name), one.id, one.sources)),
    ...others
      .filter(({ replaces }) => replaces.includes(law.id))
      .map((one) => line(translate('Successor: {0}', one.name), one.id, one.sources)),
  ];
  return toBriefSection(context, {
    key: 'related',
    heading: translate('Instruments and issuer'),
    items: lines,
    toLine: (one) => one,
    limit: TITLES,
    more,
  });
}

function toPresent(context: CardContext, meeting: Meeting, more: MoreLink): readonly CardSection[] {
  const { translate } = context.wording;
  const { attendees, sources, location } = meeting;
  const people = new Set(attendees.map(({ personId }) => personId));
  const bodies = presentAt(meeting).filter((id) => !people.has(id));
  return [
    ...toBriefSection(context, {
      key: 'when',
      heading: translate('When and where'),
      items: [toDateLine(context, meeting)],
      toLine: (line) => (location === undefined ? line : { ...line, text: `${line.text}, ${location}` }),
      limit: 1,
      more,
    }),
    ...toBriefSection(context, {
      key: 'attendees',
      heading: translate('Who took part, with titles then'),
      items: [
        ...(bodies.length === 0 ? [] : [toClaimLine(context, tellPresent(context, bodies), sources)]),
        ...attendees.map((attendee) => toAttendeeLine(context, meeting, attendee)),
      ],
      toLine: (line) => line,
      limit: PEOPLE + 1,
      more,
    }),
  ];
}
