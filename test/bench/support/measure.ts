/** Milliseconds of one run. */
export function measure(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/**
 * Milliseconds of the fastest of several runs of each, after one that warms up: other work on the machine only ever
 * makes a run slower. They take turns, so that a busy moment weighs on all of them and their ratios stay.
 */
export function measureInTurns(runs: readonly (() => void)[], turns = 9): readonly number[] {
  runs.forEach((run) => run());
  const times = Array.from({ length: turns }, () => runs.map(measure));
  return runs.map((_, i) => Math.min(...times.map((turn) => turn[i] ?? Infinity)));
}
