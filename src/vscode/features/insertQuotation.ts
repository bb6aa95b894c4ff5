import * as vscode from 'vscode';

import type { AideMemoire } from '../../core';

/** Inserts a passage as a quotation with its source at the cursor of the memo, in one undo step, or says why not. */
export async function insertQuotation(
  service: AideMemoire,
  anchorId: string,
  memo: vscode.TextEditor | undefined,
): Promise<void> {
  const quotation = service.quotationOf(anchorId);
  if (quotation === undefined) {
    void vscode.window.showWarningMessage(vscode.l10n.t('This source is no longer in the corpus.'));
    return;
  }
  if (quotation.state === 'refused') {
    void vscode.window.showWarningMessage(quotation.reason);
    return;
  }
  if (memo === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Put the cursor into a memo first: the quotation is inserted there.'),
    );
    return;
  }
  const editor = await vscode.window.showTextDocument(memo.document, memo.viewColumn);
  await editor.edit((edit) => edit.replace(editor.selection, quotation.text));
}
