import type { Membership, Person } from '../registry/entity';
import { compareDates } from '../text/dates';
import type { CardLine } from './card';
import type { CardContext } from './cardContext';
import { tellLanguage } from './classificationWords';
import { nameOf } from './entityLines';
import { newestDateOf, tellReported, toClaimLine } from './evidenceLinks';
import { groupBy } from './groupBy';
import { tellTerm } from './nameSections';

/** A title with all that says so: memberships with the same words in the same organization and term are one. */
interface Title {
  readonly line: CardLine;
  readonly date: string | undefined;
}

/** What a person is or was, as the sources put it, side by side; the one reported last first. */
export function toTitleLines(
  context: CardContext,
  person: Person,
  isWanted: (membership: Membership) => boolean = () => true,
): readonly CardLine[] {
  const wanted = person.memberships.filter((membership) => {
    const date = newestDateOf(context, membership.sources);
    const isKnown = context.asOf === undefined || date === undefined || date <= context.asOf;
    return isKnown && isWanted(membership);
  });
  const titles = [...groupBy(wanted, toTitleKey).values()].map((memberships) =>
    toTitle(context, memberships),
  );
  return titles.sort((a, b) => compareDates(b.date, a.date)).map(({ line }) => line);
}

function toTitleKey(membership: Membership): string {
  const { role, organizationId, postId, startDate, endDate } = membership;
  return JSON.stringify([role, organizationId, postId, startDate, endDate]);
}

function toTitle(context: CardContext, memberships: readonly Membership[]): Title {
  const sources = memberships.flatMap((membership) => membership.sources);
  const [first] = memberships;
  const line = toClaimLine(context, first === undefined ? '' : tellTitle(context, first), sources, {
    qualifiers: [...(first === undefined ? [] : tellTerm(context, first)), ...tellReported(context, sources)],
    children: toTranslationLines(context, memberships),
  });
  return { line, date: newestDateOf(context, sources) };
}

/** "Deputy Minister of Science and Technology, Ministry of Science and Technology". */
export function tellTitle(context: Pick<CardContext, 'desk' | 'wording'>, membership: Membership): string {
  const { role, postId, organizationId } = membership;
  const parts = [
    role ?? (postId === undefined ? undefined : nameOf(context, postId)),
    organizationId === undefined ? undefined : nameOf(context, organizationId),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? context.wording.translate('title not given') : parts.join(', ');
}

function toTranslationLines(context: CardContext, memberships: readonly Membership[]): readonly CardLine[] {
  const { wording } = context;
  const others = new Map(
    memberships.flatMap(({ otherRoles }) => otherRoles.map((other) => [other.name, other] as const)),
  );
  return [...others.values()].map(({ name, lang }) => ({
    text: name,
    qualifiers: [
      lang === undefined
        ? wording.translate('the same title in other words')
        : wording.translate('the same title in {0}', tellLanguage(lang, wording)),
    ],
    evidence: [],
  }));
}
