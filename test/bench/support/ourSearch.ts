import type { Storage } from '../../../src/core/contracts';
import type { SourceDocument } from '../../../src/core/corpus/sourceDocument';
import { PassageIndex } from '../../../src/core/search/passageIndex';
import type { SearchStats } from '../../../src/core/search/passageSearch';
import type { SearchHit } from '../../../src/core/search/searchHit';
import { SearchStore } from '../../../src/core/search/searchStore';
import { createInMemoryHost } from '../../support/inMemoryHost';
import { InMemoryStorage } from '../../support/inMemoryStorage';
import { searchPassages } from '../../support/searchPassages';
import { PauseMeter } from './benchHost';

/** The search of this project; what the benches know of its engine is in this file alone. */
export interface OurSearch {
  /** Best first. */
  search(query: string, limit: number): Promise<readonly SearchHit[]>;
  /** Makes `documents` the whole of what is searched. */
  update(documents: readonly SourceDocument[]): Promise<void>;
  stats(): SearchStats;
  /** Stores what the next one over the same storage need not read. */
  keep(): Promise<void>;
  /** Milliseconds of the longest stretch without a pause while it was built. */
  readonly longestSlice: number;
  /** Seconds of processor time until everything could be found, if not yet as fast as at the end. */
  readonly answersAfter: number;
}

/** @param storage of an earlier one, which makes this start a warm one */
export async function buildOurSearch(
  documents: readonly SourceDocument[],
  storage: Storage = new InMemoryStorage(),
): Promise<OurSearch> {
  const clock = { today: () => '2026-01-01', now: () => performance.now() };
  const meter = new PauseMeter();
  const host = { ...createInMemoryHost(), clock, pause: meter.pause };
  const index = new PassageIndex(host, new SearchStore(host, storage));
  const start = process.cpuUsage();
  let answersAfter: number | undefined;
  const pause = (): Promise<void> => {
    if (answersAfter === undefined && index.stats().documents === documents.length) {
      answersAfter = secondsSince(start);
    }
    return meter.pause();
  };
  meter.start();
  await index.update(documents, { pause });
  await index.settle({ pause });
  const { longest } = meter.stop();
  return {
    search: (query, limit) => Promise.resolve(searchPassages(index, query, { limit }).hits),
    update: (changed) => index.update(changed, { pause: meter.pause }),
    stats: () => index.stats(),
    keep: () => index.keep({ complete: true, token: { isCancellationRequested: false } }),
    longestSlice: longest,
    answersAfter: answersAfter ?? secondsSince(start),
  };
}

function secondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** Ids of the documents of some hits, each at its best rank. */
export function toDocumentIds(hits: readonly SearchHit[]): readonly string[] {
  return [...new Set(hits.map(({ document }) => document.id))];
}
