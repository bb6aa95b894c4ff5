import * as vscode from 'vscode';
import { assert, assertEqual, eventually, suite, test } from './harness';
import {
  cardAt,
  cardOf,
  configure,
  configureCorpora,
  setCorpora,
  statusReport,
  untitled,
  workspaceFolder,
  write,
} from './support';

const { Global, Workspace, WorkspaceFolder } = vscode.ConfigurationTarget;
const leftOut = 'long.md: The file is larger than';
const LIMIT = 'aideMemoire.index.maximumFileSize';

function at(path: string): vscode.Uri {
  return vscode.Uri.joinPath(workspaceFolder(), path);
}

async function writeCorpus(folder: string, id: string, name: string): Promise<void> {
  await write(`${folder}/registry/people.yaml`, `persons:\n  - { id: ${id}, name: ${name} }\n`);
}

/** The user's own corpus is known, the one that only the folder names is not. */
async function onlyTheUsersIsRead(): Promise<void> {
  const memo = await untitled('Do Thi Lure met Bui Van Trust.\n');
  await cardOf(memo, 'Bui Van Trust');
  assertEqual(await cardAt(memo, 2), undefined);
  assert(/^Corpora: bundled, trusted$/m.test(await statusReport()), await statusReport());
}

suite('Restricted Mode', () => {
  test('the folder is not trusted, and the extension runs', async () => {
    assertEqual(vscode.workspace.isTrusted, false);
    const extension = vscode.extensions.getExtension('aide-memoire.aide-memoire');
    await extension?.activate();
    assertEqual(extension?.isActive, true);
  });

  test('a corpus that the folder’s settings name is not read, by whatever path', async () => {
    await writeCorpus('lure', 'lure', 'Do Thi Lure');
    await writeCorpus('trusted', 'trust', 'Bui Van Trust');
    const lure = at('lure');
    await setCorpora(['trusted']);
    for (const entry of ['lure', lure.path, lure.toString()]) {
      await configureCorpora([entry], Workspace);
      const file = await vscode.workspace.fs.readFile(at('.vscode/settings.json'));
      assert(new TextDecoder().decode(file).includes(JSON.stringify(entry)), 'the folder says so');
      await onlyTheUsersIsRead();
    }
    await configureCorpora(undefined, Workspace);
  });

  test('a settings file that came with the folder names none either, while the rest of it counts', async () => {
    const settings = { 'aideMemoire.corpora': ['lure'], 'aideMemoire.underline.enabled': true };
    await write('.vscode/settings.json', JSON.stringify(settings));
    await eventually('VS Code has read it', () => {
      const configuration = vscode.workspace.getConfiguration();
      return configuration.get<boolean>('aideMemoire.underline.enabled') === true ? true : undefined;
    });
    await onlyTheUsersIsRead();
    await write('.vscode/settings.json', '{}');
  });

  test('the size of files that are read is the user’s alone', async () => {
    await write('trusted/long.md', `# Long\n\n${'Ships came and went. '.repeat(1_000)}\n`);
    await vscode.workspace.getConfiguration().update(LIMIT, 0.01, Workspace);
    await vscode.commands.executeCommand('aideMemoire.refresh');
    const memo = await untitled('[@long]\n');
    await eventually('the long file is a source', async () => {
      const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        memo.uri,
      );
      return links.length > 0 ? links : undefined;
    });
    assert(!(await statusReport()).includes(leftOut), await statusReport());
    await vscode.workspace.getConfiguration().update(LIMIT, undefined, Workspace);
    await vscode.workspace.getConfiguration().update(LIMIT, 0.01, Global);
    await eventually('it is left out', async () =>
      (await statusReport()).includes(leftOut) ? true : undefined,
    );
    await vscode.workspace.getConfiguration().update(LIMIT, undefined, Global);
    await eventually('it is in', async () => ((await statusReport()).includes(leftOut) ? undefined : true));
  });

  test('other settings of the folder count', async () => {
    const memo = await untitled('Bui Van Trust\n');
    await cardOf(memo, 'Bui Van Trust');
    await configure('aideMemoire.hover.enabled', false);
    await eventually('no card', async () => ((await cardAt(memo, 2)) === undefined ? true : undefined));
    await configure('aideMemoire.hover.enabled', undefined);
    await cardOf(memo, 'Bui Van Trust');
    await setCorpora(undefined);
    await configureCorpora(undefined, WorkspaceFolder);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
