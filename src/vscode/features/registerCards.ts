import * as vscode from 'vscode';

import type { AideMemoire, CardDocument } from '../../core';
import { toDocumentLinks } from '../convert';
import { cardScheme, commands, linkCommands } from '../ids';
import { notices } from '../notices';
import { toCardUri } from './cardUri';
import { chooseNameAtCursor } from './chooseName';
import { openPassage } from './openPassage';
import { showReport } from './showReport';

/** Full cards as read-only documents, the same information as a hover, for keyboard and screen reader. */
export function registerCards(service: AideMemoire): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const open = async (entityId: unknown): Promise<void> => {
    const card = typeof entityId === 'string' ? service.card(entityId) : undefined;
    if (card === undefined) {
      notices.warn(vscode.l10n.t('There is no card for this name any more.'));
      return;
    }
    await showReport(toCardUri(card));
  };
  const cardOf = (uri: vscode.Uri): CardDocument | undefined => service.cardDocument(uri.query);

  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(cardScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: async (uri) => {
        await service.ready();
        return cardOf(uri)?.text ?? vscode.l10n.t('There is no card for this name any more.');
      },
    }),
    vscode.languages.registerDocumentLinkProvider(
      { scheme: cardScheme },
      {
        provideDocumentLinks: (document) => toDocumentLinks(document, cardOf(document.uri)),
      },
    ),
    service.onDidChange(() => {
      for (const document of vscode.workspace.textDocuments) {
        if (document.uri.scheme === cardScheme) {
          changed.fire(document.uri);
        }
      }
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
