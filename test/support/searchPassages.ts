import type { FoundPassages, PassageSearch } from '../../src/core/search/passageSearch';
import { readQuery } from '../../src/core/search/searchQuery';
import type { SearchOrder } from '../../src/core/search/searchRequest';
import { WordReader } from '../../src/core/search/words';
import { runAtOnce } from '../../src/core/util/steps';

/** Asks for plain words and phrases, at one go. */
export function searchPassages(
  index: PassageSearch,
  query: string,
  { limit, order = 'relevance' }: { readonly limit: number; readonly order?: SearchOrder },
): FoundPassages {
  const wanted = readQuery(query, new WordReader()).map((term) => ({
    alternatives: [{ term, isOtherName: false }],
    required: term.quoted,
    orElse: [],
  }));
  return runAtOnce(index.find({ wanted, excluded: [], filters: [] }, { limit, order, foldsAlike: false }));
}
