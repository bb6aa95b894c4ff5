import * as vscode from 'vscode';
import { createStorage } from '../../src/vscode/storage';
import { assert, assertEqual, suite, test } from './harness';
import { workspaceFolder } from './support';

suite('What is kept for the next start', () => {
  const folder = (): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), 'kept');
  const storage = (): ReturnType<typeof createStorage> => {
    const extension = vscode.extensions.getExtension('aide-memoire.aide-memoire');
    assert(extension, 'VS Code knows the extension');
    return createStorage({ storageUri: folder(), globalStorageUri: folder(), extension });
  };

  test('files are written whole, replaced, listed and deleted', async () => {
    const kept = storage();
    assertEqual(await kept.list(), []);
    assertEqual(await kept.read('registry-a.reading'), undefined);
    await kept.delete('registry-a.reading');
    await kept.write('registry-a.reading', Uint8Array.of(1, 2, 3));
    await kept.write('registry-b.reading', Uint8Array.of());
    // Often, as it is a matter of moments whether they meet.
    for (let i = 0; i < 20; i += 1) {
      await Promise.all([4, 5, 6].map((byte) => kept.write('registry-a.reading', Uint8Array.of(byte))));
    }
    const bytes = await kept.read('registry-a.reading');
    assert(
      bytes?.length === 1 && [4, 5, 6].includes(bytes[0] ?? 0),
      `One of the writers won: ${String(bytes)}`,
    );
    const files = [...(await kept.list())].sort((a, b) => (a.name < b.name ? -1 : 1));
    assertEqual(
      files.map(({ name, size }) => [name, size]),
      [
        ['registry-a.reading', 1],
        ['registry-b.reading', 0],
      ],
    );
    await kept.delete('registry-a.reading');
    assertEqual(await kept.read('registry-a.reading'), undefined);
    await vscode.workspace.fs.delete(folder(), { recursive: true });
  });

  test('nothing is left once all is deleted, also of what is being written, and nothing comes again', async () => {
    const kept = storage();
    await kept.write('registry-a.reading', Uint8Array.of(1));
    const written = Promise.allSettled(
      [7, 8, 9].map((i) => kept.write(`search-${i}.words`, new Uint8Array(50_000))),
    );
    await kept.deleteAll();
    await written;
    await kept.write('registry-b.reading', Uint8Array.of(1));
    const entries = await vscode.workspace.fs.readDirectory(workspaceFolder());
    assert(!entries.some(([name]) => name === 'kept'), 'the folder is gone');
    assertEqual([await kept.list(), await kept.read('registry-a.reading')], [[], undefined]);
    await kept.deleteAll();
  });

  test('the command deletes all, and goes through where nothing is left', async () => {
    await vscode.commands.executeCommand('aideMemoire.deleteStoredData');
    await vscode.commands.executeCommand('aideMemoire.deleteStoredData');
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  test('the build has a name that stays', async () => {
    const version = await storage().version();
    assert(/^\d+\.\d+\.\d+/.test(version), version);
    assertEqual(await storage().version(), version);
  });
});
