import * as vscode from 'vscode';
import { assert, assertEqual, eventually, suite, test } from './harness';
import { host } from './host';
import { readable, setCorpora, shownPath, untitled, workspaceFolder, write } from './support';

const source = `---
title: Harbour readout
publisher: The Quay
date: 2025-05-02
citation_key: harbour-readout
---

Nguyen Thi Quay opened the pier.

| Crane | Age |
| ----- | --- |
| One   | 40  |

Nguyen Thi Quay asked for cranes.
`;
const registry = 'persons:\n  - id: quay\n    name: Nguyen Thi Quay\n';
const name = 'Nguyen Thi Quay';
const text = `${name} spoke [@harbour-readout, para. 2]. Then ${name} left [@harbor-readout].\n`;

async function prepareDesk(): Promise<void> {
  await write('citing/readout.md', source);
  await write('citing/registry/people.yaml', registry);
  await write('other-memo.md', `A note on ${name}.\n`);
  await setCorpora(['citing']);
}

function at(document: vscode.TextDocument, words: string): vscode.Position {
  const start = document.getText().indexOf(words);
  assert(start >= 0, words);
  return document.positionAt(start + 2);
}

/** Answers of a provider once there are any. */
async function ask<T>(command: string, document: vscode.TextDocument, words: string): Promise<readonly T[]> {
  return eventually(command, async () => {
    const found = await vscode.commands.executeCommand<T[] | undefined>(
      command,
      document.uri,
      at(document, words),
    );
    return found !== undefined && found.length > 0 ? found : undefined;
  });
}

function toTarget(found: vscode.Location | vscode.LocationLink): { uri: vscode.Uri; range: vscode.Range } {
  return 'targetUri' in found ? { uri: found.targetUri, range: found.targetRange } : found;
}

async function wordsAt({ uri, range }: vscode.Location): Promise<string> {
  return (await vscode.workspace.openTextDocument(uri)).getText(range);
}

