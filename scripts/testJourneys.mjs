/**
 * `npm run test:journeys [-- [--part N/M] FILTER…]`: what a person does in the workbench, with pictures in out/journeys;
 * with `--part` every M-th file, from the N-th on.
 */
import { parseArgs } from 'node:util';
import { main, PlainError } from './lib/exit.mjs';
import { matching, projectFiles } from './lib/files.mjs';
import { runJourneys } from './lib/journeys.mjs';
import { isGood, toLine } from './lib/tally.mjs';

await main(async () => {
  const { values, positionals } = parseArgs({
    options: { part: { type: 'string', default: '1/1' } },
    allowPositionals: true,
  });
  const [, part, parts] = /^([1-9]\d*)\/([1-9]\d*)$/.exec(values.part) ?? [];
  if (part === undefined || Number(part) > Number(parts))
    throw new PlainError(`--part takes "1/2", not "${values.part}".`);
  const files = matching(projectFiles('test/journeys', '.journey.ts'), positionals);
  const chosen = files.filter((_, index) => index % Number(parts) === Number(part) - 1);
  const tally = await runJourneys(chosen, `journeys-${part}-of-${parts}`);
  console.log(toLine(tally));
  return isGood(tally);
});
