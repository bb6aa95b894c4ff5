import type { Steps } from '../../../src/core/util/steps';

/** Milliseconds of work between two rests, as in the extension. */
const SLICE = 8;

export interface Build<T> {
  readonly result: T;
  /** Of processor time, those of the collector's helpers included, so that other work on the machine hardly counts. */
  readonly milliseconds: number;
  /** Milliseconds of the longest stretch without a rest. */
  readonly longest: number;
}

/** Runs to the end without resting, but takes the time between the places where it would have. */
export function timeSlices<T>(steps: Steps<T>): Build<T> {
  let milliseconds = 0;
  let longest = 0;
  for (;;) {
    const used = process.cpuUsage();
    const start = performance.now();
    let step = steps.next();
    while (step.done !== true && performance.now() - start < SLICE) {
      step = steps.next();
    }
    const elapsed = performance.now() - start;
    const { user, system } = process.cpuUsage(used);
    milliseconds += (user + system) / 1000;
    longest = Math.max(longest, Math.min(elapsed, (user + system) / 1000));
    if (step.done === true) {
      return { result: step.value, milliseconds, longest };
    }
  }
}

/** The fastest of several builds; its `longest` is the shortest of all, as other work only ever lengthens one. */
export function fastestBuild<T>(runs: number, build: () => Steps<T>): Build<T> {
  const [first, ...others] = Array.from({ length: runs }, () => timeSlices(build()));
  const fastest = others.reduce((best, one) => (one.milliseconds < best.milliseconds ? one : best), first!);
  return { ...fastest, longest: Math.min(...[first!, ...others].map(({ longest }) => longest)) };
}

/** Bytes that stay reachable through what `build` returns, tables included; needs `--expose-gc`. */
export function keptBytes<T>(build: () => T): { readonly result: T; readonly bytes: number } {
  const used = (): number => {
    globalThis.gc?.();
    globalThis.gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = used();
  const result = build();
  return { result, bytes: used() - before };
}
