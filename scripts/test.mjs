/**
 * `npm test`: every suite, one line each as it ends. A suite that cannot run counts as one that failed. It needs
 * nothing installed: what is missing comes from npm.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from './lib/exit.mjs';
import { npm } from './lib/npm.mjs';
import { outRoot, projectRoot } from './lib/paths.mjs';
import { couldNotRun, isGood, readTally, sum, toLine } from './lib/tally.mjs';

/** What each suite is for `npm run`; quick ones first. */
const suites = {
  format: ['lint:format'],
  lint: ['lint:code'],
  types: ['types'],
  unit: ['test:unit', 'test/unit/'],
  architecture: ['test:unit', 'test/architecture/'],
  faults: ['test:faults'],
  package: ['package'],
  launcher: ['test:launcher'],
  'integration: remote': ['test:offline', 'remote'],
  'integration: web': ['test:offline', 'web'],
  'integration: minimum': ['test:integration', 'minimum'],
  'integration: vsix': ['test:integration', 'vsix'],
  journeys: ['test:journeys'],
};

/** @param {string} name @param {string[]} args of `npm run` */
async function runSuite(name, [script, ...args]) {
  const started = performance.now();
  const { code, output } = await npm(['run', '--silent', script, '--', ...args], { cwd: projectRoot });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const tally = tallyOf(code, output);
  console.log(
    `${isGood(tally) ? '✔' : '✘'} ${name.padEnd(22)} ${toLine(tally).padEnd(24)} ${seconds.padStart(6)} s`,
  );
  writeFileSync(join(outRoot, 'logs', `test ${name.replace(':', '')}.log`), output);
  for (const line of skippedTests(output)) console.log(`  ${line}`);
  if (!isGood(tally)) console.log(lastLines(output).replace(/^/gm, '  '));
  return tally;
}

/** A suite that does not count, such as the linter, is one check. @returns {import('./lib/tally.mjs').Tally} */
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

await main(async () => {
  if (!existsSync(join(projectRoot, 'node_modules', '.package-lock.json'))) {
    const { code } = await npm(['ci', '--ignore-scripts'], { cwd: projectRoot, echo: true });
    if (code !== 0) {
      console.log(toLine(couldNotRun));
      return false;
    }
  }
  mkdirSync(join(outRoot, 'logs'), { recursive: true });
  const tallies = [];
  for (const [name, args] of Object.entries(suites)) tallies.push(await runSuite(name, args));
  const total = sum(tallies);
  console.log(toLine(total));
  return isGood(total);
});
