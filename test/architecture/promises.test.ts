import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';

import { Worker } from 'node:worker_threads';
import { TAKEN_AWAY } from '../../src/importer/takenAway';
import { scanBundle } from './scanBundle';
import { readSources } from './sources';

/* What SECURITY.md promises, as far as the code by itself can show it. */

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>;
  extensionKind?: unknown;
};
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<
    string,
    { version?: string; dev?: boolean; integrity?: string; hasInstallScript?: boolean; optional?: boolean }
  >;
};

/** What the command line needs of Node: files to read, paths, streams, a clock. */
const OF_THE_COMMAND_LINE = [
  'node:fs/promises',
  'node:path',
  'node:perf_hooks',
  'node:stream/consumers',
  'node:timers/promises',
  'node:url',
  'node:util',
];

/**
 * The extension starts one program, its own importer: Node's module for workers is asked for by name, and the browser has
 * a class for them (`src/vscode/importerHost.ts`).
 */
const OF_THE_IMPORTER = [
  'global: new Worker(_)',
  'global: {process:_}=globalThis',
  'member: _?.getBuiltinModule',
];

/** By which a program would reach out, load or start something. */
const OUT_OF_THE_IMPORTER =
  /\b(?:fetch|XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection|sendBeacon|importScripts|Worker|SharedWorker|BroadcastChannel|getBuiltinModule|dlopen|dynamic import)\b/;

/** What minifying calls things differs from build to build. */
function withoutNames(fault: string): string {
  return fault.replace(/(?<=[(:]|^member: )\w+(?=[)}?])/, '_');
}

/** Its composer asks the class of a collection for the name of its tag, and takes it in a variable for that. */
function withoutYaml(faults: readonly string[]): readonly string[] {
  const own = /^constructor: \w+=\w+\.constructor$/;
  const first = faults.findIndex((one) => own.test(one));
  return faults.filter((_, i) => i !== first);
}

/** Of the product as it is packed. */
let folder: string;
before(() => {
  mkdirSync('out', { recursive: true });
  folder = mkdtempSync(join('out', 'aide-memoire-promises-'));
  const built = spawnSync(process.execPath, ['esbuild.mjs', '--production', `--into=${folder}`], {
    encoding: 'utf8',
  });
  assert.equal(built.status, 0, built.stderr);
});
after(() => rmSync(folder, { recursive: true, force: true }));

