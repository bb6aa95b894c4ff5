import * as vscode from 'vscode';
import { assert, assertEqual, eventually, suite, test } from './harness';
import { readable, setCorpora, write } from './support';

const registry = `persons:
  - id: mai-lan
    name: Mai Lan Phuong
    memberships:
      - role: Envoy
        organization_id: harbour-office # where
        sources: [{ document: readout.md, quote: envoy for the islands }]
organizations:
  - { id: harbour-office, name: Harbour Office }
statements:
  - id: cranes
    act: pledge
    by: [mai-lan]
    summary: New cranes
    sources: [{ document: readout.md, quote: will replace all cranes }]
`;
const readout =
  '# Harbour readout\n\nMai Lan Phuong, envoy to the islands, said she will replace all cranes.\n';

async function open(): Promise<vscode.TextDocument> {
  await write('desk-files/readout.md', readout);
  const uri = await write('desk-files/registry/people.yaml', registry);
  await setCorpora(['desk-files']);
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

const at = (document: vscode.TextDocument, words: string, shift = 1): vscode.Position =>
  document.positionAt(document.getText().indexOf(words) + shift);

suite('Registry files', () => {
  test('ids are offered with their names, and the YAML of other folders is left alone', async () => {
    const document = await open();
    const offers = await eventually('offers', async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        at(document, 'harbour-office # where', 0),
        undefined,
        100,
      );
      const own = list.items.filter(({ detail }) => detail?.startsWith('Harbour Office') === true);
      return own.length > 0 ? own : undefined;
    });
    assertEqual(offers[0]?.insertText, 'harbour-office');
    const { documentation } = offers[0] ?? {};
    assert(documentation instanceof vscode.MarkdownString, 'the card is there');
    assert(readable(documentation.value).includes('Harbour Office'), documentation.value);
  });

  test('an id shows its card, leads to its entry, and is found wherever it is used', async () => {
    const document = await open();
    const position = at(document, 'mai-lan]');
    const text = await eventually('the card', async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        position,
      );
      const contents = hovers.flatMap((hover) => hover.contents);
      return contents.find((one) => one instanceof vscode.MarkdownString && one.value.includes('Envoy'));
    });
    assert(text, 'a card');
    const [definition] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      position,
    );
    assertEqual(definition?.targetRange.start.line, 1);
    const uses = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      position,
    );
    assertEqual(uses.map(({ range }) => range.start.line).join(), '1,12');
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assertEqual(symbols.map(({ name }) => name).join(), 'persons,organizations,statements');
  });

  test('a quote leads to its passage; a lost one has a fix that quotes the nearest words', async () => {
    const document = await open();
    const passage = await eventually('the passage', async () => {
      const found = await vscode.commands.executeCommand<vscode.LocationLink[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        at(document, 'will replace'),
      );
      return found[0];
    });
    assert(passage.targetUri.path.endsWith('/readout.md'), 'the source');
    assertEqual(passage.targetRange.start.line, 2);
    const fix = await eventually('the fix', async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(at(document, 'envoy for'), at(document, 'envoy for')),
      );
      return actions.find(({ title }) => title.startsWith('Quote “envoy to the islands” instead'));
    });
    assert(fix.edit, 'an edit');
    const [[, edits] = []] = fix.edit.entries();
    const edit = edits?.[0];
    assert(edit, 'one edit');
    const text = document.getText();
    const after =
      text.slice(0, document.offsetAt(edit.range.start)) +
      edit.newText +
      text.slice(document.offsetAt(edit.range.end));
    assertEqual(after, registry.replace('envoy for', 'envoy to'));
  });
});
