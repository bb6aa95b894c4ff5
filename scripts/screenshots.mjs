/** `npm run screenshots`: takes the README's pictures into media/. */
import { main } from './lib/exit.mjs';
import { runJourneys } from './lib/journeys.mjs';
import { isGood } from './lib/tally.mjs';

await main(async () => isGood(await runJourneys(['test/journeys/screenshots.ts'])));
