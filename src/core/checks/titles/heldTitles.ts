import type { Gazetteer } from '../../matcher/gazetteer';
import { HONORIFIC, isRank } from '../../mentions/people/officeLexicon';
import type { Membership, Person } from '../../registry/entity';
import type { Registry } from '../../registry/registry';
import { foldText } from '../../text/fold';
import { primary } from '../../features/completion/nameInLanguage';
import type { Span } from '../../text/span';
import { hasRankBefore } from '../plainTitles';
import { toNfc } from '../../text/normalForms';

/** A title as the registry words it. */
export interface RoleText {
  readonly text: string;
  readonly vietnamese: boolean;
  readonly offices: ReadonlySet<string>;
  /** The words for its first office; `undefined` where it has none that is known. */
  readonly office: Span | undefined;
}

/** A membership with what its words say. */
export interface HeldTitle {
  readonly membership: Membership;
  /** The role and its translations. */
  readonly roles: readonly RoleText[];
  /** Folded words of the roles and of all names of the organization, with a blank around each. */
  readonly words: string;
}

const VIETNAMESE_MARKS = /[ăâđêôơư\u1ea0-\u1ef9]/iu;

export function toHeldTitles(person: Person, registry: Registry, lexicon: Gazetteer): readonly HeldTitle[] {
  const namesOf = (id: string | undefined): readonly string[] =>
    id === undefined ? [] : (registry.get(id)?.names.map(({ text }) => text) ?? []);
  return person.memberships.map((membership): HeldTitle => {
    const { role, otherRoles, postId, organizationId } = membership;
    const own = role === undefined ? namesOf(postId).slice(0, 1) : [role];
    const roles = [...own.map((name) => ({ name, lang: undefined })), ...otherRoles];
    return {
      membership,
      roles: roles.map(({ name, lang }) => toRoleText(name, lang, lexicon)),
      words: toWords([...roles.map(({ name }) => name), ...namesOf(organizationId)].join(' ')),
    };
  });
}

function toRoleText(text: string, lang: string | undefined, lexicon: Gazetteer): RoleText {
  const found = lexicon.find(text).flatMap(({ span, names }) => {
    const offices = names
      .flatMap(({ name }) => name.entityId.split(' '))
      .filter((office) => office !== HONORIFIC && !isRank(office));
    return offices.length === 0 || hasRankBefore(text, span.start) ? [] : [{ span, offices }];
  });
  const vietnamese = lang === undefined ? VIETNAMESE_MARKS.test(toNfc(text)) : primary(lang) === 'vi';
  return {
    text,
    vietnamese,
    offices: new Set(found.flatMap(({ offices }) => offices)),
    office: found[0]?.span,
  };
}

/**
 * Offices of a title as a text in one of both languages may name them: those of its words in that language, since a
 * translation often fits more than one. Where it has none there, those of the translations.
 */
export function officesIn({ roles }: HeldTitle, vietnamese: boolean): ReadonlySet<string> {
  const own = roles.filter((role) => role.vietnamese === vietnamese && role.offices.size > 0);
  const used = own.length > 0 ? own : roles;
  return new Set(used.flatMap(({ offices }) => [...offices]));
}

export function allOffices({ roles }: HeldTitle): ReadonlySet<string> {
  return new Set(roles.flatMap(({ offices }) => [...offices]));
}

/** Folded, with one blank around each word. */
export function toWords(text: string): string {
  return ` ${foldText(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()} `;
}

export function intersects<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return [...a].some((one) => b.has(one));
}
