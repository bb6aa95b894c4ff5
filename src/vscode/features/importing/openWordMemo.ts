import * as vscode from 'vscode';

import { toMemoText } from '../../../core';
import { notices } from '../../notices';
import type { ImporterHost } from '../../importerHost';
import { readFile } from '../../workspaceFiles';
import { showText } from '../showText';
import { nameOf } from './importItem';
import { tellFailure } from './tellOutcome';

export function isWordFile(uri: vscode.Uri): boolean {
  return /\.docx$/i.test(uri.path);
}

/** A memo in Word as a new text in Markdown; the file stays as it is. `undefined` where it cannot be read, which is told. */
export async function openWordMemo(
  importer: ImporterHost,
  uri: vscode.Uri,
): Promise<vscode.TextDocument | undefined> {
  const name = nameOf(uri);
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Reading the memo…'),
    cancellable: true,
  };
  const outcome = await vscode.window.withProgress(options, async (_, token) => {
    try {
      return await importer.read({ name, bytes: await readFile(uri) }, token);
    } catch {
      return { state: 'failed', reason: 'damaged' } as const;
    }
  });
  if (outcome.state === 'failed') {
    notices.warn(vscode.l10n.t('{0} cannot be opened: {1}', name, tellFailure(outcome.reason)));
    return undefined;
  }
  const content = toMemoText(outcome.draft);
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await showText(document);
  return document;
}

/** Lets choose a file, where no memo is open. */
export async function chooseWordMemo(): Promise<vscode.Uri | undefined> {
  const choose = vscode.l10n.t('Open Word File…');
  const message = vscode.l10n.t('Open a memo to check it.');
  if ((await vscode.window.showInformationMessage(message, choose)) !== choose) {
    return undefined;
  }
  const [picked] =
    (await vscode.window.showOpenDialog({ filters: { [vscode.l10n.t('Word files')]: ['docx'] } })) ?? [];
  return picked;
}
