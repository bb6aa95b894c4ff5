import type { PhrasePart, QueryClause, WordPart } from '../../search/query/parsedQuery';
import type { QueryFault, QueryReading } from '../../search/searchHit';
import type { Steps } from '../../util/steps';
import { append } from '../../util/append';
import type { Condition } from './condition';
import type { QueryContext } from './queryContext';
import { resolveField } from './resolveField';

/** A clause of a query with the values of its fields looked up. */
export interface ResolvedClause {
  readonly clause: QueryClause;
  /** Of its fields; none for a field whose values mean nothing. */
  readonly conditions: readonly Condition[];
  readonly words: readonly (WordPart | PhrasePart)[];
  readonly readings: readonly QueryReading[];
}

/** @param faults gets those of the clause */
export function* resolveClause(
  clause: QueryClause,
  context: QueryContext,
  faults: QueryFault[],
): Steps<ResolvedClause> {
  const conditions: Condition[] = [];
  const readings: QueryReading[] = [];
  const words: (WordPart | PhrasePart)[] = [];
  for (const part of clause.parts) {
    if (part.kind !== 'field') {
      words.push(part);
      continue;
    }
    const resolved = yield* resolveField(part, context);
    append(faults, resolved.faults);
    append(readings, resolved.readings);
    conditions.push(...(resolved.condition === undefined ? [] : [resolved.condition]));
  }
  return { clause, conditions, words, readings };
}
