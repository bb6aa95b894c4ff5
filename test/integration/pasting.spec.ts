import * as vscode from 'vscode';
import { assertEqual, eventually, suite, test } from './harness';
import { setCorpora, untitled, write } from './support';

const words = 'The old crane will lift what the harbour asks of it';
const source = `---
title: Crane readout
citation_key: crane
---

Nobody counted the ships.

${words}, said the keeper.
`;

async function prepareDesk(): Promise<void> {
  await write('pasting/crane.md', source);
  await write(
    'pasting/retold.md',
    '---\ntext: retold\n---\n\nThe crane was said to be strong enough for all that came.\n',
  );
  await setCorpora(['pasting']);
}

/** An empty memo of which the key is known, so that the corpus has been read. */
async function openMemo(): Promise<vscode.TextDocument> {
  const memo = await untitled('[@crane]\n\n');
  await eventually('the corpus is read', async () => {
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      memo.uri,
    );
    return links.length > 0 ? links : undefined;
  });
  return memo;
}

async function putCursorAtEnd(memo: vscode.TextDocument): Promise<void> {
  const editor = await vscode.window.showTextDocument(memo);
  const end = memo.positionAt(memo.getText().length);
  editor.selection = new vscode.Selection(end, end);
}

/** What is chosen in the widget beside pasted words is tried as a person in the browser. */
suite('Pasting', () => {
  test('what is merely pasted stays as it is', async () => {
    await prepareDesk();
    const memo = await openMemo();
    await vscode.env.clipboard.writeText(words);
    await putCursorAtEnd(memo);
    const before = memo.getText();
    await vscode.commands.executeCommand('editor.action.clipboardPasteAction');
    const pasted = await eventually('it is pasted', () =>
      Promise.resolve(memo.getText() === before ? undefined : memo.getText().slice(before.length)),
    );
    assertEqual(pasted, words);
  });
});
