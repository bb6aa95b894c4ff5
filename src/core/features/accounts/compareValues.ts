import type { CardContext } from '../../cards/cardContext';
import { ownClaimOf, tellValue } from '../../cards/claimSections';
import { tellAmount } from '../../cards/figureCard';
import { tellLawStatus, tellSpeech } from '../../cards/listedWords';
import { tellTitle, withRole } from '../../cards/titleLines';
import type { Entity, Source } from '../../registry/entity';
import { groupBy } from '../../util/groupBy';
import type { Steps } from '../../util/steps';
import type { Account, Accounts, Telling } from './account';

/**
 * What sources may differ on: the titles of a person, a claim on whatever property, how words are given, a figure, a
 * law's status. In the order in which they are told.
 */
const ASPECTS = ['title', 'claim', 'speech', 'figure', 'status'] as const;

export type Aspect = (typeof ASPECTS)[number];

/** One thing that several accounts tell, with what each gives for it. */
export interface Comparison {
  readonly aspect: Aspect;
  readonly subject: Entity;
  /** Of claims: the property, as written in the registry. */
  readonly property?: string;
  readonly values: readonly ToldValue[];
}

export interface ToldValue {
  readonly text: string;
  readonly tellings: readonly Telling[];
}

interface Given {
  readonly text: string;
  readonly sources: readonly Source[];
}

/** What the registry records of one thing from the accounts, sorted by how they agree on it. */
export interface Comparisons {
  /** Two accounts or more give something, and not the same. */
  readonly differing: readonly Comparison[];
  /** Two or more give something, and all of these the same. */
  readonly agreeing: readonly Comparison[];
  /** Only one account gives anything. */
  readonly single: readonly Comparison[];
}

/**
 * Compares what the registry records from each account. Nothing is taken from the texts themselves: where the registry
 * has a value from one account alone, the other may well give one that nobody has recorded.
 */
export function* compareValues(context: CardContext, accounts: Accounts): Steps<Comparisons> {
  const differing: Comparison[] = [];
  const agreeing: Comparison[] = [];
  const single: Comparison[] = [];
  for (const entity of context.desk.registry.entities) {
    yield;
    for (const comparison of comparisonsOf(context, accounts, entity)) {
      const [first, ...others] = valuesByAccount(comparison.values);
      if (first !== undefined) {
        const isSame = others.every((other) => other === first);
        (others.length === 0 ? single : isSame ? agreeing : differing).push(comparison);
      }
    }
  }
  for (const found of [differing, agreeing, single]) {
    found.sort((a, b) => ASPECTS.indexOf(a.aspect) - ASPECTS.indexOf(b.aspect));
  }
  return { differing, agreeing, single };
}

/** For each account that gives something: all it gives, as one text. */
function valuesByAccount(values: readonly ToldValue[]): readonly string[] {
  const byAccount = new Map<Account, string[]>();
  for (const { text, tellings } of values) {
    for (const { account } of tellings) {
      byAccount.set(account, [...(byAccount.get(account) ?? []), text]);
    }
  }
  return [...byAccount.values()].map((texts) => JSON.stringify(texts));
}

function comparisonsOf(context: CardContext, accounts: Accounts, entity: Entity): readonly Comparison[] {
  const compare = (aspect: Aspect, given: readonly Given[]): readonly Comparison[] => {
    const values = toldValues(given, accounts);
    return values.length === 0 ? [] : [{ aspect, subject: entity, values }];
  };
  return [
    ...ownComparisons(context, entity, compare),
    ...[...groupBy(entity.claims, ({ property }) => property)].flatMap(([property, claims]) =>
      compare(
        'claim',
        [...ownClaimOf(entity, property, claims), ...claims].map(({ value, sources }) => ({
          text: tellValue(context, property, value),
          sources,
        })),
      ).map((comparison) => ({ ...comparison, property })),
    ),
  ];
}

function ownComparisons(
  context: CardContext,
  entity: Entity,
  compare: (aspect: Aspect, given: readonly Given[]) => readonly Comparison[],
): readonly Comparison[] {
  const { wording } = context;
  switch (entity.kind) {
    case 'person':
      return compare(
        'title',
        entity.memberships.map((membership) => ({
          text: tellTitle(context, withRole(context, membership)),
          sources: membership.sources,
        })),
      );
    case 'figure':
      return compare(
        'figure',
        entity.figureClaims.map((claim) => ({
          text: tellAmount(context, entity, claim),
          sources: claim.sources,
        })),
      );
    case 'law':
      return compare(
        'status',
        entity.history.map(({ status, sources }) => ({ text: tellLawStatus(status, wording), sources })),
      );
    case 'statement':
      return compare(
        'speech',
        entity.sources.flatMap((source) =>
          tellSpeech(source.speech, wording).map((text) => ({ text, sources: [source] })),
        ),
      );
    default:
      return [];
  }
}

/** Equal values are one; what no account gives is left out. */
function toldValues(given: readonly Given[], { tellingsHere }: Accounts): readonly ToldValue[] {
  return [...groupBy(given, ({ text }) => text)].flatMap(([text, same]) => {
    const tellings = tellingsHere(same.flatMap(({ sources }) => sources));
    return tellings.length === 0 ? [] : [{ text, tellings }];
  });
}
