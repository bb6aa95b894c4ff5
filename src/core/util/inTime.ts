import type { Host } from '../contracts';

/** Longer than a file takes that is going to come, also over a slow line and beside seven others. */
const PATIENCE = 30_000;

/**
 * What `task` gives; rejects as it does, and where there is no answer for half a minute: a pipe without a writer and a
 * network drive that went away say nothing at all.
 */
export function inTime<T>(task: () => Promise<T>, { after }: Pick<Host, 'after'>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = after(PATIENCE, () => reject(new NoAnswer()));
    const settle =
      <V>(how: (value: V) => void) =>
      (value: V): void => {
        timer.dispose();
        how(value);
      };
    Promise.resolve().then(task).then(settle(resolve), settle(reject));
  });
}

export class NoAnswer extends Error {
  constructor() {
    super('There was no answer.');
  }
}
