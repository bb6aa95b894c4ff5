/** More nobody looks through. */
const MOST_QUERIES = 50;

/** Past queries as they were stored, most recent first; what is none of them is left out. */
export function readQueryHistory(stored: unknown): readonly string[] {
  const queries = Array.isArray(stored) ? stored.filter((query) => typeof query === 'string') : [];
  return [...new Set(queries.filter((query) => query.trim() !== ''))].slice(0, MOST_QUERIES);
}

/** The history with a query as its first; each query comes once. */
export function rememberQuery(history: readonly string[], query: string): readonly string[] {
  return readQueryHistory([query.trim(), ...history]);
}
