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
