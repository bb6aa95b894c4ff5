/**
 * How a suite went. Every suite's last line is `N passed, N failed`, which is also how one script learns it from
 * another.
 *
 * @typedef {{ passed: number, failed: number }} Tally
 */

/** @type {Tally} */
export const couldNotRun = { passed: 0, failed: 1 };

/** @param {Tally[]} tallies @returns {Tally} */
export function sum(tallies) {
  return tallies.reduce(
    (total, { passed, failed }) => ({ passed: total.passed + passed, failed: total.failed + failed }),
    { passed: 0, failed: 0 },
  );
}

/** Nothing failed, and something ran. @param {Tally} tally */
export function isGood({ passed, failed }) {
  return failed === 0 && passed > 0;
}

/** @param {Tally} tally */
export function toLine({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}

/** The tally in the last line of a suite's output. @param {string} output @returns {Tally | undefined} */
export function readTally(output) {
  const last = output.trimEnd().split('\n').at(-1) ?? '';
  const match = /^(\d+) passed, (\d+) failed$/.exec(last.trim());
  return match ? { passed: Number(match[1]), failed: Number(match[2]) } : undefined;
}
