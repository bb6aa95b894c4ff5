import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** What a bench says, and all it does, where the data it needs is not there. */
export const NO_SHARED_DATA = 'skipped: no shared data';

/**
 * Rows of a file of JSON lines in the folder that `AIDE_MEMOIRE_DATA` names; `undefined` where it is not there.
 */
export function readSharedRows(...path: readonly string[]): readonly unknown[] | undefined {
  const folder = process.env['AIDE_MEMOIRE_DATA'] ?? '';
  const file = join(folder, ...path);
  if (folder === '' || !existsSync(file)) {
    return undefined;
  }
  const bytes = readFileSync(file);
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as unknown);
}

/** Names of the folders in the one that `AIDE_MEMOIRE_DATA` names, in order; none where it is not there. */
export function listSharedFolders(): readonly string[] {
  const folder = process.env['AIDE_MEMOIRE_DATA'] ?? '';
  if (folder === '' || !existsSync(folder)) {
    return [];
  }
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}
