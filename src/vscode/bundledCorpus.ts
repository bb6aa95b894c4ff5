import * as vscode from 'vscode';

import { isInsideCorpus } from '../core';
import { bundledScheme } from './ids';

const rootPath = '/bundled';

/** URI of the folder as text: nothing of VS Code is called when modules load. */
export const bundledRoot = `${bundledScheme}:${rootPath}`;

/**
 * Serves the extension's own corpus folder under a scheme of its own, so that its documents open read-only on every
 * host and no edit of a packed file is ever lost in an update.
 */
export function registerBundledCorpus(extensionUri: vscode.Uri): vscode.Disposable {
  const stored = (uri: vscode.Uri): vscode.Uri => {
    const path = uri.path.startsWith(`${rootPath}/`) ? uri.path.slice(rootPath.length + 1) : '';
    // Anybody may ask for any path of the scheme; nothing outside the corpus is served.
    if (uri.path !== rootPath && !isInsideCorpus(path)) {
      throw vscode.FileSystemError.FileNotFound(uri);
    }
    return vscode.Uri.joinPath(extensionUri, 'corpus', path);
  };
  const nothing = new vscode.Disposable(() => undefined);
  const changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const refuse = (uri: vscode.Uri): never => {
    throw vscode.FileSystemError.NoPermissions(uri);
  };
  const provider: vscode.FileSystemProvider = {
    onDidChangeFile: changes.event,
    // The packed corpus never changes while the extension runs.
    watch: () => nothing,
    stat: async (uri) => ({
      ...(await vscode.workspace.fs.stat(stored(uri))),
      permissions: vscode.FilePermission.Readonly,
    }),
    readDirectory: (uri) => vscode.workspace.fs.readDirectory(stored(uri)),
    readFile: (uri) => vscode.workspace.fs.readFile(stored(uri)),
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
  return vscode.Disposable.from(
    changes,
    nothing,
    vscode.workspace.registerFileSystemProvider(bundledScheme, provider, {
      isReadonly: true,
      isCaseSensitive: true,
    }),
  );
}
