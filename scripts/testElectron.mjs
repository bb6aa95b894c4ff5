/**
 * `npm run test:electron [-- VERSION…]`: the suite of test/integration in the desktop's VS Code, the oldest that the
 * manifest allows and the newest, downloaded on first use. On a Linux without a display: `xvfb-run -a npm run
 * test:electron`.
 */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { buildIntegrationSuite } from '../esbuild.mjs';
import { stageExtension } from './host/stage.mjs';
import { main } from './lib/exit.mjs';
import { cacheRoot, temporaryFolder } from './lib/paths.mjs';
import { isGood, sum, toLine } from './lib/tally.mjs';
import { sampleWorkspace } from './lib/sampleWorkspace.mjs';

const versions = ['1.100.0', 'stable'];

/** @param {string} version @returns {Promise<import('./lib/tally.mjs').Tally>} one test: whether the suite passed */
async function runVersion(version) {
  const folder = temporaryFolder('electron');
  const workspace = join(folder, 'workspace');
  const extension = join(folder, 'extension');
  const suite = join(extension, 'test', 'index.js');
  cpSync(sampleWorkspace(), workspace, { recursive: true });
  await stageExtension(extension);
  await buildIntegrationSuite({ outfile: suite, host: { kind: 'desktop', form: 'whole' } });
  try {
    await runTests({
      version,
      cachePath: cacheRoot,
      extensionDevelopmentPath: extension,
      extensionTestsPath: suite,
      launchArgs: [
        workspace,
        '--disable-extensions',
        '--disable-workspace-trust',
        '--skip-welcome',
        '--skip-release-notes',
        // macOS allows a socket's path about 100 characters, which a user data folder deep in a checkout exceeds.
        `--user-data-dir=${temporaryFolder('user')}`,
      ],
    });
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.error(`VS Code ${version}: ${error instanceof Error ? error.message : error}`);
    return { passed: 0, failed: 1 };
  }
}

await main(async () => {
  const asked = process.argv.slice(2);
  const tallies = [];
  for (const version of asked.length > 0 ? asked : versions) tallies.push(await runVersion(version));
  const total = sum(tallies);
  console.log(toLine(total));
  return isGood(total);
});
