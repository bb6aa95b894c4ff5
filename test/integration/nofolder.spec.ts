import * as vscode from 'vscode';
import { assertEqual, eventually, suite, test } from './harness';
import {
  cardAt,
  cardOf,
  configureCorpora,
  setCorpora,
  statusReport,
  untitled,
  workspaceFolder,
  write,
} from './support';

const { Global } = vscode.ConfigurationTarget;
const OURS = 'aide-memoire.aide-memoire';

/** They propose a place, for which the first folder is taken elsewhere. */
const FILE_COMMANDS = [
  'addCorpus',
  'addToRegistry',
  'checkMemo',
  'exportBibliography',
  'exportRegistry',
  'importFiles',
  'importRegistry',
  'newMeeting',
  'newSourceFromClipboard',
  'saveBrief',
  'saveCheckReport',
];

async function prepareDesk(): Promise<void> {
  await write('apart/registry/people.yaml', 'persons:\n  - { id: apart, name: Ly Van Apart }\n');
  await write('apart/readout.md', 'Ly Van Apart was there.\n');
}

/** Runs a command and leaves whatever it asks, as one does who presses Escape. */
async function runAndLeave(command: string): Promise<void> {
  let isDone = false;
  const running = Promise.resolve(vscode.commands.executeCommand(command)).finally(() => {
    isDone = true;
  });
  // A notice is awaited until somebody closes it.
  await eventually(`${command} is over`, async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await vscode.commands.executeCommand('notifications.clearAll');
    return isDone ? true : undefined;
  });
  await running;
}

suite('No folder', () => {
  test('there is none, and what VS Code keeps for a folder it keeps for none', async () => {
    await vscode.extensions.getExtension(OURS)?.activate();
    assertEqual(vscode.workspace.workspaceFolders, undefined);
    assertEqual(vscode.workspace.workspaceFile, undefined);
    assertEqual(vscode.extensions.getExtension(OURS)?.isActive, true);
  });

  test('a folder named by its path or address in the user’s settings is a corpus, a relative one is none', async () => {
    await prepareDesk();
    const memo = await untitled('Ly Van Apart came.\n');
    const folder = vscode.Uri.joinPath(workspaceFolder(), 'apart');
    for (const entry of [folder.path, folder.toString()]) {
      await configureCorpora(['apart', entry], Global);
      await cardOf(memo, 'Ly Van Apart');
      await eventually('the status', async () =>
        /^Corpora: bundled, apart$/m.test(await statusReport()) ? true : undefined,
      );
      await configureCorpora(['apart'], Global);
      await eventually('no card', async () => ((await cardAt(memo, 2)) === undefined ? true : undefined));
      await eventually('the status', async () =>
        /^Corpora: bundled$/m.test(await statusReport()) ? true : undefined,
      );
    }
  });

  test('faults of a corpus that is no part of the window are shown while its file is open', async () => {
    const uri = await write(
      'apart/registry/faulty.yaml',
      'persons:\n  - { id: x, nmae: Wrong, name: Right }\n',
    );
    await setCorpora(['apart']);
    const memo = await untitled('Ly Van Apart came.\n');
    await cardOf(memo, 'Ly Van Apart');
    assertEqual(vscode.languages.getDiagnostics(uri).length, 0);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    await eventually('the fault', () =>
      Promise.resolve(vscode.languages.getDiagnostics(uri).find(({ code }) => code === 'unknown-key')),
    );
    await vscode.workspace.fs.delete(uri);
  });

  test('references are those in sources and open memos, with nowhere else to look', async () => {
    const memo = await untitled('Ly Van Apart came.\n');
    await cardOf(memo, 'Ly Van Apart');
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      memo.uri,
      memo.positionAt(2),
    );
    const source = vscode.Uri.joinPath(workspaceFolder(), 'apart/readout.md').path;
    const files = found.map(({ uri }) => (uri.scheme === 'untitled' ? 'an open memo' : uri.path));
    assertEqual([...new Set(files)].sort(), [source, 'an open memo']);
  });

  test('what asks for a file, or makes one, can be asked and left', async () => {
    await untitled('Ly Van Apart came [@readout].\n');
    for (const command of FILE_COMMANDS) {
      await runAndLeave(`aideMemoire.${command}`);
    }
  });

  test('the user’s setting goes, and its corpus with it', async () => {
    await setCorpora(undefined);
    const memo = await untitled('Ly Van Apart came.\n');
    await eventually('no card', async () => ((await cardAt(memo, 2)) === undefined ? true : undefined));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
