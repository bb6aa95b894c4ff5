import type { Wording } from './contracts';
import type { FoundAnchor, MovedAnchor } from './corpus/anchorIds';
import type { Desk } from './desk';
import type { CurrentNameSearch } from './features/currentNameSearch';
import type { DeskSearch } from './features/search/deskSearch';
import { toLikeQuery } from './features/search/likePassage';
import { describeHit } from './features/searchResults/describePassage';
import { buildResultsOutline } from './features/searchResults/resultsOutline';
import type { Searching } from './searching';
import { runInSlices, type Pausing } from './util/steps';

/** What searching needs of the service around it. */
export interface SearchingParts {
  readonly wording: Wording;
  readonly pausing: Pausing;
  readonly deskSearch: DeskSearch;
  readonly names: CurrentNameSearch;
  readonly desk: () => Desk;
  readonly findAnchor: (anchorId: string) => FoundAnchor | MovedAnchor | undefined;
}

/** The part of the service for searches. */
export function createSearching(parts: SearchingParts): Searching {
  const { wording, pausing, deskSearch, names, desk, findAnchor } = parts;
  const searchedDesk = () => ({ desk: desk(), names: names.of(desk().registry) });
  return {
    search: async (query, { limit, order = 'relevance', foldsAlike = true, token }) => {
      await names.prepare(desk().registry);
      if (token?.isCancellationRequested === true) {
        return undefined;
      }
      const answering = deskSearch.search(query, { limit, order, foldsAlike }, searchedDesk());
      return runInSlices(answering, pausing, token);
    },
    completeQuery: (query, offset) => deskSearch.complete(query, offset, searchedDesk()),
    queryLike: (anchorId) => {
      const anchor = findAnchor(anchorId);
      return anchor?.state === 'found' && anchor.passage !== undefined
        ? toLikeQuery({ document: anchor.document, passage: anchor.passage })
        : undefined;
    },
    findDocuments: (query, limit) => deskSearch.findDocuments(query, limit, desk()),
    results: (hits, options) => buildResultsOutline(hits, wording, options),
    findNames: (query, limit) => names.of(desk().registry).find(query, limit),
    describeHit: (hit) => describeHit(hit, wording),
  };
}
