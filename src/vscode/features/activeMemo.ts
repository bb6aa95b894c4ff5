import * as vscode from 'vscode';

import type { AideMemoire } from '../../core';
import { toEditedText } from '../convert';
import { isOurScheme } from '../ids';
import type { RecognisedTexts } from '../recognisedTexts';
import { openTextTabs } from './openTabs';

/** How long typing and going from tab to tab must rest before a list follows, in milliseconds. */
const PAUSE = 300;

/**
 * The text of which In This Memo speaks: that of the active editor. A card, a panel or a page of settings has the
 * focus without being a text of its own, so the last one stays that a tab still shows.
 */
export class ActiveMemo implements vscode.Disposable {
  readonly #service: AideMemoire;
  readonly #texts: RecognisedTexts;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  /** Texts that were active, the last one at the end. */
  #recent: readonly vscode.TextDocument[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Another text, an edit of it, or other names: whenever the names in it have been found again. */
  readonly onDidChange = this.#changed.event;

  constructor(service: AideMemoire, texts: RecognisedTexts) {
    this.#service = service;
    this.#texts = texts;
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      service.onDidChange(() => void this.#tell()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#tellSoon()),
      vscode.window.tabGroups.onDidChangeTabs((event) => {
        if (event.closed.length > 0) {
          this.#tellSoon();
        }
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.#recent.at(-1)) {
          this.#tellSoon();
        }
      }),
    );
  }

  get document(): vscode.TextDocument | undefined {
    const editor = vscode.window.activeTextEditor;
    const shown = new Set(openTextTabs().map(({ uri }) => uri.toString()));
    const recent = this.#recent.filter(({ uri }) => shown.has(uri.toString()));
    if (editor === undefined || !isText(editor)) {
      this.#recent = recent;
      return recent.at(-1);
    }
    const { document } = editor;
    if (!this.#texts.has(document)) {
      return undefined;
    }
    this.#recent = [...recent.filter((one) => one !== document), document];
    return document;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  #tellSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#tell(), PAUSE);
  }

  async #tell(): Promise<void> {
    const { document } = this;
    // A further edit tells by itself.
    if (document === undefined || (await this.#service.prepareMemo(toEditedText(document)))) {
      this.#changed.fire();
    }
  }
}

/** Inputs and panels are editors without a column. */
function isText({ viewColumn, document }: vscode.TextEditor): boolean {
  return viewColumn !== undefined && !isOurScheme(document.uri.scheme);
}
