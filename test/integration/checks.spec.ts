import * as vscode from 'vscode';
import { assert, assertEqual, eventually, suite, test } from './harness';
import { configure, setCorpora, untitled, workspaceFolder, write } from './support';

const source = `---
title: Harbour readout
publisher: The Quay
date: 2025-05-02
citation_key: harbour-readout
---

Nguyen Thi Quay opened the pier.
`;
const text = 'The pier is open [@harbor-readout]. It is new [@harbour-readout, para. 7].\n';
const setting = 'aideMemoire.checks.severities';

async function prepareDesk(): Promise<void> {
  await write('checked/readout.md', source);
  await setCorpora(['checked']);
}

function ours(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source: by }) => by === 'Aide-Mémoire');
}

function codeOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}

/** The findings of a text once they are those; what was found before the corpus was read goes by itself. */
function findings(
  document: vscode.TextDocument,
  codes: readonly string[],
): Promise<readonly vscode.Diagnostic[]> {
  return eventually(codes.join(), () => {
    const found = ours(document.uri);
    return Promise.resolve(found.map(codeOf).join() === codes.join() ? found : undefined);
  });
}

const BOTH = ['citation-unknown', 'passage-lost'];

suite('Checks', () => {
  test('what the sources do not bear out is underlined with its code and a page on it', async () => {
    await prepareDesk();
    const memo = await untitled(text);
    const [unknown, lost] = await findings(memo, BOTH);
    assert(unknown !== undefined && lost !== undefined, 'there are two');
    assertEqual(memo.getText(unknown.range), '@harbor-readout');
    assertEqual(unknown.severity, vscode.DiagnosticSeverity.Warning);
    assertEqual(lost.relatedInformation?.[0]?.message, 'Harbour readout');
    const target = typeof unknown.code === 'object' ? unknown.code.target : undefined;
    assert(target, 'the code leads to a page');
    const page = await vscode.workspace.openTextDocument(target);
    assert(page.getText().startsWith('# `citation-unknown`'), page.getText().slice(0, 80));
  });

  test('a quick fix mends it, and the finding goes', async () => {
    const memo = await untitled(text);
    const [unknown] = await findings(memo, BOTH);
    assert(unknown, 'there is one');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      memo.uri,
      unknown.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = actions.find(({ title }) => title === 'Cite “harbour-readout” instead');
    assert(fix?.edit, actions.map(({ title }) => title).join());
    await vscode.workspace.applyEdit(fix.edit);
    assert(memo.getText().startsWith('The pier is open [@harbour-readout].'), memo.getText());
    await findings(memo, ['passage-lost']);
  });

  test('the same fix as a command', async () => {
    const memo = await untitled(text);
    const [unknown] = await findings(memo, BOTH);
    const editor = vscode.window.activeTextEditor;
    assert(unknown !== undefined && editor?.document === memo, 'the memo is active');
    editor.selection = new vscode.Selection(unknown.range.start, unknown.range.start);
    await vscode.commands.executeCommand('aideMemoire.fixFinding');
    assert(memo.getText().includes('[@harbour-readout].'), memo.getText());
  });

  test('the setting changes what a finding counts as, or leaves it out', async () => {
    const memo = await untitled(text);
    await findings(memo, BOTH);
    await configure(setting, { 'citation-unknown': 'hint', 'passage-lost': 'off' });
    const [unknown] = await findings(memo, ['citation-unknown']);
    assertEqual(unknown?.severity, vscode.DiagnosticSeverity.Hint);
    await configure(setting, undefined);
    await findings(memo, BOTH);
  });

  test('sources have no findings', async () => {
    const uri = await write('checked/cites.md', 'Somebody cites [@nobody].\n');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const memo = await untitled(text);
    await findings(memo, BOTH);
    assertEqual(ours(uri).length, 0);
  });

  test('the report is a read-only document, and is saved beside the memo', async () => {
    const uri = await write('pier-note.md', text);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    await vscode.commands.executeCommand('aideMemoire.checkMemo');
    const report = vscode.window.activeTextEditor?.document;
    assert(report?.uri.scheme === 'aide-memoire-check', String(report?.uri));
    assert(
      report.getText().includes('Line 1: “@harbor-readout” (warning, citation-unknown)'),
      report.getText(),
    );
    await vscode.commands.executeCommand('aideMemoire.saveCheckReport');
    const saved = vscode.Uri.joinPath(workspaceFolder(), 'pier-note.check.md');
    const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(saved));
    assert(written.includes('[Line 1](pier-note.md#L1)'), written);
  });
});
