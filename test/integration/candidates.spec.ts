import * as vscode from 'vscode';
import { eventually, suite, test } from './harness';
import { cardAt, readable, setCorpora, write } from './support';

const text = `---
title: Harbour talks
lang: en
---

Ambassador Helen Marwood spoke of cranes.
`;

suite('Candidates', () => {
  test('names of a corpus without a registry can be reviewed, and an entry makes them known', async () => {
    await write('lacking/talks.md', text);
    await setCorpora(['lacking']);
    const memo = await vscode.workspace.openTextDocument(
      await write('candidates.md', 'Helen Marwood called.\n'),
    );
    await vscode.window.showTextDocument(memo);
    await vscode.commands.executeCommand('aideMemoire.reviewCandidates');
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await eventually('what was open before', () =>
      Promise.resolve(vscode.window.activeTextEditor?.document === memo || undefined),
    );
    await write(
      'lacking/registry/analyst.yaml',
      'persons:\n  - { id: helen-marwood, name: Helen Marwood }\n',
    );
    await eventually('a card', async () => {
      const card = readable((await cardAt(memo, 2))?.markdown ?? '');
      return card.includes('Helen Marwood') ? card : undefined;
    });
  });
});
