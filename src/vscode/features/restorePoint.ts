import * as vscode from 'vscode';

import { openTextTabs } from './openTabs';
import { showText } from './showText';

/** How long an editor needs to tell what is visible after it was scrolled, in milliseconds. */
const SETTLED = 60;

/** Remembers the active editor, its selections and scroll, and the tabs, so that leaving a picker puts all back. */
export class RestorePoint {
  readonly #editor = activeTextTabEditor();
  readonly #selections = this.#editor?.selections ?? [];
  readonly #visible = this.#editor?.visibleRanges[0];
  readonly #tabs = openTextTabs();
  /** The tab in italics of the group in which previews open: they take its place. */
  readonly #italic = this.#tabs.find(({ tab }) => tab.isPreview && tab.group.isActive);
  readonly #isItalicActive = this.#italic?.tab.isActive === true;

  /** @param shown texts that were previewed meanwhile; without any there is nothing to put back */
  async restore(shown: ReadonlySet<string>): Promise<void> {
    if (shown.size === 0) {
      return;
    }
    if (this.#italic !== undefined && !this.#isItalicActive) {
      await this.#reopen(this.#italic.uri, this.#italic.tab.group.viewColumn);
    }
    const editor = this.#editor;
    if (editor !== undefined) {
      const again = await showText(editor.document.uri, {
        ...(editor.viewColumn === undefined ? {} : { viewColumn: editor.viewColumn }),
        preview: true,
      });
      if (again !== undefined) {
        again.selections = [...this.#selections];
        await this.#scrollBack(again, shown);
      }
    }
    const known = new Set(this.#tabs.map(({ key }) => key));
    const left = openTextTabs().filter(({ key, uri }) => shown.has(uri.toString()) && !known.has(key));
    await vscode.window.tabGroups.close(
      left.map(({ tab }) => tab),
      editor !== undefined,
    );
  }

  async #reopen(uri: vscode.Uri, viewColumn: vscode.ViewColumn): Promise<void> {
    try {
      await vscode.window.showTextDocument(uri, { viewColumn, preview: true, preserveFocus: true });
    } catch {
      // What it showed is gone meanwhile, and so is the reason to bring it back.
    }
  }

  /** VS Code itself keeps the scroll of a text that was only covered, to the pixel; here it is put back by lines. */
  async #scrollBack(editor: vscode.TextEditor, shown: ReadonlySet<string>): Promise<void> {
    if (this.#visible === undefined || !shown.has(editor.document.uri.toString())) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, SETTLED));
    const now = editor.visibleRanges[0]?.start.line ?? this.#visible.start.line;
    const lines = this.#visible.start.line - now;
    if (lines !== 0) {
      // Revealing would put the line below the headings that stick to the top, which is another place.
      const scroll = {
        to: lines > 0 ? 'down' : 'up',
        by: 'line',
        value: Math.abs(lines),
        revealCursor: false,
      };
      await vscode.commands.executeCommand('editorScroll', scroll);
    }
  }
}

/** Opening the text of a diff or of a panel by itself would not put back what was there. */
function activeTextTabEditor(): vscode.TextEditor | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const editor = vscode.window.activeTextEditor;
  return input instanceof vscode.TabInputText && input.uri.toString() === editor?.document.uri.toString()
    ? editor
    : undefined;
}
