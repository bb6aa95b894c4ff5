import assert from 'node:assert/strict';
import { test } from 'node:test';
import vm from 'node:vm';

import * as esbuild from 'esbuild';

const options = { bundle: true, write: false, logLevel: 'silent', target: 'es2022' } as const;

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

test('the extension’s bundle loads where only vscode can be required, as in the web host', async () => {
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
  vm.runInContext(result.outputFiles[0]?.text ?? '', context);
  assert.deepEqual([...required], ['vscode']);
  assert.equal(typeof module.exports['activate'], 'function');
});
