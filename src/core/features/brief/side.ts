import { findTitlesHeld } from '../../cards/titlesHeld';
import type { Desk } from '../../desk';
import type { Meeting, Organization, Person, Statement } from '../../registry/entity';
import { titlesOf } from '../../registry/titlesOf';
import type { Steps } from '../../util/steps';

/** Those who speak for a person or organization, and are spoken to for it. */
export interface Side {
  readonly isBy: (statement: Statement) => boolean;
  readonly isTo: (statement: Statement) => boolean;
}

/** What a person or organization took part in, said and was told. */
export interface SideMaterial {
  readonly side: Side;
  readonly meetings: readonly Meeting[];
  readonly statements: readonly Statement[];
}

/**
 * Of a person: the person and the organizations of the titles reported last. Of an organization: itself, and people where
 * they held a title in it. Bodies above them count for what was said where the person or organization took part.
 */
export function gatherSide(desk: Desk, entity: Person | Organization): Steps<SideMaterial> {
  return entity.kind === 'person' ? gatherPerson(desk, entity) : gatherOrganization(desk, entity);
}

function* gatherPerson(desk: Desk, person: Person): Steps<SideMaterial> {
  const own = new Set([person.id, ...lastOrganizations(desk, person)]);
  return yield* collect(desk, own, new Map(), desk.registry.meetingsOf(person.id));
}

function* gatherOrganization(desk: Desk, organization: Organization): Steps<SideMaterial> {
  const { registry } = desk;
  const meetings = new Set(registry.meetingsOf(organization.id));
  const members = new Map<string, Person>();
  for (const person of registry.membersOf(organization.id)) {
    members.set(person.id, person);
    for (const meeting of registry.meetingsOf(person.id)) {
      if (isHeldIn(desk, person, meeting, organization.id)) {
        meetings.add(meeting);
      }
      yield;
    }
  }
  return yield* collect(desk, new Set([organization.id]), members, [...meetings]);
}

function* collect(
  desk: Desk,
  own: ReadonlySet<string>,
  members: ReadonlyMap<string, Person>,
  meetings: readonly Meeting[],
): Steps<SideMaterial> {
  const { registry } = desk;
  const above = bodiesAbove(desk, own);
  const present = new Set(meetings.map(({ id }) => id));
  // Asked again and again of the same people at the same meetings.
  const known = new Map<string, boolean>();
  const isMember = (member: Person, meeting: string | undefined): boolean => {
    const key = `${member.id} ${meeting ?? ''}`;
    const is = known.get(key) ?? isMemberAt(desk, member, meeting, own);
    known.set(key, is);
    return is;
  };
  const speaksFor = (id: string, { meeting }: Statement): boolean => {
    const member = members.get(id);
    return (
      own.has(id) ||
      (above.has(id) && meeting !== undefined && present.has(meeting)) ||
      (member !== undefined && isMember(member, meeting))
    );
  };
  const side: Side = {
    isBy: (statement) => statement.by.some((id) => speaksFor(id, statement)),
    isTo: (statement) => statement.to.some((id) => speaksFor(id, statement)),
  };
  const statements = new Set<Statement>();
  for (const id of [...own, ...above, ...members.keys()]) {
    for (const statement of [...registry.statementsBy(id), ...registry.statementsTo(id)]) {
      if (!statements.has(statement) && (side.isBy(statement) || side.isTo(statement))) {
        statements.add(statement);
      }
      yield;
    }
  }
  return { side, meetings, statements: [...statements] };
}

function bodiesAbove(desk: Desk, own: ReadonlySet<string>): ReadonlySet<string> {
  const all = new Set(own);
  for (const id of all) {
    const parent = desk.registry.getOf('organization', id)?.parentId;
    if (parent !== undefined) {
      all.add(parent);
    }
  }
  return new Set([...all].filter((id) => !own.has(id)));
}

function isMemberAt(
  desk: Desk,
  person: Person,
  meetingId: string | undefined,
  own: ReadonlySet<string>,
): boolean {
  const meeting = meetingId === undefined ? undefined : desk.registry.getOf('meeting', meetingId);
  return [...own].some((id) =>
    meeting === undefined
      ? lastOrganizations(desk, person).includes(id)
      : isHeldIn(desk, person, meeting, id),
  );
}

function isHeldIn(desk: Desk, person: Person, meeting: Meeting, organizationId: string): boolean {
  return findTitlesHeld(person, meeting, desk).some((title) => title.organizationId === organizationId);
}

/** Of the titles that the newest reports give, which may be rivals. */
function lastOrganizations(desk: Desk, person: Person): readonly string[] {
  const titles = titlesOf(person, (source) => desk.dateOf(source));
  return titles.flatMap(({ reported, organizationId }) =>
    reported === titles[0]?.reported ? (organizationId ?? []) : [],
  );
}
