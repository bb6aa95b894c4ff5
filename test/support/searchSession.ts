import type { CancellationToken, Storage } from '../../src/core/contracts';
import type { SourceDocument } from '../../src/core/corpus/sourceDocument';
import type { DocumentWords } from '../../src/core/search/documentWords';
import { PassageIndex } from '../../src/core/search/passageIndex';
import { SearchStore } from '../../src/core/search/searchStore';
import type { Steps } from '../../src/core/util/steps';
import { createInMemoryHost, type InMemoryHost } from './inMemoryHost';

/** So that few documents fill several files, and each is worth storing. */
export const SMALL_PACKS = { full: 6, fewest: 1 };
/** So that few documents fill several engines, which soon are worn. */
export const SMALL_SHARDS = { full: 5, few: 2 };

const NEVER: CancellationToken = { isCancellationRequested: false };

/** One start of the program, up to its search. */
export interface SearchSession {
  readonly host: InMemoryHost;
  readonly index: PassageIndex;
  /** Ids of the documents whose words were not stored, in the order in which they were read. */
  readonly readAnew: readonly string[];
  update(documents: readonly SourceDocument[]): Promise<void>;
  keep(token?: CancellationToken): Promise<void>;
}

class WatchedStore extends SearchStore {
  readonly missed: string[] = [];

  override *take(document: SourceDocument): Steps<DocumentWords | undefined> {
    const words = yield* super.take(document);
    if (words === undefined) {
      this.missed.push(document.id);
    }
    return words;
  }
}

export function startSearchSession(
  storage: Storage,
  { host = createInMemoryHost(), packs = SMALL_PACKS } = {},
): SearchSession {
  const store = new WatchedStore(host, storage, packs);
  const index = new PassageIndex(host, store, SMALL_SHARDS);
  return {
    host,
    index,
    readAnew: store.missed,
    update: async (documents) => {
      await index.update(documents, { pause: host.pause });
      await index.settle({ pause: host.pause });
    },
    keep: (token = NEVER) => index.keep({ complete: true, token }),
  };
}

/** Takes in all documents and stores them. */
export async function runSearchSession(
  storage: Storage,
  documents: readonly SourceDocument[],
  options: Parameters<typeof startSearchSession>[1] = {},
): Promise<SearchSession> {
  const session = startSearchSession(storage, options);
  await session.update(documents);
  await session.keep();
  return session;
}

/** Without a storage. */
export async function buildFreshIndex(documents: readonly SourceDocument[]): Promise<PassageIndex> {
  const host = createInMemoryHost();
  const index = new PassageIndex(host);
  await index.update(documents, { pause: host.pause });
  await index.settle({ pause: host.pause });
  return index;
}
