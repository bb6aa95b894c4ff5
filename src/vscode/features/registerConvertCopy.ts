import * as vscode from 'vscode';

import type { AideMemoire } from '../../core';
import { commands } from '../ids';
import { notices } from '../notices';
import { showText } from './showText';

/** `Convert Copy to Unicode`: a text of an old Vietnamese font as a new one that can be read; the source stays. */
export function registerConvertCopy(service: AideMemoire): vscode.Disposable {
  const convert = async (): Promise<void> => {
    const shown = vscode.window.activeTextEditor?.document;
    await service.ready();
    const content = shown && service.toUnicode(shown.uri.toString(), shown.getText());
    if (shown === undefined || content === undefined) {
      notices.inform(vscode.l10n.t('The text in the editor does not look as if it were in an old encoding.'));
      return;
    }
    const copy = await vscode.workspace.openTextDocument({ content, language: shown.languageId });
    await showText(copy);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(commands.convertCopy, convert),
    vscode.languages.registerCodeActionsProvider(
      '*',
      { provideCodeActions: (_, __, { diagnostics }) => toFixes(diagnostics) },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
  );
}

function toFixes(diagnostics: readonly vscode.Diagnostic[]): vscode.CodeAction[] {
  const own = diagnostics.filter(({ source, code }) => source === 'Aide-Mémoire' && code === 'old-encoding');
  if (own.length === 0) {
    return [];
  }
  const title = vscode.l10n.t('Convert copy to Unicode');
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command: commands.convertCopy, title };
  action.diagnostics = own;
  return [action];
}
