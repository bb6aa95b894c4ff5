import type { Meeting, Membership, Person } from '../registry/entity';
import { titlesOf, type PersonTitle } from '../registry/titlesOf';
import { isAtOrBefore } from '../text/dates';
import type { CardLine } from './card';
import type { CardContext } from './cardContext';
import { tellLanguage } from './classificationWords';
import { nameOf } from './entityLines';
import { tellReported, toClaimLine } from './evidenceLinks';
import { tellTerm } from './nameSections';
import { findTitlesHeld } from './titlesHeld';

/** Which titles, and whether the reader knows the organization already. */
interface WantedTitles {
  readonly where?: (membership: Membership) => boolean;
  readonly isOrganizationKnown?: boolean;
}

/** What a person is or was, as the sources put it, side by side; the one reported last first. */
export function toTitleLines(
  context: CardContext,
  person: Person,
  wanted: WantedTitles = {},
): readonly CardLine[] {
  const { desk } = context;
  const memberships = person.memberships.filter(
    (membership) => (wanted.where?.(membership) ?? true) && isKnownBy(context, membership),
  );
  const known = { ...person, memberships: memberships.map((membership) => withRole(context, membership)) };
  return titlesOf(known, (source) => desk.dateOf(source)).map((title) =>
    toClaimLine(context, tellTitle(context, title, wanted.isOrganizationKnown), title.sources, {
      qualifiers: [...tellTerm(context, title), ...tellReported(context, title.sources)],
      children: toOtherRoleLines(context, title),
    }),
  );
}

/** What a person was at a meeting; empty where no title was reported by then. */
export function toHeldTitleLines(
  context: CardContext,
  person: Person,
  meeting: Meeting,
): readonly CardLine[] {
  const held = new Set(findTitlesHeld(person, meeting, context.desk));
  return toTitleLines(context, person, { where: (membership) => held.has(membership) });
}

function isKnownBy(context: CardContext, membership: Membership): boolean {
  const dates = membership.sources.map((source) => context.desk.dateOf(source));
  return (
    context.asOf === undefined ||
    dates.length === 0 ||
    dates.some((date) => date === undefined || isAtOrBefore(date, context.asOf))
  );
}

/** The name of the post stands for a role that is not given. */
export function withRole(context: CardContext, membership: Membership): Membership {
  const { role, postId } = membership;
  return role !== undefined || postId === undefined
    ? membership
    : { ...membership, role: nameOf(context, postId) };
}

/**
 * "Deputy Minister of Science and Technology, Ministry of Science and Technology"; without the organization where the
 * role names it or the reader knows it.
 */
export function tellTitle(
  context: Pick<CardContext, 'desk' | 'wording'>,
  { role: given, postId, organizationId }: Pick<Membership, 'role' | 'postId' | 'organizationId'>,
  isOrganizationKnown = false,
): string {
  const role = given ?? (postId === undefined ? undefined : nameOf(context, postId));
  const organization = organizationId === undefined ? undefined : nameOf(context, organizationId);
  if (role === undefined) {
    return organization ?? context.wording.translate('title not given');
  }
  const isTold =
    organization === undefined ||
    isOrganizationKnown ||
    role.toLowerCase().includes(organization.toLowerCase());
  return isTold ? role : `${role}, ${organization}`;
}

/** Translations of the role. */
export function toOtherRoleLines(
  context: CardContext,
  { otherRoles }: Pick<PersonTitle, 'otherRoles'>,
): readonly CardLine[] {
  return otherRoles.map((role) => toOtherRoleLine(context, role));
}

function toOtherRoleLine({ wording }: CardContext, role: PersonTitle['otherRoles'][number]): CardLine {
  const same =
    role.lang === undefined
      ? wording.translate('the same title in other words')
      : wording.translate('the same title in {0}', tellLanguage(role.lang, wording));
  return { text: role.name, qualifiers: [same], evidence: [] };
}
