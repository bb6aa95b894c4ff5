/**
 * `npm run test:offline [-- KIND…]`: `npm run test:integration`, with server, browser and extension where only this
 * machine can be reached.
 */
import { join } from 'node:path';
import { findBrowser } from './host/browser.mjs';
import { editions, installServer } from './host/vscodeServer.mjs';
import { main } from './lib/exit.mjs';
import { onlyThisMachine } from './lib/onlyThisMachine.mjs';
import { projectRoot } from './lib/paths.mjs';
import { run } from './lib/processes.mjs';

await main(async () => {
  // What is missing comes from npm, before the network is gone.
  await Promise.all([...Object.values(editions).map(installServer), findBrowser()]);
  const { command, env, how } = onlyThisMachine();
  console.log(`Without a network: ${how}`);
  const [program, ...before] = [...command, process.execPath];
  const suite = join(projectRoot, 'scripts', 'testIntegration.mjs');
  const { code } = await run(program, [...before, suite, ...process.argv.slice(2)], {
    cwd: projectRoot,
    env: { ...process.env, ...env },
    echo: true,
  });
  return code === 0;
});
