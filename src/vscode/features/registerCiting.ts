import * as vscode from 'vscode';

import type { AideMemoire, CopiedPlaces, OutlineNode } from '../../core';
import type { Configuration } from '../configuration';
import { addEdit, toEditedText } from '../convert';
import { commands } from '../ids';
import { readGivenText } from '../given';
import { notices } from '../notices';
import { CitationPicker } from './citationPicker';
import { refuseMemo } from './insertQuotation';
import type { SearchResults } from './searchResults';

/** How long the status bar tells of what was copied, in milliseconds. */
const TOLD = 6_000;

/** Citing from the memo by search, and from sources, trees and results by the clipboard. */
export function registerCiting(
  service: AideMemoire,
  configuration: Configuration,
  results: SearchResults,
): vscode.Disposable {
  let open: { dispose(): void } | undefined;
  const insert = (): void => {
    open?.dispose();
    const memo = vscode.window.activeTextEditor;
    const reason = refuseMemo(memo);
    if (reason !== undefined || memo === undefined) {
      notices.warn(reason ?? '');
      return;
    }
    const picker = new CitationPicker(service, configuration, (anchorIds) => {
      void cite(service, memo, anchorIds);
    });
    open = picker;
    picker.show();
  };
  const copy = async (form: 'inline' | 'footnote', given: unknown): Promise<void> => {
    const anchorIds = results.view.owns(given) ? anchorsOfResult(service, given) : anchorsAt(service, given);
    if (anchorIds.length === 0) {
      notices.inform(vscode.l10n.t('Select words of a source first, or put the cursor into a passage.'));
      return;
    }
    await copyPlaces(service.copyAnchors(anchorIds, form));
  };
  return vscode.Disposable.from(
    new vscode.Disposable(() => open?.dispose()),
    vscode.commands.registerCommand(commands.insertCitation, insert),
    vscode.commands.registerCommand(commands.copyWithCitation, (given: unknown) => copy('inline', given)),
    vscode.commands.registerCommand(commands.copyWithFootnote, (given: unknown) => copy('footnote', given)),
  );
}

/** In one undo step, at the cursor of the memo. */
async function cite(
  service: AideMemoire,
  memo: vscode.TextEditor,
  anchorIds: readonly string[],
): Promise<void> {
  const { document, selection } = await vscode.window.showTextDocument(memo.document, memo.viewColumn);
  const outcome = service.cite(toEditedText(document), document.offsetAt(selection.end), anchorIds);
  if (outcome.state === 'refused') {
    notices.warn(outcome.reason);
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  addEdit(edit, document, outcome.edit);
  if (!(await vscode.workspace.applyEdit(edit))) {
    notices.warn(vscode.l10n.t('The citation could not be inserted.'));
  }
}

/** Of a row of results, or of all rows of a source; what is folded into a hit says the same again. */
function anchorsOfResult(service: AideMemoire, node: OutlineNode): readonly string[] {
  const rows = node.icon === 'document' ? node.children() : [node];
  return rows.flatMap(({ passages: [place] = [] }) => (place === undefined ? [] : service.anchorOf(place)));
}

/** Of a row of the sidebar, else of the words selected in a source. */
function anchorsAt(service: AideMemoire, given: unknown): readonly string[] {
  const anchorId = readGivenText(given, 'anchorId');
  if (anchorId !== undefined) {
    return [anchorId];
  }
  const editor = vscode.window.activeTextEditor;
  const selected = editor && service.anchorAt(editor.document.uri.toString(), editor.selection);
  return selected === undefined ? [] : [selected];
}

async function copyPlaces({ text, quoted, cited, refused }: CopiedPlaces): Promise<void> {
  const t = vscode.l10n.t;
  if (text === '') {
    notices.warn(refused.join(' '));
    return;
  }
  await vscode.env.clipboard.writeText(text);
  const told = [
    ...(quoted > 0 ? [quoted === 1 ? t('1 passage copied') : t('{0} passages copied', quoted)] : []),
    ...(cited > 0 ? [t('only the source copied of {0}: its words cannot be quoted', cited)] : []),
    ...refused,
  ];
  vscode.window.setStatusBarMessage(told.join('; '), TOLD);
}
