/** Adds all at the end: passed to `push` as arguments, some ten thousand of them overflow the stack. */
export function append<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) {
    list.push(item);
  }
}
