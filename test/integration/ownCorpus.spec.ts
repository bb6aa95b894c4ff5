import * as vscode from 'vscode';
import { assert, assertEqual, eventually, suite, test } from './harness';
import { host } from './host';
import { cardAt, linksOf, readable, setCorpora, untitled, workspaceFolder, write } from './support';

const registry = `persons:
  - id: mai-lan
    name: Mai Lan Phuong
    memberships:
      - role: Director of the Harbour Office
        sources: [{ document: readout.md, quote: Director of the Harbour Office }]
`;

const readout = `---
title: Harbour readout
date: 2025-05-02
---

Mai Lan Phuong, Director of the Harbour Office, received the delegation.

A second paragraph speaks of cranes.
`;

async function cardEventually(document: vscode.TextDocument, pattern: RegExp): Promise<string> {
  return eventually(`a card with ${pattern.source}`, async () => {
    const text = readable((await cardAt(document, 2))?.markdown ?? '');
    return pattern.test(text) ? text : undefined;
  });
}

suite('A corpus of one’s own', () => {
  test('a folder named in the settings is known at once', async () => {
    await write('own/readout.md', readout);
    await write('own/registry/people.yaml', registry);
    await setCorpora(['own']);
    const memo = await untitled('Mai Lan Phuong\n');
    const text = await cardEventually(memo, /Director of the Harbour Office/);
    assert(text.includes('2 May 2025'), text);
  });

  test('a link opens the file of the workspace with the words selected', async () => {
    const memo = await untitled('Mai Lan Phuong\n');
    await cardEventually(memo, /Director of the Harbour Office/);
    const [anchorId] = linksOf((await cardAt(memo, 2))?.markdown ?? '', 'aideMemoire.openPassage');
    await vscode.commands.executeCommand('aideMemoire.openPassage', anchorId);
    const editor = vscode.window.activeTextEditor;
    assert(editor, 'an editor opened');
    assert(editor.document.uri.path.endsWith('/own/readout.md'), editor.document.uri.path);
    assert(
      editor.document.getText(editor.selection).includes('Director of the Harbour Office'),
      'the words are selected',
    );
  });

  test('unsaved edits of a registry file count in the next card', async () => {
    const memo = await untitled('Mai Lan Phuong\n');
    await cardEventually(memo, /Director of the Harbour Office/);
    const uri = vscode.Uri.joinPath(workspaceFolder(), 'own/registry/people.yaml');
    const file = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    const role = file.getText().indexOf('role: Director');
    edit.insert(uri, file.positionAt(role + 'role: '.length), 'Acting ');
    await vscode.workspace.applyEdit(edit);
    await cardEventually(memo, /Acting Director of the Harbour Office/);
    await vscode.window.showTextDocument(file);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await eventually('the stored text is back', async () => {
      const text = readable((await cardAt(memo, 2))?.markdown ?? '');
      return text !== '' && !text.includes('Acting') ? true : undefined;
    });
  });

  test('a quote that is no longer in its source is called lost', async () => {
    const memo = await untitled('Mai Lan Phuong\n');
    await write('own/readout.md', readout.replace('Director of the Harbour Office', 'head of the port'));
    await cardEventually(memo, /not found/i);
    await write('own/readout.md', readout);
    await eventually('the passage is back', async () => {
      const text = readable((await cardAt(memo, 2))?.markdown ?? '');
      return text !== '' && !/not found/i.test(text) ? true : undefined;
    });
  });

  test('faults are in the Problems panel at their place, and go when mended', async () => {
    const uri = await write(
      'own/registry/faulty.yaml',
      'persons:\n  - id: x\n    nmae: Wrong Key\n    name: Right Key\n',
    );
    // Of a folder that is no part of the window, only files that are open have any.
    if (host.kind === 'nofolder') await vscode.workspace.openTextDocument(uri);
    const diagnostic = await eventually('the fault', () =>
      vscode.languages.getDiagnostics(uri).find(({ code }) => code === 'unknown-key'),
    );
    assertEqual(diagnostic.range.start.line, 2);
    assertEqual(diagnostic.source, 'Aide-Mémoire');
    await write('own/registry/faulty.yaml', 'persons:\n  - id: x\n    name: Right Key\n');
    await eventually('no fault', () =>
      vscode.languages.getDiagnostics(uri).length === 0 ? true : undefined,
    );
  });

  test('a deleted registry file takes its names along', async () => {
    const memo = await untitled('Mai Lan Phuong\n');
    await cardEventually(memo, /Director/);
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspaceFolder(), 'own/registry/people.yaml'));
    await eventually('no card', async () => ((await cardAt(memo, 2)) === undefined ? true : undefined));
    await write('own/registry/people.yaml', registry);
    await cardEventually(memo, /Director/);
  });

  test('a removed setting takes the corpus along', async () => {
    const memo = await untitled('Mai Lan Phuong\n');
    await setCorpora(undefined);
    await eventually('no card', async () => ((await cardAt(memo, 2)) === undefined ? true : undefined));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
