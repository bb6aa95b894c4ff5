import type { SourceDocument } from '../../corpus/sourceDocument';
import type { Statement } from '../../registry/entity';
import { holds, PlaceCollector, placesFilter } from '../../search/passageFilters';
import type { PassagePlace } from '../../search/searchHit';
import type { PassageFilter } from '../../search/searchRequest';
import type { Steps } from '../../util/steps';
import type { NameCondition, StatementCondition } from './condition';
import type { QueryContext } from './queryContext';

/** Conditions on a statement of which one must hold, or none where it is excluded. */
export interface StatementClause {
  readonly conditions: readonly (NameCondition | StatementCondition)[];
  readonly isExcluded: boolean;
}

export interface FoundStatements {
  readonly filter: PassageFilter;
  /** The statements that a passage is there for, in the order of the registry. */
  readonly at: (place: PassagePlace) => readonly Statement[];
  /** How many statements are left behind each clause, in order. */
  readonly counts: readonly number[];
}

/**
 * Passages that are evidence of statements for which all clauses hold together. A name may also stand in the passage
 * itself: what is offered there is offered on what is spoken of there.
 */
export function* findStatements(
  clauses: readonly StatementClause[],
  { desk, statements }: QueryContext,
): Steps<FoundStatements> {
  const collector = new PlaceCollector();
  const found = new Map<SourceDocument, Map<number, Set<Statement>>>();
  const counts = clauses.map(() => 0);
  for (const statement of desk.registry.ofKind('statement')) {
    yield;
    let furthest = countPassed(clauses, statement, undefined);
    const places = clauses.every((clause) => mayHold(clause, statement))
      ? statements.of(desk, statement)
      : [];
    for (const place of places) {
      const passed = countPassed(clauses, statement, place);
      furthest = Math.max(furthest, passed);
      if (passed === clauses.length) {
        const passages = found.get(place.document) ?? new Map<number, Set<Statement>>();
        found.set(place.document, passages);
        passages.set(place.passage, (passages.get(place.passage) ?? new Set()).add(statement));
        collector.add(place.document, place.passage, place.span);
      }
    }
    for (let i = 0; i < furthest; i++) {
      counts[i] = (counts[i] ?? 0) + 1;
    }
  }
  return {
    filter: placesFilter(collector.toPlaces()),
    at: ({ document, passage }) => [...(found.get(document)?.get(passage) ?? [])],
    counts,
  };
}

/** Clauses that hold one after the other, up to the first that does not. */
function countPassed(
  clauses: readonly StatementClause[],
  statement: Statement,
  place: PassagePlace | undefined,
): number {
  const failed = clauses.findIndex(({ conditions, isExcluded }) => {
    const isHeld = conditions.some(
      (condition) => condition.fits(statement) || (place !== undefined && isMentioned(condition, place)),
    );
    return isHeld === isExcluded;
  });
  return failed < 0 ? clauses.length : failed;
}

function isMentioned(
  condition: NameCondition | StatementCondition,
  { document, passage }: PassagePlace,
): boolean {
  return condition.kind === 'names' && holds(condition.mentions, document, passage);
}

/** Whether its passages are worth looking for: what is asked of the statement itself holds. */
function mayHold({ conditions, isExcluded }: StatementClause, statement: Statement): boolean {
  return (
    conditions.some(({ kind }) => kind === 'names') ||
    conditions.some((condition) => condition.fits(statement)) !== isExcluded
  );
}
