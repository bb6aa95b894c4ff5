import * as vscode from 'vscode';

import { cardScheme, statusScheme } from '../ids';
import type { RecognisedTexts } from '../recognisedTexts';
import { openTextTabs } from './openTabs';

/** How long typing and going from tab to tab must rest before a list follows, in milliseconds. */
const PAUSE = 300;

/**
 * The text of which In This Memo speaks: that of the active editor. A card, a panel or a page of settings has the
 * focus without being a text of its own, so the last one stays as long as a tab shows it.
 */
export class ActiveMemo implements vscode.Disposable {
  readonly #texts: RecognisedTexts;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  #last: vscode.TextDocument | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Another text, or an edit of it. */
  readonly onDidChange = this.#changed.event;

  constructor(texts: RecognisedTexts) {
    this.#texts = texts;
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.window.onDidChangeActiveTextEditor(() => this.#tellSoon()),
      vscode.window.tabGroups.onDidChangeTabs((event) => {
        if (event.closed.length > 0) {
          this.#tellSoon();
        }
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.#last) {
          this.#tellSoon();
        }
      }),
    );
  }

  get document(): vscode.TextDocument | undefined {
    const editor = vscode.window.activeTextEditor;
    if (editor !== undefined && isText(editor)) {
      this.#last = this.#texts.has(editor.document) ? editor.document : undefined;
    } else if (this.#last !== undefined && !isShown(this.#last)) {
      this.#last = undefined;
    }
    return this.#last;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  #tellSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#changed.fire(), PAUSE);
  }
}

/** Inputs and panels are editors without a column. */
function isText({ viewColumn, document }: vscode.TextEditor): boolean {
  return viewColumn !== undefined && ![cardScheme, statusScheme].includes(document.uri.scheme);
}

function isShown(document: vscode.TextDocument): boolean {
  return openTextTabs().some(({ uri }) => uri.toString() === document.uri.toString());
}
