import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * How a program of Node is run so that it reaches no network: in a name space of Linux without one, else with a module
 * loaded before it that makes every connection throw. `AIDE_MEMOIRE_OFFLINE` tells the tests that it is so, and which.
 *
 * @returns {{ command: string[], env: NodeJS.ProcessEnv, how: string }} what stands before the path of Node
 */
export function withoutNetwork() {
  const { status } = spawnSync('unshare', ['-rn', process.execPath, '--version'], { stdio: 'ignore' });
  if (status === 0) {
    return { command: ['unshare', '-rn'], env: { AIDE_MEMOIRE_OFFLINE: 'unshare' }, how: 'unshare -rn' };
  }
  const preload = `--import=${pathToFileURL(join(import.meta.dirname, 'noConnections.mjs'))}`;
  const NODE_OPTIONS = [process.env.NODE_OPTIONS, preload].filter(Boolean).join(' ');
  return {
    command: [],
    env: { AIDE_MEMOIRE_OFFLINE: 'preload', NODE_OPTIONS },
    how: 'a module that lets connections throw',
  };
}
