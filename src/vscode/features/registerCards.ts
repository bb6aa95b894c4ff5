import * as vscode from 'vscode';

import type { AideMemoire } from '../../core';
import { cardScheme, commands, linkCommands } from '../ids';
import { notices } from '../notices';
import { toCardUri } from './cardUri';
import { chooseNameAtCursor } from './chooseName';
import { registerLiveDocuments } from './liveDocuments';
import { openPassage } from './openPassage';
import { showReport } from './showReport';

/** Full cards as read-only documents, the same information as a hover, for keyboard and screen reader. */
export function registerCards(service: AideMemoire): vscode.Disposable {
  const open = async (entityId: unknown): Promise<void> => {
    const card = typeof entityId === 'string' ? service.card(entityId) : undefined;
    if (card === undefined) {
      notices.warn(vscode.l10n.t('There is no card for this name any more.'));
      return;
    }
    await showReport(toCardUri(card));
  };
  return vscode.Disposable.from(
    registerLiveDocuments(service, {
      scheme: cardScheme,
      build: (entityId) => service.cardDocument(entityId),
      gone: vscode.l10n.t('There is no card for this name any more.'),
    }),
    vscode.commands.registerCommand(linkCommands.openCard, open),
    vscode.commands.registerCommand(linkCommands.openPassage, async (anchorId: unknown) => {
      if (typeof anchorId === 'string') {
        await openPassage(service, anchorId);
      }
    }),
    vscode.commands.registerCommand(commands.showCard, async () => {
      const chosen = await chooseNameAtCursor(service);
      if (chosen === 'none') {
        notices.inform(vscode.l10n.t('There is no name of the registry at the cursor.'));
      } else if (chosen !== undefined) {
        await open(chosen.entityId);
      }
    }),
  );
}
