import * as vscode from 'vscode';

import type { AideMemoire, Mention } from '../../core';
import { presentLabel } from '../../core';

/** The entity of a mention, asked where the choice is open; `undefined` where the analyst picks none. */
export async function chooseCandidate(service: AideMemoire, mention: Mention): Promise<string | undefined> {
  if (mention.entity !== null) {
    return mention.entity;
  }
  const picked = await vscode.window.showQuickPick(
    mention.candidates.map((candidate) => ({
      label: presentLabel(service.card(candidate.id)?.title ?? candidate.name),
      description: presentLabel(service.card(candidate.id)?.subtitle ?? ''),
      detail: presentLabel(candidate.reason),
      id: candidate.id,
    })),
    { title: vscode.l10n.t('Which one is meant?') },
  );
  return picked?.id;
}
