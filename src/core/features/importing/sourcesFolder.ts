/** Where a corpus that has no sources yet gets its first one. */
const FIRST = 'documents';

/**
 * The folder of a corpus in which most of its sources lie, as a path with `/`; empty where that is the corpus folder.
 *
 * @param ids of its documents
 */
export function findSourcesFolder(ids: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const folder = id.slice(0, Math.max(0, id.lastIndexOf('/')));
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || a.length - b.length || (a < b ? -1 : 1));
  return most?.[0] ?? FIRST;
}
