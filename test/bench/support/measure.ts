/** Milliseconds of processor time of one run, so that other work on the machine hardly counts. */
export function measure(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/**
 * {@link measure} of the fastest of several runs of each, after one that warms up. They take turns, so that a busy
 * moment weighs on all of them and their ratios stay.
 */
export function measureInTurns(runs: readonly (() => void)[], turns = 9): readonly number[] {
  runs.forEach((run) => run());
  const times = Array.from({ length: turns }, () => runs.map(measure));
  return runs.map((_, i) => Math.min(...times.map((turn) => turn[i] ?? Infinity)));
}

/**
 * Starts to measure what may wait for others. Gives the milliseconds since then; the time of the processor where that is
 * less, as other work on the machine does not count.
 */
export function startStopwatch(): () => number {
  const used = process.cpuUsage();
  const start = performance.now();
  return () => {
    const elapsed = performance.now() - start;
    const { user, system } = process.cpuUsage(used);
    return Math.min(elapsed, (user + system) / 1000);
  };
}
