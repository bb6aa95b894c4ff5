import * as vscode from 'vscode';

import { cardLanguage, isOurScheme } from '../ids';
import { showText } from './showText';

/** Opens a card or report of our own: read-only, since its scheme has only a content provider. */
export async function showReport(uri: vscode.Uri, place: ReportPlace = 'here'): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  // Where it was closed meanwhile it has no language to be changed.
  await asReport(document).catch(() => undefined);
  const beside = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
  await showText(document, { preview: true, ...(place === 'beside' ? beside : {}) });
}

/** `beside`: what one looks at keeps its place, and the keyboard. */
export type ReportPlace = 'here' | 'beside';

/**
 * Gives cards and reports their language when VS Code opens them by itself, as after a restart or for a definition. Only
 * those in an editor: a preview lets its text go at once, and to change the language would open it again, without end.
 */
export function registerReports(): vscode.Disposable {
  const look = (editors: readonly vscode.TextEditor[]): void => {
    for (const { document } of editors) {
      if (isOurScheme(document.uri.scheme)) {
        // It may have been closed meanwhile, and then has no language to be changed.
        asReport(document).catch(() => undefined);
      }
    }
  };
  look(vscode.window.visibleTextEditors);
  return vscode.window.onDidChangeVisibleTextEditors(look);
}

async function asReport(document: vscode.TextDocument): Promise<void> {
  if (document.languageId !== cardLanguage) {
    await vscode.languages.setTextDocumentLanguage(document, cardLanguage);
  }
}
