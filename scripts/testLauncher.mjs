/** `npm run test:launcher [-- FILTER…]`: `npm start` as a person meets it, with and without what it needs. */
import { main } from './lib/exit.mjs';
import { matching, projectFiles } from './lib/files.mjs';
import { runNodeTests } from './lib/nodeTests.mjs';
import { isGood, toLine } from './lib/tally.mjs';

await main(async () => {
  const files = matching(projectFiles('test/launcher', '.test.ts'), process.argv.slice(2));
  const tally = await runNodeTests(files, { concurrency: 1 });
  console.log(toLine(tally));
  return isGood(tally);
});
