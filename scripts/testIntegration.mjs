/**
 * `npm run test:integration [-- [--own] KIND…]`: the suite of test/integration inside VS Code, in one kind of window
 * after another; without a kind, in all of them. `--own` runs only the tests that are special to the kind.
 *
 * scripts/host/kinds.mjs has the kinds. Every test runs in every kind, but for those that
 * test/integration/whereTestsRun.ts lists with a reason; they are printed, and all together must be as many in each
 * kind.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIntegrationSuite } from '../esbuild.mjs';
import { launchBrowser } from './host/browser.mjs';
import { runExtensionTests } from './host/extensionTests.mjs';
import { kinds, prepareWindow } from './host/kinds.mjs';
import { watchOutside } from './host/outside.mjs';
import { startServer } from './host/server.mjs';
import { stageExtension } from './host/stage.mjs';
import { readTap } from './host/tap.mjs';
import { main, PlainError } from './lib/exit.mjs';
import { outRoot, temporaryFolder } from './lib/paths.mjs';
import { couldNotRun, isGood, sum, toLine } from './lib/tally.mjs';
import { packExtension } from './lib/pack.mjs';

/**
 * @param {keyof typeof kinds} kind
 * @param {'whole' | 'own'} form
 * @returns {Promise<import('./host/tap.mjs').Outcome>}
 */
async function runKind(kind, form) {
  const { edition, web = false, installed = false, untrusted = false } = kinds[kind];
  const folder = temporaryFolder(kind);
  const { opened, extensions, folder: elsewhere } = await prepareWindow(kinds[kind], folder);
  const extension = join(folder, 'extension');
  if (installed) stageNothing(extension);
  else await stageExtension(extension, { web, tracked: true });
  // Within the extension under development: VS Code runs the suite in the host that runs the extension around it.
  const suite = join(extension, 'test', 'index.js');
  const host = { kind, form, ...(elsewhere && { folder: elsewhere }) };
  await buildIntegrationSuite({ outfile: suite, host });

  const name = `integration-${kind}`;
  const vsix = installed ? (await packExtension(folder)).file : undefined;
  const server = await startServer({
    edition,
    name,
    vsix,
    extensions,
    automation: true,
    workspaceTrust: untrusted,
    settings: {
      // A browser's VS Code saves by itself after a second, under the tests of unsaved text.
      'files.autoSave': 'off',
      'security.workspace.trust.startupPrompt': 'never',
    },
  });
  const outside = await watchOutside();
  const browser = await launchBrowser({ outside });
  await outside.prove(browser);
  const tap = readTap(join(outRoot, 'logs', `${name}.page.log`));
  try {
    const code = await runExtensionTests(browser, server, {
      opened,
      extension,
      suite,
      onLine: tap.onLine,
    });
    return withAsked(tap.outcome(code), outside.asked());
  } finally {
    await browser.close();
    outside.close();
    server.stop();
  }
}

/**
 * Counts as one more test that nothing was requested from another machine, in the worker of the browser's extension
 * host as well.
 *
 * @param {import('./host/tap.mjs').Outcome} outcome
 * @param {string[]} asked
 */
function withAsked({ tally, registered }, asked) {
  const name = 'no request left for another machine';
  console.log(asked.length === 0 ? `  ok - ${name}` : `  not ok - ${name}: ${asked.join(', ')}`);
  const counted = asked.length === 0 ? { passed: 1, failed: 0 } : couldNotRun;
  return { tally: sum([tally, counted]), registered };
}

/** VS Code runs tests only for an extension under development: here one without content, beside the installed one. */
function stageNothing(folder) {
  mkdirSync(folder);
  const manifest = { name: 'nothing', publisher: 'aide-memoire', version: '0.0.0', engines: { vscode: '*' } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
}

await main(async () => {
  const asked = process.argv.slice(2);
  const form = asked.includes('--own') ? 'own' : 'whole';
  const named = asked.filter((word) => word !== '--own');
  const unknown = named.filter((kind) => !Object.hasOwn(kinds, kind));
  if (unknown.length > 0)
    throw new PlainError(`Unknown kind ${unknown[0]}: one of ${Object.keys(kinds).join(', ')}.`);
  const outcomes = [];
  for (const kind of named.length > 0 ? named : Object.keys(kinds)) {
    console.log(`${kind} (${kinds[kind].about}):`);
    const outcome = await runKind(kind, form).catch((error) => {
      console.error(error instanceof PlainError ? error.message : error);
      return { tally: couldNotRun, registered: undefined };
    });
    outcomes.push(outcome);
  }
  const total = sum([...outcomes.map(({ tally }) => tally), ...compareCounts(outcomes)]);
  console.log(toLine(total));
  return isGood(total);
});

/** Every kind accounts for the same tests. @param {import('./host/tap.mjs').Outcome[]} outcomes */
function compareCounts(outcomes) {
  const counts = new Set(outcomes.flatMap(({ registered }) => registered ?? []));
  if (counts.size <= 1) return [];
  console.log(`The kinds have different numbers of tests: ${[...counts].join(', ')}`);
  return [couldNotRun];
}
