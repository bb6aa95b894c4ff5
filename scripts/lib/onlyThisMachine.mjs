import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * How a program is run so that it and all that it starts reach this machine alone: in a name space of Linux that has no
 * other network, else with a module loaded into every program of Node that lets other connections throw. A server and a
 * browser still find each other.
 *
 * @returns {{ command: string[], env: NodeJS.ProcessEnv, how: string }} what stands before the path of the program
 */
export function onlyThisMachine() {
  const command = ['unshare', '-rn', 'sh', '-c', 'ip link set lo up && exec "$0" "$@"'];
  const [program, ...args] = command;
  const { status } = spawnSync(program, [...args, process.execPath, '--eval', PROBE], { stdio: 'ignore' });
  if (status === 0) return { command, env: {}, how: 'unshare -rn, with its own loopback' };
  const preload = `--import=${pathToFileURL(join(import.meta.dirname, 'noConnections.mjs'))}`;
  const NODE_OPTIONS = [process.env.NODE_OPTIONS, preload].filter(Boolean).join(' ');
  return {
    command: [],
    env: { NODE_OPTIONS, AIDE_MEMOIRE_LOOPBACK: '1' },
    how: 'a module that lets connections to elsewhere throw',
  };
}

/** This machine answers, and there is no way to another one (an address that is kept for documents). */
const PROBE = `
  const net = require('node:net');
  const server = net.createServer().listen(0, '127.0.0.1', () => {
    net.connect(server.address().port, '127.0.0.1', () => {
      net.connect(80, '192.0.2.1').on('error', ({ code }) => process.exit(code === 'ENETUNREACH' ? 0 : 1));
    });
  });
  setTimeout(() => process.exit(1), 10000);
`;
