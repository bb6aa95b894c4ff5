import { launchBrowserServer } from '../host/browser.mjs';
import { watchOutside } from '../host/outside.mjs';
import { startServer } from '../host/server.mjs';
import { stageInstalled } from '../host/stage.mjs';
import { editions } from '../host/vscodeServer.mjs';
import { runNodeTests } from './nodeTests.mjs';
import { temporaryFolder } from './paths.mjs';
import { sampleWorkspace } from './sampleWorkspace.mjs';
import { couldNotRun, sum } from './tally.mjs';

/**
 * Runs files of journeys against the newest VS Code with the extension installed. In `*.restricted.journey.ts` the
 * folder is not trusted.
 *
 * @param {string[]} files as `projectFiles` gives them
 */
export async function runJourneys(files) {
  const restricted = files.filter((file) => file.includes('.restricted.'));
  const trusted = files.filter((file) => !restricted.includes(file));
  const tallies = [];
  if (trusted.length > 0) tallies.push(await runAgainstServer(trusted, { name: 'journeys' }));
  if (restricted.length > 0) {
    const untrusting = {
      workspaceTrust: true,
      settings: { 'security.workspace.trust.startupPrompt': 'never' },
    };
    tallies.push(await runAgainstServer(restricted, { name: 'journeys-restricted', ...untrusting }));
  }
  return sum(tallies);
}

/**
 * @param {string[]} files
 * @param {Omit<import('../host/server.mjs').ServerOptions, 'edition' | 'extensions'>} options
 */
async function runAgainstServer(files, options) {
  // A server writes into the folder of its extensions, so that each has one of its own.
  const extensions = temporaryFolder('extensions');
  await stageInstalled(extensions);
  const server = await startServer({ edition: editions.newest, extensions, ...options });
  const outside = await watchOutside();
  const browser = await launchBrowserServer({ outside });
  try {
    const tally = await runNodeTests(files, {
      // One browser window at a time: a hover goes when another window takes the focus.
      concurrency: 1,
      minutes: 10,
      env: {
        AIDE_MEMOIRE_ORIGIN: server.origin,
        AIDE_MEMOIRE_BROWSER_ENDPOINT: browser.wsEndpoint(),
        AIDE_MEMOIRE_WORKSPACE: sampleWorkspace(),
      },
    });
    const asked = outside.asked();
    if (asked.length === 0) return tally;
    console.log(`✖ requests left for other machines: ${asked.join(', ')}`);
    return sum([tally, couldNotRun]);
  } finally {
    await browser.close();
    outside.close();
    server.stop();
  }
}
