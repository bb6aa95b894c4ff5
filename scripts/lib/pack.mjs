import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { buildProduct } from '../../esbuild.mjs';
import { stageExtension } from '../host/stage.mjs';
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
  const staged = mkdtempSync(join(tmpdir(), 'aide-memoire-package-'));
  try {
    await stageExtension(staged);
    const readme = join(staged, 'README.md');
    writeFileSync(readme, withoutLocalTargets(readFileSync(readme, 'utf8')));
    await createVSIX({ cwd: staged, packagePath, dependencies: false, allowMissingRepository: true });
  } finally {
    rmSync(staged, { recursive: true });
  }
  return packagePath;
}

/** The pictures and documents of the checkout are not packed, so what leads to them goes; words stay. */
function withoutLocalTargets(markdown) {
  return markdown
    .replace(/^!\[[^\]]*\]\((?!https?:)[^)]*\)\n\n?/gm, '')
    .replace(/(?<!!)\[([^\]]*)\]\((?!https?:)[^)]*\)/g, '$1');
}
