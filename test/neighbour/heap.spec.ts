import type * as V8 from 'node:v8';
import type * as Vm from 'node:vm';
import * as vscode from 'vscode';
import { assert, suite, test } from '../integration/harness';
import { cardOf, setCorpora, untitled, write } from '../integration/support';
import { atRest, median, nodeModule } from './support';

const ROUNDS = 10;
/** So many first: what is kept for good, such as compiled code, is made once. */
const WARM_UP = 3;
const MOST_GROWTH = 1.1;

/** Bytes that are in use after a collection, the median of three. */
async function usedHeap(): Promise<number> {
  const { setFlagsFromString } = nodeModule('node:v8') as typeof V8;
  const { runInNewContext } = nodeModule('node:vm') as typeof Vm;
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const found: number[] = [];
  for (let i = 0; i < 3; i++) {
    await atRest();
    collect();
    collect();
    const { process } = globalThis as unknown as {
      readonly process: { memoryUsage(): { readonly heapUsed: number } };
    };
    found.push(process.memoryUsage().heapUsed);
  }
  return median(found);
}

async function round(): Promise<void> {
  await setCorpora(['rounds']);
  const memo = await untitled('Vu Hai Quan met Ann Berg on growth.\n');
  await cardOf(memo, 'Ann Berg');
  const source = await vscode.workspace.openTextDocument(
    await write('rounds/visit.md', '---\ndate: 2026-01-05\n---\n\nAnn Berg, Envoy, came to the harbour.\n'),
  );
  await vscode.window.showTextDocument(source);
  await vscode.commands.executeCommand('vscode.executeWorkspaceSymbolProvider', 'Berg');
  await vscode.commands.executeCommand('aideMemoire.searchCorpus', 'harbour');
  await atRest();
  await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await setCorpora(undefined);
  await atRest();
}

suite('A good neighbour in memory', () => {
  test('ten rounds of opening and closing leave nothing behind', async () => {
    await write('rounds/registry/people.yaml', 'persons:\n  - { id: ann-berg, name: Ann Berg }\n');
    for (let i = 0; i < WARM_UP; i++) await round();
    const before = await usedHeap();
    for (let i = 0; i < ROUNDS; i++) await round();
    const after = await usedHeap();
    const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
    console.log(
      `# measured: Heap: ${megabytes(before)} MB before, ${megabytes(after)} MB after ${ROUNDS} rounds`,
    );
    assert(after <= MOST_GROWTH * before, `The heap grows from ${before} to ${after} bytes`);
  }, 20);
});
