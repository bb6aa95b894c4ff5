import * as vscode from 'vscode';
import { assert, assertEqual, eventually, suite, test } from './harness';
import { cardAt, cardOf, linksOf, readable, untitled } from './support';

const spellings = [
  'Vu Hai Quan',
  'Vũ Hải Quân',
  'Russell Headlee',
  'High Technology Law',
  'Luật Công nghệ cao (sửa đổi)',
  'Resolution 57-NQ/TW',
];

suite('Hovers', () => {
  for (const language of ['markdown', 'plaintext']) {
    for (const name of spellings) {
      test(`${name} has a card in ${language}, and the range is exactly the name`, async () => {
        const document = await untitled(`The desk met ${name} again.\n`, language);
        const { range } = await cardOf(document, name);
        assertEqual(range && document.getText(range), name);
      });
    }
  }

  test('a card tells the title with the day it was reported, and that the source is retold', async () => {
    const document = await untitled('Vu Hai Quan took part.\n');
    const { markdown } = await cardOf(document, 'Vu Hai Quan');
    const text = readable(markdown);
    assert(text.includes('Vũ Hải Quân'), text);
    for (const expected of ['Deputy Minister of Science and Technology', '17 January 2026', 'retold']) {
      assert(text.includes(expected), text);
    }
  });

  test('a link of a card opens the source with the passage selected and revealed', async () => {
    const document = await untitled('Vu Hai Quan took part.\n');
    const { markdown } = await cardOf(document, 'Vu Hai Quan');
    const [anchorId] = linksOf(markdown, 'aideMemoire.openPassage');
    assert(anchorId, 'the card leads to a passage');
    await vscode.commands.executeCommand('aideMemoire.openPassage', anchorId);
    const editor = vscode.window.activeTextEditor;
    assert(editor, 'an editor opened');
    assertEqual(editor.document.uri.scheme, 'aide-memoire-corpus');
    assert(!editor.selection.isEmpty, 'words are selected');
    assert(
      editor.visibleRanges.length === 0 ||
        editor.visibleRanges.some((range) => range.contains(editor.selection)),
      'the selection is in view',
    );
  });

  test('a source has cards as well, and opens read-only', async () => {
    const document = await untitled('Vu Hai Quan took part.\n');
    const [anchorId] = linksOf((await cardOf(document, 'Vu Hai Quan')).markdown, 'aideMemoire.openPassage');
    await vscode.commands.executeCommand('aideMemoire.openPassage', anchorId);
    const source = vscode.window.activeTextEditor?.document;
    assert(source, 'the source is open');
    await cardOf(source, source.getText().includes('Headlee') ? 'Russell Headlee' : 'Hà Nội');
    assertEqual(vscode.workspace.fs.isWritableFileSystem(source.uri.scheme), false);
  });

  test('code, link targets and front matter have no cards', async () => {
    const document = await untitled(
      '---\nauthor: Russell Headlee\n---\n\n`Russell Headlee` and [a page](https://example.org/Russell%20Headlee)\n\n```\nRussell Headlee\n```\n\nRussell Headlee\n',
    );
    const text = document.getText();
    const offsets = [...text.matchAll(/Russell Headlee/g)].map((match) => match.index + 2);
    const last = offsets.pop() ?? 0;
    await eventually('the card in the prose', () => cardAt(document, last));
    for (const offset of offsets) {
      assertEqual(await cardAt(document, offset), undefined, text.slice(offset - 5, offset + 5));
    }
  });

  test('a hover may run our own link commands and nothing else', async () => {
    const document = await untitled('Russell Headlee\n');
    const { hover } = await cardOf(document, 'Russell Headlee');
    for (const content of hover.contents) {
      if (content instanceof vscode.MarkdownString) {
        assert(content.isTrusted !== true, 'a hover is never trusted as a whole');
        assert(content.supportHtml !== true, 'a hover holds no HTML');
      }
    }
  });

  test('the switch turns hovers off and on', async () => {
    const document = await untitled('Russell Headlee\n');
    await cardOf(document, 'Russell Headlee');
    await vscode.commands.executeCommand('aideMemoire.toggleHovers');
    try {
      await eventually('no card', async () => ((await cardAt(document, 2)) === undefined ? true : undefined));
    } finally {
      await vscode.commands.executeCommand('aideMemoire.toggleHovers');
    }
    await cardOf(document, 'Russell Headlee');
  });

  test('the full card opens as a read-only document whose places lead on', async () => {
    const document = await untitled('Russell Headlee\n');
    const [entityId] = linksOf((await cardOf(document, 'Russell Headlee')).markdown, 'aideMemoire.openCard');
    await vscode.commands.executeCommand('aideMemoire.openCard', entityId ?? 'russell-headlee');
    const card = vscode.window.activeTextEditor?.document;
    assertEqual(card?.uri.scheme, 'aide-memoire-card');
    assert(card, 'the card opened');
    assert(card.getText().includes('Russell Headlee'), card.getText());
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      card.uri,
    );
    assert(links.length > 0, 'the card leads on');
  });

  test('commands of links refuse what is no id of ours', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const hostile of ['../../etc/passwd', 'file:///etc/passwd', { toString: 1 }, 7, undefined]) {
      void vscode.commands.executeCommand('aideMemoire.openPassage', hostile);
      void vscode.commands.executeCommand('aideMemoire.openCard', hostile);
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    assertEqual(vscode.window.activeTextEditor?.document.uri.toString(), undefined);
    await vscode.commands.executeCommand('notifications.clearAll');
  });
});
