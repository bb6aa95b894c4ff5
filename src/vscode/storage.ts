import * as vscode from 'vscode';

import type { Storage, StoredFile } from '../core';
import { unlessMissing } from './workspaceFiles';

export interface WorkspaceStorage extends Storage {
  /**
   * Leaves nothing of what is stored for this workspace and for windows without one, and stores nothing more in this
   * session. Rejects where something cannot be deleted.
   */
  deleteAll(): Promise<void>;
}

/**
 * Files of our own in the folder that VS Code gives the extension for the open workspace, or for all windows where no
 * folder is open.
 */
export function createStorage(
  context: Pick<vscode.ExtensionContext, 'storageUri' | 'globalStorageUri' | 'extension'>,
): WorkspaceStorage {
  const { fs } = vscode.workspace;
  const writing = new Set<Promise<void>>();
  let isOver = false;
  // Nothing of this is asked for before the corpora are read: activation stays short.
  const folder = (): vscode.Uri =>
    vscode.Uri.joinPath(context.storageUri ?? context.globalStorageUri, 'compiled');
  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), name);
  const write = async (name: string, bytes: Uint8Array): Promise<void> => {
    await fs.createDirectory(folder());
    // A name that no other window takes; what is left of it after a crash is found again by `list`.
    const temporary = at(`${name}.${Math.random().toString(36).slice(2)}`);
    try {
      await fs.writeFile(temporary, bytes);
      await replace(at(name), temporary);
    } catch (error) {
      await fs.delete(temporary).then(undefined, () => undefined);
      throw error;
    }
  };
  return {
    version: () => findBuild(context.extension),
    read: (name) => unlessMissing(fs.readFile(at(name))),
    write: async (name, bytes) => {
      if (isOver) {
        return;
      }
      const written = write(name, bytes);
      writing.add(written);
      await written.finally(() => writing.delete(written));
    },
    list: async () => {
      const entries = (await unlessMissing(fs.readDirectory(folder()))) ?? [];
      const files = await Promise.all(
        entries.map(async ([name]): Promise<readonly StoredFile[]> => {
          const stat = await unlessMissing(fs.stat(at(name)));
          return stat === undefined ? [] : [{ name, size: stat.size, mtime: stat.mtime }];
        }),
      );
      return files.flat();
    },
    delete: async (name) => {
      await unlessMissing(fs.delete(at(name)));
    },
    deleteAll: async () => {
      isOver = true;
      // Each makes its folder.
      await Promise.allSettled(writing);
      for (const all of [context.storageUri, context.globalStorageUri]) {
        await (all && unlessMissing(fs.delete(all, { recursive: true })));
      }
    },
  };
}

/**
 * VS Code deletes the target first, and looks at it again when it has moved the file: either fails where another window
 * writes the same at that moment. In the second case the file is moved all the same.
 */
async function replace(target: vscode.Uri, temporary: vscode.Uri, tries = 5): Promise<void> {
  const { fs } = vscode.workspace;
  try {
    await fs.rename(temporary, target, { overwrite: true });
  } catch (error) {
    if ((await unlessMissing(fs.stat(temporary))) === undefined) {
      return;
    }
    if (tries <= 1) {
      throw error;
    }
    await replace(target, temporary, tries - 1);
  }
}

/** The version, and which build of it: under development many have the same one. */
async function findBuild(extension: vscode.Extension<unknown>): Promise<string> {
  const { version, main } = extension.packageJSON as { readonly version: string; readonly main: string };
  try {
    const { size, mtime } = await vscode.workspace.fs.stat(vscode.Uri.joinPath(extension.extensionUri, main));
    return `${version} ${size} ${mtime}`;
  } catch {
    // From a web server, which tells neither, and which has each version at a place of its own.
    return version;
  }
}
