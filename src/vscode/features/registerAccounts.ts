import * as vscode from 'vscode';

import type { AideMemoire } from '../../core';
import { presentLabel } from '../../core';
import { toEditedText } from '../convert';
import { accountsScheme, cardScheme, commands } from '../ids';
import { readGivenText } from '../given';
import { notices } from '../notices';
import { registerLiveDocuments } from './liveDocuments';
import { showReport } from './showReport';

/** `Compare Accounts`: what the sources of one meeting say, side by side, as a read-only document. */
export function registerAccounts(service: AideMemoire): vscode.Disposable {
  /** @param given the node of a meeting, or its id from the link of its card */
  const compare = async (given: unknown): Promise<void> => {
    await service.ready();
    const id = readMeeting(given) ?? meetingAtHand(service) ?? (await chooseMeeting(service));
    const card = id === undefined ? undefined : service.card(id);
    if (card === undefined) {
      return;
    }
    if (card.kind !== 'meeting') {
      notices.inform(vscode.l10n.t('Accounts are compared of meetings only.'));
      return;
    }
    const name = presentLabel(card.title).replaceAll(/[/\\]/g, ' ');
    const path = `/${vscode.l10n.t('Accounts of {0}', name)}`;
    await showReport(vscode.Uri.from({ scheme: accountsScheme, path, query: card.id }));
  };
  return vscode.Disposable.from(
    registerLiveDocuments(service, {
      scheme: accountsScheme,
      build: (meetingId) => service.compareAccounts(meetingId),
      gone: vscode.l10n.t('This meeting is no longer in the registry.'),
    }),
    vscode.commands.registerCommand(commands.compareAccounts, compare),
  );
}

function readMeeting(given: unknown): string | undefined {
  if (typeof given === 'string') {
    return given;
  }
  return readGivenText(given, 'entityId');
}

/** The meeting whose card is looked at, or whose name is at the cursor. */
function meetingAtHand(service: AideMemoire): string | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) {
    return undefined;
  }
  const { document, selection } = editor;
  const id =
    document.uri.scheme === cardScheme
      ? document.uri.query
      : service.mentionAt(toEditedText(document), document.offsetAt(selection.active))?.entity;
  return typeof id === 'string' && service.card(id)?.kind === 'meeting' ? id : undefined;
}

async function chooseMeeting(service: AideMemoire): Promise<string | undefined> {
  const meetings = service.comparedMeetings();
  if (meetings.length === 0) {
    notices.inform(vscode.l10n.t('Of no meeting in the registry do two sources tell.'));
    return undefined;
  }
  const picked = await vscode.window.showQuickPick(
    meetings.map(({ id, name, dates, sources }) => ({
      label: presentLabel(name),
      description: presentLabel(dates),
      detail: vscode.l10n.t('{0} sources', sources),
      id,
    })),
    { title: vscode.l10n.t('Compare the accounts of which meeting?'), matchOnDescription: true },
  );
  return picked?.id;
}
