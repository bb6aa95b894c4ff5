import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { projectRoot } from '../lib/paths.mjs';

/** The files a package of the extension holds, as .vscodeignore says, relative to the project's root. */
export function packagedFiles() {
  return listFiles({ cwd: projectRoot, packageManager: PackageManager.None });
}

/**
 * Copies the built extension, as its package would be, so that what runs is what users get and a build meanwhile
 * does not disturb it.
 *
 * @param {string} folder
 * @param {{ web?: boolean }} [options] `web` leaves out `main`, without which VS Code runs it in a web worker
 */
export async function stageExtension(folder, { web = false } = {}) {
  for (const file of await packagedFiles()) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await cp(join(projectRoot, file), join(folder, file));
  }
  if (!web) return;
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  delete manifest.main;
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest, undefined, 2));
}

/** Puts it where VS Code looks for installed extensions. @param {string} extensions that folder */
export async function stageInstalled(extensions) {
  const { publisher, name, version } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8'));
  await stageExtension(join(extensions, `${publisher}.${name}-${version}`));
}
