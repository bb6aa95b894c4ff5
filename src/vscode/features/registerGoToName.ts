import * as vscode from 'vscode';

import type { AideMemoire } from '../../core';
import { commands, linkCommands } from '../ids';
import { showNamePicker } from './namePicker';

/** `Go to Name…`: officials, organizations, laws, meetings, sectors and places by any of their names. */
export function registerGoToName(service: AideMemoire): vscode.Disposable {
  return vscode.commands.registerCommand(commands.goToName, () => {
    const sidebar: vscode.QuickInputButton = {
      iconPath: new vscode.ThemeIcon('list-tree'),
      tooltip: vscode.l10n.t('Show in Aide-Mémoire'),
    };
    const picker = showNamePicker(service, { buttons: [sidebar] });
    picker.onDidAccept(async () => {
      const item = picker.activeItems[0];
      picker.hide();
      if (item !== undefined) {
        await vscode.commands.executeCommand(linkCommands.openCard, item.entityId);
      }
    });
    picker.onDidTriggerItemButton(async ({ item }) => {
      picker.hide();
      await vscode.commands.executeCommand(linkCommands.revealEntity, item.entityId);
    });
  });
}
