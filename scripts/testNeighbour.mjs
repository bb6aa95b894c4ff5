/**
 * `npm run test:neighbour [-- DOCUMENTS]`: how long the extension keeps VS Code's extension host from others, and what
 * it leaves in memory, measured in the remote host over a corpus of ten thousand documents. Takes minutes.
 */
import { appendFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildInHost } from '../esbuild.mjs';
import { launchBrowser } from './host/browser.mjs';
import { runExtensionTests } from './host/extensionTests.mjs';
import { startServer } from './host/server.mjs';
import { stageExtension } from './host/stage.mjs';
import { editions } from './host/vscodeServer.mjs';
import { main } from './lib/exit.mjs';
import { bundleForNode } from './lib/nodeTests.mjs';
import { outRoot, temporaryFolder } from './lib/paths.mjs';
import { run } from './lib/processes.mjs';
import { sampleWorkspace } from './lib/sampleWorkspace.mjs';
import { couldNotRun, isGood, sum, toLine } from './lib/tally.mjs';

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
  await buildInHost({ entry: 'test/neighbour/index.ts', outfile: suite });

  const server = await startServer({ edition: editions.newest, name: 'neighbour', automation: true });
  const browser = await launchBrowser();
  mkdirSync(join(outRoot, 'logs'), { recursive: true });
  const logFile = join(outRoot, 'logs', 'neighbour.page.log');
  writeFileSync(logFile, '');
  const counts = { passed: 0, failed: 0 };
  const onLine = (line) => {
    appendFileSync(logFile, `${line}\n`);
    if (/^ok \d+ - /.test(line)) counts.passed += 1;
    if (/^not ok \d+ - /.test(line)) counts.failed += 1;
    if (/^(?:ok|not ok) \d+ - |^# /.test(line)) console.log(`  ${line}`);
  };
  try {
    const code = await runExtensionTests(browser, server, { workspace, extension, suite, onLine });
    const tally = (code === 0) === (counts.failed === 0) ? counts : sum([counts, couldNotRun]);
    console.log(toLine(tally));
    return isGood(tally);
  } finally {
    await browser.close();
    server.stop();
  }
});
