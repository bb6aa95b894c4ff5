import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { buildProduct } from '../../esbuild.mjs';
import { projectRoot } from './paths.mjs';

/**
 * Builds the extension for production and packs it into one file. Its dependencies are in the bundles.
 *
 * @param {string} folder
 */
export async function packExtension(folder) {
  await buildProduct({ production: true });
  const { name, version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  const packagePath = join(folder, `${name}-${version}.vsix`);
  await createVSIX({ cwd: projectRoot, packagePath, dependencies: false, allowMissingRepository: true });
  return packagePath;
}
