import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { stageExtension } from '../host/stage.mjs';
import { projectRoot, temporaryFolder } from './paths.mjs';

/**
 * Packs the extension as built for production into one file. Its dependencies are in the bundle.
 *
 * @param {string} folder
 * @returns {Promise<{ file: string, contents: string[] }>}
 */
export async function packExtension(folder) {
  const { name, version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  const file = join(folder, `${name}-${version}.vsix`);
  const staged = temporaryFolder('package');
  await stageExtension(staged, { production: true });
  const readme = join(staged, 'README.md');
  writeFileSync(readme, withoutLocalTargets(readFileSync(readme, 'utf8')));
  const contents = filesIn(staged);
  // The stage has been chosen from already; without this file vsce warns that nothing was.
  writeFileSync(join(staged, '.vscodeignore'), '');
  await createVSIX({ cwd: staged, packagePath: file, dependencies: false, allowMissingRepository: true });
  return { file, contents };
}

/** The pictures and documents of the checkout are not packed, so what leads to them goes; words stay. */
function withoutLocalTargets(markdown) {
  return markdown
    .replace(/^!\[[^\]]*\]\((?!https?:)[^)]*\)\n\n?/gm, '')
    .replace(/(?<!!)\[([^\]]*)\]\((?!https?:)[^)]*\)/g, '$1');
}

/** @param {string} folder */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'));
}
