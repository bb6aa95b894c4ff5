/**
 * `npm run test:soak [-- --minutes 2] [--seed N] [--actions M]`: random use of the extension in VS Code, after which no
 * log may hold an error but what VS Code's own code met with alone, which is printed, and the window must show what one
 * without anything stored shows. It prints its seed and, into a file, all it did: `--seed N --actions M` does the first
 * M of it again.
 */
import { appendFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildIntegrationSuite } from '../esbuild.mjs';
import { launchBrowser } from './host/browser.mjs';
import { runExtensionTests } from './host/extensionTests.mjs';
import { startServer } from './host/server.mjs';
import { stageExtension } from './host/stage.mjs';
import { editions } from './host/vscodeServer.mjs';
import { main, PlainError } from './lib/exit.mjs';
import { outRoot, temporaryFolder } from './lib/paths.mjs';
import { isNoise, isOfHostAlone, isOfVscodeAlone } from './lib/soakNoise.mjs';
import { isGood, toLine } from './lib/tally.mjs';

const logs = join(outRoot, 'logs');
/** Longer than anything takes after which the driver says something, in milliseconds. */
const STALLED = 300_000;

function readOptions() {
  const { values } = parseArgs({
    options: { minutes: { type: 'string' }, seed: { type: 'string' }, actions: { type: 'string' } },
  });
  const [minutes, seed, actions] = [values.minutes ?? '2', values.seed ?? '1', values.actions].map((value) =>
    value === undefined ? undefined : Number(value),
  );
  for (const value of [minutes, seed, actions]) {
    if (value !== undefined && !(value > 0)) throw new PlainError('Numbers above 0 are asked for.');
  }
  return { minutes, seed, actions };
}

/**
 * What the run met with. All of it goes into the log of what was done, and what is a fault is told at the end.
 *
 * @param {string} actionLog
 */
function openReport(actionLog) {
  writeFileSync(actionLog, '');
  /** @type {string[]} */
  const faults = [];
  /** @type {string[]} */
  const alone = [];
  const note = (line) => appendFileSync(actionLog, `${line}\n`);
  return {
    faults,
    alone,
    counts: { actions: 0, reloads: 0, same: 0 },
    note,
    /** @param {string} fault */
    tell(fault) {
      faults.push(fault);
      note(`! ${fault}`);
    },
    /** @param {string} text an error that tells where it was thrown @param {boolean} isAlone in VS Code's code alone */
    tellUnlessAlone(text, isAlone) {
      if (!isAlone) return this.tell(text);
      alone.push(text);
      note(`(VS Code alone) ${text}`);
    },
  };
}

/** @typedef {ReturnType<typeof openReport>} Report */

/**
 * The extension with its ledger and the two suites, the folder to open, and the order to the driver.
 *
 * @param {object} order
 */
async function stageDesk(order) {
  const work = temporaryFolder('soak');
  const workspace = join(work, 'desk');
  const extension = join(work, 'extension');
  const control = join(extension, 'control');
  mkdirSync(workspace);
  await stageExtension(extension);
  mkdirSync(control);
  const host = /** @type {const} */ ({ kind: 'remote', form: 'whole' });
  await Promise.all([
    buildIntegrationSuite({
      host,
      entryPoint: 'test/soak/observedExtension.ts',
      outfile: join(extension, 'dist', 'extension.js'),
    }),
    ...['drive', 'look'].map((suite) =>
      buildIntegrationSuite({
        host,
        entryPoint: `test/soak/${suite}.ts`,
        outfile: join(extension, 'test', `${suite}.js`),
      }),
    ),
  ]);
  writeFileSync(join(control, 'order.json'), JSON.stringify(order));
  return { workspace, extension };
}

/** @param {string} name of the log */
function startSoakServer(name) {
  return startServer({ edition: editions.newest, name, automation: true, logs: true });
}

/**
 * Runs one of the suites in a window of its own.
 *
 * @param {object} options
 * @param {import('playwright-core').Browser} options.browser
 * @param {import('./host/server.mjs').Server} options.server
 * @param {{ workspace: string, extension: string }} options.desk
 * @param {'drive' | 'look'} options.suite
 * @param {string} options.picture file for a picture of a window in which nothing is done any more
 * @param {Report} options.report
 * @param {(line: string, page: import('playwright-core').Page) => void} options.onSaid
 * @returns {Promise<number | undefined>} the exit code, `undefined` when there was none
 */
