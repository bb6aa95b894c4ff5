/** `npm run test:long`: the cases of test/faults in their long forms, which take some tens of minutes. */
import { delimiter } from 'node:path';
import { findNode24 } from './host/node24.mjs';
import { main } from './lib/exit.mjs';
import { matching, projectFiles } from './lib/files.mjs';
import { runNodeTests } from './lib/nodeTests.mjs';
import { isGood, toLine } from './lib/tally.mjs';

await main(async () => {
  const files = matching(projectFiles('test/faults', '.test.ts'), process.argv.slice(2));
  const nodes = [process.execPath, await findNode24()].join(delimiter);
  const env = { AIDE_MEMOIRE_LONG: '1', AIDE_MEMOIRE_NODES: nodes };
  const tally = await runNodeTests(files, { env, concurrency: 2, minutes: 60 });
  console.log(toLine(tally));
  return isGood(tally);
});
