import type { Desk } from '../../desk';
import type { Statement } from '../../registry/entity';
import { PlaceCollector, placesFilter } from '../../search/passageFilters';
import type { PassagePlace } from '../../search/searchHit';
import type { PassageFilter } from '../../search/searchRequest';
import type { Span } from '../../text/span';
import type { Steps } from '../../util/steps';

/** A passage that is evidence of a statement. */
export interface StatementPlace extends PassagePlace {
  readonly span: Span;
}

/** Finds the passages behind statements again, each once for a desk. */
export class StatementPlaces {
  readonly #known = new WeakMap<Desk, Map<Statement, readonly StatementPlace[]>>();

  /** Words that are not found again, and sources that name a whole document, lead to no passage. */
  of(desk: Desk, statement: Statement): readonly StatementPlace[] {
    const known = this.#known.get(desk) ?? new Map<Statement, readonly StatementPlace[]>();
    this.#known.set(desk, known);
    const places = known.get(statement) ?? findPlaces(desk, statement);
    known.set(statement, places);
    return places;
  }

  *filterOf(desk: Desk, statements: Iterable<Statement>): Steps<PassageFilter> {
    const collector = new PlaceCollector();
    for (const statement of statements) {
      for (const { document, passage, span } of this.of(desk, statement)) {
        collector.add(document, passage, span);
      }
      yield;
    }
    return placesFilter(collector.toPlaces());
  }
}

function findPlaces(desk: Desk, { sources }: Statement): readonly StatementPlace[] {
  return sources.flatMap((source) => {
    const evidence = desk.evidenceOf(source);
    if (evidence.state !== 'found' || evidence.anchor.passage === undefined) {
      return [];
    }
    const { document, passage, span } = evidence.anchor;
    return [{ document, passage, span }];
  });
}
