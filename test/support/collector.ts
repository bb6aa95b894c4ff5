import type * as PerfHooks from 'node:perf_hooks';

/** One pause in which garbage was collected. */
export interface Collection {
  readonly kind: 'of young objects' | 'of all' | 'in steps' | 'of weak references';
  /** Microseconds of the clock of `process.hrtime`. */
  readonly start: number;
  readonly end: number;
}

interface NodeProcess {
  getBuiltinModule(name: 'node:perf_hooks'): typeof PerfHooks;
  hrtime: { bigint(): bigint };
}

/** Notes the collections of garbage in this thread until `stop`. */
export function watchCollector(): { stop(): readonly Collection[] } {
  const { process } = globalThis as unknown as { readonly process: NodeProcess };
  const { PerformanceObserver, constants, performance } = process.getBuiltinModule('node:perf_hooks');
  const origin = Number(process.hrtime.bigint() / 1000n) - performance.now() * 1000;
  const kinds = new Map<number, Collection['kind']>([
    [constants.NODE_PERFORMANCE_GC_MINOR, 'of young objects'],
    [constants.NODE_PERFORMANCE_GC_MAJOR, 'of all'],
    [constants.NODE_PERFORMANCE_GC_INCREMENTAL, 'in steps'],
    [constants.NODE_PERFORMANCE_GC_WEAKCB, 'of weak references'],
  ]);
  const collections: Collection[] = [];
  const read = (entries: readonly (PerfHooks.PerformanceEntry & { readonly detail?: unknown })[]): void => {
    for (const { startTime, duration, detail } of entries) {
      const start = origin + startTime * 1000;
      const kind = kinds.get((detail as { readonly kind: number }).kind) ?? 'of all';
      collections.push({ kind, start, end: start + duration * 1000 });
    }
  };
  const observer = new PerformanceObserver((list) => {
    read(list.getEntries());
  });
  observer.observe({ entryTypes: ['gc'] });
  return {
    stop: () => {
      read(observer.takeRecords());
      observer.disconnect();
      return collections;
    },
  };
}

/** How many there were of each kind, how long they took together, and the longest. */
export function tellCollections(collections: readonly Collection[]): string {
  const kinds = [...new Set(collections.map(({ kind }) => kind))];
  return kinds
    .map((kind) => {
      const each = collections
        .filter((one) => one.kind === kind)
        .map(({ start, end }) => (end - start) / 1000);
      const sum = each.reduce((total, one) => total + one, 0);
      return `${each.length} times ${kind} (${sum.toFixed(0)} ms, the longest ${Math.max(...each).toFixed(1)} ms)`;
    })
    .join(', ');
}
