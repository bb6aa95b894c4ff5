import * as vscode from 'vscode';

import type { AideMemoire, BibliographyFormat, EditedText } from '../../core';
import { presentLabel } from '../../core';
import { toEditedText } from '../convert';
import type { WorkspaceCorpusHost } from '../corpusHost';
import { commands } from '../ids';
import { readGivenFile } from '../given';
import { notices } from '../notices';
import type { RecognisedTexts } from '../recognisedTexts';

type Scope = EditedText | 'all';

/** `Export Bibliography…`: the sources of the memo, or all, as a file that Pandoc and reference managers read. */
export function registerBibliography(
  service: AideMemoire,
  texts: RecognisedTexts,
  corpora: WorkspaceCorpusHost,
): vscode.Disposable {
  /** @param target for scripts: no dialog is shown then, and the sources are those of the memo, if there is one. */
  const exportBibliography = async (target: unknown): Promise<void> => {
    await service.idle();
    const editor = vscode.window.activeTextEditor;
    const memo =
      editor !== undefined && texts.cites(editor.document) ? toEditedText(editor.document) : undefined;
    const given = readGivenFile(target);
    const scope = given === undefined ? await chooseScope(service, memo) : (memo ?? 'all');
    const file = scope && (given ?? (await chooseFile(editor?.document)));
    if (scope === undefined || file === undefined) {
      return;
    }
    if (corpora.contains(file.toString())) {
      notices.warn(vscode.l10n.t('A bibliography in a corpus folder would be taken for one of its files.'));
      return;
    }
    await write(service, scope, file);
  };
  return vscode.commands.registerCommand(commands.exportBibliography, exportBibliography);
}

async function chooseScope(service: AideMemoire, memo: EditedText | undefined): Promise<Scope | undefined> {
  const t = vscode.l10n.t;
  const all = service.status().documents;
  const cited = memo === undefined ? 0 : service.bibliography(memo, 'csl').count;
  if (memo === undefined || cited === 0) {
    return 'all';
  }
  const picked = await vscode.window.showQuickPick(
    [
      { label: t('Sources cited in this memo'), description: String(cited), scope: memo },
      { label: t('All sources'), description: String(all), scope: 'all' as const },
    ],
    { title: t('Which sources?') },
  );
  return picked?.scope;
}

async function chooseFile(memo: vscode.TextDocument | undefined): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const beside = memo === undefined || memo.isUntitled ? folder : vscode.Uri.joinPath(memo.uri, '..');
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Bibliography'),
    filters: { 'CSL JSON': ['json'], BibLaTeX: ['bib'] },
    ...(beside === undefined ? {} : { defaultUri: vscode.Uri.joinPath(beside, 'bibliography.json') }),
  });
}

/** The format is that of the file's name. */
async function write(service: AideMemoire, scope: Scope, file: vscode.Uri): Promise<void> {
  const t = vscode.l10n.t;
  const format: BibliographyFormat = /\.bib(?:tex)?$/i.test(file.path) ? 'bib' : 'csl';
  const { text, count, left, unread } = service.bibliography(scope, format);
  const name = presentLabel(vscode.workspace.asRelativePath(file));
  try {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  } catch (error) {
    notices.warn(t('{0} could not be written: {1}', name, String(error)));
    return;
  }
  const told = [
    t('{0}: {1} sources.', name, count),
    ...(left.length > 0
      ? [t('Left out, as their keys cannot be told apart or written: {0}.', left.join(', '))]
      : []),
    ...(unread.length > 0
      ? [t('Pandoc reads no citation whose key has a space, as these do: {0}.', unread.join(', '))]
      : []),
  ];
  if (told.length > 1) {
    notices.warn(told.join(' '));
  } else {
    notices.inform(told.join(' '));
  }
}
