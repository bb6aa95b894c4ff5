import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { buildExtension, buildImporter, buildTrackedExtension } from '../../esbuild.mjs';
import { projectRoot } from '../lib/paths.mjs';

const bundle = 'dist/extension.js';
const importer = 'dist/importer.js';

/**
 * Puts together what a package of the extension holds, so that what runs is what users get. The bundles are built into
 * the stage and leave `dist/` to the developer: neither disturbs the other.
 *
 * @param {string} folder
 * @param {{ production?: boolean, web?: boolean, tracked?: boolean }} [options] `web` leaves out `main`, without which
 *   VS Code runs the extension in a web worker; `tracked` lets a suite see what the extension has open
 */
export async function stageExtension(folder, { production = false, web = false, tracked = false } = {}) {
  const packaged = await listFiles({ cwd: projectRoot, packageManager: PackageManager.None });
  for (const file of packaged.filter((name) => name !== bundle && name !== importer)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await cp(join(projectRoot, file), join(folder, file));
  }
  await Promise.all([
    tracked
      ? buildTrackedExtension({ production, outfile: join(folder, bundle) })
      : buildExtension({ production, outfile: join(folder, bundle) }),
    buildImporter({ production, outfile: join(folder, importer) }),
  ]);
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
