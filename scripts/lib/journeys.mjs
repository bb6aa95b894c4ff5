import { buildExtension } from '../../esbuild.mjs';
import { launchBrowserServer } from '../host/browser.mjs';
import { startServer } from '../host/server.mjs';
import { stageInstalled } from '../host/stage.mjs';
import { editions } from '../host/vscodeServer.mjs';
import { runNodeTests } from './nodeTests.mjs';
import { temporaryFolder } from './paths.mjs';
import { sampleWorkspace } from './sampleWorkspace.mjs';

/**
 * Runs files of journeys against the newest VS Code with the extension installed.
 *
 * @param {string[]} files as `projectFiles` gives them
 */
export async function runJourneys(files) {
  await buildExtension();
  const extensions = temporaryFolder('extensions');
  await stageInstalled(extensions);
  const server = await startServer({ edition: editions.newest, name: 'journeys', extensions });
  const browser = await launchBrowserServer();
  try {
    return await runNodeTests(files, {
      // One browser window at a time: a hover goes when another window takes the focus.
      concurrency: 1,
      env: {
        AIDE_MEMOIRE_ORIGIN: server.origin,
        AIDE_MEMOIRE_BROWSER_ENDPOINT: browser.wsEndpoint(),
        AIDE_MEMOIRE_WORKSPACE: sampleWorkspace(),
      },
    });
  } finally {
    await browser.close();
    server.stop();
  }
}
