import * as vscode from 'vscode';

import { presentLabel } from '../../core';
import { notices } from '../notices';

/**
 * Opens a text and shows it. What leads to a text may still be there when the text itself is gone or cannot be read, so
 * this never rejects: it says so.
 *
 * @returns the editor, or `undefined` where there was nothing to show
 */
export async function showText(
  uri: vscode.Uri,
  options: vscode.TextDocumentShowOptions = {},
): Promise<vscode.TextEditor | undefined> {
  try {
    return await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), options);
  } catch {
    const name = presentLabel(vscode.workspace.asRelativePath(uri));
    notices.warn(vscode.l10n.t('{0} cannot be opened. It may have been moved or deleted.', name));
    return undefined;
  }
}
