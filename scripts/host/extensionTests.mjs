import { remoteUri, workbenchUrl } from './server.mjs';

/** How long nothing at all is logged before the run counts as stuck; a busy machine takes its time to draw. */
const patience = 120_000;
/** Nobody looks at it; what is drawn without a graphics card costs time by its size. */
const WINDOW = { width: 900, height: 600 };

/**
 * Runs a bundled suite inside the extension host, as VS Code's own tests in the browser do: the workbench calls the
 * two functions exposed to its page with what is logged and with the result.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {import('./server.mjs').Server} server started with `automation`
 * @param {object} options
 * @param {import('./server.mjs').Opened} options.opened
 * @param {string} options.extension folder of the extension under development
 * @param {string} options.suite within it: VS Code runs it in the host that runs the extension around it
 * @param {(line: string) => void} options.onLine
 * @param {(page: import('playwright-core').Page) => void} [options.onPage] before anything is loaded
 * @returns {Promise<number | undefined>} the exit code, `undefined` when there was none in time
 */
export async function runExtensionTests(browser, server, { opened, extension, suite, onLine, onPage }) {
  const page = await browser.newPage({ viewport: WINDOW, reducedMotion: 'reduce' });
  onPage?.(page);
  const { promise: ended, resolve: end } = withResolvers();
  const watchdog = setTimeout(end, patience);
  try {
    await page.exposeFunction('codeAutomationExit', end);
    await page.exposeFunction('codeAutomationLog', (_type, values) => {
      watchdog.refresh();
      for (const line of values.join(' ').split('\n')) onLine(line);
    });
    await page.goto(
      workbenchUrl(server, opened, {
        extensionDevelopmentPath: remoteUri(server, extension),
        extensionTestsPath: remoteUri(server, suite),
      }),
    );
    return await ended;
  } finally {
    clearTimeout(watchdog);
    await page.close();
  }
}

/** What `Promise.withResolvers` will be when Node 20 is no longer asked for. */
function withResolvers() {
  let resolve;
  const promise = new Promise((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
