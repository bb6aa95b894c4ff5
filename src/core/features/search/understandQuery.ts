import type { Statement } from '../../registry/entity';
import { anyOf, noneOf } from '../../search/passageFilters';
import { parseQuery } from '../../search/query/parseQuery';
import type { PassagePlace, QueryFault, QueryReading } from '../../search/searchHit';
import type { PassageFilter, SearchRequest, WordClause } from '../../search/searchRequest';
import type { Span } from '../../text/span';
import type { Steps } from '../../util/steps';
import { append } from '../../util/append';
import type { Condition, LikeCondition } from './condition';
import type { QueryContext } from './queryContext';
import { resolveClause, type ResolvedClause } from './resolvedClause';
import { readStatements } from './readStatements';
import { readWordClauses, toLikeClauses, type WordGroup } from './wordClauses';

export interface UnderstoodQuery {
  readonly request: SearchRequest;
  readonly faults: readonly QueryFault[];
  readonly understood: readonly QueryReading[];
  /** The statements that a passage is an answer for; empty where the query asks for none. */
  readonly statementsAt: (place: PassagePlace) => readonly Statement[];
  /** How far statements went through the conditions, to be told where nothing is found. */
  readonly tried: readonly string[];
}

/** Everything from the text of a query to what the engine is asked. */
export function* understandQuery(query: string, context: QueryContext): Steps<UnderstoodQuery> {
  const parsed = parseQuery(query, context.wording);
  const faults: QueryFault[] = [...parsed.faults];
  const clauses: ResolvedClause[] = [];
  for (const clause of parsed.clauses) {
    clauses.push(yield* resolveClause(clause, context, faults));
  }
  const { like, others } = takeLike(clauses.filter(asksForSomething), faults, context);
  const statements = yield* readStatements(others, context);
  const filters: PassageFilter[] = [...like.map(({ filter }) => filter), ...statements.filters];
  const groups: WordGroup[] = [];
  for (const { clause, conditions, words } of statements.others) {
    const each: PassageFilter[] = [];
    for (const condition of conditions) {
      each.push(yield* toFilter(condition));
    }
    if (words.length > 0) {
      groups.push({ parts: words, isExcluded: clause.isExcluded, orElse: each });
    } else {
      filters.push(clause.isExcluded ? noneOf(anyOf(each)) : anyOf(each));
    }
  }
  const read = readWordClauses(groups, filters.length > 0, context);
  append(faults, read.faults);
  const understood = [...clauses.flatMap(({ readings }) => readings), ...read.readings];
  const wanted: readonly WordClause[] = [
    ...read.wanted,
    ...like.flatMap((one) => toLikeClauses(one, context)),
  ];
  const request = { wanted, excluded: read.excluded, filters };
  return {
    request,
    faults: [...faults, ...tellOnlyExcluded(request, clauses, context)].sort(bySpan),
    understood: understood.sort(bySpan),
    statementsAt: statements.at,
    tried: statements.tried,
  };
}

/** What is like a passage can neither be left out nor stand beside something else. */
function takeLike(
  clauses: readonly ResolvedClause[],
  faults: QueryFault[],
  { wording: { translate } }: QueryContext,
): { readonly like: readonly LikeCondition[]; readonly others: readonly ResolvedClause[] } {
  const isLike = (condition: Condition): condition is LikeCondition => condition.kind === 'like';
  const like: LikeCondition[] = [];
  const others: ResolvedClause[] = [];
  for (const resolved of clauses) {
    const { clause, conditions } = resolved;
    if (!conditions.some(isLike)) {
      others.push(resolved);
    } else if (clause.isExcluded || clause.parts.length > 1) {
      const message = translate('“like:” can neither be excluded nor joined by OR.');
      faults.push({ start: clause.start, end: clause.end, message });
    } else {
      append(like, conditions.filter(isLike));
    }
  }
  return { like, others };
}

function* toFilter(condition: Condition): Steps<PassageFilter> {
  return condition.kind === 'statements' ? yield* condition.filter() : condition.filter;
}

/** What is in no source of a kind is in no answer: there must be something to look for besides. */
function tellOnlyExcluded(
  { wanted, excluded, filters }: SearchRequest,
  clauses: readonly ResolvedClause[],
  { wording: { translate } }: QueryContext,
): readonly QueryFault[] {
  const clause = clauses.find((one) => one.clause.isExcluded && one.words.length > 0)?.clause;
  return wanted.length + filters.length > 0 || excluded.length === 0 || clause === undefined
    ? []
    : [
        {
          start: clause.start,
          end: clause.end,
          message: translate('Nothing is looked for but what is excluded.'),
        },
      ];
}

function asksForSomething({ conditions, words }: ResolvedClause): boolean {
  return conditions.length + words.length > 0;
}

function bySpan(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}
