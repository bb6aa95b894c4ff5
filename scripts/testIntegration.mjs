/**
 * `npm run test:integration [-- KIND…]`: the suite of test/integration inside VS Code. Without a kind, all of them.
 *
 * - `remote`: the newest VS Code, in its Node extension host
 * - `web`: the newest VS Code, in the browser's worker
 * - `minimum`: the oldest VS Code the manifest allows
 * - `vsix`: the newest VS Code with the packaged extension installed, as users have it
 */
import { appendFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIntegrationSuite } from '../esbuild.mjs';
import { launchBrowser } from './host/browser.mjs';
import { runExtensionTests } from './host/extensionTests.mjs';
import { startServer } from './host/server.mjs';
import { stageExtension } from './host/stage.mjs';
import { editions } from './host/vscodeServer.mjs';
import { main, PlainError } from './lib/exit.mjs';
import { outRoot, temporaryFolder } from './lib/paths.mjs';
import { couldNotRun, isGood, sum, toLine } from './lib/tally.mjs';
import { packExtension } from './lib/pack.mjs';
import { sampleWorkspace } from './lib/sampleWorkspace.mjs';

/** @type {Record<string, { edition: import('./host/vscodeServer.mjs').Edition, web?: boolean, installed?: boolean }>} */
const kinds = {
  remote: { edition: editions.newest },
  web: { edition: editions.newest, web: true },
  minimum: { edition: editions.minimum },
  vsix: { edition: editions.newest, installed: true },
};

/** @param {string} kind @returns {Promise<import('./lib/tally.mjs').Tally>} */
async function runKind(kind) {
  const { edition, web = false, installed = false } = kinds[kind];
  const folder = temporaryFolder(kind);
  const workspace = join(folder, 'workspace');
  cpSync(sampleWorkspace(), workspace, { recursive: true });
  const extension = join(folder, 'extension');
  if (installed) stageNothing(extension);
  else await stageExtension(extension, { web });
  // Within the extension under development: VS Code runs the suite in the host that runs the extension around it.
  const suite = join(extension, 'test', 'index.js');
  await buildIntegrationSuite({ outfile: suite });

  const name = `integration-${kind}`;
  const vsix = installed ? (await packExtension(folder)).file : undefined;
  // A browser's VS Code saves by itself after a second, under the tests of unsaved text.
  const settings = { 'files.autoSave': 'off' };
  const server = await startServer({ edition, name, vsix, automation: true, settings });
  const browser = await launchBrowser();
  const tap = tapReader(join(outRoot, 'logs', `${name}.page.log`));
  try {
    const code = await runExtensionTests(browser, server, {
      workspace,
      extension,
      suite,
      onLine: tap.onLine,
    });
    return tap.tally(code);
  } finally {
    await browser.close();
    server.stop();
  }
}

/** VS Code runs tests only for an extension under development: here one without content, beside the installed one. */
function stageNothing(folder) {
  mkdirSync(folder);
  const manifest = { name: 'nothing', publisher: 'aide-memoire', version: '0.0.0', engines: { vscode: '*' } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
}

/** Shows the suite's TAP and counts it; everything else the page logs goes to a file. @param {string} logFile */
function tapReader(logFile) {
  const counts = { passed: 0, failed: 0 };
  let planned = -1;
  let inFailure = false;
  writeFileSync(logFile, '');
  return {
    /** @param {string} line */
    onLine(line) {
      appendFileSync(logFile, `${line}\n`);
      const verdict = /^(ok|not ok) \d+ - /.exec(line)?.[1];
      if (verdict === 'ok') counts.passed += 1;
      if (verdict === 'not ok') counts.failed += 1;
      const plan = /^1\.\.(\d+)$/.exec(line);
      if (plan) planned = Number(plan[1]);
      if (verdict !== undefined) inFailure = verdict === 'not ok';
      if (verdict !== undefined || (inFailure && line.startsWith('# '))) console.log(`  ${line}`);
    },
    /** @param {number | undefined} code */
    tally(code) {
      const complete = planned === counts.passed + counts.failed && (code === 0) === (counts.failed === 0);
      if (complete) return counts;
      console.log(
        `  The suite ended early (${code === undefined ? 'no answer in time' : `exit ${code}`}); see ${logFile}`,
      );
      return sum([counts, couldNotRun]);
    },
  };
}

await main(async () => {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((kind) => !(kind in kinds));
  if (unknown.length > 0)
    throw new PlainError(`Unknown kind ${unknown[0]}: one of ${Object.keys(kinds).join(', ')}.`);
  const tallies = [];
  for (const kind of asked.length > 0 ? asked : Object.keys(kinds)) {
    console.log(`${kind}:`);
    const tally = await runKind(kind).catch((error) => {
      console.error(error instanceof PlainError ? error.message : error);
      return couldNotRun;
    });
    tallies.push(tally);
  }
  const total = sum(tallies);
  console.log(toLine(total));
  return isGood(total);
});
