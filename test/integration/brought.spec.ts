import * as vscode from 'vscode';
import { assert, assertEqual, eventually, suite, test } from './harness';
import { setCorpora, workspaceFolder, write } from './support';

const REGISTRY = `persons:
  - id: bringing-phuc
    name: Tran Quang Phuc
    memberships:
      - role: Deputy Minister of Ports
        sources: [{ document: ministry.md, quote: Deputy Minister of Ports }]
`;
const HEAD = '---\nlang: en\n';

/** The document that the command opens for the given files. */
async function ask(...files: readonly vscode.Uri[]): Promise<vscode.TextDocument> {
  return eventually('the document of what was brought', async () => {
    await vscode.commands.executeCommand('aideMemoire.whatItBrought', files[0], files);
    const document = vscode.window.activeTextEditor?.document;
    return document?.uri.scheme === 'aide-memoire-brought' ? document : undefined;
  });
}

async function lensesOf(document: vscode.TextDocument): Promise<readonly vscode.CodeLens[]> {
  return vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
}

async function lensEventually(document: vscode.TextDocument, title: string): Promise<vscode.CodeLens> {
  return eventually(`the lens ${title}`, async () =>
    (await lensesOf(document)).find(({ command }) => command?.title === title),
  );
}

async function run({ command }: vscode.CodeLens): Promise<void> {
  assert(command, 'the lens has a command');
  await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
}

suite('What a source brought', () => {
  test('it is told with links, left line by line, and told again when it is asked for', async () => {
    await write('bringing/registry/people.yaml', REGISTRY);
    await write(
      'bringing/ministry.md',
      `${HEAD}date: 2026-01-10\n---\n\nDeputy Minister of Ports Tran Quang Phuc was there in the morning.\n`,
    );
    const source = await write(
      'bringing/gazette.md',
      `${HEAD}date: 2026-01-09\n---\n\nMinister of Ports Tran Quang Phuc received the delegation in the hall.\n`,
    );
    await setCorpora(['bringing']);
    const document = await ask(source);
    assert(document.getText().includes('- This source: Minister of Ports — '), document.getText());
    assert(document.getText().includes('- The registry: Deputy Minister of Ports — '), document.getText());
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    );
    assert(links.length >= 4, `${String(links.length)} links`);

    const line = document.getText().split('\n').indexOf('- Title: Tran Quang Phuc');
    const record = await lensEventually(document, 'Record as a further claim');
    assertEqual(record.range.start.line, line);
    await run(await lensEventually(document, 'Leave'));
    await eventually('what was left to be out of sight', () =>
      Promise.resolve(document.getText().includes('This source:') ? undefined : true),
    );
    await run(await lensEventually(document, 'Show what was left (1)'));
    await eventually('what was left to be told again', () =>
      Promise.resolve(document.getText().includes('This source:') ? true : undefined),
    );
  });

  test('an edit of the registry is told at once', async () => {
    const document = vscode.window.activeTextEditor?.document;
    assert(document?.uri.scheme === 'aide-memoire-brought', 'the document is still open');
    const file = await vscode.workspace.openTextDocument(
      vscode.Uri.joinPath(workspaceFolder(), 'bringing/registry/people.yaml'),
    );
    const edit = new vscode.WorkspaceEdit();
    const end = file.positionAt(file.getText().length);
    edit.insert(file.uri, end, '      - { role: Minister of Ports, sources: [{ document: gazette.md }] }\n');
    await vscode.workspace.applyEdit(edit);
    await file.save();
    await eventually('nothing to differ any more', () =>
      Promise.resolve(document.getText().includes('This source:') ? undefined : true),
    );
    assert(
      !(await lensesOf(document)).some(({ command }) => command?.title === 'Leave'),
      'no offers are left',
    );
  });

  test('what is no source is not taken for one', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand(
      'aideMemoire.whatItBrought',
      await write('no-source.md', 'Words.\n'),
    );
    assertEqual(vscode.window.activeTextEditor, undefined);
    await setCorpora(undefined);
  });
});
