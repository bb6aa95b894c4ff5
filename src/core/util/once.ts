/** Built when it is first asked for, and kept: what a module builds while it is loaded costs every start. */
export function once<T extends object>(build: () => T): () => T {
  let built: T | undefined;
  return () => (built ??= build());
}
