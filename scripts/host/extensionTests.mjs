import { setTimeout as wait } from 'node:timers/promises';
import { remoteUri, workbenchUrl } from './server.mjs';

/** From the page being asked for to the last test; a busy machine needs a good part of it to draw the workbench. */
const patience = 300_000;

/**
 * Runs a bundled suite inside the extension host, as VS Code's own tests in the browser do: the workbench calls the
 * two functions exposed to its page with what is logged and with the result.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {import('./server.mjs').Server} server started with `automation`
 * @param {{ workspace: string, extension: string, suite: string, onLine: (line: string) => void }} options
 * @returns {Promise<number | undefined>} the exit code, `undefined` when there was none in time
 */
export async function runExtensionTests(browser, server, { workspace, extension, suite, onLine }) {
  const page = await browser.newPage();
  try {
    const exit = new Promise((resolve) => {
      page.exposeFunction('codeAutomationExit', (code) => resolve(code));
    });
    await page.exposeFunction('codeAutomationLog', (_type, values) => {
      for (const line of values.join(' ').split('\n')) onLine(line);
    });
    await page.goto(
      workbenchUrl(server, workspace, {
        extensionDevelopmentPath: remoteUri(server, extension),
        extensionTestsPath: remoteUri(server, suite),
      }),
    );
    return await Promise.race([exit, wait(patience, undefined, { ref: false })]);
  } finally {
    await page.close();
  }
}
