/** `npm run bench [-- FILTER…]`: runs test/bench one after another, each a process of its own that prints a table. */
import { bundleForNode } from './lib/nodeTests.mjs';
import { main, PlainError } from './lib/exit.mjs';
import { matching, projectFiles } from './lib/files.mjs';
import { projectRoot } from './lib/paths.mjs';
import { run } from './lib/processes.mjs';

await main(async () => {
  const files = matching(projectFiles('test/bench', '.bench.ts'), process.argv.slice(2));
  if (files.length === 0) throw new PlainError('No bench matches.');
  const bundles = await bundleForNode(files);
  let good = true;
  for (const [index, bundle] of bundles.files.entries()) {
    console.log(`\n${files[index]}`);
    // With the collector in reach, a bench can measure what is kept and not what is not yet collected.
    const args = ['--enable-source-maps', '--expose-gc', bundle];
    const { code } = await run(process.execPath, args, { cwd: projectRoot, echo: true });
    if (code !== 0) good = false;
  }
  return good;
});
