import assert from 'node:assert/strict';
import test, { describe } from 'node:test';
import { isNoise, isOfHostAlone, isOfVscodeAlone } from '../../scripts/lib/soakNoise.mjs';

const page = 'http://127.0.0.1:34209/stable-53c2f325/static/out/vs/code/browser/workbench/workbench.js';

describe('What counts as an error of the extension in the soak', () => {
  test('not one that VS Code’s page meets with alone', () => {
    assert.ok(
      isOfVscodeAlone(
        `TypeError: no host\n    at stop (${page}:52:95)\n    at Array.forEach (<anonymous>)\n    at async ${page}:52:22`,
      ),
    );
  });

  test('nor one of its server alone, which moves and deletes files', () => {
    const server = 'file:///x/code-server/lib/vscode/out/server-main.js';
    assert.ok(
      isOfVscodeAlone(`Error: gone\n    at r.create (${server}:3:4)\n    at async r.rename (${server}:7:2)`),
    );
  });

  test('one with any frame of the extension host, or of elsewhere', () => {
    for (const frame of [
      'at Host.call (file:///server/out/vs/workbench/api/node/extensionHostProcess.js:77:3)',
      'at refresh (/desk/extension/dist/extension.js:12:40)',
      'at <anonymous>:1:1',
    ]) {
      assert.ok(!isOfVscodeAlone(`Error: no\n    at stop (${page}:52:95)\n    ${frame}`), frame);
    }
  });

  test('one that names the extension, with a stack or without', () => {
    for (const text of [
      'Error: command aideMemoire.x not found',
      `Error: no\n    at of aide-memoire.aide-memoire (${page}:52:95)`,
      'Cannot open aide-memoire-status:/x',
    ]) {
      assert.ok(!isOfVscodeAlone(text), text);
    }
    assert.ok(isOfVscodeAlone("Unable to write file '/tmp/aide-memoire-server-Xy/data/entries.json'"));
  });

  test('in the log of the extension host not one of VS Code’s own code alone', () => {
    const host =
      'file:///x/code-server@4.1/node_modules/code-server/lib/vscode/out/vs/workbench/api/node/host.js';
    const own = `[error] SyntaxError: no\n\tat JSON.parse (<anonymous>)\n\tat lock (${host}:315:7066)\n\tat async ${host}:3:5`;
    assert.ok(isOfHostAlone(own));
    assert.ok(!isOfHostAlone(`${own}\n\tat build (/desk/extension/dist/extension.js:1:2)`));
    assert.ok(!isOfHostAlone('[error] something'));
    assert.ok(!isOfHostAlone(`${own} aideMemoire.search`));
  });

  test('a line is noise only where its reason is written down', () => {
    assert.ok(isNoise('Failed to load resource: the server responded with 404'));
    assert.ok(!isNoise('TypeError: Cannot read properties of undefined'));
  });
});
