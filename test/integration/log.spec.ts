import * as vscode from 'vscode';
import { assert, eventually, suite, test } from './harness';

/**
 * Without its native modules VS Code's server writes no logs of extensions in Node, so there is nothing to look at
 * there; a worker has another way.
 */
const isWorker = !('process' in globalThis);

suite('At the end', () => {
  if (!isWorker) return;

  test('the log tells what was read and holds no errors, and all could be stored', async () => {
    await vscode.commands.executeCommand('aideMemoire.showLog');
    const text = await eventually('the log', () => {
      const log = vscode.workspace.textDocuments.find(
        ({ uri }) => uri.scheme === 'output' && /aide-m/i.test(decodeURIComponent(uri.path)),
      );
      return log === undefined || log.getText() === '' ? undefined : log.getText();
    });
    assert(/\[info\].*\d+ sources, \d+ passages/.test(text), text);
    assert(!text.includes('[error]'), text);
    assert(!/cannot be stored|cannot be used/.test(text), text);
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });
});
