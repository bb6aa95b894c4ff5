import { mkdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildForNode } from '../../esbuild.mjs';
import { outRoot, projectRoot, temporaryFolder } from './paths.mjs';
import { run } from './processes.mjs';
import { couldNotRun } from './tally.mjs';

/**
 * Bundles test files and runs them with `node --test` from the project's root.
 *
 * @param {string[]} files as `projectFiles` gives them
 * @param {{ env?: NodeJS.ProcessEnv, concurrency?: number, minutes?: number, command?: string[] }} [options] `minutes`
 *   is what a file may take: without an end to it, a loop without an end would stop everything; `command` stands before
 *   the path of Node
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runNodeTests(files, options = {}) {
  // Node would leave one core without work, which is half of a small machine.
  const { env, concurrency = availableParallelism(), minutes = 10, command = [] } = options;
  if (files.length === 0) {
    console.error('No test file matches.');
    return couldNotRun;
  }
  // Under the project, so that the bundles find the tools they leave to Node.
  const bundles = await bundleForNode(files);
  const tallyFile = join(bundles.folder, 'tally.json');
  const [program, ...before] = [...command, process.execPath];
  const { code } = await run(
    program,
    [
      ...before,
      '--enable-source-maps',
      '--test',
      `--test-concurrency=${concurrency}`,
      `--test-timeout=${minutes * 60_000}`,
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      `--test-reporter=${pathToFileURL(join(import.meta.dirname, 'tallyReporter.mjs'))}`,
      `--test-reporter-destination=${tallyFile}`,
      ...bundles.files,
    ],
    { cwd: projectRoot, env: { ...process.env, ...env }, echo: true },
  );
  const tally = JSON.parse(readFileSync(tallyFile, 'utf8'));
  return code === 0 || tally.failed > 0 ? tally : couldNotRun;
}

/** @param {string[]} files @returns {Promise<{ folder: string, files: string[] }>} the bundles, in the order of `files` */
export async function bundleForNode(files) {
  mkdirSync(outRoot, { recursive: true });
  const folder = temporaryFolder('bundles', outRoot);
  await buildForNode({ entryPoints: files, outdir: folder });
  return {
    folder,
    files: files.map((file) => join(folder, file.replace(/^test\//, '').replace(/\.ts$/, '.mjs'))),
  };
}
