import type { ImpreciseDate } from '../corpus/sourceDocument';
import { compareDates } from '../text/dates';
import { toNfc } from '../text/nfc';
import type { Membership, Person, Source } from './entity';

/** A role in an organization, as one or more sources give it. */
export interface PersonTitle {
  readonly role?: string;
  readonly organizationId?: string;
  /** Translations of the role. */
  readonly otherRoles: Membership['otherRoles'];
  /** Date of the newest source; `undefined` where none has a date. */
  readonly reported?: ImpreciseDate;
  /** Newest first; none where the desk entered it. */
  readonly sources: readonly Source[];
  readonly startDate?: ImpreciseDate;
  readonly endDate?: ImpreciseDate;
}

/**
 * Titles of a person, the newest reported first, so that rival ones stand side by side. Memberships with equal role,
 * organization and dates are one title; one without any dates joins the first of its role and organization.
 *
 * @param dateOf date of what a source says, as in `Desk`
 */
export function titlesOf(
  person: Person,
  dateOf: (source: Source) => ImpreciseDate | undefined,
): PersonTitle[] {
  const groups = new Map<string, Membership[]>();
  const dated = person.memberships.filter((membership) => !isUndated(membership));
  const firsts = new Map<string, string>();
  for (const membership of dated) {
    const { startDate = '', endDate = '' } = membership;
    const title = keyOf(membership);
    const key = `${title}\n${startDate}\n${endDate}`;
    if (!firsts.has(title)) {
      firsts.set(title, key);
    }
    push(groups, key, membership);
  }
  for (const membership of person.memberships.filter(isUndated)) {
    const title = keyOf(membership);
    push(groups, firsts.get(title) ?? title, membership);
  }
  return [...groups.values()]
    .map((memberships) => toTitle(memberships, dateOf))
    .sort((a, b) => compareDates(b.reported, a.reported) || compareDates(b.startDate, a.startDate));
}

function isUndated({ startDate, endDate }: Membership): boolean {
  return startDate === undefined && endDate === undefined;
}

function keyOf({ role = '', organizationId = '' }: Membership): string {
  return `${toNfc(role)}\n${organizationId}`;
}

function push(groups: Map<string, Membership[]>, key: string, membership: Membership): void {
  const group = groups.get(key);
  if (group === undefined) {
    groups.set(key, [membership]);
  } else {
    group.push(membership);
  }
}

function toTitle(
  memberships: readonly Membership[],
  dateOf: (source: Source) => ImpreciseDate | undefined,
): PersonTitle {
  const sources = memberships
    .flatMap((membership) => membership.sources)
    .map((source) => ({ source, date: dateOf(source) }))
    .sort((a, b) => compareDates(b.date, a.date));
  const reported = sources[0]?.date;
  const [{ role, organizationId } = {}] = memberships;
  const startDate = memberships.find((membership) => membership.startDate !== undefined)?.startDate;
  const endDate = memberships.find((membership) => membership.endDate !== undefined)?.endDate;
  return {
    ...(role === undefined ? {} : { role }),
    ...(organizationId === undefined ? {} : { organizationId }),
    otherRoles: uniteRoles(memberships),
    ...(reported === undefined ? {} : { reported }),
    sources: sources.map(({ source }) => source),
    ...(startDate === undefined ? {} : { startDate }),
    ...(endDate === undefined ? {} : { endDate }),
  };
}

function uniteRoles(memberships: readonly Membership[]): Membership['otherRoles'] {
  const roles = memberships.flatMap(({ otherRoles }) => otherRoles);
  return [...new Map(roles.map((role) => [`${role.lang ?? ''}\n${toNfc(role.name)}`, role])).values()];
}
