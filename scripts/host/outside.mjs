import { createServer } from 'node:http';

/** What VS Code's workbench asks for by itself, whatever an extension does. */
const ASKED_BY_VSCODE = [/(^|\.)open-vsx\.org$/, /(^|\.)vscode-unpkg\.net$/, /(^|\.)vscode-cdn\.net$/];

/**
 * @typedef {object} Outside
 * @property {string} address of the proxy
 * @property {() => string[]} asked hosts that something other than VS Code itself asked for, each once
 * @property {(browser: import('playwright-core').Browser) => Promise<void>} prove throws where a request of a page, or of a
 *   worker, would not be seen
 * @property {() => void} close
 */

/**
 * Stands in for everything that is not this machine: a browser's proxy that answers nothing and remembers who was asked
 * for. Whatever a page, a frame or a worker of any kind requests from elsewhere comes by here, since a browser asks
 * its proxy for all but this machine.
 *
 * @returns {Promise<Outside>}
 */
export async function watchOutside() {
  /** @type {Set<string>} */
  const hosts = new Set();
  const note = (host) => {
    if (!ASKED_BY_VSCODE.some((known) => known.test(host))) hosts.add(host);
  };
  const server = createServer((request, response) => {
    // A path alone is asked of this server itself, not by way of it.
    if (URL.canParse(request.url)) note(new URL(request.url).hostname);
    response.writeHead(403).end();
  });
  server.on('connect', ({ url }, socket) => {
    note(url.replace(/:\d+$/, ''));
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${server.address().port}`;
  return {
    address,
    asked: () => [...hosts].filter((host) => !PROBES.includes(host)),
    prove: async (browser) => {
      const page = await browser.newPage();
      await page.goto(address);
      await page.evaluate(askElsewhere);
      await page.close();
      const unseen = PROBES.filter((host) => !hosts.has(host));
      if (unseen.length > 0) throw new Error(`A request was not seen: ${unseen.join(', ')}`);
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Suites ask for these on purpose, to see that it is seen. */
const PROBES = ['page.example', 'worker.example'];

/** Runs in the page. */
async function askElsewhere() {
  const ask = async () => {
    await fetch('http://worker.example/').catch(() => undefined);
    globalThis.postMessage('asked');
  };
  await fetch('http://page.example/').catch(() => undefined);
  const worker = new globalThis.Worker(URL.createObjectURL(new globalThis.Blob([`(${ask.toString()})()`])));
  await new Promise((resolve) => worker.addEventListener('message', resolve));
  worker.terminate();
}
