import type { Statement } from '../../registry/entity';
import type { PassagePlace } from '../../search/searchHit';
import type { PassageFilter } from '../../search/searchRequest';
import type { Steps } from '../../util/steps';
import type { Condition, NameCondition, StatementCondition } from './condition';
import { findStatements, type StatementClause } from './findStatements';
import type { QueryContext } from './queryContext';
import type { ResolvedClause } from './resolvedClause';

export interface ReadStatements {
  readonly filters: readonly PassageFilter[];
  readonly others: readonly ResolvedClause[];
  /** The statements that a passage is an answer for. */
  readonly at: (place: PassagePlace) => readonly Statement[];
  /** How many statements are left behind each condition. */
  readonly tried: readonly string[];
}

/** Where statements are asked for, the names in the query are asked of the same statements. */
export function* readStatements(
  clauses: readonly ResolvedClause[],
  context: QueryContext,
): Steps<ReadStatements> {
  const isAsked = clauses.some(
    (one) => !one.clause.isExcluded && one.words.length === 0 && one.conditions.every(isOfStatement),
  );
  if (!isAsked) {
    return { filters: [], others: clauses, at: () => [], tried: [] };
  }
  const own: (StatementClause & { readonly told: string })[] = [];
  const others: ResolvedClause[] = [];
  for (const one of clauses) {
    const { words, conditions, readings } = one;
    const { isExcluded } = one.clause;
    const ofStatement = conditions.filter(isOfStatement);
    const named = conditions.filter(isOfName);
    const isAll = words.length === 0 && [ofStatement.length, named.length].includes(conditions.length);
    if (isAll && (ofStatement.length > 0 || !isExcluded)) {
      const told = `${isExcluded ? '-' : ''}${readings.map(({ text }) => text).join(' OR ')}`;
      own.push({ told, isExcluded, conditions: [...ofStatement, ...named] });
    } else {
      others.push(one);
    }
  }
  const found = yield* findStatements(own, context);
  return {
    filters: [found.filter],
    others,
    at: found.at,
    tried: own.map(({ told }, i) => tellCount(told, found.counts[i] ?? 0, context)),
  };
}

function isOfStatement(condition: Condition): condition is StatementCondition {
  return condition.kind === 'statements';
}

function isOfName(condition: Condition): condition is NameCondition {
  return condition.kind === 'names';
}

function tellCount(told: string, count: number, { wording: { translate } }: QueryContext): string {
  return count === 1 ? translate('{0} (1 statement)', told) : translate('{0} ({1} statements)', told, count);
}
