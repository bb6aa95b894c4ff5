import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { createFakeVscode } from './support/fakeVscode';
import { growth, percentile, printTable, type Row } from './support/table';

/**
 * What the built extension costs before it gives control back: loading the bundle, and `activate`, which must register
 * and start and leave all reading for later, however large the corpus.
 */

const SIZES = [10, 1_000, 100_000];
const RUNS = 15;
/** Of loading the bundle. */
const MOST_OF_LOADING = 0.5;
const STEEPEST = 0.1;
const BUNDLE = 'dist/extension.js';

interface Extension {
  activate(context: object): unknown;
}

interface Activation {
  readonly load: number;
  readonly activate: number;
  /** Questions to the file system before control goes back, and until the timers set by then have run. */
  readonly before: number;
  readonly registrations: number;
  readonly timers: number;
}

function activateOnce(code: string, files: number): Activation {
  const vscode = createFakeVscode(files);
  const timers: (() => void)[] = [];
  const setTimeout = (run: () => void): number => timers.push(run);
  const start = performance.now();
  const wrapped = new Script(`(function (module, exports, require, setTimeout) {${code}\n})`, {
    filename: BUNDLE,
  });
  const module: { exports: Partial<Extension> } = { exports: {} };
  const evaluate = wrapped.runInThisContext() as (...args: readonly unknown[]) => void;
  evaluate(module, module.exports, () => vscode.api, setTimeout);
  const loaded = performance.now();
  const { activate } = module.exports;
  if (activate === undefined) {
    throw new Error('The bundle exports no activate.');
  }
  const subscriptions: { dispose(): unknown }[] = [];
  const uri = { scheme: 'file', path: '/extension', toString: () => 'file:/extension' };
  activate({ subscriptions, extensionUri: uri, workspaceState: { get: () => undefined } });
  const activated = performance.now();
  return {
    load: loaded - start,
    activate: activated - loaded,
    before: vscode.fileCalls(),
    registrations: vscode.registrations(),
    timers: timers.length,
  };
}

execFileSync(process.execPath, ['esbuild.mjs', '--production']);
const code = readFileSync(BUNDLE, 'utf8');
const rows: Row[] = SIZES.map((files) => {
  // The first one meets the code for the first time, as VS Code does; the others say how it varies.
  const runs = Array.from({ length: RUNS }, () => activateOnce(code, files));
  const median = (key: 'load' | 'activate'): number =>
    percentile(
      runs.map((run) => run[key]),
      0.5,
    );
  const [first] = runs;
  return {
    files,
    'bundle kB': code.length / 1000,
    'load ms': median('load'),
    'activate ms': median('activate'),
    'first activate ms': first?.activate ?? Number.NaN,
    registrations: first?.registrations ?? Number.NaN,
    timers: first?.timers ?? Number.NaN,
    'file calls': Math.max(...runs.map(({ before }) => before)),
  };
});
printTable(rows);

const calls = Math.max(...rows.map((row) => Number(row['file calls'])));
const share = Math.max(...rows.map((row) => Number(row['activate ms']) / Number(row['load ms'])));
const power = growth(
  SIZES,
  rows.map((row) => Number(row['activate ms'])),
);
console.log(`[flat] activation asks the file system ${calls} times (at most 0)`);
console.log(`[flat] activation grows with the power ${power.toFixed(2)} of the files (at most ${STEEPEST})`);
console.log(
  `[ratio] activation takes ${share.toFixed(2)} of loading the bundle (at most ${MOST_OF_LOADING})`,
);
if (calls > 0 || power > STEEPEST || share > MOST_OF_LOADING) {
  console.error('Activation does more than register and start.');
  process.exitCode = 1;
}
