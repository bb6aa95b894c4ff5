import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import test, { after, describe } from 'node:test';

const onWindows = process.platform === 'win32';
const scratch = mkdtempSync(join(tmpdir(), 'aide-memoire-launcher-'));
const desk = join(scratch, 'a desk');
mkdirSync(desk);
after(() => {
  rmSync(scratch, { recursive: true, force: true });
});

/** A PATH on which there is no `code`. */
const bare = (process.env['PATH'] ?? '')
  .split(delimiter)
  .filter((folder) => !/vs ?code|[\\/]code[\\/]/i.test(folder))
  .join(delimiter);

interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

function start(args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(process.execPath, [join('scripts', 'start.mjs'), '--desk', desk, ...args], {
    env: { ...process.env, PATH: bare, AIDE_MEMOIRE_CODE: '', ...env },
  });
}

async function startToEnd(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const child = start(args, env);
  let output = '';
  let errors = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output, errors };
}

/** A `code` that writes down how it was called, and ends as told. */
function standIn(
  name: string,
  exitCode = 0,
): { folder: string; command: string; calledWith: () => string[] } {
  const folder = join(scratch, name);
  mkdirSync(folder);
  const record = join(folder, 'arguments');
  const command = join(folder, onWindows ? 'code.cmd' : 'code');
  writeFileSync(
    command,
    onWindows
      ? `@echo off\r\n(for %%a in (%*) do @echo %%~a)>"${record}"\r\nexit /b ${exitCode}\r\n`
      : `#!/bin/sh\nprintf '%s\\n' "$@" > '${record}'\nexit ${exitCode}\n`,
  );
  chmodSync(command, 0o755);
  return { folder, command, calledWith: () => readFileSync(record, 'utf8').trimEnd().split(/\r?\n/) };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

describe('npm start', () => {
  const expectedCall = ['--new-window', `--extensionDevelopmentPath=${resolve('.')}`, desk];

  test('opens the desktop VS Code that is on the PATH', async () => {
    const { folder, calledWith } = standIn('on the path');
    const { code, errors } = await startToEnd([], { PATH: [folder, bare].join(delimiter) });
    assert.deepEqual({ code, errors }, { code: 0, errors: '' });
    assert.deepEqual(calledWith(), expectedCall);
  });

  test('opens the VS Code that AIDE_MEMOIRE_CODE names', async () => {
    const { command, calledWith } = standIn('named');
    const { code, errors } = await startToEnd([], { AIDE_MEMOIRE_CODE: command });
    assert.deepEqual({ code, errors }, { code: 0, errors: '' });
    assert.deepEqual(calledWith(), expectedCall);
  });

  test('says in one line that VS Code did not open', async () => {
    const { command } = standIn('broken', 3);
    const { code, errors } = await startToEnd([], { AIDE_MEMOIRE_CODE: command });
    assert.equal(code, 1);
    assert.match(errors, /^".*" did not open a window\. .*--browser.*\n$/);
  });

  test('says in one line that the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, errors } = await startToEnd(['--browser', '--port', String(port)]);
    other.close();
    assert.equal(code, 1);
    assert.match(errors, new RegExp(`^Port ${port} is in use\\. .*--port.*\\n$`));
  });

  test('says in one line that npm cannot be reached, and leaves nothing half-installed', async () => {
    const cache = join(scratch, 'cache');
    const unreachable = {
      AIDE_MEMOIRE_CACHE: cache,
      npm_config_registry: 'http://127.0.0.1:9',
      npm_config_cache: join(scratch, 'npm'),
    };
    for (const attempt of ['first', 'second']) {
      const { code, errors } = await startToEnd(['--port', String(await freePort())], unreachable);
      assert.equal(code, 1, attempt);
      assert.match(errors, /^Could not download VS Code's server from npm: no network\. .*\n$/, attempt);
    }
  });

  for (const [what, args, message] of [
    ['an unknown option', ['--prot', '1'], /Usage: npm start -- \[--browser\]/],
    ['a port that is none', ['--port', 'x'], /^--port takes a number from 1 to 65535, not "x"\.\n$/],
    [
      'a folder that is not there',
      ['--desk', 'no-such-folder'],
      /^There is no folder .*no-such-folder to open\.\n$/,
    ],
  ] as const) {
    test(`says what is wrong with ${what}`, async () => {
      const { code, errors } = await startToEnd(args);
      assert.equal(code, 1);
      assert.match(errors, message);
    });
  }

  test('serves VS Code to the browser where there is none on the desktop, until Ctrl+C', async () => {
    const port = await freePort();
    const child = start(['--port', String(port)]);
    const address = await printedAddress(child);
    assert.equal(new URL(address).port, String(port));
    const response = await fetch(address);
    assert.equal(response.status, 200);
    assert.match(await response.text(), /workbench/);

    child.kill('SIGINT');
    const [code] = (await once(child, 'exit')) as [number | null];
    if (!onWindows) assert.equal(code, 0);
    await assert.rejects(fetch(address), 'the server outlives the script');
  });
});

async function printedAddress(child: ChildProcess): Promise<string> {
  let output = '';
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  for await (const chunk of child.stdout ?? []) {
    output += String(chunk);
    const address = /http:\/\/127\.0\.0\.1:\S+/.exec(output)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error(`no address in:\n${output}`);
}
