import assert from 'node:assert/strict';

/** What grows with the square takes sixteen times as long for four times the size, and what is linear four times. */
const MOST_GROWTH = 9;
/** Milliseconds in which something is done that is too quick to be compared. */
const QUICK = 20;
const ROUNDS = 3;
/** Milliseconds below which what comes on top of the work itself may be most of it: more work tells more. */
const SHORT = 100;
/** Other processes may slow one of two down; all tries only where the work itself is slow. */
const TRIES = 3;

/** Fails where four times the size takes much more than four times as long. The fastest of several rounds counts. */
export async function assertLinear(
  what: string,
  size: number,
  work: (size: number) => void | Promise<void>,
): Promise<void> {
  const told: string[] = [];
  let from = size;
  for (let i = 0; i < TRIES; i++) {
    const [small, large] = await fastest([from, 4 * from], work);
    if (large <= QUICK || large <= MOST_GROWTH * small) {
      return;
    }
    told.push(`${from}: ${small.toFixed(1)} and ${large.toFixed(1)} ms`);
    if (large < SHORT) {
      from *= 4;
    }
  }
  assert.fail(`${what}: so many and four times as much take ${told.join(', ')}`);
}

async function fastest(
  sizes: readonly [number, number],
  work: (size: number) => void | Promise<void>,
): Promise<readonly [number, number]> {
  const times: [number, number] = [Infinity, Infinity];
  for (let round = 0; round < ROUNDS; round++) {
    for (const at of [0, 1] as const) {
      const start = performance.now();
      await work(sizes[at]);
      times[at] = Math.min(times[at], performance.now() - start);
    }
  }
  return times;
}
