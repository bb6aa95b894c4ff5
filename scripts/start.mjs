/**
 * `npm start [-- --browser] [-- --port N] [-- --desk DIR]`: VS Code with the extension on the sample desk. The
 * desktop's if its `code` command is there, else (or with `--browser`) one served to the browser, installed on first
 * use.
 */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension, buildImporter } from '../esbuild.mjs';
import { findDesktop, openDesktop } from './host/desktop.mjs';
import { startServer, workbenchUrl } from './host/server.mjs';
import { stageInstalled } from './host/stage.mjs';
import { editions } from './host/vscodeServer.mjs';
import { main, PlainError } from './lib/exit.mjs';
import { projectRoot, temporaryFolder } from './lib/paths.mjs';
import { isFree } from './lib/processes.mjs';

const options = /** @type {const} */ ({
  browser: { type: 'boolean', default: false },
  desk: { type: 'string', default: join(projectRoot, 'samples', 'desk') },
  port: { type: 'string', default: '8123' },
});

await main(async () => {
  const { browser, desk, port } = readOptions();
  const desktop = browser ? undefined : findDesktop();
  if (desktop === undefined && !(await isFree(port))) {
    throw new PlainError(`Port ${port} is in use. Choose another one: npm start -- --port ${port + 1}`);
  }
  if (desktop === undefined) await serve(desk, port);
  else await openOnDesktop(desktop, desk);
});

function readOptions() {
  const { values } = parsed();
  const desk = resolve(values.desk);
  if (!existsSync(desk)) throw new PlainError(`There is no folder ${desk} to open.`);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new PlainError(`--port takes a number from 1 to 65535, not "${values.port}".`);
  }
  return { browser: values.browser, desk, port };
}

function parsed() {
  try {
    return parseArgs({ options });
  } catch (error) {
    throw new PlainError(`${error.message}\nUsage: npm start -- [--browser] [--port N] [--desk DIR]`);
  }
}

/** @param {string} command @param {string} desk */
async function openOnDesktop(command, desk) {
  await Promise.all([buildExtension(), buildImporter()]);
  console.log(`Opening VS Code on ${desk}`);
  const { code } = await openDesktop(command, { extension: projectRoot, folder: desk });
  if (code !== 0) {
    throw new PlainError(`"${command}" did not open a window. "npm start -- --browser" does without it.`);
  }
}

/** @param {string} desk @param {number} port */
async function serve(desk, port) {
  // Ctrl+C is how this ends well.
  process.once('SIGINT', () => process.exit(0));
  const extensions = temporaryFolder('extensions');
  await stageInstalled(extensions);
  const server = await startServer({ edition: editions.newest, name: 'start', port, extensions });
  console.log(`\nVS Code with Aide-Mémoire is at ${workbenchUrl(server, desk)}\nCtrl+C stops it.`);
  await once(server.child, 'exit');
  throw new PlainError(`VS Code's server has ended; see ${server.logFile}`);
}
