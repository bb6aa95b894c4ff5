import * as vscode from 'vscode';
import { assertEqual, suite, test } from './harness';

suite('Restricted Mode', () => {
  test('it is one', () => {
    console.log(
      '# INFO',
      vscode.workspace.isTrusted,
      JSON.stringify(vscode.workspace.workspaceFolders?.map(({ uri }) => uri.toString())),
    );
    assertEqual(1, 1);
  });
});
