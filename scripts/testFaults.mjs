/**
 * `npm run test:faults [-- FILTER…]`: what disks, networks and strangers may do to the core (`docs/faults.md`), also on
 * the Node of newer VS Code versions.
 */
import { delimiter } from 'node:path';
import { findNode24 } from './host/node24.mjs';
import { main } from './lib/exit.mjs';
import { matching, projectFiles } from './lib/files.mjs';
import { runNodeTests } from './lib/nodeTests.mjs';
import { isGood, toLine } from './lib/tally.mjs';

await main(async () => {
  const files = matching(projectFiles('test/faults', '.test.ts'), process.argv.slice(2));
  const nodes = [process.execPath, await findNode24()].join(delimiter);
  const tally = await runNodeTests(files, { env: { AIDE_MEMOIRE_NODES: nodes }, minutes: 10 });
  console.log(toLine(tally));
  return isGood(tally);
});
