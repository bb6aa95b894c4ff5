/**
 * `npm run test:neighbour [-- DOCUMENTS]`: how long the extension keeps VS Code's extension host from others, and what
 * it leaves in memory, measured in the remote host over a corpus of ten thousand documents. Takes minutes.
 */
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildIntegrationSuite } from '../esbuild.mjs';
import { launchBrowser } from './host/browser.mjs';
import { runExtensionTests } from './host/extensionTests.mjs';
import { startServer } from './host/server.mjs';
import { stageExtension } from './host/stage.mjs';
import { readTap } from './host/tap.mjs';
import { editions } from './host/vscodeServer.mjs';
import { main } from './lib/exit.mjs';
import { bundleForNode } from './lib/nodeTests.mjs';
import { outRoot, temporaryFolder } from './lib/paths.mjs';
import { run } from './lib/processes.mjs';
import { sampleWorkspace } from './lib/sampleWorkspace.mjs';
import { isGood, toLine } from './lib/tally.mjs';

await main(async () => {
  const documents = process.argv[2] ?? '10000';
  const folder = temporaryFolder('neighbour');
  const workspace = join(folder, 'workspace');
  cpSync(sampleWorkspace(), workspace, { recursive: true });
  const bundles = await bundleForNode(['test/neighbour/writeLargeDesk.ts']);
  const written = await run(process.execPath, [...bundles.files, folder, documents]);
  if (written.code !== 0) throw new Error(written.output);

  const extension = join(folder, 'extension');
  await stageExtension(extension, { tracked: true, production: true });
  const suite = join(extension, 'test', 'index.js');
  const host = /** @type {const} */ ({ kind: 'remote', form: 'whole' });
  await buildIntegrationSuite({ entryPoint: 'test/neighbour/index.ts', outfile: suite, host });

  const server = await startServer({ edition: editions.newest, name: 'neighbour', automation: true });
  const browser = await launchBrowser();
  mkdirSync(join(outRoot, 'logs'), { recursive: true });
  const tap = readTap(join(outRoot, 'logs', 'neighbour.page.log'));
  /** @param {string} line */
  const onLine = (line) => {
    tap.onLine(line);
    if (line.startsWith('# measured: ')) console.log(`  ${line}`);
  };
  try {
    const code = await runExtensionTests(browser, server, { opened: workspace, extension, suite, onLine });
    const { tally } = tap.outcome(code);
    console.log(toLine(tally));
    return isGood(tally);
  } finally {
    await browser.close();
    server.stop();
  }
});
