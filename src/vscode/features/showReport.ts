import * as vscode from 'vscode';

import { cardLanguage, isOurScheme } from '../ids';

/** Opens a card or report of our own: read-only, since its scheme has only a content provider. */
export async function showReport(uri: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  await asReport(document);
  await vscode.window.showTextDocument(document, { preview: true });
}

/** Gives cards and reports their language when VS Code opens them by itself, as after a restart. */
export function registerReports(): vscode.Disposable {
  const look = (document: vscode.TextDocument): void => {
    if (isOurScheme(document.uri.scheme)) {
      void asReport(document);
    }
  };
  vscode.workspace.textDocuments.forEach(look);
  return vscode.workspace.onDidOpenTextDocument(look);
}

async function asReport(document: vscode.TextDocument): Promise<void> {
  if (document.languageId !== cardLanguage) {
    await vscode.languages.setTextDocumentLanguage(document, cardLanguage);
  }
}
