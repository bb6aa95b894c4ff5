import * as vscode from 'vscode';

import type { AideMemoire, Mention } from '../../core';
import { presentLabel } from '../../core';
import { toEditedText } from '../convert';

/**
 * The entity named at the cursor of the active editor, asked where the choice is open.
 *
 * @returns its id; `none` where no name is there; `undefined` where the analyst picks none of the candidates
 */
export async function chooseNameAtCursor(
  service: AideMemoire,
): Promise<{ readonly entityId: string } | 'none' | undefined> {
  const editor = vscode.window.activeTextEditor;
  await service.ready();
  const mention =
    editor &&
    service.mentionAt(toEditedText(editor.document), editor.document.offsetAt(editor.selection.active));
  if (mention === undefined) {
    return 'none';
  }
  const entityId = mention.entity ?? (await chooseCandidate(service, mention));
  return entityId === undefined ? undefined : { entityId };
}

async function chooseCandidate(service: AideMemoire, mention: Mention): Promise<string | undefined> {
  const picked = await vscode.window.showQuickPick(
    mention.candidates.map((candidate) => {
      const { label = candidate.name, description = '', detail = '' } = service.describe(candidate.id) ?? {};
      return {
        label: presentLabel(label),
        // Two people of one name are told apart by their titles.
        description: presentLabel([description, detail].filter((part) => part !== '').join(' · ')),
        detail: presentLabel(service.reasonOf(candidate)),
        id: candidate.id,
      };
    }),
    { title: vscode.l10n.t('Which one is meant?') },
  );
  return picked?.id;
}
