import * as vscode from 'vscode';
import { assert, assertEqual, eventually, suite, test } from './harness';
import { cardAt, cardOf, setCorpora, workspaceFolder, write } from './support';

const registry = `# the desk's people
persons:
  - id: minh
    name: Tran Van Minh # the harbour
organizations:
  - { id: bank, name: Coast Bank }
`;
const readout = `---
title: Harbour talks
date: 2025-05-02
lang: en
---

Tran Van Minh urged the Coast Bank on 1 May to lend more by June 2026. Mai Lan Phuong listened.
`;

/** Takes what is proposed in every pick, and the change that is shown at last. */
async function acceptAll(work: Thenable<unknown>): Promise<unknown> {
  let isDone = false;
  const done = Promise.resolve(work).finally(() => {
    isDone = true;
  });
  // Without a pick it does nothing.
  await eventually('the command is over', async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return isDone ? true : undefined;
  });
  return done;
}

async function select(words: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(
    vscode.Uri.joinPath(workspaceFolder(), 'recording/readout.md'),
  );
  const editor = await vscode.window.showTextDocument(document);
  const start = document.getText().indexOf(words);
  editor.selection = new vscode.Selection(
    document.positionAt(start),
    document.positionAt(start + words.length),
  );
  return document;
}

async function registryText(file: string): Promise<string> {
  const uri = vscode.Uri.joinPath(workspaceFolder(), 'recording/registry', file);
  return (await vscode.workspace.openTextDocument(uri)).getText();
}

suite('Recording from a source', () => {
  test('a selected name becomes an entry with its quote, which recognises it at once', async () => {
    await write('recording/readout.md', readout);
    await write('recording/registry/people.yaml', registry);
    await setCorpora(['recording']);
    const document = await select('Mai Lan Phuong');
    await cardOf(document, 'Tran Van Minh');
    assertEqual(await acceptAll(vscode.commands.executeCommand('aideMemoire.addToRegistry')), true);
    assertEqual(
      await registryText('analyst.yaml'),
      '# What the analyst added to the registry.\npersons:\n  - id: mai-lan-phuong\n    name: Mai Lan Phuong\n    other_names: [{ name: Mai Lan Phuong, lang: en }]\n    sources: [{ document: readout.md, quote: Mai Lan Phuong }]\n',
    );
    await cardOf(document, 'Mai Lan Phuong');
  });

  test('a candidate becomes another name of whom it is nearest to, in the style of the entry', async () => {
    const done = await acceptAll(
      vscode.commands.executeCommand('aideMemoire.addToRegistry', {
        name: 'Trần Văn Minh',
        kind: 'person',
        lang: 'vi',
      }),
    );
    assertEqual(done, true);
    assertEqual(
      await registryText('people.yaml'),
      registry.replace(
        '# the harbour\n',
        '# the harbour\n    other_names: [{ name: Trần Văn Minh, lang: vi }]\n',
      ),
    );
  });

  test('a meeting and a statement are recorded as proposed, and undone in one step', async () => {
    await select('urged');
    assertEqual(await acceptAll(vscode.commands.executeCommand('aideMemoire.newMeeting')), true);
    const withMeeting = await registryText('analyst.yaml');
    for (const line of ['  - id: harbour-talks', '    start_date: 2025-05-01', '    date_basis: inferred']) {
      assert(withMeeting.includes(`${line}\n`), withMeeting);
    }
    await select('urged');
    assertEqual(await acceptAll(vscode.commands.executeCommand('aideMemoire.recordStatement')), true);
    const text = await registryText('analyst.yaml');
    for (const line of ['    act: request', '    by: [minh]', '    to: [bank]', '    deadline: 2026-06']) {
      assert(text.includes(`${line}\n`), text);
    }
    assert(text.startsWith(withMeeting), 'nothing before it changes');
    await vscode.window.showTextDocument(
      vscode.Uri.joinPath(workspaceFolder(), 'recording/registry/analyst.yaml'),
    );
    await vscode.commands.executeCommand('undo');
    assertEqual(await registryText('analyst.yaml'), withMeeting);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('a corpus without a registry gets one, and what is turned down is not written', async () => {
    const source = await vscode.workspace.openTextDocument(await write('fresh/readout.md', readout));
    await setCorpora(['fresh']);
    await eventually('the other corpus is gone', async () =>
      (await cardAt(source, readout.indexOf('Tran') + 2)) === undefined ? true : undefined,
    );
    const uri = vscode.Uri.joinPath(workspaceFolder(), 'fresh/registry/analyst.yaml');
    const added = vscode.commands.executeCommand('aideMemoire.addToRegistry', {
      name: 'Tran Van Minh',
      kind: 'person',
    });
    assertEqual(await acceptAll(added), true);
    const text = (await vscode.workspace.openTextDocument(uri)).getText();
    assert(text.includes('  - id: tran-van-minh\n    name: Tran Van Minh\n'), text);
    const refused = vscode.commands.executeCommand('aideMemoire.addToRegistry', { name: 'X', kind: 'law' });
    let isDone = false;
    void Promise.resolve(refused).then(() => {
      isDone = true;
    });
    await eventually('it is over', async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return isDone ? true : undefined;
    });
    assertEqual((await vscode.workspace.openTextDocument(uri)).getText(), text);
    await setCorpora(undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
