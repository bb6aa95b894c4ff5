import * as vscode from 'vscode';
import { assert, assertEqual, suite, test } from './harness';

interface Manifest {
  readonly contributes?: { readonly commands?: readonly { readonly command: string }[] };
}

suite('Activation', () => {
  test('the extension is there and becomes active', async () => {
    const extension = vscode.extensions.getExtension('aide-memoire.aide-memoire');
    assert(extension, 'VS Code does not know the extension');
    await extension.activate();
    assert(extension.isActive, 'The extension is not active');
  });

  test('every command in the manifest has a handler', async () => {
    const extension = vscode.extensions.getExtension<unknown>('aide-memoire.aide-memoire');
    const manifest = extension?.packageJSON as Manifest;
    const contributed = (manifest.contributes?.commands ?? []).map(({ command }) => command);
    const registered = new Set(await vscode.commands.getCommands(true));
    assertEqual(
      contributed.filter((command) => !registered.has(command)),
      [],
      'commands without a handler',
    );
  });
});
