/**
 * `npm run test:long`: what takes tens of minutes, beside each other where there are cores for it: half an hour of random
 * use, and the cases of test/faults in their long forms.
 */
import { main } from './lib/exit.mjs';
import { longSuites } from './lib/suiteLists.mjs';
import { ensureInstalled, runSuites } from './lib/suites.mjs';
import { couldNotRun, isGood, toLine } from './lib/tally.mjs';

await main(async () => {
  const tally = (await ensureInstalled()) ? await runSuites(longSuites) : couldNotRun;
  console.log(toLine(tally));
  return isGood(tally);
});
