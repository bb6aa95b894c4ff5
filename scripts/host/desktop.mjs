import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from '../lib/processes.mjs';

/** The command that opens the desktop VS Code, `undefined` where there is none. */
export function findDesktop() {
  const named = process.env.AIDE_MEMOIRE_CODE;
  if (named) return named;
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  return (
    (process.env.PATH ?? '')
      .split(delimiter)
      // In a terminal of a remote window, `code` talks to that window and cannot load an extension.
      .filter((folder) => folder !== '' && !folder.includes('remote-cli'))
      .map((folder) => join(folder, name))
      .find((file) => existsSync(file))
  );
}

/**
 * Opens a new window that runs the extension from its folder. Ends when the window is open.
 *
 * @param {string} command
 * @param {{ extension: string, folder: string }} options
 */
export function openDesktop(command, { extension, folder }) {
  const args = ['--new-window', `--extensionDevelopmentPath=${extension}`, folder];
  if (process.platform !== 'win32') return run(command, args, { echo: true });
  // A .cmd file runs in a shell only, which splits at blanks.
  return run(
    `"${command}"`,
    args.map((arg) => `"${arg}"`),
    { echo: true, shell: true },
  );
}
