import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { outRoot, projectRoot } from './paths.mjs';
import { couldNotRun, isGood, readTally, sum, toLine } from './tally.mjs';

/**
 * @typedef {object} Suite
 * @property {string} name
 * @property {string[]} args of `npm run`
 * @property {number} minutes after which it has failed: what hangs has a name then. What may take longest starts first
 * @property {number} [cores] that it keeps busy, one unless told; `Infinity` for what measures time or uses them all
 */

/** Installs what the scripts need in a bare checkout. @returns {Promise<boolean>} whether all is there */
export async function ensureInstalled() {
  if (existsSync(join(projectRoot, 'node_modules', '.package-lock.json'))) return true;
  const { code } = await npm(['ci', '--ignore-scripts'], { cwd: projectRoot, echo: true });
  return code === 0;
}

/**
 * Runs suites in their order, as many beside each other as there are cores for them. Each has a line as it ends; one
 * that cannot run, or does not end, counts as one that failed.
 *
 * @param {readonly Suite[]} suites
 * @param {{ deadline?: number }} [options] when all of them have to have ended, in milliseconds since 1970
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runSuites(suites, { deadline = Infinity } = {}) {
  mkdirSync(join(outRoot, 'logs'), { recursive: true });
  const all = availableParallelism();
  const waiting = [...suites];
  /** @type {Map<Suite, Promise<void>>} */
  const running = new Map();
  /** @type {import('./tally.mjs').Tally[]} */
  const tallies = [];
  let free = all;
  while (waiting.length > 0 || running.size > 0) {
    const index = waiting.findIndex((suite) => coresOf(suite, all) <= free);
    if (index < 0) {
      await Promise.race(running.values());
      continue;
    }
    const [suite] = waiting.splice(index, 1);
    free -= coresOf(suite, all);
    const minutes = Math.min(suite.minutes, (deadline - Date.now()) / 60_000);
    const done = runSuite(suite, minutes).then((tally) => {
      tallies.push(tally);
      running.delete(suite);
      free += coresOf(suite, all);
    });
    running.set(suite, done);
  }
  return sum(tallies);
}

/** @param {Suite} suite @param {number} all */
function coresOf({ cores = 1 }, all) {
  return Math.min(cores, all);
}

/** @param {Suite} suite @param {number} minutes @returns {Promise<import('./tally.mjs').Tally>} */
async function runSuite({ name, args }, minutes) {
  const started = performance.now();
  const [script, ...rest] = args;
  const command = ['run', '--silent', script, '--', ...rest];
  const { code, output } = await npm(command, { cwd: projectRoot, minutes: Math.max(0, minutes) });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const tally = tallyOf(code, output);
  const line = `${name.padEnd(22)} ${toLine(tally).padEnd(24)} ${seconds.padStart(6)} s`;
  console.log(`${isGood(tally) ? '✔' : '✘'} ${line}`);
  writeFileSync(join(outRoot, 'logs', `test ${name.replaceAll(':', '')}.log`), output);
  for (const skipped of skippedTests(output)) console.log(`  ${skipped}`);
  if (!isGood(tally)) console.log(lastLines(output).replace(/^/gm, '  '));
  return tally;
}

/** A suite that does not count, such as the linter, is one check. @returns {import('./tally.mjs').Tally} */
function tallyOf(code, output) {
  const tally = readTally(output) ?? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  return isGood(tally) === (code === 0) ? tally : sum([tally, couldNotRun]);
}

/** Tests that could not run on this machine, with the reason: they count neither way. @param {string} output */
function skippedTests(output) {
  return [...output.matchAll(/^.*?(﹣ .*)$/gm)].map(([, line]) => line);
}

/** Where the failures of a long suite are summed up. @param {string} output */
function lastLines(output) {
  return output.trimEnd().split('\n').slice(-120).join('\n');
}
