/**
 * `npm run gold [-- checks open|heldOut --errors]`: how well names are found in the labelled set, or with `checks`
 * what is found in the memos in pairs. Errors are listed for the open half alone; `--heldOut-errors` beside `--errors`
 * lists those of the other too.
 */
import { main, PlainError } from './lib/exit.mjs';
import { bundleForNode } from './lib/nodeTests.mjs';
import { projectRoot } from './lib/paths.mjs';
import { run } from './lib/processes.mjs';

const known = ['checks', 'open', 'heldOut', '--errors', '--heldOut-errors'];

await main(async () => {
  const args = process.argv.slice(2);
  const unknown = args.find((arg) => !known.includes(arg));
  if (unknown !== undefined) throw new PlainError(`Not one of ${known.join(', ')}: ${unknown}`);
  const bundles = await bundleForNode([
    args.includes('checks') ? 'test/gold/checks/report.ts' : 'test/gold/report.ts',
  ]);
  const { code } = await run(process.execPath, ['--enable-source-maps', ...bundles.files, ...args], {
    cwd: projectRoot,
    echo: true,
  });
  return code === 0;
});
