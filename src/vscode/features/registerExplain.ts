import * as vscode from 'vscode';

import type { AideMemoire, CardDocument } from '../../core';
import { presentLabel } from '../../core';
import { toDocumentLinks, toEditedText } from '../convert';
import { commands, explainScheme } from '../ids';
import { notices } from '../notices';
import { nameAt } from './nameAt';
import { showReport } from './showReport';

/** Explanations that are kept for tabs that show them. */
const KEPT = 50;

/** `Explain Name at Cursor`: why it stands for somebody, as a read-only document; a tab keeps what it was opened with. */
export function registerExplain(service: AideMemoire): vscode.Disposable {
  const explanations = new Map<string, CardDocument>();
  const explain = async (): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    await service.ready();
    const found = editor && nameAt(service, editor.document, editor.selection);
    if (editor === undefined || found?.mention === undefined) {
      notices.inform(vscode.l10n.t('There is no name of the registry at the cursor.'));
      return;
    }
    const { mention } = found;
    const name = presentLabel(mention.text).replaceAll(/[/\\]/g, ' ');
    const uri = vscode.Uri.from({
      scheme: explainScheme,
      path: `/${vscode.l10n.t('Why “{0}”', name)}`,
      query: String(Date.now()),
    });
    const [oldest] = explanations.keys();
    if (explanations.size >= KEPT && oldest !== undefined) {
      explanations.delete(oldest);
    }
    explanations.set(uri.query, service.explain(toEditedText(editor.document), mention));
    await showReport(uri);
  };
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(explainScheme, {
      provideTextDocumentContent: ({ query }) =>
        explanations.get(query)?.text ??
        vscode.l10n.t('This explanation is no longer kept: put the cursor on the name and ask again.'),
    }),
    vscode.languages.registerDocumentLinkProvider(
      { scheme: explainScheme },
      {
        provideDocumentLinks: (document) => toDocumentLinks(document, explanations.get(document.uri.query)),
      },
    ),
    vscode.commands.registerCommand(commands.explainName, explain),
  );
}
