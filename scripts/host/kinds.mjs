import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildTestExtension } from '../../esbuild.mjs';
import { projectRoot } from '../lib/paths.mjs';
import { sampleWorkspace } from '../lib/sampleWorkspace.mjs';
import { editions } from './vscodeServer.mjs';

/** @typedef {'remote' | 'web' | 'minimum' | 'vsix' | 'restricted' | 'multiroot' | 'nofolder' | 'virtual' | 'desktop'} KindName */

/**
 * What the suite of test/integration is told of the window it runs in.
 *
 * @typedef {object} HostUnderTest
 * @property {KindName} kind
 * @property {'whole' | 'own'} form all that applies, or only what is special to the kind
 * @property {string} [folder] where the suite may write, in a window without a folder
 */

/**
 * @typedef {object} Window
 * @property {import('./server.mjs').Opened} opened
 * @property {string} [extensions] a folder with installed extensions
 * @property {string} [folder] see {@link HostUnderTest}
 */

/**
 * A way to run the suite.
 *
 * @typedef {object} Kind
 * @property {string} about
 * @property {import('./vscodeServer.mjs').Edition} edition
 * @property {boolean} [web] the extension runs in the browser's worker
 * @property {boolean} [installed] the packaged extension, as users have it
 * @property {boolean} [untrusted] in Restricted Mode
 * @property {(folder: string) => Window | Promise<Window>} [prepare] fills a fresh folder and tells what is opened; the
 *   sample workspace if not given
 */

/** @type {Record<Exclude<KindName, 'desktop'>, Kind>} */
export const kinds = {
  remote: { about: 'the newest VS Code, in its Node extension host', edition: editions.newest },
  web: { about: "the newest VS Code, in the browser's worker", edition: editions.newest, web: true },
  minimum: { about: 'the oldest VS Code the manifest allows', edition: editions.minimum },
  vsix: { about: 'the packaged extension, installed', edition: editions.newest, installed: true },
  restricted: { about: 'a folder that is not trusted', edition: editions.newest, untrusted: true },
  multiroot: {
    about: 'two folders with the same paths in one workspace',
    edition: editions.newest,
    prepare: prepareTwoFolders,
  },
  nofolder: {
    about: 'a window without a folder',
    edition: editions.newest,
    prepare: (folder) => ({ opened: undefined, folder: copyWorkspace(folder, 'elsewhere') }),
  },
  virtual: {
    about: 'a folder of a file system that another extension provides',
    edition: editions.newest,
    prepare: prepareDisk,
  },
};

/** @param {Kind} kind @param {string} folder @returns {Promise<Window>} */
export async function prepareWindow({ prepare }, folder) {
  return prepare === undefined ? { opened: copyWorkspace(folder, 'workspace') } : prepare(folder);
}

/** @param {string} folder @param {string} name @returns {string} a copy of the sample workspace */
function copyWorkspace(folder, name) {
  const copy = join(folder, name);
  cpSync(sampleWorkspace(), copy, { recursive: true });
  return copy;
}

/** The files of the second have other words. @param {string} folder @returns {Window} */
function prepareTwoFolders(folder) {
  copyWorkspace(folder, 'first');
  const second = copyWorkspace(folder, 'second');
  for (const name of readdirSync(second, { recursive: true, encoding: 'utf8' })) {
    const file = join(second, name);
    if (!statSync(file).isFile()) continue;
    const lines = readFileSync(file, 'utf8').split('\n');
    writeFileSync(file, `${lines.map((line) => line.split('').reverse().join('')).join('\n')}\n`);
  }
  const workspaceFile = join(folder, 'both.code-workspace');
  writeFileSync(workspaceFile, JSON.stringify({ folders: [{ path: 'first' }, { path: 'second' }] }));
  return { opened: { workspaceFile } };
}

/** Its extension holds the sample workspace, with which the disk begins. @param {string} folder @returns {Promise<Window>} */
async function prepareDisk(folder) {
  const extensions = join(folder, 'extensions');
  const extension = join(extensions, 'unsteady-disk');
  mkdirSync(extension, { recursive: true });
  const source = join(projectRoot, 'test', 'extensions', 'unsteadyDisk');
  cpSync(join(source, 'package.json'), join(extension, 'package.json'));
  await buildTestExtension({ name: 'unsteadyDisk', outfile: join(extension, 'extension.js') });
  copyWorkspace(extension, 'desk');
  return { opened: { uri: 'unsteady-disk:/desk' }, extensions };
}
