import * as vscode from 'vscode';

import type { AideMemoire, EntityKind } from '../../core';
import { presentLabel } from '../../core';
import { tellMore } from './namePicker';

/** Picks that follow each other. Each gives `undefined` where it is left, which ends the series. */

export interface PickedItem<T> extends vscode.QuickPickItem {
  readonly value: T;
}

/** The first item is the proposed one. */
export async function pickOne<T>(
  title: string,
  items: readonly PickedItem<T>[],
  placeHolder?: string,
): Promise<{ readonly value: T } | undefined> {
  return vscode.window.showQuickPick(items, {
    title,
    ...(placeHolder === undefined ? {} : { placeHolder }),
    ignoreFocusOut: true,
    matchOnDescription: true,
    matchOnDetail: true,
  });
}

/** @param validate gives a sentence where the text will not do */
export async function askText(
  title: string,
  value: string,
  prompt: string,
  validate: (text: string) => string | undefined = () => undefined,
): Promise<string | undefined> {
  const text = await vscode.window.showInputBox({
    title,
    value,
    prompt,
    ignoreFocusOut: true,
    validateInput: (written) => validate(written.trim()),
  });
  return text?.trim();
}

export interface EntityPick {
  readonly title: string;
  readonly placeholder: string;
  readonly kinds: readonly EntityKind[];
  /** Ids, the likeliest first. */
  readonly offered: readonly string[];
  /** Those of them that are selected at first. */
  readonly proposed: readonly string[];
}

/** As many further names as a list shows besides what is offered. */
const FOUND = 20;

/**
 * Several entities: those offered, and whatever else of the registry is found by what one types.
 *
 * @returns ids in the order of the list
 */
export function pickEntities(
  service: AideMemoire,
  { title, placeholder, kinds, offered, proposed }: EntityPick,
): Promise<readonly string[] | undefined> {
  const picker = vscode.window.createQuickPick<PickedItem<string>>();
  picker.title = title;
  picker.placeholder = placeholder;
  picker.canSelectMany = true;
  picker.ignoreFocusOut = true;
  picker.matchOnDescription = true;
  const items = new Map<string, PickedItem<string>>();
  const add = (id: string, found?: string): void => {
    if (!items.has(id)) {
      const label = service.describe(id)?.label ?? id;
      items.set(id, {
        label: presentLabel(label),
        description: presentLabel(tellMore(service, id)),
        ...(found === undefined || found === label ? {} : { detail: presentLabel(found) }),
        value: id,
      });
    }
  };
  offered.forEach((id) => {
    add(id);
  });
  let selected = new Set(proposed);
  let isListing = false;
  const list = (): void => {
    isListing = true;
    picker.items = [...items.values()];
    picker.selectedItems = picker.items.filter(({ value }) => selected.has(value));
    isListing = false;
  };
  list();
  return new Promise((resolve) => {
    const subscriptions = vscode.Disposable.from(
      picker,
      picker.onDidChangeSelection((chosen) => {
        if (!isListing) {
          selected = new Set(chosen.map(({ value }) => value));
        }
      }),
      picker.onDidChangeValue((value) => {
        const before = items.size;
        service
          .findNames(value, 5 * FOUND)
          .filter(({ entity }) => kinds.includes(entity.kind))
          .slice(0, FOUND)
          .forEach(({ entity, name }) => {
            add(entity.id, name);
          });
        if (items.size > before) {
          list();
        }
      }),
      picker.onDidAccept(() => {
        resolve([...items.keys()].filter((id) => selected.has(id)));
        picker.hide();
      }),
      picker.onDidHide(() => {
        resolve(undefined);
        subscriptions.dispose();
      }),
    );
    picker.show();
  });
}
