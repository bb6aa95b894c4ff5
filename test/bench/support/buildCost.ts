/** What it costs to build something that stays in memory. */
export interface BuildCost {
  /** Of processor time, so that other work on the machine hardly counts. */
  readonly seconds: number;
  /** Bytes of objects that stay. */
  readonly heap: number;
  /** Bytes of tables that stay beside the heap. */
  readonly tables: number;
}

/** Needs `--expose-gc`, without which nothing can be said of the memory. */
export async function measureBuildCost<T>(
  build: () => Promise<T>,
): Promise<{ readonly result: T; readonly cost: BuildCost }> {
  const before = await readMemory();
  const start = process.cpuUsage();
  const result = await build();
  const { user, system } = process.cpuUsage(start);
  const after = await readMemory();
  const cost = {
    seconds: (user + system) / 1e6,
    heap: after.heapUsed - before.heapUsed,
    tables: after.arrayBuffers - before.arrayBuffers,
  };
  return { result, cost };
}

async function readMemory(): Promise<NodeJS.MemoryUsage> {
  // What a build leaves to a later turn (timers, finalizers) is none of what stays.
  for (let i = 0; i < 2; i++) {
    await new Promise((resolve) => setImmediate(resolve));
    globalThis.gc?.();
  }
  return process.memoryUsage();
}
