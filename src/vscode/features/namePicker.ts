import * as vscode from 'vscode';

import type { AideMemoire, NameHit } from '../../core';
import { presentLabel } from '../../core';

/** As many names as a picker shows without losing the reader. */
const LIMIT = 100;

export interface NameItem extends vscode.QuickPickItem {
  readonly entityId: string;
}

export interface NamePickerOptions {
  readonly title?: string;
  /** What the box holds at first, selected. */
  readonly value?: string;
  readonly buttons?: readonly vscode.QuickInputButton[];
  readonly accepts?: (hit: NameHit) => boolean;
}

/**
 * Everybody and everything of the registry by any of their names, while one types. Shown at once; it disposes of itself
 * when it is left.
 */
export function showNamePicker(
  service: AideMemoire,
  { title, value = '', buttons = [], accepts = () => true }: NamePickerOptions,
): vscode.QuickPick<NameItem> {
  const picker = vscode.window.createQuickPick<NameItem>();
  (picker as { sortByLabel?: boolean }).sortByLabel = false;
  picker.title = title;
  picker.placeholder = vscode.l10n.t('A name in any spelling, with or without marks');
  picker.value = value;
  const list = (): void => {
    picker.items = service
      .findNames(picker.value, LIMIT)
      .filter(accepts)
      .map((hit) => ({
        label: presentLabel(hit.entity.name),
        description: presentLabel(hit.name === hit.entity.name ? '' : hit.name),
        detail: presentLabel(tellMore(service, hit.entity.id)),
        alwaysShow: true,
        buttons,
        entityId: hit.entity.id,
      }));
  };
  const subscriptions = vscode.Disposable.from(
    picker,
    picker.onDidChangeValue(list),
    service.onDidChange(list),
    picker.onDidHide(() => {
      subscriptions.dispose();
    }),
  );
  list();
  picker.show();
  void service.ready().then(list);
  return picker;
}

/** What it is, and what tells it from others of that name. */
export function tellMore(service: AideMemoire, entityId: string): string {
  const { description = '', detail = '' } = service.describe(entityId) ?? {};
  return [description, detail].filter((part) => part !== '').join(' · ');
}
