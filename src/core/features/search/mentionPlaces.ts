import type { Desk } from '../../desk';
import type { Occurrence } from '../../mentions/occurrence';
import { PlaceCollector, placesFilter, type Places } from '../../search/passageFilters';
import type { PassageFilter } from '../../search/searchRequest';
import type { Steps } from '../../util/steps';

/** Occurrences looked at between two rests. */
const RUN = 500;

/** Where entities are mentioned, by passage; kept as long as the occurrences are the same. */
export class MentionPlaces {
  readonly #known = new WeakMap<readonly Occurrence[], Places>();

  /** What stands in a heading is in no passage. */
  *filterOf(desk: Desk, entityId: string): Steps<PassageFilter> {
    const occurrences = desk.occurrences.occurrencesOf(entityId);
    const places = this.#known.get(occurrences) ?? (yield* toPlaces(occurrences));
    this.#known.set(occurrences, places);
    return placesFilter(places);
  }
}

function* toPlaces(occurrences: readonly Occurrence[]): Steps<Places> {
  const collector = new PlaceCollector();
  for (const [i, { document, mention, passage }] of occurrences.entries()) {
    if (passage !== undefined) {
      collector.add(document, passage, mention.span);
    }
    if (i % RUN === 0) {
      yield;
    }
  }
  return collector.toPlaces();
}
