import { run } from './processes.mjs';

/**
 * Runs npm: the one that runs this script, if one does, else the one on the PATH.
 *
 * @param {string[]} args
 * @param {{ cwd: string, echo?: boolean, minutes?: number }} options
 */
export function npm(args, options) {
  const running = process.env.npm_execpath;
  if (running?.endsWith('.js')) return run(process.execPath, [running, ...args], options);
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}
