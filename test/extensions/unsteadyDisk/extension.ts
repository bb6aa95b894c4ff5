import * as vscode from 'vscode';

import { MemoryDisk } from './memoryDisk';
import { Unsteadiness, type Behaviour, type Call } from './unsteadiness';

const SCHEME = 'unsteady-disk';

/** A virtual file system for tests, at first with the sample workspace in `/desk`, as slow and unsteady as it is told. */
export function activate(context: vscode.ExtensionContext): void {
  const unsteadiness = new Unsteadiness();
  const filled = MemoryDisk.copyOf(vscode.Uri.joinPath(context.extensionUri, 'desk'), '/desk');
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const serve = async <T>(call: Call, uri: vscode.Uri, work: (disk: MemoryDisk) => T): Promise<T> => {
    const disk = await filled;
    await unsteadiness.pass(call, uri);
    return work(disk);
  };
  const tell = (type: vscode.FileChangeType, ...uris: readonly vscode.Uri[]): void =>
    changed.fire(uris.map((uri) => ({ type, uri })));
  const { Changed, Created, Deleted } = vscode.FileChangeType;
  const provider: vscode.FileSystemProvider = {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: (uri) => serve('stat', uri, (disk) => disk.stat(uri)),
    readDirectory: (uri) => serve('readDirectory', uri, (disk) => disk.readDirectory(uri)),
    readFile: (uri) => serve('readFile', uri, (disk) => disk.readFile(uri)),
    createDirectory: (uri) =>
      serve('change', uri, (disk) => {
        disk.createDirectory(uri);
        tell(Created, uri);
      }),
    writeFile: (uri, bytes, options) =>
      serve('change', uri, (disk) => {
        const isNew = disk.writeFile(uri, bytes, options);
        tell(isNew ? Created : Changed, uri);
      }),
    delete: (uri) =>
      serve('change', uri, (disk) => {
        disk.delete(uri);
        tell(Deleted, uri);
      }),
    rename: (from, to, options) =>
      serve('change', from, (disk) => {
        disk.rename(from, to, options);
        tell(Deleted, from);
        tell(Created, to);
      }),
  };
  context.subscriptions.push(
    changed,
    vscode.workspace.registerFileSystemProvider(SCHEME, provider, { isCaseSensitive: true }),
    vscode.commands.registerCommand('unsteadyDisk.behave', (behaviour: Behaviour) =>
      unsteadiness.become(behaviour),
    ),
  );
}
