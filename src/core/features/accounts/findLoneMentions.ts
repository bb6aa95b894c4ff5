import type { Desk } from '../../desk';
import type { Occurrence } from '../../mentions/occurrence';
import type { Entity, EntityKind, Source } from '../../registry/entity';
import { isOfLanguage, primary } from '../completion/nameInLanguage';
import type { Account, Accounts } from './account';

/** Somebody or something that one account names and no other one does. */
export interface LoneMention {
  readonly entity: Entity;
  /** In passages on the meeting, in order of the text; at least one. */
  readonly occurrences: readonly Occurrence[];
  /**
   * Languages of the other accounts in which the registry has no name for it: there it cannot be recognised, and so may
   * be missed.
   */
  readonly unnamedIn: readonly string[];
}

const KINDS: readonly EntityKind[] = ['person', 'organization', 'law', 'sector', 'area', 'meeting'];

/**
 * What is named by one account alone: certainly named there, and in no other one, not even in a heading or as one of
 * several who could be meant. A body that another account tells of by a title or as a party is not listed either.
 */
export function findLoneMentions(desk: Desk, accounts: Accounts, account: Account): readonly LoneMention[] {
  const others = accounts.accounts.filter((other) => other !== account);
  const elsewhere = new Set([
    ...others.flatMap((other) => namedIn(desk, other)),
    ...impliedBy(desk, accounts, others),
  ]);
  const known = new Set(accounts.meetings.map(({ id }) => id));
  const own = new Set(
    desk.occurrences
      .mentionsIn(account.document)
      .flatMap(({ entity }) =>
        entity === null || elsewhere.has(entity) || known.has(entity) ? [] : [entity],
      ),
  );
  const languages = [...new Set(others.map(({ document }) => primary(document.lang)))];
  return [...own]
    .flatMap((id) => {
      const entity = desk.registry.get(id);
      const occurrences = desk.occurrences
        .occurrencesOf(id)
        .filter(
          ({ document, passage }) =>
            document === account.document && passage !== undefined && account.passages.has(passage),
        );
      return entity === undefined || occurrences.length === 0
        ? []
        : [
            {
              entity,
              occurrences,
              unnamedIn: languages.filter((lang) => lang !== 'und' && !isNamedIn(entity, lang)),
            },
          ];
    })
    .sort((a, b) => rankOf(a) - rankOf(b) || b.occurrences.length - a.occurrences.length);
}

function rankOf({ entity }: LoneMention): number {
  return KINDS.indexOf(entity.kind);
}

/** Everything that an account names or may name. */
function namedIn(desk: Desk, { document }: Account): readonly string[] {
  return desk.occurrences
    .mentionsIn(document)
    .flatMap(({ entity, candidates }) => (entity === null ? candidates.map(({ id }) => id) : [entity]));
}

/**
 * Bodies that other accounts tell of without naming them: those of a title they give, and the parties of what they say
 * was said.
 */
function impliedBy(
  desk: Desk,
  { tellingsOf, meetings }: Accounts,
  others: readonly Account[],
): readonly string[] {
  const isTold = (sources: readonly Source[]): boolean =>
    tellingsOf(sources).some(({ account }) => others.includes(account));
  const titles = desk.registry
    .ofKind('person')
    .flatMap(({ memberships }) => memberships)
    .filter(({ sources }) => isTold(sources))
    .flatMap(({ organizationId }) => organizationId ?? []);
  const parties = meetings
    .flatMap(({ id }) => desk.registry.statementsAbout(id))
    .filter(({ sources }) => isTold(sources))
    .flatMap(({ by, to }) => [...by, ...to]);
  return [...titles, ...parties];
}

/** People keep their names in another language. */
function isNamedIn({ kind, names }: Entity, lang: string): boolean {
  return kind === 'person' || names.some((name) => !name.weak && isOfLanguage(name, lang));
}
