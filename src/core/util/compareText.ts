/** Sorts by UTF-16 code units: the same order on every machine, in no language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
