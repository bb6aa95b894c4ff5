/** Runs `task` for every item, at most `limit` at a time, in the order of the items. Rejects as the first task does. */
export async function concurrently<T>(
  items: readonly T[],
  limit: number,
  task: (item: T) => Promise<void>,
): Promise<void> {
  // One iterator for all workers: each takes the next item that nobody has.
  const rest = items.values();
  const work = async (): Promise<void> => {
    for (const item of rest) {
      await task(item);
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
}
