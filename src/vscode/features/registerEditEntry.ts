import * as vscode from 'vscode';

import type { AideMemoire, RegistryPlace } from '../../core';
import { presentLabel } from '../../core';
import { isWritable, toRange } from '../convert';
import { cardScheme, commands } from '../ids';
import { notices } from '../notices';
import { chooseNameAtCursor } from './chooseName';
import { showText } from './showText';

/** `Edit Entry`: the place in the registry that tells of the name at the cursor, or of the card that is read. */
export function registerEditEntry(service: AideMemoire): vscode.Disposable {
  return vscode.commands.registerCommand(commands.editEntry, async () => {
    const entityId = await findEntity(service);
    if (entityId === undefined) {
      return;
    }
    const entries = service.entriesOf(entityId);
    const [first, ...others] = entries;
    if (first === undefined) {
      notices.warn(vscode.l10n.t('There is no entry for this name any more.'));
      return;
    }
    const entry = others.length === 0 ? first : await chooseEntry(entries);
    if (entry !== undefined) {
      await showEntry(entry);
    }
  });
}

/** A card speaks of one entity; a name in it that the cursor is on comes first. */
async function findEntity(service: AideMemoire): Promise<string | undefined> {
  const chosen = await chooseNameAtCursor(service);
  if (chosen !== 'none') {
    return chosen?.entityId;
  }
  const uri = vscode.window.activeTextEditor?.document.uri;
  if (uri?.scheme === cardScheme) {
    return uri.query;
  }
  notices.inform(vscode.l10n.t('There is no name of the registry at the cursor.'));
  return undefined;
}

async function chooseEntry(entries: readonly RegistryPlace[]): Promise<RegistryPlace | undefined> {
  const t = vscode.l10n.t;
  const picked = await vscode.window.showQuickPick(
    entries.map((entry) => {
      const uri = vscode.Uri.parse(entry.uri, true);
      return {
        label: presentLabel(entry.corpus),
        description: presentLabel(vscode.workspace.asRelativePath(uri)),
        detail: isWritable(uri) ? t('Can be changed') : t('Read-only'),
        entry,
      };
    }),
    { title: t('Several corpora have an entry. Which one?') },
  );
  return picked?.entry;
}

/** What is bundled opens read-only, as its file system says. */
async function showEntry({ uri, range }: RegistryPlace): Promise<void> {
  const { start } = toRange(range);
  await showText(vscode.Uri.parse(uri, true), { selection: new vscode.Range(start, start) });
}
