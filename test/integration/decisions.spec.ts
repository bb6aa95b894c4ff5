import * as vscode from 'vscode';
import { assert, assertEqual, eventually, suite, test } from './harness';
import { cardAt, readable, setCorpora, shownPath, workspaceFolder, write } from './support';

const registry = `# the desk's people
persons:
  - id: minh-port # the harbour
    name: Tran Van Minh
    memberships: [{ role: Director of the Harbour Office }]
  - id: minh-bank
    name: Tran Van Minh
    memberships: [{ role: Governor of the Coast Bank }]
`;
const name = 'Tran Van Minh';
const text = `Notes of the day.\n\n${name} spoke of cranes.\n`;

async function openMemo(path: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(await write(path, text));
  await vscode.window.showTextDocument(document);
  return document;
}

function selectName(document: vscode.TextDocument, words: string, isSelected = false): vscode.Range {
  const start = document.positionAt(document.getText().lastIndexOf(words));
  const range = new vscode.Range(
    start,
    isSelected ? start.translate(0, words.length) : start.translate(0, 2),
  );
  const editor = vscode.window.activeTextEditor;
  assert(editor?.document === document, 'the memo is active');
  editor.selection = new vscode.Selection(isSelected ? range.start : range.end, range.end);
  return isSelected ? range : new vscode.Range(range.end, range.end);
}

async function fixesAt(document: vscode.TextDocument, words: string): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    selectName(document, words),
    vscode.CodeActionKind.QuickFix.value,
    20,
  );
}

async function fixEventually(document: vscode.TextDocument, pattern: RegExp): Promise<vscode.CodeAction> {
  let titles: readonly string[] = [];
  return eventually(`a quick fix ${pattern.source}`, async () => {
    const fixes = await fixesAt(document, name);
    titles = fixes.map(({ title }) => title);
    return fixes.find(({ title }) => pattern.test(title));
  }).catch((error: unknown) => {
    throw new Error(`${String(error)}; there are: ${titles.join(' | ')}`);
  });
}

async function apply({ edit, command }: vscode.CodeAction): Promise<void> {
  assert(edit, 'the quick fix has its edit');
  assert(await vscode.workspace.applyEdit(edit), 'the edit is applied');
  assert(command, 'it says where the decision is kept');
  await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
}

async function hoverOf(document: vscode.TextDocument): Promise<string> {
  const at = document.getText().lastIndexOf(name) + 2;
  return readable((await cardAt(document, at))?.markdown ?? '');
}

async function hoverEventually(document: vscode.TextDocument, pattern: RegExp | 'none'): Promise<string> {
  return eventually(`a hover ${String(pattern)}`, async () => {
    const hover = await hoverOf(document);
    return (pattern === 'none' ? hover === '' : pattern.test(hover)) ? `${hover} ` : undefined;
  });
}

async function undoIn(document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('undo');
}

function exactly(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
}

function inWorkspace(path: string): vscode.Uri {
  return vscode.Uri.joinPath(workspaceFolder(), path);
}

