import { buildNameSearch } from '../../src/core/features/nameSearch';
import { DeskSearch } from '../../src/core/features/search/deskSearch';
import { understandQuery } from '../../src/core/features/search/understandQuery';
import type { FoundPassages, PassageSearch } from '../../src/core/search/passageSearch';
import type { SearchOrder, SearchRequest } from '../../src/core/search/searchRequest';
import { runAtOnce } from '../../src/core/util/steps';
import { buildDesk } from './deskBuilder';
import { englishWording } from './inMemoryHost';
import { NaivePassageSearch } from './naivePassageSearch';

/** Asks for words and phrases, at one go, where the registry is empty. */
export function searchPassages(
  index: PassageSearch,
  query: string,
  { limit, order = 'relevance' }: { readonly limit: number; readonly order?: SearchOrder },
): FoundPassages {
  return runAtOnce(index.find(toRequest(query), { limit, order, foldsAlike: false }));
}

/** What a query asks for where no names are known. */
export function toRequest(query: string): SearchRequest {
  const desk = buildDesk({});
  const search = new DeskSearch(new NaivePassageSearch(), englishWording);
  const context = search.contextOf({ desk, names: buildNameSearch(desk.registry) });
  return runAtOnce(understandQuery(query, context)).request;
}
