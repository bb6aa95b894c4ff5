import * as vscode from 'vscode';

/** Remembers the active editor, its selections and scroll, so that leaving a picker puts everything back. */
export class RestorePoint {
  readonly #editor = vscode.window.activeTextEditor;
  readonly #selections = this.#editor?.selections ?? [];
  readonly #visible = this.#editor?.visibleRanges[0];
  readonly #openTabs = new Set(vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(keyOf)));

  async restore(): Promise<void> {
    const previewed = vscode.window.tabGroups.all
      .flatMap((group) => group.tabs)
      .filter((tab) => tab.isPreview && !this.#openTabs.has(keyOf(tab)));
    if (this.#editor !== undefined) {
      const editor = await vscode.window.showTextDocument(this.#editor.document, {
        ...(this.#editor.viewColumn === undefined ? {} : { viewColumn: this.#editor.viewColumn }),
        preserveFocus: false,
        preview: previewed.length > 0 && !this.#wasOpenFor(this.#editor.document.uri),
      });
      editor.selections = [...this.#selections];
      if (this.#visible !== undefined) {
        editor.revealRange(this.#visible, vscode.TextEditorRevealType.AtTop);
      }
    }
    // Tabs that the preview opened go again; one that replaced another preview has been replaced back above.
    const left = vscode.window.tabGroups.all
      .flatMap((group) => group.tabs)
      .filter((tab) => tab.isPreview && !this.#openTabs.has(keyOf(tab)));
    await vscode.window.tabGroups.close(left, true);
  }

  #wasOpenFor(uri: vscode.Uri): boolean {
    return vscode.window.tabGroups.all
      .flatMap((group) => group.tabs)
      .some((tab) => tab.input instanceof vscode.TabInputText && tab.input.uri.toString() === uri.toString());
  }
}

function keyOf(tab: vscode.Tab): string {
  const input = tab.input;
  return `${tab.group.viewColumn}:${input instanceof vscode.TabInputText ? input.uri.toString() : tab.label}`;
}
