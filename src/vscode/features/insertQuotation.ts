import * as vscode from 'vscode';

import type { AideMemoire, QuotationForm } from '../../core';
import { presentLabel } from '../../core';
import { notices } from '../notices';

/** Why nothing can be inserted there; `undefined` where it can. */
export function refuseMemo(memo: vscode.TextEditor | undefined): string | undefined {
  if (memo === undefined) {
    return vscode.l10n.t('Put the cursor into a memo first: that is where it is inserted.');
  }
  // `undefined` where VS Code does not know the file system, as with untitled texts.
  return vscode.workspace.fs.isWritableFileSystem(memo.document.uri.scheme) === false
    ? vscode.l10n.t('The text with the cursor is read-only: put the cursor into a memo first.')
    : undefined;
}

/** Why a passage cannot be quoted in the memo; `undefined` where it can. */
export function refuseQuotation(
  service: AideMemoire,
  anchorId: string,
  memo: vscode.TextEditor | undefined,
): string | undefined {
  const quotation = service.quotationOf(anchorId, 'block');
  if (quotation === undefined) {
    return vscode.l10n.t('This source is no longer in the corpus.');
  }
  return quotation.state === 'refused' ? quotation.reason : refuseMemo(memo);
}

/**
 * Inserts a passage as a quotation with its citation at the cursor of the memo, in one undo step: asks whether as a
 * block or in the sentence.
 */
export async function insertQuotation(
  service: AideMemoire,
  anchorId: string,
  memo: vscode.TextEditor,
): Promise<void> {
  const editor = await vscode.window.showTextDocument(memo.document, memo.viewColumn);
  const form = await chooseForm(service, anchorId, editor);
  const quotation = form && service.quotationOf(anchorId, form);
  if (quotation?.state !== 'ready') {
    return;
  }
  const { document, selection } = editor;
  const text =
    form === 'block'
      ? asBlock(quotation.text, document, selection.end)
      : asWords(quotation.text, document, selection.end);
  if (!(await editor.edit((edit) => edit.insert(selection.end, text)))) {
    notices.warn(vscode.l10n.t('The quotation could not be inserted.'));
  }
}

/** Within a sentence the words go on with it, else they stand by themselves: that form comes first. */
async function chooseForm(
  service: AideMemoire,
  anchorId: string,
  { document, selection }: vscode.TextEditor,
): Promise<QuotationForm | undefined> {
  const t = vscode.l10n.t;
  const labels = { block: t('As a block'), inline: t('In the sentence') };
  const isInSentence =
    document.lineAt(selection.end.line).text.slice(0, selection.end.character).trim() !== '';
  const forms: readonly (keyof typeof labels)[] = isInSentence ? ['inline', 'block'] : ['block', 'inline'];
  const items = forms.flatMap((form) => {
    const quotation = service.quotationOf(anchorId, form);
    return quotation?.state === 'ready'
      ? [{ label: labels[form], detail: presentLabel(quotation.text, 160), form }]
      : [];
  });
  const picked = await vscode.window.showQuickPick(items, { title: t('How shall it be quoted?') });
  return picked?.form;
}

/** A block quotation is one only with an empty line, or nothing, before and behind it. */
export function asBlock(quotation: string, document: vscode.TextDocument, position: vscode.Position): string {
  const line = document.lineAt(position.line).text;
  const above = position.line > 0 ? document.lineAt(position.line - 1).text : '';
  const before = position.character > 0 ? '\n\n' : above.trim() === '' ? '' : '\n';
  const behind = line.slice(position.character).trim() === '' ? '' : '\n';
  return `${before}${quotation}${behind}`;
}

/** A space where the words before end, and where others follow. */
export function asWords(quotation: string, document: vscode.TextDocument, position: vscode.Position): string {
  const line = document.lineAt(position.line).text;
  const isApart = /(?:^|[\s([{—–-])$/.test(line.slice(0, position.character));
  const isWordBehind = /^[\p{L}\p{N}]/u.test(line.slice(position.character));
  return `${isApart ? '' : ' '}${quotation}${isWordBehind ? ' ' : ''}`;
}
