import * as vscode from 'vscode';
import { commands, linkCommands, quickFixCommands } from '../../src/vscode/ids';
import { assert, assertEqual, eventually, suite, test } from './harness';
import { untitled, workspaceFolder } from './support';

/** What anybody may call our commands with: other extensions, key bindings, links of a preview. */
function hostileArguments(): readonly unknown[] {
  const ring: Record<string, unknown> = {};
  ring['parent'] = ring;
  // Nothing that is there: should a command write, it harms nobody.
  const outside = vscode.Uri.file('/no-such-folder-of-aide-memoire/outside.md');
  return [
    null,
    7,
    '',
    'no-such-id',
    '__proto__',
    '../../../etc/passwd',
    '..%2f..%2fetc%2fpasswd',
    'file:///etc/passwd',
    'command:workbench.action.quit',
    '\\\\evil.example\\share',
    'x'.repeat(1_000_000),
    '\u0000\u202e\n',
    outside,
    outside.toString(),
    vscode.Uri.parse('https://evil.example/x'),
    vscode.Uri.parse('aide-memoire-card:/x?no-such-id'),
    [outside],
    [],
    ['no-such-id', 'no-such-id'],
    {},
    { toString: () => '/etc/passwd', valueOf: () => 1 },
    { entityId: '__proto__', anchorId: '../../etc/passwd', uri: 'file:///etc/passwd', fsPath: '/etc/passwd' },
    { query: '../x', id: 7, path: outside, scheme: 'file', with: 'x' },
    { entityId: { toString: 7 }, parent: {}, roots: [null] },
    Object.create(null),
    ring,
    () => '/etc/passwd',
    Symbol('x'),
    9n,
    {
      get entityId(): string {
        throw new Error('sprung');
      },
    },
  ];
}

/** Every file below the folder with its size, and the texts of those that are small. */
async function contents(folder: vscode.Uri): Promise<string[]> {
  const found: string[] = [];
  for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
    const uri = vscode.Uri.joinPath(folder, name);
    if (type === vscode.FileType.Directory) found.push(...(await contents(uri)));
    else
      found.push(`${uri.path}: ${new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)).length}`);
  }
  return found.sort();
}

async function settled(call: Thenable<unknown>): Promise<string | undefined> {
  const wait = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 60));
  // What asks somebody goes on only when the list is left, which happens behind.
  return Promise.race([Promise.resolve(call).then(() => undefined, String), wait]);
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** They look at no argument, and change a setting or delete what is stored, which is what they are for. */
const WITHOUT_ARGUMENT = new Set<string>([
  commands.addCorpus,
  commands.deleteStoredData,
  commands.toggleHovers,
  commands.toggleUnderline,
]);

suite('Commands called with whatever somebody thinks of', () => {
  test('open nothing outside the corpora, write nothing, and end in a message at most', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const memo = await untitled('Nobody is named here.\n');
    const before = await contents(workspaceFolder());
    const failures: string[] = [];
    const opened = new Set<string>();
    const watching = vscode.workspace.onDidOpenTextDocument(({ uri }) => opened.add(uri.toString()));
    try {
      for (const command of [
        ...Object.values(linkCommands),
        ...Object.values(quickFixCommands),
        ...Object.values(commands).filter((id) => !WITHOUT_ARGUMENT.has(id)),
      ]) {
        const calls = hostileArguments().map((argument) =>
          settled(vscode.commands.executeCommand(command, argument, argument)),
        );
        for (const failure of await Promise.all(calls)) {
          if (failure !== undefined) failures.push(`${command}: ${failure.slice(0, 300)}`);
        }
        await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      }
      await pause(500);
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    } finally {
      watching.dispose();
    }
    assertEqual([...new Set(failures)], []);
    for (const address of opened) {
      const { scheme } = vscode.Uri.parse(address);
      const isOurs = scheme.startsWith('aide-memoire-') || scheme === 'untitled' || scheme === 'output';
      assert(isOurs, `${address.slice(0, 300)} was opened`);
    }
    assertEqual(memo.getText(), 'Nobody is named here.\n');
    assertEqual(await contents(workspaceFolder()), before, 'files of the workspace');
    await vscode.commands.executeCommand('notifications.clearAll');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await eventually('nothing is open', () =>
      vscode.window.tabGroups.all.every(({ tabs }) => tabs.length === 0) ? true : undefined,
    );
  });
});
