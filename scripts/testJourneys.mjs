/** `npm run test:journeys [-- FILTER…]`: what a person does in the workbench, with pictures in out/journeys. */
import { main } from './lib/exit.mjs';
import { matching, projectFiles } from './lib/files.mjs';
import { runJourneys } from './lib/journeys.mjs';
import { isGood, toLine } from './lib/tally.mjs';

await main(async () => {
  const files = matching(projectFiles('test/journeys', '.journey.ts'), process.argv.slice(2));
  const tally = await runJourneys(files);
  console.log(toLine(tally));
  return isGood(tally);
});
