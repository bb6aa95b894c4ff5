import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { onExit } from './exit.mjs';

const onWindows = process.platform === 'win32';

/**
 * Runs a command to its end. A command that cannot be started counts as one that failed, as does one that takes too long.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, echo?: boolean, shell?: boolean, minutes?: number }} [options]
 *   `echo` also shows the output as it comes; after `minutes` it is ended, with the processes that it started
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function run(command, args, options = {}) {
  const { cwd, env = process.env, echo = false, shell = false, minutes } = options;
  const isLimited = minutes !== undefined;
  const detached = isLimited && !onWindows;
  const child = spawn(command, args, { cwd, env, shell, detached, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const name of /** @type {const} */ (['stdout', 'stderr'])) {
    child[name].setEncoding('utf8').on('data', (text) => {
      output += text;
      if (echo) process[name].write(text);
    });
  }
  const limit = isLimited ? endAfter(child, minutes) : undefined;
  try {
    const [code] = await once(child, 'close');
    if (limit?.isOver())
      return { code: 1, output: `${output}\nNot done after ${minutes.toFixed(1)} minutes` };
    return { code: code ?? 1, output };
  } catch (error) {
    return { code: 1, output: String(error) };
  } finally {
    limit?.clear();
  }
}

/**
 * Ends a command and what it started, first asking, so that they end in turn what they have started.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} minutes
 */
function endAfter(child, minutes) {
  let isOver = false;
  let isEnded = false;
  const end = (/** @type {NodeJS.Signals} */ signal) => {
    if (child.pid === undefined || isEnded) return;
    if (onWindows) spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
    else killGroup(child.pid, signal);
  };
  const timers = [
    setTimeout(() => {
      isOver = true;
      end('SIGTERM');
    }, minutes * 60_000),
    setTimeout(() => end('SIGKILL'), minutes * 60_000 + 10_000),
  ];
  onExit(() => end('SIGTERM'));
  return {
    isOver: () => isOver,
    clear: () => {
      isEnded = true;
      timers.forEach(clearTimeout);
    },
  };
}

/**
 * Starts a long-running command together with the processes it will start, so that all of them can be stopped as one.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, logFile: string }} options
 */
export function startGroup(command, args, { env = process.env, logFile }) {
  mkdirSync(dirname(logFile), { recursive: true });
  const log = createWriteStream(logFile);
  const child = spawn(command, args, { env, detached: !onWindows, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  const stop = () => {
    if (child.pid === undefined || child.exitCode !== null) return;
    if (onWindows) spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
    else killGroup(child.pid, 'SIGKILL');
  };
  onExit(stop);
  return { child, stop };
}

/** @param {number} leader @param {NodeJS.Signals} signal */
function killGroup(leader, signal) {
  try {
    process.kill(-leader, signal);
  } catch {
    // Gone already.
  }
}

/** Whether nothing listens on the port. @param {number} port */
export async function isFree(port) {
  const server = createServer();
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
}

export async function freePort() {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}
