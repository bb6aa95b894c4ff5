import * as vscode from 'vscode';

/** A tab of a text, as far as it can be told from others and opened again. */
export interface TextTab {
  readonly tab: vscode.Tab;
  readonly uri: vscode.Uri;
  readonly key: string;
}

/** Tabs that show one text each, of all groups; a diff, a picture or a page of settings is none. */
export function openTextTabs(): readonly TextTab[] {
  return vscode.window.tabGroups.all.flatMap((group) =>
    group.tabs.flatMap((tab) =>
      tab.input instanceof vscode.TabInputText
        ? [{ tab, uri: tab.input.uri, key: `${group.viewColumn} ${tab.input.uri.toString()}` }]
        : [],
    ),
  );
}

/** Longer than this nothing waits for VS Code to tell of a tab, in milliseconds. */
const PATIENCE = 1_000;

/** Resolves when VS Code has told the extension of a tab for the text, which it does some time after opening it. */
export async function untilTabIsKnown(uri: string): Promise<void> {
  const isKnown = (): boolean => openTextTabs().some((tab) => tab.uri.toString() === uri);
  if (isKnown()) {
    return;
  }
  let subscription: vscode.Disposable | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  await new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE);
    subscription = vscode.window.tabGroups.onDidChangeTabs(() => {
      if (isKnown()) {
        resolve();
      }
    });
  });
  clearTimeout(timer);
  subscription?.dispose();
}
