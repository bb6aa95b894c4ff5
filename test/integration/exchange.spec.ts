import * as vscode from 'vscode';
import { assert, assertEqual, eventually, suite, test } from './harness';
import { cardOf, setCorpora, untitled, workspaceFolder, write } from './support';

const read = async (path: string): Promise<string> => {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(workspaceFolder(), path));
  return new TextDecoder().decode(bytes);
};

suite('Import and export', () => {
  test('a table becomes a new registry file, with a report of what was left', async () => {
    await write('exchange/registry/people.yaml', 'persons:\n  - { id: bo-lind, name: Bo Lind }\n');
    await setCorpora(['exchange']);
    const table = await write(
      'crew.csv',
      'name,title,organization\nAnn Berg,Envoy,Harbour Office\nBo Lind,Captain,\n',
    );
    await vscode.commands.executeCommand('aideMemoire.importRegistry', table);
    const text = await eventually('the new file', () =>
      read('exchange/registry/imported-crew.yaml').catch(() => undefined),
    );
    assert(text.includes('  - id: ann-berg\n    name: Ann Berg\n'), text);
    assert(!text.includes('Bo Lind'), text);
    const report = await eventually('the report', () => {
      const shown = vscode.window.activeTextEditor?.document;
      return Promise.resolve(shown?.uri.scheme === 'aide-memoire-exchange' ? shown.getText() : undefined);
    });
    assert(report.includes('imported-crew.yaml: 2.'), report);
    assert(report.includes('Bo Lind: The registry has the name already: “bo-lind”.'), report);
    await cardOf(await untitled('Ann Berg called.\n'), 'Ann Berg');
    // Again: nothing is new, and nothing is overwritten.
    await vscode.commands.executeCommand('aideMemoire.importRegistry', table);
    assertEqual(await read('exchange/registry/imported-crew.yaml'), text);
    const again = await eventually('the second report', () => {
      const shown = vscode.window.activeTextEditor?.document.getText() ?? '';
      return Promise.resolve(shown.includes('Nothing was written.') ? shown : undefined);
    });
    assert(again.includes('Ann Berg: The registry has the name already'), again);
  });

  test('a Popolo file is put into the registry as it is, beside one of its name', async () => {
    const popolo = '{ "persons": [{ "id": "p-1", "name": "Cai Dahl" }] }';
    const file = await write('parliament.json', popolo);
    await write('exchange/registry/imported-parliament.json', '{}');
    await vscode.commands.executeCommand('aideMemoire.importRegistry', file);
    assertEqual(
      await eventually('the copy', () =>
        read('exchange/registry/imported-parliament-2.json').catch(() => undefined),
      ),
      popolo,
    );
    assertEqual(await read('exchange/registry/imported-parliament.json'), '{}');
  });

  test('the registry goes out in each format, but into no corpus', async () => {
    const target = (name: string): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), name);
    for (const [format, name, words] of [
      ['people', 'people-out.csv', '"Vu Hai Quan"'],
      ['laws', 'laws-out.csv', '"id","name","other_names","type"'],
      ['popolo', 'out.json', '"persons": ['],
      ['csl', 'csl-out.json', '"type": "legislation"'],
    ] as const) {
      await vscode.commands.executeCommand('aideMemoire.exportRegistry', format, target(name));
      assert((await read(name)).includes(words), name);
    }
    await vscode.commands.executeCommand('aideMemoire.exportRegistry', 'popolo', target('exchange/out.json'));
    assertEqual(await read('exchange/out.json').catch(() => 'none'), 'none');
  });
});
