import * as vscode from 'vscode';
import { drawsMermaid } from '../../src/vscode/features/mermaidSupport';
import { assert, assertEqual, eventually, suite, test } from './harness';
import { setCorpora, untitled, workspaceFolder, write } from './support';

const source = `---
title: Harbour readout
date: 2025-05-02
citation_key: harbour-readout
---

Minister Mai Tran asked the port for a new pier by 2030.
`;
const registry = `persons:
  - id: mai-tran
    name: Mai Tran
    other_names: [{ name: Mai Trần, lang: vi, sources: [{ document: readout.md, quote: Mai Tran }] }]
    memberships: [{ role: Minister, sources: [{ document: readout.md, quote: Minister }] }]
    sources: [{ document: readout.md, quote: Mai Tran }]
statements:
  - id: pier
    act: request
    by: [mai-tran]
    deadline: 2030
    summary: A new pier
    sources: [{ document: readout.md, quote: a new pier }]
`;

function active(): vscode.TextDocument | undefined {
  return vscode.window.activeTextEditor?.document;
}

/** On the name at the cursor, once it is known. */
async function openBrief(): Promise<vscode.TextDocument> {
  const uri = vscode.Uri.from({
    scheme: 'aide-memoire-brief',
    path: '/Brief',
    query: '{"kind":"entity","id":"mai-tran"}',
  });
  await eventually('the registry', async () => {
    const document = await vscode.workspace.openTextDocument(uri);
    return document.getText().includes('A new pier') ? document : undefined;
  });
  const memo = await untitled('Mai Tran comes on Monday.\n');
  const editor = await vscode.window.showTextDocument(memo);
  editor.selection = new vscode.Selection(0, 2, 0, 2);
  await vscode.commands.executeCommand('aideMemoire.brief');
  const brief = active();
  assert(brief?.uri.scheme === 'aide-memoire-brief', String(brief?.uri));
  return brief;
}

suite('Briefs', () => {
  test('on the name at the cursor, read-only, each line with a link', async () => {
    await write('briefed/readout.md', source);
    await write('briefed/registry/all.yaml', registry);
    await setCorpora(['briefed']);
    const brief = await openBrief();
    assert(brief.getText().startsWith('# Brief: Mai Tran\n\nas of '), brief.getText());
    assertEqual(vscode.workspace.fs.isWritableFileSystem(brief.uri.scheme), undefined);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      brief.uri,
    );
    const lines = new Set(links.map(({ range }) => range.start.line));
    const line = brief
      .getText()
      .split('\n')
      .findIndex((text) => text.startsWith('- request: A new pier'));
    assert(lines.has(line), brief.getText());
  });

  test('of something else none is made, and that is no error', async () => {
    await vscode.commands.executeCommand('aideMemoire.brief', 'pier');
    await vscode.commands.executeCommand('aideMemoire.brief', 'nobody');
    assert(!active()?.uri.path.includes('pier'), String(active()?.uri));
  });

  test('saved, it is a memo with citations, and its timeline is drawn where something draws it', async () => {
    await openBrief();
    const target = vscode.Uri.joinPath(workspaceFolder(), 'brief-mai-tran.md');
    await vscode.commands.executeCommand('aideMemoire.saveBrief', target);
    assertEqual(active()?.uri.toString(), target.toString());
    const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
    assert(/^---\ntype: memo\ndate: \d{4}-\d\d-\d\d\n---\n/.test(written), written);
    assert(/- request: A new pier — .* \[@harbour-readout, para\. 1\]\n/.test(written), written);
    assertEqual(written.includes('```mermaid\n'), drawsMermaid(vscode.extensions.all));
    await vscode.workspace.fs.delete(target);
  });

  test('an extension that only colours Mermaid does not draw it', () => {
    const colours = { id: 'x.mermaid-syntax', packageJSON: { contributes: { grammars: [] } } };
    const draws = {
      id: 'x.markdown-mermaid',
      packageJSON: { contributes: { 'markdown.markdownItPlugins': true } },
    };
    const other = { id: 'x.math', packageJSON: { contributes: { 'markdown.previewScripts': ['./a.js'] } } };
    assertEqual(drawsMermaid([colours, other, { id: 'mermaid', packageJSON: undefined }]), false);
    assertEqual(drawsMermaid([colours, draws]), true);
  });

  test('what a brief was on goes from the registry, and is said to be gone', async () => {
    const uri = vscode.Uri.from({
      scheme: 'aide-memoire-brief',
      path: '/Brief',
      query: '{"kind":"entity","id":"gone"}',
    });
    const document = await vscode.workspace.openTextDocument(uri);
    assertEqual(document.getText(), 'What this brief is on is no longer in the registry.');
  });
});
