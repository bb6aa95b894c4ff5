/**
 * `npm run test:unit [-- FILTER…]`: the tests that need no VS Code, without a network; a filter is a part of a file's
 * path.
 */
import { main } from './lib/exit.mjs';
import { matching, projectFiles } from './lib/files.mjs';
import { runNodeTests } from './lib/nodeTests.mjs';
import { withoutNetwork } from './lib/offline.mjs';
import { isGood, toLine } from './lib/tally.mjs';

await main(async () => {
  const files = ['unit', 'architecture', 'faults'].flatMap((folder) =>
    projectFiles(`test/${folder}`, '.test.ts'),
  );
  const { command, env, how } = withoutNetwork();
  console.log(`Without a network: ${how}`);
  const tally = await runNodeTests(matching(files, process.argv.slice(2)), { command, env });
  console.log(toLine(tally));
  return isGood(tally);
});
