import * as vscode from 'vscode';
import { assert, assertEqual, eventually, suite, test } from './harness';
import {
  cardAt,
  cardOf,
  configureCorpora,
  linksOf,
  readable,
  statusReport,
  untitled,
  workspaceFolder,
} from './support';

const { WorkspaceFolder } = vscode.ConfigurationTarget;
const FOLDERS = {
  first: { name: 'Cao Thi Harbour', office: 'Keeper of the Harbour' },
  second: { name: 'Cao Thi Island', office: 'Keeper of the Island' },
} as const;
type Name = keyof typeof FOLDERS;
const NAMES = ['first', 'second'] as const;

function folderNamed(name: Name): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.find((one) => one.name === name);
  assert(folder, `the folder ${name} is open`);
  return folder.uri;
}

async function writeIn(name: Name, path: string, text: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(folderNamed(name), path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

function readout(name: Name, verb = 'opened'): string {
  const { name: person, office } = FOLDERS[name];
  return `---\ntitle: Readout\ndate: 2025-05-02\n---\n\n${person}, ${office}, ${verb} the pier.\n`;
}

/** The same paths and ids in both. */
async function prepareTwins(): Promise<void> {
  for (const name of NAMES) {
    const { name: person, office } = FOLDERS[name];
    await writeIn(name, 'twins/readout.md', readout(name));
    await writeIn(
      name,
      'twins/registry/people.yaml',
      `persons:\n  - id: keeper-${name}\n    name: ${person}\n    memberships: [{ role: ${office}, sources: [{ document: readout.md, quote: ${office} }] }]\n`,
    );
    await configureCorpora(['twins'], WorkspaceFolder, folderNamed(name));
  }
}

const both = `${FOLDERS.first.name} met ${FOLDERS.second.name}.\n`;

function activePath(): string {
  const { uri } = vscode.window.activeTextEditor?.document ?? {};
  return uri === undefined ? 'none' : vscode.workspace.asRelativePath(uri);
}

suite('Several folders', () => {
  test('two corpora of the same name are both read, and told apart', async () => {
    assertEqual(workspaceFolder().toString(), folderNamed('first').toString());
    await prepareTwins();
    const memo = await untitled(both);
    for (const name of NAMES) {
      const text = readable((await cardOf(memo, FOLDERS[name].name)).markdown);
      const other = name === 'first' ? 'second' : 'first';
      assert(text.includes(FOLDERS[name].office), text);
      assert(!text.includes(FOLDERS[other].office), text);
    }
    await eventually('both are listed', async () =>
      /^Corpora: bundled, twins, twins-2$/m.test(await statusReport()) ? true : undefined,
    );
  });

  test('a link of a card opens the file of its own folder, at its own words', async () => {
    const memo = await untitled(both);
    for (const name of NAMES) {
      await vscode.window.showTextDocument(memo);
      const { markdown } = await cardOf(memo, FOLDERS[name].name);
      const [anchorId] = linksOf(markdown, 'aideMemoire.openPassage');
      await vscode.commands.executeCommand('aideMemoire.openPassage', anchorId);
      assertEqual(activePath(), `${name}/twins/readout.md`);
      const editor = vscode.window.activeTextEditor;
      const selected = editor?.document.getText(editor.selection) ?? '';
      assert(selected.includes(FOLDERS[name].office), selected);
    }
  });

  test('what a search finds opens in its own folder', async () => {
    for (const name of NAMES) {
      await vscode.commands.executeCommand('aideMemoire.searchCorpus', `"${FOLDERS[name].office}"`);
      await eventually('the hit opens', async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return activePath() === `${name}/twins/readout.md` ? true : undefined;
      });
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    }
  });

  test('references, entries and decisions stay within the folder and are shown with its name', async () => {
    for (const name of NAMES) {
      const { name: person } = FOLDERS[name];
      const memo = await untitled(`${person} came.\n`);
      await cardOf(memo, person);
      const places = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        memo.uri,
        memo.positionAt(2),
      );
      const files = places.map(({ uri }) => vscode.workspace.asRelativePath(uri));
      assertEqual(
        files.filter((file) => file.includes('twins/')),
        [`${name}/twins/readout.md`],
      );
      const actions = await eventually('the quick fixes', async () => {
        const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          memo.uri,
          new vscode.Range(0, 2, 0, 2),
          vscode.CodeActionKind.QuickFix.value,
        );
        return found.length > 0 ? found : undefined;
      });
      const titles = actions.map(({ title }) => title);
      const title = `Never match “${person}” alone (in ${name}/twins/registry/people.yaml)`;
      assert(titles.includes(title), titles.join(' | '));
      const editor = await vscode.window.showTextDocument(memo);
      editor.selection = new vscode.Selection(0, 2, 0, 2);
      await vscode.commands.executeCommand('aideMemoire.editEntry');
      assertEqual(activePath(), `${name}/twins/registry/people.yaml`);
    }
  });

  test('a change in one folder is no change in the other', async () => {
    const memo = await untitled(both);
    const isLost = async (name: Name): Promise<boolean> =>
      /not found/i.test(readable((await cardOf(memo, FOLDERS[name].name)).markdown));
    await writeIn('second', 'twins/readout.md', readout('second').replace('Keeper of', 'Warden of'));
    await eventually('it is lost', async () => ((await isLost('second')) ? true : undefined));
    assertEqual(await isLost('first'), false);
    await writeIn('second', 'twins/readout.md', readout('second'));
    await eventually('it is back', async () => ((await isLost('second')) ? undefined : true));
  });

  test('a folder that leaves the workspace takes its corpus along, and brings it again', async () => {
    const second = folderNamed('second');
    const memo = await untitled(both);
    const at = both.indexOf(FOLDERS.second.name) + 2;
    await cardOf(memo, FOLDERS.second.name);
    assert(vscode.workspace.updateWorkspaceFolders(1, 1), 'the folder leaves');
    await eventually('no card', async () => ((await cardAt(memo, at)) === undefined ? true : undefined));
    await cardOf(memo, FOLDERS.first.name);
    assert(vscode.workspace.updateWorkspaceFolders(1, 0, { uri: second }), 'the folder comes');
    await cardOf(memo, FOLDERS.second.name);
    for (const name of NAMES) await configureCorpora(undefined, WorkspaceFolder, folderNamed(name));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