function readBundle(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

test('the bundles reach no network, start nothing, make no text a program and load nothing else', () => {
  const ways = withoutYaml(scanBundle(readBundle('extension.js'), ['vscode']));
  assert.deepEqual(ways.map(withoutNames).sort(), OF_THE_IMPORTER);
  const cli = readBundle('cli.js').replace(/^#!.*/, '');
  assert.deepEqual(withoutYaml(scanBundle(cli, OF_THE_COMMAND_LINE, ['process'])), []);
});

test('what the importer has of ways out, by the parsers of others, is taken away before it reads', async () => {
  const text = readBundle('importer.js');
  const used = scanBundle(text, ['node:worker_threads']).flatMap(
    (fault) => OUT_OF_THE_IMPORTER.exec(fault.replace(/^\w+: /, ''))?.[0] ?? [],
  );
  const left = [...new Set(used)].filter((name) => !TAKEN_AWAY.includes(name) && name !== 'getBuiltinModule');
  assert.deepEqual(left, []);
  assert.ok(used.includes('fetch') && used.includes('getBuiltinModule'), 'the scan sees what there is');
  // Asked from within, behind its own code and in its own scope.
  const asked = `[...${JSON.stringify(TAKEN_AWAY)}.map((name) => typeof globalThis[name]), typeof process.getBuiltinModule]`;
  const put = `try { globalThis.fetch = 1; } catch {}`;
  const probe = join(folder, 'probe.js');
  writeFileSync(probe, `${text}\n${put}\nrequire('node:worker_threads').parentPort.postMessage(${asked});`);
  const worker = new Worker(resolve(probe));
  const [answer] = (await once(worker, 'message')) as [readonly string[]];
  await worker.terminate();
  assert.deepEqual([...new Set(answer)], ['undefined']);
  assert.equal(answer.length, TAKEN_AWAY.length + 1);
});

test('the scan sees every way out that it is to see', () => {
  const ways = [
    'fetch("https://x")',
    'const { fetch: f } = globalThis',
    'new XMLHttpRequest()',
    'new a.WebSocket("x")',
    'navigator.sendBeacon("x")',
    'a["sendBeacon"]("x")',
    'importScripts("x")',
    'eval("1")',
    '(0, eval)("1")',
    'new Function("return 1")',
    'a.constructor.constructor("return 1")()',
    'new (a.constructor)("x")',
    'c = a.constructor',
    'a["constructor"]["constructor"]("x")',
    'require("node:http")',
    'require("node:child_process")',
    'require("a" + b)',
    'const r = require; r("net")',
    'module.require("net")',
    'import("x")',
    'import x from "node:net"',
    'process.binding("x")',
    'process.getBuiltinModule("net")',
    'vscode.env.openExternal(x)',
    'vscode.env.createTelemetryLogger(x)',
    'vscode.window.createTerminal()',
    'new Worker("x")',
    'self.fetch("x")',
  ];
  for (const way of ways) {
    assert.notDeepEqual(scanBundle(way, ['vscode']), [], way);
  }
  const harmless =
    'a.fetch(b); var c = { process: 1, window: 2 }; x.document; module.exports = require("vscode"); class D { constructor() {} }';
  assert.deepEqual(scanBundle(harmless, ['vscode']), []);
});

test('the commands of VS Code that are called are ours but for five that scroll, choose a row, set a key or compare texts', () => {
  const called = readSources('src/vscode').flatMap(({ text }) =>
    [...text.matchAll(/executeCommand(?:<[^(]*>)?\(\s*(?:'([^']*)'|`([^`]*)`|([\w.]+))/g)].map(
      ([, literal, template, name]) => literal ?? template ?? name ?? '',
    ),
  );
  const ours =
    /^(?:commands|linkCommands|quickFixCommands)\.\w+$|^\$\{views\.\w+\}\.focus$|^workbench\.view\.extension\.\$\{viewContainer\}$/;
  assert.deepEqual([...new Set(called.filter((one) => !ours.test(one)))].sort(), [
    'editorScroll',
    'list.toggleSelection',
    'setContext',
    'vscode.changes',
    'vscode.diff',
  ]);
});

test('whatever is read of files goes through the core, which gives up, or the one place that does', () => {
  const reading = readSources('src')
    .filter(({ text }) => /\bfs\s*\.(?:stat|readFile|readDirectory)\b/.test(text))
    .map(({ path }) => path);
  assert.deepEqual(reading, [
    // Behind the host of the corpora.
    'src/vscode/bundledCorpus.ts',
    // Given to the core, which asks by `retried` and `toPatientStorage`.
    'src/vscode/corpusHost.ts',
    'src/vscode/storage.ts',
    'src/vscode/workspaceFiles.ts',
  ]);
});

test('files are written in the storage, where the user was asked for one, as new sources and as a report beside a memo', () => {
  const writing = readSources('src')
    .filter(({ text }) => /\bfs\s*\.(?:writeFile|delete|rename|copy|createDirectory)\b/.test(text))
    .map(({ path, text }) => `${path}${text.includes('showSaveDialog') ? ' asks' : ''}`);
  assert.deepEqual(writing, [
    'src/vscode/features/importing/storeSource.ts',
    'src/vscode/features/registerBibliography.ts asks',
    'src/vscode/features/registerBrief.ts asks',
    'src/vscode/features/registerCheckReport.ts',
    'src/vscode/features/registerExport.ts asks',
    'src/vscode/features/registerPromises.ts asks',
    'src/vscode/storage.ts',
  ]);
  const contract = readFileSync('src/core/contracts.ts', 'utf8');
  const corpusHost = /export interface CorpusHost \{([^]*?)\n\}/.exec(contract)?.[1] ?? '';
  assert.deepEqual(
    [...corpusHost.matchAll(/^ {2}(?:readonly )?(\w+)[(:]/gm)].map(([, name]) => name),
    [
      'roots',
      'readDirectory',
      'stat',
      'readFile',
      'unsavedText',
      'join',
      'onDidChangeRoots',
      'onDidChangeFiles',
      'onDidReturn',
    ],
    'the core has no verb to write a source',
  );
});

test('runtime dependencies are few, pinned, without scripts of their own, and each has its reason', () => {
  assert.deepEqual(manifest.dependencies, {
    '@mozilla/readability': '0.6.0',
    'approx-string-match': '2.0.0',
    'fastest-levenshtein': '1.0.16',
    fflate: '0.8.3',
    htmlparser2: '12.0.0',
    linkedom: '0.18.15',
    mammoth: '1.13.0',
    'markdown-it': '15.0.3',
    minisearch: '7.2.0',
    porter2: '1.1.0',
    'postal-mime': '4.0.0',
    unpdf: '1.7.0',
    yaml: '2.9.1',
  });
  const choices = readFileSync('ARCHITECTURE.md', 'utf8').split('## Choices and reasons')[1] ?? '';
  for (const name of Object.keys(manifest.dependencies)) {
    const bold = [...choices.matchAll(/\*\*([^*]+)\*\*/g)].map(([, words]) => words?.toLowerCase());
    assert.ok(bold.includes(name), `${name} has its reason in ARCHITECTURE.md`);
  }
  const shipped = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && dev !== true);
  assert.deepEqual([...new Set(shipped.map(([path]) => path.replace(/^.*node_modules\//, '')))].sort(), [
    '@mozilla/readability',
    '@xmldom/xmldom',
    'approx-string-match',
    'argparse',
    'base64-js',
    'boolbase',
    'core-util-is',
    'css-select',
    'css-what',
    'cssomnom',
    'dingbat-to-unicode',
    'dom-serializer',
    'domelementtype',
    'domhandler',
    'domutils',
    'duck',
    'entities',
    'fastest-levenshtein',
    'fflate',
    'html-escaper',
    'htmlparser2',
    'immediate',
    'inherits',
    'isarray',
    'jszip',
    'lie',
    'linkedom',
    'linkify-it',
    'lop',
    'mammoth',
    'markdown-it',
    'mdurl',
    'minisearch',
    'nth-check',
    'option',
    'pako',
    'porter2',
    'postal-mime',
    'process-nextick-args',
    'punycode.js',
    'readable-stream',
    'safe-buffer',
    'setimmediate',
    'sprintf-js',
    'string_decoder',
    'uc.micro',
    'uhyphen',
    'underscore',
    'unpdf',
    'util-deprecate',
    'xmlbuilder',
    'yaml',
  ]);
  for (const [path, { integrity, hasInstallScript }] of shipped) {
    assert.ok(integrity?.startsWith('sha512-') && hasInstallScript !== true, path);
  }
});

test('every proof that SECURITY.md names exists', () => {
  const security = readFileSync('SECURITY.md', 'utf8');
  const named = [...security.matchAll(/`((?:src|test|scripts|docs)\/[\w./-]+)`/g)].map(
    ([, path = '']) => path,
  );
  assert.ok(named.length >= 8);
  named.forEach((path) => assert.doesNotThrow(() => readFileSync(path), path));
});
