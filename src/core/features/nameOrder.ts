import type { Wording } from '../contracts';

/** Compares names as a reader of the user interface's language looks them up; numbers count as numbers. */
export function createNameOrder(wording: Wording): (a: string, b: string) => number {
  return new Intl.Collator(wording.language, { numeric: true }).compare;
}
