import type { Entity } from '../../../../src/core/registry/entity';
import type { SourceDocument } from '../../../../src/core/corpus/sourceDocument';
import { buildNameSearch } from '../../../../src/core/features/nameSearch';
import { DeskSearch } from '../../../../src/core/features/search/deskSearch';
import { understandQuery, type UnderstoodQuery } from '../../../../src/core/features/search/understandQuery';
import type { SearchAnswer } from '../../../../src/core/search/searchHit';
import type { SearchOrder } from '../../../../src/core/search/searchRequest';
import { runAtOnce } from '../../../../src/core/util/steps';
import { buildDesk } from '../../../support/deskBuilder';
import { englishWording } from '../../../support/inMemoryHost';
import { NaivePassageSearch } from '../../../support/naivePassageSearch';

/** Asks a small desk, over the naive engine. */
export function aSearchedDesk(given: {
  readonly documents: readonly SourceDocument[];
  readonly entities?: readonly Entity[];
}) {
  const desk = buildDesk(given);
  const engine = new NaivePassageSearch();
  void engine.update(desk.documents);
  const searched = { desk, names: buildNameSearch(desk.registry) };
  const search = new DeskSearch(engine, englishWording);
  return {
    desk,
    search,
    searched,
    understood: (query: string): UnderstoodQuery =>
      runAtOnce(understandQuery(query, search.contextOf(searched))),
    find: (query: string, order: SearchOrder = 'relevance'): SearchAnswer =>
      runAtOnce(search.search(query, { limit: 50, order, foldsAlike: false }, searched)),
  };
}

/** `a#1` for the first passage of `a.md`, in the order of the answer. */
export function placesOf({ hits }: SearchAnswer): readonly string[] {
  return hits.map(({ document, passage }) => `${document.id.replace(/\.md$/, '')}#${passage + 1}`);
}

/** The marked words of each hit. */
export function marksOf({ hits }: SearchAnswer): readonly (readonly string[])[] {
  return hits.map(({ document, matches }) =>
    matches.map(({ start, end }) => document.text.slice(start, end)),
  );
}
