import type { FoundStatement } from '../../search/searchHit';

/** "Coast Bank (pledge): credit for the port", several parted by semicolons; `undefined` where there is none. */
export function tellStatements(statements: readonly FoundStatement[] | undefined): string | undefined {
  return statements === undefined || statements.length === 0
    ? undefined
    : statements.map(({ by, act, summary }) => `${by} (${act}): ${summary}`).join('; ');
}
