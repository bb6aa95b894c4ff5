import * as vscode from 'vscode';

import type { AideMemoire } from '../../core';
import { notices } from '../notices';

/** Why a passage cannot be quoted in the memo; `undefined` where it can. */
export function refuseQuotation(
  service: AideMemoire,
  anchorId: string,
  memo: vscode.TextEditor | undefined,
): string | undefined {
  const quotation = service.quotationOf(anchorId);
  if (quotation === undefined) {
    return vscode.l10n.t('This source is no longer in the corpus.');
  }
  if (quotation.state === 'refused') {
    return quotation.reason;
  }
  if (memo === undefined) {
    return vscode.l10n.t('Put the cursor into a memo first: the quotation is inserted there.');
  }
  // `undefined` where VS Code does not know the file system, as with untitled texts.
  return vscode.workspace.fs.isWritableFileSystem(memo.document.uri.scheme) === false
    ? vscode.l10n.t('The text with the cursor is read-only: the quotation is inserted into a memo.')
    : undefined;
}

/** Inserts a passage as a quotation with its source at the cursor of the memo, in one undo step. */
export async function insertQuotation(
  service: AideMemoire,
  anchorId: string,
  memo: vscode.TextEditor,
): Promise<void> {
  const quotation = service.quotationOf(anchorId);
  if (quotation?.state !== 'ready') {
    return;
  }
  const editor = await vscode.window.showTextDocument(memo.document, memo.viewColumn);
  const position = editor.selection.end;
  const text = asBlock(quotation.text, editor.document, position);
  if (!(await editor.edit((edit) => edit.insert(position, text)))) {
    notices.warn(vscode.l10n.t('The quotation could not be inserted.'));
  }
}

/** A block quotation is one only with an empty line, or nothing, before and behind it. */
function asBlock(quotation: string, document: vscode.TextDocument, position: vscode.Position): string {
  const line = document.lineAt(position.line).text;
  const above = position.line > 0 ? document.lineAt(position.line - 1).text : '';
  const before = position.character > 0 ? '\n\n' : above.trim() === '' ? '' : '\n';
  const behind = line.slice(position.character).trim() === '' ? '' : '\n';
  return `${before}${quotation}${behind}`;
}
