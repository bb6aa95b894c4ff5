import * as vscode from 'vscode';
import { assert, eventually, suite, test } from './harness';

suite('At the end', () => {
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
