import type { Clock, Storage, StoredFile } from '../contracts';

const DAY = 24 * 60 * 60 * 1000;
/** What was stored so long ago and is not used now belongs to a corpus that is gone, or to another build. */
const OLDEST = 7 * DAY;
/** Files besides those in use: the corpora of yesterday, another branch, another window. */
const MOST_FILES = 50;
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Deletes what is not in use, but for the newest of it. Resolves to the names that were deleted: what cannot be is left
 * for another time. Rejects where nothing can be listed.
 *
 * @param prefix of the names that it may touch
 */
export async function pruneStorage(
  storage: Storage,
  prefix: string,
  used: ReadonlySet<string>,
  clock: Clock,
): Promise<readonly string[]> {
  const files = await storage.list();
  const newestFirst = files
    .filter(({ name }) => name.startsWith(prefix) && !used.has(name))
    .sort((a, b) => b.mtime - a.mtime);
  const deleted: string[] = [];
  for (const name of findSuperfluous(newestFirst, Date.parse(clock.today()))) {
    try {
      await storage.delete(name);
      deleted.push(name);
    } catch {
      // A folder that somebody put there must not keep all the others from going.
    }
  }
  return deleted;
}

function findSuperfluous(newestFirst: readonly StoredFile[], today: number): readonly string[] {
  let bytes = 0;
  return newestFirst
    .filter(({ size, mtime }, i) => {
      bytes += size;
      return i >= MOST_FILES || bytes > MOST_BYTES || mtime < today - OLDEST;
    })
    .map(({ name }) => name);
}
