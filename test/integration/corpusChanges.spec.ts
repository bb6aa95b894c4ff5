import * as vscode from 'vscode';
import { assert, assertEqual, eventually, suite, test } from './harness';
import { cardAt, cardOf, linksOf, readable, setCorpora, untitled, workspaceFolder, write } from './support';

const registry = (role: string): string => `persons:
  - id: ho-sao
    name: Ho Thi Sao
    memberships:
      - role: ${role}
        sources: [{ document: islands/report.md, quote: ${role} }]
`;

const report = (role: string): string => `---
title: Report from the islands
date: 2025-06-03
text: verbatim
---

Ho Thi Sao, ${role}, opened the lighthouse.
`;

function at(path: string): vscode.Uri {
  return vscode.Uri.joinPath(workspaceFolder(), path);
}

/** The card of Ho Thi Sao in an untitled memo, once it says so. */
async function cardThatSays(memo: vscode.TextDocument, pattern: RegExp): Promise<string> {
  return eventually(`a card with ${pattern.source}`, async () => {
    const text = readable((await cardAt(memo, 2))?.markdown ?? '');
    return pattern.test(text) ? text : undefined;
  });
}

suite('A corpus that changes', () => {
  test('an unsaved edit of a source counts, and one that is thrown away does not', async () => {
    await write('coast/islands/report.md', report('Keeper of the Light'));
    await write('coast/registry/people.yaml', registry('Keeper of the Light'));
    await setCorpora(['coast']);
    const memo = await untitled('Ho Thi Sao\n');
    await cardThatSays(memo, /Keeper of the Light/);
    const uri = at('coast/islands/report.md');
    const source = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    const start = source.getText().indexOf('Keeper');
    edit.replace(uri, new vscode.Range(source.positionAt(start), source.positionAt(start + 6)), 'Warden');
    await vscode.workspace.applyEdit(edit);
    await cardThatSays(memo, /not found/i);
    await vscode.window.showTextDocument(source);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await eventually('the passage is back', async () => {
      const text = readable((await cardAt(memo, 2))?.markdown ?? '');
      return text !== '' && !/not found/i.test(text) ? true : undefined;
    });
  });

  test('a renamed folder is lost to what named it, until it is named back', async () => {
    const memo = await untitled('Ho Thi Sao\n');
    await cardThatSays(memo, /last reported 3 June 2025/);
    await vscode.workspace.fs.rename(at('coast/islands'), at('coast/isles'));
    await cardThatSays(memo, /no document islands\/report\.md/);
    await vscode.workspace.fs.rename(at('coast/isles'), at('coast/islands'));
    await cardThatSays(memo, /last reported 3 June 2025/);
  });

  test('an added registry file counts, and a deleted folder takes its names along', async () => {
    const memo = await untitled('Le Van Son met Ho Thi Sao\n');
    await write('coast/registry/more/son.yaml', 'persons:\n  - id: le-son\n    name: Le Van Son\n');
    await cardOf(memo, 'Le Van Son');
    await vscode.workspace.fs.delete(at('coast/registry/more'), { recursive: true });
    await eventually('no card', async () => ((await cardAt(memo, 2)) === undefined ? true : undefined));
    await cardOf(memo, 'Ho Thi Sao');
  });

  test('what this window creates, moves and deletes is known where no watcher looks', async () => {
    const files = vscode.workspace.getConfiguration('files');
    const excluded = { '**/coast/registry/**': true };
    await files.update('watcherExclude', excluded, vscode.ConfigurationTarget.Workspace);
    const memo = await untitled('Mai Thi Lua met Ho Thi Sao\n');
    const [file, moved] = [at('coast/registry/lua.yaml'), at('lua.yaml')];
    const change = async (change: (edit: vscode.WorkspaceEdit) => void): Promise<void> => {
      const edit = new vscode.WorkspaceEdit();
      change(edit);
      assert(await vscode.workspace.applyEdit(edit), 'the edit was applied');
    };
    const noCard = () =>
      eventually('no card', async () => ((await cardAt(memo, 2)) === undefined ? true : undefined));
    const contents = new TextEncoder().encode('persons:\n  - id: mai-lua\n    name: Mai Thi Lua\n');
    await change((edit) => edit.createFile(file, { contents }));
    await cardOf(memo, 'Mai Thi Lua');
    await change((edit) => edit.renameFile(file, moved));
    await noCard();
    await change((edit) => edit.renameFile(moved, file));
    await cardOf(memo, 'Mai Thi Lua');
    await change((edit) => edit.deleteFile(file));
    await noCard();
    await files.update('watcherExclude', undefined, vscode.ConfigurationTarget.Workspace);
  });

  test('a link made before an edit does not select other words in their place', async () => {
    const memo = await untitled('Ho Thi Sao\n');
    await cardThatSays(memo, /3 June 2025/);
    const [anchorId] = linksOf((await cardAt(memo, 2))?.markdown ?? '', 'aideMemoire.openPassage');
    await write('coast/islands/report.md', report('Mistress of the Lamp and of much else besides'));
    await cardThatSays(memo, /not found/i);
    await vscode.commands.executeCommand('aideMemoire.openPassage', anchorId);
    const editor = vscode.window.activeTextEditor;
    assert(editor, 'an editor opened');
    assert(editor.document.uri.path.endsWith('/coast/islands/report.md'), editor.document.uri.path);
    assert(editor.selection.isEmpty, editor.document.getText(editor.selection));
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  test('without the bundled corpus only one’s own is known', async () => {
    const settings = vscode.workspace.getConfiguration();
    const own = await untitled('Ho Thi Sao and Russell Headlee\n');
    await cardOf(own, 'Russell Headlee');
    await settings.update('aideMemoire.bundledCorpus.enabled', false, vscode.ConfigurationTarget.Workspace);
    const offset = own.getText().indexOf('Russell') + 2;
    await eventually('no card', async () => ((await cardAt(own, offset)) === undefined ? true : undefined));
    await cardOf(own, 'Ho Thi Sao');
    await settings.update(
      'aideMemoire.bundledCorpus.enabled',
      undefined,
      vscode.ConfigurationTarget.Workspace,
    );
    await cardOf(own, 'Russell Headlee');
  });

  test('an HTML text has cards where it is a source or its language is in the settings', async () => {
    const html = '<p>Russell Headlee met Ho Thi Sao.</p>\n';
    const elsewhere = await vscode.workspace.openTextDocument(await write('page.html', html));
    await vscode.window.showTextDocument(elsewhere);
    assertEqual(await cardAt(elsewhere, 5), undefined);
    const source = await vscode.workspace.openTextDocument(await write('coast/page.html', html));
    await vscode.window.showTextDocument(source);
    const { range } = await cardOf(source, 'Russell Headlee');
    assertEqual(range && source.getText(range), 'Russell Headlee');
    const settings = vscode.workspace.getConfiguration();
    const languages = ['markdown', 'plaintext', 'html'];
    await settings.update('aideMemoire.languages', languages, vscode.ConfigurationTarget.Workspace);
    await vscode.window.showTextDocument(elsewhere);
    await cardOf(elsewhere, 'Russell Headlee');
    await settings.update('aideMemoire.languages', undefined, vscode.ConfigurationTarget.Workspace);
    await vscode.workspace.fs.delete(at('coast/page.html'));
    await vscode.workspace.fs.delete(at('page.html'));
    await setCorpora(undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
