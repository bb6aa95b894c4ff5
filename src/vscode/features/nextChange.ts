import type { AideMemoire } from '../../core';

/** For an edit to be taken in, in milliseconds; typing must rest for a while first. */
const LONGEST_WAIT = 5_000;

/**
 * Resolves when something is known anew, or after a while: nothing may come of an edit.
 *
 * @param isKnown whether what is known is what was waited for; asked after each change
 */
export function nextChange(service: AideMemoire, isKnown = (): boolean => true): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, LONGEST_WAIT);
    const subscription = service.onDidChange(() => {
      if (isKnown()) {
        done();
      }
    });
    function done(): void {
      clearTimeout(timer);
      subscription.dispose();
      resolve();
    }
  });
}
