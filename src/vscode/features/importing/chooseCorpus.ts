import * as vscode from 'vscode';

import type { CorpusRoot } from '../../../core';
import { presentLabel } from '../../../core';
import { isWritable } from '../../convert';
import type { WorkspaceCorpusHost } from '../../corpusHost';
import { commands } from '../../ids';
import { pickOne } from '../pickSeries';

/** The corpus that gets new sources: the only one that can be written, or the one that is chosen. */
export async function chooseCorpus(corpora: WorkspaceCorpusHost): Promise<CorpusRoot | undefined> {
  let writable = findWritable(corpora);
  if (writable.length === 0) {
    const choose = vscode.l10n.t('Choose Folder…');
    const answer = await vscode.window.showWarningMessage(
      vscode.l10n.t('There is no corpus folder yet that can be written: new sources need one.'),
      choose,
    );
    if (answer !== choose) {
      return undefined;
    }
    await vscode.commands.executeCommand(commands.addCorpus);
    writable = findWritable(corpora);
  }
  if (writable.length < 2) {
    return writable[0];
  }
  const items = writable.map((root) => ({
    label: presentLabel(root.name),
    description: presentLabel(vscode.workspace.asRelativePath(vscode.Uri.parse(root.uri, true))),
    value: root,
  }));
  return (await pickOne(vscode.l10n.t('Into which corpus?'), items))?.value;
}

function findWritable(corpora: WorkspaceCorpusHost): readonly CorpusRoot[] {
  return corpora.roots().filter(({ bundled, uri }) => !bundled && isWritable(vscode.Uri.parse(uri, true)));
}
