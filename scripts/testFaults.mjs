/**
 * `npm run test:faults [-- --long] [-- FILTER…]`: what disks, networks and strangers may do to the core
 * (`docs/faults.md`), also on the Node of newer VS Code versions; `--long` for the forms that take long.
 */
import { delimiter } from 'node:path';
import { findNode24 } from './host/node24.mjs';
import { main } from './lib/exit.mjs';
import { matching, projectFiles } from './lib/files.mjs';
import { runNodeTests } from './lib/nodeTests.mjs';
import { isGood, toLine } from './lib/tally.mjs';

/** Files of the long forms beside each other: half of the time they wait, for disks and for what does not answer. */
const LONG_AT_A_TIME = 3;

await main(async () => {
  const filters = process.argv.slice(2).filter((arg) => arg !== '--long');
  const isLong = process.argv.includes('--long');
  const files = matching(projectFiles('test/faults', '.test.ts'), filters);
  const env = {
    AIDE_MEMOIRE_NODES: [process.execPath, await findNode24()].join(delimiter),
    ...(isLong && { AIDE_MEMOIRE_LONG: '1' }),
  };
  const tally = await runNodeTests(files, {
    env,
    minutes: isLong ? 60 : 10,
    ...(isLong && { concurrency: LONG_AT_A_TIME }),
  });
  console.log(toLine(tally));
  return isGood(tally);
});