suite('Citing', () => {
  test('the definition of a name is its card, and of a key its source at the passage', async () => {
    await prepareDesk();
    const memo = await untitled(text);
    const [card] = await ask<vscode.LocationLink>('vscode.executeDefinitionProvider', memo, name);
    assert(card, 'there is one');
    assertEqual([toTarget(card).uri.scheme, toTarget(card).uri.query], ['aide-memoire-card', 'quay']);
    const [cited] = await ask<vscode.LocationLink>('vscode.executeDefinitionProvider', memo, '@harbour');
    assert(cited, 'there is one');
    const target = toTarget(cited);
    assertEqual(await wordsAt(new vscode.Location(target.uri, target.range)), `${name} asked for cranes.`);
  });

  test('references are the mentions in memos and sources, all of them that name', async () => {
    const memo = await untitled(text);
    const found = await ask<vscode.Location>('vscode.executeReferenceProvider', memo, name);
    const paths = found.map(({ uri }) => vscode.workspace.asRelativePath(uri));
    assertEqual(paths.filter((path) => path === shownPath('citing/readout.md')).length, 2, paths.join());
    // Where no folder is open there is nowhere to look for memos.
    const others = host.kind === 'nofolder' ? 0 : 1;
    assertEqual(paths.filter((path) => path === shownPath('other-memo.md')).length, others, paths.join());
    assert(found.filter(({ uri }) => uri.toString() === memo.uri.toString()).length === 2, paths.join());
    for (const place of found) {
      assertEqual(await wordsAt(place), name);
    }
  });

  test('a memo that was deleted has no references, whatever VS Code still keeps of it', async () => {
    const memo = await untitled(text);
    const gone = await write('gone-memo.md', `Once ${name} was here.\n`);
    await vscode.workspace.openTextDocument(gone);
    const pathsOf = async (): Promise<readonly string[]> =>
      (await ask<vscode.Location>('vscode.executeReferenceProvider', memo, name)).map(({ uri }) => uri.path);
    assert((await pathsOf()).includes(gone.path), 'it has one while it is there');
    await vscode.workspace.fs.delete(gone);
    await eventually('it has none any more', async () =>
      (await pathsOf()).includes(gone.path) ? undefined : true,
    );
  });

  test('a card that VS Code previews is no memo that mentions somebody', async () => {
    const memo = await untitled(text);
    const [definition] = await ask<vscode.Location>('vscode.executeDefinitionProvider', memo, name);
    assert(definition, 'the name has a definition');
    const card = await vscode.workspace.openTextDocument(toTarget(definition).uri);
    assert(card.languageId === 'plaintext' && card.getText().includes(name), card.getText());
    const found = await ask<vscode.Location>('vscode.executeReferenceProvider', memo, name);
    assert(!found.some(({ uri }) => uri.scheme === card.uri.scheme), found.map(({ uri }) => uri.path).join());
  });

  test('highlights are all mentions of the same entity in the text', async () => {
    const memo = await untitled(text);
    const found = await ask<vscode.DocumentHighlight>('vscode.executeDocumentHighlights', memo, name);
    assertEqual(
      found.map(({ range }) => memo.offsetAt(range.start)),
      [0, text.lastIndexOf(name)],
    );
  });

  test('a known key is a link that opens the passage, an unknown one is none and says so', async () => {
    const memo = await untitled(text);
    const links = await eventually('the links', async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        memo.uri,
      );
      return found.length > 0 ? found : undefined;
    });
    assertEqual(
      links.map(({ range }) => memo.getText(range)),
      ['@harbour-readout'],
    );
    const [id] = JSON.parse(decodeURIComponent(links[0]?.target?.query ?? '')) as [string];
    await vscode.commands.executeCommand('aideMemoire.openPassage', id);
    const editor = vscode.window.activeTextEditor;
    assertEqual(editor?.document.getText(editor.selection), `${name} asked for cranes.`);
    const hovers = await ask<vscode.Hover>('vscode.executeHoverProvider', memo, '@harbor');
    const told = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => readable(content instanceof vscode.MarkdownString ? content.value : ''))
      .join();
    assert(told.includes('No source has the key “harbor-readout”. Near it: “harbour-readout”'), told);
  });

  test('selected words of a source are copied with citation and with footnote', async () => {
    const uri = vscode.Uri.joinPath(workspaceFolder(), 'citing/readout.md');
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document);
    const start = document.positionAt(source.indexOf('asked'));
    editor.selection = new vscode.Selection(start, start.translate(0, 'asked for cranes'.length));
    await vscode.commands.executeCommand('aideMemoire.copyWithCitation');
    assertEqual(await vscode.env.clipboard.readText(), '“asked for cranes” [@harbour-readout, para. 2]');
    await vscode.commands.executeCommand('aideMemoire.copyWithFootnote');
    assertEqual(
      await vscode.env.clipboard.readText(),
      '“asked for cranes”[^harbour-readout-2]\n\n[^harbour-readout-2]: The Quay, “Harbour readout”, 2 May 2025, para. 2, readout.md.\n',
    );
  });

  test('Edit Entry goes to the line of the registry; what is bundled opens read-only', async () => {
    const memo = await untitled(`${name} met Russell Headlee.\n`);
    await ask('vscode.executeDefinitionProvider', memo, name);
    const goTo = async (words: string): Promise<vscode.TextEditor | undefined> => {
      const editor = await vscode.window.showTextDocument(memo);
      const position = at(memo, words);
      editor.selection = new vscode.Selection(position, position);
      await vscode.commands.executeCommand('aideMemoire.editEntry');
      return vscode.window.activeTextEditor;
    };
    const own = await goTo(name);
    const people = vscode.Uri.joinPath(workspaceFolder(), 'citing/registry/people.yaml');
    assertEqual(own?.document.uri.toString(), people.toString());
    assertEqual(own?.selection.active.line, 1);
    const bundled = await goTo('Russell Headlee');
    assertEqual(bundled?.document.uri.scheme, 'aide-memoire-corpus');
    const line = bundled?.document.lineAt(bundled.selection.active.line).text ?? '';
    assert(line.includes('russell-headlee'), line);
    await setCorpora(undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('the bibliography of a memo is written in the format of the file, but into no corpus', async () => {
    await prepareDesk();
    await ask<vscode.LocationLink>('vscode.executeDefinitionProvider', await untitled(text), '@harbour');
    const [csl, bib, within] = ['memo.json', 'memo.bib', 'citing/sources.bib'].map((path) =>
      vscode.Uri.joinPath(workspaceFolder(), path),
    );
    for (const target of [csl, bib, within]) {
      await vscode.commands.executeCommand('aideMemoire.exportBibliography', target);
    }
    assert(csl !== undefined && bib !== undefined && within !== undefined, 'there are three');
    const read = async (uri: vscode.Uri): Promise<string> =>
      new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    const [item, ...others] = JSON.parse(await read(csl)) as { id: string; publisher: string }[];
    assertEqual([item?.id, item?.publisher, others.length], ['harbour-readout', 'The Quay', 0]);
    assert((await read(bib)).startsWith('@misc{harbour-readout,'), await read(bib));
    const isThere = await vscode.workspace.fs.stat(within).then(
      () => true,
      () => false,
    );
    assert(!isThere, 'a corpus is never written into');
  });
});
