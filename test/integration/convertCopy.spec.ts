import * as vscode from 'vscode';
import { assert, assertEqual, eventually, suite, test } from './harness';
import { setCorpora, workspaceFolder, write } from './support';

suite('Texts of old Vietnamese fonts', () => {
  test('one is pointed out, and a copy of it opens in Unicode', async () => {
    const text = 'Céng hßa x· héi chñ nghÜa ViÖt Nam\n\n§éc lËp - Tù do - H¹nh phóc\n';
    await write('fonts/old.txt', text);
    await setCorpora(['fonts']);
    const uri = vscode.Uri.joinPath(workspaceFolder(), 'fonts/old.txt');
    const source = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(source);
    const problem = await eventually('the problem', () =>
      Promise.resolve(vscode.languages.getDiagnostics(uri).find(({ code }) => code === 'old-encoding')),
    );
    const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      problem.range,
    );
    const command = fixes.find(({ title }) => title === 'Convert copy to Unicode')?.command?.command;
    assert(command !== undefined, 'a quick fix');
    await vscode.commands.executeCommand(command);
    const copy = vscode.window.activeTextEditor?.document;
    assertEqual(copy?.uri.scheme, 'untitled');
    assertEqual(copy?.getText(), 'Cộng hòa xã hội chủ nghĩa Việt Nam\n\nĐộc lập - Tự do - Hạnh phúc\n');
    assertEqual(source.getText(), text);
    await setCorpora([]);
  });
});
