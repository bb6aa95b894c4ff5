import { test } from 'node:test';

/**
 * One row of `docs/faults.md`: a fault, and what happens then, which `prove` shows on the core. A test compares the
 * rows with the cases both ways, so both sentences are written out where they stand.
 *
 * @param prove given the long form where `npm run test:long` runs it
 */
export function fault(what: string, happens: string, prove: () => Promise<void> | void): void {
  test(`${what}: ${happens}`, prove);
}

/** `npm run test:long`: every combination instead of some, and minutes instead of seconds. */
export const isLong = process.env['AIDE_MEMOIRE_LONG'] === '1';