suite('The analyst’s word', () => {
  test('an open name is decided in the memo by a quick fix, and undo opens it again', async () => {
    await write('deciding/readout.md', 'Tran Van Minh was there.\n');
    await write('deciding/registry/people.yaml', registry);
    await setCorpora(['deciding']);
    const memo = await openMemo('decided.md');
    await hoverEventually(memo, /may be any of these/);
    await apply(await fixEventually(memo, /^This is Tran Van Minh \(Governor of the Coast Bank\)$/));
    assertEqual(memo.getText(), `---\naide-memoire:\n  is: { ${name}: minh-bank }\n---\n\n${text}`);
    assert(memo.isDirty, 'the memo is not saved for the analyst');
    const hover = await hoverEventually(memo, /Governor of the Coast Bank/);
    assert(hover.includes('Why:** The memo itself says who or what is meant'), hover);
    assert(hover.includes('Could also be:** Tran Van Minh (Director of the Harbour Office)'), hover);
    await undoIn(memo);
    assertEqual(memo.getText(), text);
    await hoverEventually(memo, /may be any of these/);
  });

  test('what is not a name here has no card here, until undo', async () => {
    const memo = await openMemo('refused.md');
    await hoverEventually(memo, /may be any of these/);
    await apply(await fixEventually(memo, /is not a name here$/));
    assert(memo.getText().startsWith(`---\naide-memoire:\n  not: [${name}]\n---\n`), memo.getText());
    await hoverEventually(memo, 'none');
    await undoIn(memo);
    await hoverEventually(memo, /may be any of these/);
  });

  test('a name that never stands alone is kept in the registry, which keeps its comments', async () => {
    const memo = await openMemo('weak.md');
    await hoverEventually(memo, /may be any of these/);
    await apply(
      await fixEventually(
        memo,
        exactly(`Never match “Tran Van Minh” alone (in ${shownPath('deciding/registry/people.yaml')})`),
      ),
    );
    const file = await vscode.workspace.openTextDocument(inWorkspace('deciding/registry/people.yaml'));
    const weak = `    other_names: [{ name: ${name}, weak: true }]\n`;
    assertEqual(file.getText(), registry.replaceAll(`name: ${name}\n`, `name: ${name}\n${weak}`));
    assertEqual(memo.getText(), text);
    await hoverEventually(memo, 'none');
    await undoIn(file);
    assertEqual(file.getText(), registry);
    await hoverEventually(memo, /may be any of these/);
  });

  test('whom only the bundled corpus knows gets an entry in a file of one’s own', async () => {
    const memo = await vscode.workspace.openTextDocument(
      await write('bundled.md', 'Russell Headlee came.\n'),
    );
    await vscode.window.showTextDocument(memo);
    await eventually('the card', () => cardAt(memo, 2));
    const fix = await eventually('the quick fix', async () =>
      (await fixesAt(memo, 'Russell Headlee')).find(({ title }) => title.includes('analyst.yaml')),
    );
    await apply(fix);
    const file = await vscode.workspace.openTextDocument(inWorkspace('deciding/registry/analyst.yaml'));
    assert(
      /^persons:\n {2}- id: [^ ]+\n {4}name: Russell Headlee\n {4}other_names: \[\{ name: Russell Headlee, weak: true \}\]$/m.test(
        file.getText(),
      ),
      file.getText(),
    );
    await eventually('no card', async () => ((await cardAt(memo, 2)) === undefined ? true : undefined));
    await undoIn(file);
    await eventually('the card is back', () => cardAt(memo, 2));
  });

  test('a source is never edited: what is decided there is kept in the registry', async () => {
    const source = await vscode.workspace.openTextDocument(inWorkspace('deciding/readout.md'));
    await vscode.window.showTextDocument(source);
    await fixEventually(source, /^Never match “Tran Van Minh” alone \(in /);
    const fixes = (await fixesAt(source, name)).filter(({ title }) => title.includes(name));
    assertEqual(
      fixes.map(({ title }) => title).filter((title) => !title.includes('alone (in ')),
      [],
    );
    const card = await vscode.workspace.openTextDocument(
      vscode.Uri.from({ scheme: 'aide-memoire-card', path: '/Minh', query: 'minh-port' }),
    );
    await vscode.window.showTextDocument(card);
    assertEqual((await fixesAt(card, name)).length, 0);
  });

  test('a name is explained in a read-only text with all it could be', async () => {
    const memo = await openMemo('explained.md');
    await hoverEventually(memo, /may be any of these/);
    selectName(memo, name);
    await vscode.commands.executeCommand('aideMemoire.explainName');
    const report = vscode.window.activeTextEditor?.document;
    assertEqual(report?.uri.scheme, 'aide-memoire-explain');
    const told = report?.getText() ?? '';
    for (const expected of [
      `“${name}”`,
      'stays open: 2',
      'Director of the Harbour Office',
      'Others have this name as well.',
      'today',
    ]) {
      assert(told.includes(expected), told);
    }
  });

  test('faulty front matter is left as it is', async () => {
    const broken = `---\ntitle: "open\n---\n\n${name}\n`;
    const memo = await vscode.workspace.openTextDocument(await write('broken.md', broken));
    await vscode.window.showTextDocument(memo);
    await eventually('the hover', async () => ((await hoverOf(memo)) === '' ? undefined : true));
    const fixes = (await fixesAt(memo, name)).filter(({ title }) => title.endsWith(' is not a name here'));
    assert(
      fixes.every(({ edit }) => edit === undefined),
      'there is no edit',
    );
    const { command } = await fixEventually(memo, / is not a name here$/);
    assert(JSON.stringify(command?.arguments).includes('front matter'), JSON.stringify(command));
    assertEqual(memo.getText(), broken);
    await setCorpora(undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
