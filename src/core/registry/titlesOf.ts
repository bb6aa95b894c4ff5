import type { ImpreciseDate } from '../corpus/sourceDocument';
import { compareDates } from '../text/dates';
import { toNfc } from '../text/normalForms';
import { groupBy } from '../util/groupBy';
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
  const dated = person.memberships.filter((membership) => !isUndated(membership));
  const undated = person.memberships.filter(isUndated);
  const firsts = new Map<string, Membership>();
  for (const membership of dated) {
    const title = keyOf(membership);
    firsts.set(title, firsts.get(title) ?? membership);
  }
  const groups = groupBy([...dated, ...undated], (membership) => {
    const title = keyOf(membership);
    const { startDate = '', endDate = '' } = isUndated(membership) ? (firsts.get(title) ?? {}) : membership;
    return `${title}\n${startDate}\n${endDate}`;
  });
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
