import * as vscode from 'vscode';

import { commands } from '../ids';
import { notices } from '../notices';
import type { WorkspaceStorage } from '../storage';

/** *Delete All Stored Data*: the folders of the storage, and what is remembered in VS Code's own state. */
export function registerStoredData(
  storage: WorkspaceStorage,
  memories: readonly Pick<vscode.Memento, 'keys' | 'update'>[],
): vscode.Disposable {
  return vscode.commands.registerCommand(commands.deleteStoredData, async () => {
    try {
      for (const memory of memories) {
        for (const key of memory.keys()) {
          await memory.update(key, undefined);
        }
      }
      await storage.deleteAll();
    } catch (error) {
      notices.warn(vscode.l10n.t('Not all stored data could be deleted: {0}', String(error)));
      return;
    }
    notices.inform(
      vscode.l10n.t(
        'All that was stored for this workspace is deleted. Until the window is reloaded, no index is stored again.',
      ),
    );
  });
}
