import * as vscode from 'vscode';

import { cardLanguage } from '../ids';

/** Opens a card or report of our own: read-only, since its scheme has only a content provider. */
export async function showReport(uri: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.languages.setTextDocumentLanguage(document, cardLanguage);
  await vscode.window.showTextDocument(document, { preview: true });
}