function openWindow({ browser, server, desk, suite, picture, report, onSaid }) {
  /** @type {import('playwright-core').Page | undefined} */
  let page;
  const stalled = setTimeout(async () => {
    await page?.screenshot({ path: picture }).catch(() => undefined);
    report.tell(`stalled: nothing was done any more; ${picture}`);
    await page?.close();
  }, STALLED);
  /** @param {string} text */
  const tellOfPage = (text) => {
    if (!isNoise(text)) report.tellUnlessAlone(text, isOfVscodeAlone(text));
  };
  return runExtensionTests(browser, server, {
    opened: desk.workspace,
    extension: desk.extension,
    suite: join(desk.extension, 'test', `${suite}.js`),
    onPage: (opened) => {
      page = opened;
      page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
      page.on('pageerror', (error) => tellOfPage(error.stack ?? String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') tellOfPage(message.text());
      });
    },
    onLine: (line) => {
      if (!line.includes('soak: ') || line.includes('soak: …')) return;
      stalled.refresh();
      onSaid(line.slice(line.indexOf('soak: ') + 6).trim(), page);
    },
  }).finally(() => clearTimeout(stalled));
}

/** What the driver says of itself, counted. @param {string} line @param {Report} report */
function count(line, { counts }) {
  const number = /^(?:FAILED )?(\d+) /.exec(line)?.[1];
  if (number !== undefined) counts.actions = Math.max(counts.actions, Number(number));
  if (line.startsWith('the same ')) counts.same += 1;
  if (line.startsWith('reload')) counts.reloads += 1;
}

const now = () => new Date().toISOString().slice(11, 23);

/** @param {Report} report @param {{ seed: number }} options @returns {boolean} whether all was well */
function printReport({ counts, alone, faults }, { seed }) {
  console.log(`${counts.actions} actions, ${counts.reloads} reloads, ${counts.same} times the same`);
  for (const text of alone.slice(0, 20)) console.log(`  VS Code alone: ${text.split('\n', 1)[0]}`);
  for (const fault of faults.slice(0, 60)) console.log(`  ${fault}`);
  if (faults.length > 0)
    console.log(`Again: npm run test:soak -- --seed ${seed} --actions ${counts.actions}`);
  const tally = { passed: faults.length === 0 ? 1 : 0, failed: faults.length === 0 ? 0 : 1 };
  console.log(toLine(tally));
  return isGood(tally);
}

await main(async () => {
  const { minutes, seed, actions } = readOptions();
  const name = `soak-${seed}`;
  const desk = await stageDesk({ seed, actions, until: Date.now() + minutes * 60_000 });
  mkdirSync(logs, { recursive: true });
  const actionLog = join(logs, `${name}.actions.log`);
  const report = openReport(actionLog);
  console.log(
    `Seed ${seed}, ${actions === undefined ? `${minutes} minutes` : `${actions} actions`}; what is done: ${actionLog}`,
  );

  const browser = await launchBrowser();
  const server = await startSoakServer(name);
  const open = (from, suite, onSaid) =>
    openWindow({
      browser,
      server: from,
      desk,
      suite,
      picture: join(logs, `${name}-${suite}.png`),
      report,
      onSaid,
    });
  const look = async () => {
    const fresh = await startSoakServer(`${name}-fresh`);
    try {
      return await open(fresh, 'look', (line) => report.note(`(fresh) ${now()} ${line}`));
    } finally {
      fresh.stop();
    }
  };
  /** @type {Promise<number | undefined> | undefined} */
  let looking;
  const ended = await open(server, 'drive', (line, page) => {
    report.note(`${now()} ${line}`);
    count(line, report);
    if (line.startsWith('FAILED ')) report.tell(line);
    if (line === 'reload without telling') void page.reload();
    if (line === 'settled') looking = look();
  });
  const looked = await looking;
  if (ended !== 0)
    report.tell(
      ended === undefined ? 'nothing was heard of the window any more' : `the window ended with ${ended}`,
    );
  if (looked !== 0) report.tell(`the fresh window ended with ${looked}`);
  for (const { name: file, entry } of loggedErrors(server.logs)) {
    report.tellUnlessAlone(`${file}: ${entry}`, isOfHostAlone(entry));
  }
  await browser.close();
  server.stop();
  return printReport(report, { seed });
});

/** Lines of VS Code's logs, ours among them, that tell of something wrong. @param {string} folder */
function loggedErrors(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.log') && statSync(join(folder, name)).isFile())
    .flatMap((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return text
        .split(/\n(?=\d{4}-\d\d-\d\d)/)
        .filter((entry) => /^\S+(?: \S+)? \[(?:error|critical)\]/.test(entry) && !isNoise(entry))
        .map((entry) => ({ name, entry: entry.trimEnd() }));
    });
}
