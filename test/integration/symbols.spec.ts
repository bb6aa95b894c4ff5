import * as vscode from 'vscode';
import { assert, assertEqual, eventually, suite, test } from './harness';

async function find(query: string): Promise<readonly vscode.SymbolInformation[]> {
  return vscode.commands.executeCommand<vscode.SymbolInformation[]>(
    'vscode.executeWorkspaceSymbolProvider',
    query,
  );
}

/** Those of ours, best first. */
async function findOurs(query: string): Promise<readonly vscode.SymbolInformation[]> {
  return eventually(`symbols for "${query}"`, async () => {
    const ours = (await find(query)).filter(({ location }) => location.uri.scheme.startsWith('aide-memoire'));
    return ours.length > 0 ? ours : undefined;
  });
}

suite('Symbols', () => {
  test('an official is found by another spelling, which the name then holds, and leads to the card', async () => {
    const [official] = await findOurs('vũ hải quân');
    assert(official, 'there is one');
    assertEqual(official.name.startsWith('Vu Hai Quan ('), true, official.name);
    const card = await vscode.workspace.openTextDocument(official.location.uri);
    assert(card.getText().includes('Vu Hai Quan'), card.getText());
  });

  test('laws and meetings have kinds of their own; without a letter nothing is offered', async () => {
    const [law] = await findOurs('57-NQ/TW');
    assertEqual(law?.kind, vscode.SymbolKind.Interface, law?.name ?? '');
    const kinds = (await findOurs('dialogue')).map(({ kind }) => kind);
    assert(kinds.includes(vscode.SymbolKind.Event), kinds.join());
    const cards = (await find('')).filter(({ location }) => location.uri.scheme === 'aide-memoire-card');
    assertEqual(cards.length, 0);
  });
});
