import assert from 'node:assert/strict';
import { test } from 'node:test';
import vm from 'node:vm';

import * as esbuild from 'esbuild';

const options = { bundle: true, write: false, logLevel: 'silent', target: 'es2022' } as const;

/** Tables of all characters are built when the first text is folded: a third of what loading would take. */
const COUNT_TABLES = `
  globalThis.tables = [];
  for (const name of ['Uint8Array', 'Uint16Array']) {
    globalThis[name] = new Proxy(globalThis[name], {
      construct: (made, given, target) => {
        const array = Reflect.construct(made, given, target);
        if (array.length > 0xffff) tables.push(new Error(name + ' ' + array.length).stack);
        return array;
      },
    });
  }`;

test('the core bundles for no platform at all: it needs neither vscode nor Node', async () => {
  const result = await esbuild.build({
    ...options,
    entryPoints: ['src/core/index.ts'],
    platform: 'neutral',
    mainFields: ['browser', 'module', 'main'],
    conditions: ['browser', 'import'],
    format: 'esm',
  });
  assert.equal(result.errors.length, 0);
});

test('the extension’s bundle loads where only vscode can be required, as in the web host, and builds no tables', async () => {
  const result = await esbuild.build({
    ...options,
    entryPoints: ['src/extension.ts'],
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
  });
  const required = new Set<string>();
  // A stand-in on which every property exists: loading must not call anything.
  const anything = function (): void {
    throw new Error('called while loading');
  };
  const vscode: unknown = new Proxy(anything, { get: () => anything });
  const module = { exports: {} as Record<string, unknown> };
  const context = vm.createContext({
    module,
    exports: module.exports,
    require: (name: string) => {
      required.add(name);
      assert.equal(name, 'vscode');
      return vscode;
    },
  });
  vm.runInContext(COUNT_TABLES, context);
  vm.runInContext(result.outputFiles[0]?.text ?? '', context);
  assert.deepEqual(Array.from(vm.runInContext('tables', context) as ArrayLike<string>), []);
  assert.deepEqual([...required], ['vscode']);
  assert.equal(typeof module.exports['activate'], 'function');
});

test('what reads other formats is no part of the extension’s bundle, and a script of its own that asks for Node’s worker alone', async () => {
  const build = async (entry: string): Promise<readonly [inputs: readonly string[], text: string]> => {
    const result = await esbuild.build({
      ...options,
      entryPoints: [entry],
      platform: 'browser',
      format: 'cjs',
      external: ['vscode', 'node:worker_threads'],
      metafile: true,
      outfile: 'bundle.js',
    });
    const [output] = Object.values(result.metafile.outputs);
    return [Object.keys(output?.inputs ?? {}), result.outputFiles[0]?.text ?? ''];
  };
  const parsers = /src\/importer\/|node_modules\/(?:linkedom|mammoth|unpdf|postal-mime|fflate|@mozilla)\//;
  const [extension] = await build('src/extension.ts');
  assert.deepEqual(
    extension.filter((input) => parsers.test(input)),
    [],
  );
  const [importer, text] = await build('src/importer/worker.ts');
  assert.ok(importer.some((input) => parsers.test(input)));
  const asked = new Set([...text.matchAll(/(?<![.\w$])require\("([^"]+)"\)/g)].map(([, name]) => name));
  // linkedom tries `canvas`, which is not there, and does without.
  assert.deepEqual([...asked].sort(), ['canvas', 'node:worker_threads']);
});
