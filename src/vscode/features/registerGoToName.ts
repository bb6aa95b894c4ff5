import * as vscode from 'vscode';

import type { AideMemoire } from '../../core';
import { presentLabel } from '../../core';
import { commands, linkCommands } from '../ids';

/** As many names as a picker shows without losing the reader. */
const LIMIT = 100;

/** `Go to Name…`: officials, organizations, laws, meetings, sectors and places by any of their names. */
export function registerGoToName(service: AideMemoire): vscode.Disposable {
  return vscode.commands.registerCommand(commands.goToName, async () => {
    const t = vscode.l10n.t;
    const sidebar: vscode.QuickInputButton = {
      iconPath: new vscode.ThemeIcon('list-tree'),
      tooltip: t('Show in Aide-Mémoire'),
    };
    const picker = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly entityId: string }>();
    (picker as { sortByLabel?: boolean }).sortByLabel = false;
    picker.placeholder = t('A name in any spelling, with or without marks');
    const list = (): void => {
      picker.items = service.findNames(picker.value, LIMIT).map((hit) => ({
        label: presentLabel(hit.entity.name),
        description: presentLabel(hit.name === hit.entity.name ? '' : hit.name),
        detail: presentLabel(tellMore(service, hit.entity.id)),
        alwaysShow: true,
        buttons: [sidebar],
        entityId: hit.entity.id,
      }));
    };
    const subscriptions = vscode.Disposable.from(
      picker,
      picker.onDidChangeValue(list),
      service.onDidChange(list),
      picker.onDidAccept(async () => {
        const item = picker.activeItems[0];
        picker.hide();
        if (item !== undefined) {
          await vscode.commands.executeCommand(linkCommands.openCard, item.entityId);
        }
      }),
      picker.onDidTriggerItemButton(async ({ item }) => {
        picker.hide();
        await vscode.commands.executeCommand(linkCommands.revealEntity, item.entityId);
      }),
      picker.onDidHide(() => {
        subscriptions.dispose();
      }),
    );
    list();
    picker.show();
    await service.ready();
    list();
  });
}

/** What it is, and what tells it from others of that name. */
function tellMore(service: AideMemoire, entityId: string): string {
  const { description = '', detail = '' } = service.describe(entityId) ?? {};
  return [description, detail].filter((part) => part !== '').join(' · ');
}
