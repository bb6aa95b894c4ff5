import type { SourceDocument } from '../../../src/core/corpus/sourceDocument';
import { PassageIndex } from '../../../src/core/search/passageIndex';
import type { SearchStats } from '../../../src/core/search/passageSearch';
import type { SearchHit } from '../../../src/core/search/searchHit';
import { englishWording } from '../../support/inMemoryHost';
import { searchPassages } from '../../support/searchPassages';
import { PauseMeter } from './benchHost';

/** The search of this project; what the benches know of its engine is in this file alone. */
export interface OurSearch {
  /** Best first. */
  search(query: string, limit: number): Promise<readonly SearchHit[]>;
  /** Makes `documents` the whole of what is searched. */
  update(documents: readonly SourceDocument[]): Promise<void>;
  stats(): SearchStats;
  /** Milliseconds of the longest stretch without a pause while it was built. */
  readonly longestSlice: number;
}

export async function buildOurSearch(documents: readonly SourceDocument[]): Promise<OurSearch> {
  const clock = { today: () => '2026-01-01', now: () => performance.now() };
  const index = new PassageIndex({ clock, wording: englishWording });
  const meter = new PauseMeter();
  const { pause } = meter;
  meter.start();
  await index.update(documents, { pause });
  await index.settle({ pause });
  const { longest } = meter.stop();
  return {
    search: (query, limit) => Promise.resolve(searchPassages(index, query, { limit }).hits),
    update: (changed) => index.update(changed, { pause }),
    stats: () => index.stats(),
    longestSlice: longest,
  };
}

/** Ids of the documents of some hits, each at its best rank. */
export function toDocumentIds(hits: readonly SearchHit[]): readonly string[] {
  return [...new Set(hits.map(({ document }) => document.id))];
}
