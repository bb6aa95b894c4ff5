import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { PlainError } from '../lib/exit.mjs';
import { outRoot, temporaryFolder } from '../lib/paths.mjs';
import { freePort, run, startGroup } from '../lib/processes.mjs';
import { installServer } from './vscodeServer.mjs';

/** What keeps the workbench quiet and the same from run to run. */
const settings = {
  'workbench.startupEditor': 'none',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'chat.disableAIFeatures': true,
  'editor.accessibilitySupport': 'off',
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.commandCenter': false,
};

/**
 * @typedef {object} ServerOptions
 * @property {import('./vscodeServer.mjs').Edition} edition
 * @property {string} name of its log in out/
 * @property {number} [port] a free one if not given
 * @property {boolean} [automation] lets a page load an extension under development and its tests
 * @property {boolean} [workspaceTrust] asks whether to trust the folder, and is in Restricted Mode until then
 * @property {string} [vsix] an extension to install
 * @property {string} [extensions] a folder that holds extensions as VS Code's own does
 * @property {Record<string, unknown>} [settings] the user's, beside those that keep the workbench quiet
 * @property {boolean} [logs] writes VS Code's own logs, of which `logs` of the server is the folder; needs Node 24
 */

/**
 * A VS Code that is served to the browser on this machine alone, with its data in a folder that goes with it.
 *
 * @param {ServerOptions} options
 */
export async function startServer(options) {
  const { edition, name, automation = false, workspaceTrust = false, logs = false, vsix } = options;
  const { node, entry } = await installServer(edition);
  const data = temporaryFolder('server');
  const extensions = options.extensions ?? join(data, 'extensions');
  await writeSettings(data, { ...settings, ...options.settings });
  const folders = [
    '--server-data-dir',
    data,
    '--extensions-dir',
    extensions,
    '--accept-server-license-terms',
  ];
  const env = environment();
  if (vsix !== undefined) {
    const { code, output } = await run(node, [entry, ...folders, '--install-extension', vsix], { env });
    if (code !== 0) throw new Error(`VS Code does not install ${vsix}:\n${output}`);
  }
  const port = options.port ?? (await freePort());
  const logFile = join(outRoot, 'logs', `${name}.log`);
  const { child, stop } = startGroup(
    node,
    [
      // The extension hosts are started with the arguments of this Node.
      ...(logs ? ['--import', pathToFileURL(join(import.meta.dirname, 'writeLogs.mjs')).href] : []),
      entry,
      ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--disable-telemetry'],
      ...folders,
      ...(automation ? ['--enable-smoke-test-driver'] : []),
      ...(workspaceTrust ? [] : ['--disable-workspace-trust']),
    ],
    { env, logFile },
  );
  const authority = `127.0.0.1:${port}`;
  const ready = await Promise.race([
    answers(`http://${authority}/version`),
    once(child, 'exit').then(() => false),
  ]);
  if (!ready) throw new PlainError(`VS Code's server did not start; see ${logFile}`);
  return {
    authority,
    origin: `http://${authority}`,
    logFile,
    logs: join(data, 'data', 'logs'),
    child,
    stop,
  };
}

/** @typedef {Awaited<ReturnType<typeof startServer>>} Server */

/** @param {string} data @param {Record<string, unknown>} values */
async function writeSettings(data, values) {
  const folder = join(data, 'data', 'User');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), JSON.stringify(values, undefined, 2));
}

/**
 * Without what a VS Code around this process tells the commands it starts, which a server would take as its own, and
 * without a gallery: VS Code asks one when it starts, and no test is to ask for anything of the outside.
 */
function environment() {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('VSCODE_'));
  return { ...Object.fromEntries(inherited), EXTENSIONS_GALLERY: '{}' };
}

/** @param {string} url */
async function answers(url) {
  const deadline = Date.now() + 90_000;
  while (Date.now() < deadline) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return true;
    await wait(100);
  }
  return false;
}

/**
 * What a window opens: a folder of this machine by its path; a workspace file; a folder by its URI, of any file system;
 * or nothing.
 *
 * @typedef {string | { workspaceFile: string } | { uri: string } | undefined} Opened
 */

/**
 * The workbench's address with something open.
 *
 * @param {Server} server
 * @param {Opened} opened
 * @param {Record<string, string>} [payload] what a server started for automation hands to the workbench
 */
export function workbenchUrl({ origin }, opened, payload) {
  const url = new URL(origin);
  const [name, value] = toParameter(opened);
  url.searchParams.set(name, value);
  if (payload) url.searchParams.set('payload', JSON.stringify(Object.entries(payload)));
  return url.href;
}

/** @param {Opened} opened @returns {[string, string]} */
function toParameter(opened) {
  if (opened === undefined) return ['ew', 'true'];
  if (typeof opened === 'string') return ['folder', asUriPath(opened)];
  return 'uri' in opened ? ['folder', opened.uri] : ['workspace', asUriPath(opened.workspaceFile)];
}

/** The address of a file of this machine within the workbench. @param {Server} server @param {string} path */
export function remoteUri({ authority }, path) {
  return `vscode-remote://${authority}${encodeURI(asUriPath(path))}`;
}

/** @param {string} path */
function asUriPath(path) {
  const forward = path.replaceAll('\\', '/');
  return forward.startsWith('/') ? forward : `/${forward}`;
}
