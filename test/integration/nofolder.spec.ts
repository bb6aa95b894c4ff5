import * as vscode from 'vscode';
import { assert, assertEqual, eventually, suite, test } from './harness';
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

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

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
  test('there is none, and what VS Code keeps for a folder it keeps for none', () => {
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
      assert(/^Corpora: bundled$/m.test(await statusReport()), await statusReport());
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
    assertEqual(
      found.map(({ uri }) => (uri.scheme === 'untitled' ? 'memo' : uri.path)).sort(),
      [source, 'memo'].sort(),
    );
  });

  test('every command answers, with a memo and without an editor', async () => {
    const { contributes } = vscode.extensions.getExtension(OURS)?.packageJSON as Manifest;
    // The log is VS Code's own; to delete what is stored ends the storing for the rest of the session.
    const apart = ['aideMemoire.showLog', 'aideMemoire.deleteStoredData', 'aideMemoire.stopReading'];
    const names = contributes.commands.map(({ command }) => command).filter((name) => !apart.includes(name));
    for (const hasMemo of [false, true]) {
      for (const name of names) {
        await vscode.commands.executeCommand('workbench.action.closeAllEditors');
        if (hasMemo) await untitled('Ly Van Apart came.\n');
        await runAndLeave(name);
      }
    }
  });

  test('the user’s setting goes, and its corpus with it', async () => {
    await setCorpora(undefined);
    const memo = await untitled('Ly Van Apart came.\n');
    await eventually('no card', async () => ((await cardAt(memo, 2)) === undefined ? true : undefined));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
