import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onExit } from './exit.mjs';

export const projectRoot = join(import.meta.dirname, '..', '..');

/** What is downloaded once and kept. Tests of the first use put an empty folder in its place. */
export const cacheRoot = process.env.AIDE_MEMOIRE_CACHE ?? join(projectRoot, '.vscode-test');

/** What a run leaves for its reader: logs, pictures. */
export const outRoot = join(projectRoot, 'out');

/**
 * A fresh folder that goes when the process does, whichever way it ends. With one for each run, two runs in one
 * checkout do not meet.
 *
 * @param {string} purpose a word for its name
 * @param {string} [parent]
 */
export function temporaryFolder(purpose, parent = tmpdir()) {
  const folder = mkdtempSync(join(parent, `aide-memoire-${purpose}-`));
  onExit(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}
