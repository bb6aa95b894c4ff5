import { join } from 'node:path';
import { findNode24 } from './node24.mjs';
import { installOnce } from './installOnce.mjs';
import { installDependencies, installInto } from './npmInstall.mjs';

/**
 * VS Code as a server with its workbench in the browser: code-server's packages hold the unchanged server entry.
 *
 * @typedef {object} Edition
 * @property {string} version of the package; VS Code's own has the same numbers after a 1
 * @property {() => Promise<string>} node the Node it runs on
 */

/** @satisfies {Record<string, Edition>} */
export const editions = {
  newest: { version: '4.139.1', node: findNode24 },
  /** The oldest that `engines.vscode` allows. It runs on Node 20. */
  minimum: { version: '4.100.3', node: async () => process.execPath },
};

/**
 * @param {Edition} edition
 * @returns {Promise<{ node: string, entry: string }>} what to run: `node entry …`
 */
export async function installServer({ version, node }) {
  const folder = await installOnce(`code-server@${version}`, "VS Code's server", async (into, what) => {
    await installInto(into, [`code-server@${version}`], what);
    await installDependencies(vscodeIn(into), what);
    await installDependencies(join(vscodeIn(into), 'extensions'), what);
  });
  return { node: await node(), entry: join(vscodeIn(folder), 'out', 'server-main.js') };
}

/** @param {string} folder */
function vscodeIn(folder) {
  return join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
}
