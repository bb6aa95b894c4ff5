/**
 * `npm test`: every suite, one line each as it ends, and with `-- --long` also those of `npm run test:long`, which
 * stand for the short forms. It needs nothing installed: what is missing comes from npm.
 */
import { main } from './lib/exit.mjs';
import { allSuites, quickSuites } from './lib/suiteLists.mjs';
import { ensureInstalled, runSuites } from './lib/suites.mjs';
import { couldNotRun, isGood, toLine } from './lib/tally.mjs';

/** Whoever runs all of it waits no longer; what is not over by then has failed. */
const LONGEST = 85 * 60_000;

await main(async () => {
  const isLong = process.argv.includes('--long');
  if (!(await ensureInstalled())) {
    console.log(toLine(couldNotRun));
    return false;
  }
  const total = await runSuites(isLong ? allSuites : quickSuites, { deadline: Date.now() + LONGEST });
  console.log(toLine(total));
  return isGood(total);
});
