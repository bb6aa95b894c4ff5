import * as vscode from 'vscode';

import type { SearchHit } from '../../core';
import { LineIndex } from '../../core';
import { toRange } from '../convert';

/** Who wants words marked; what the picker shows goes before what waits in the sidebar. */
export type MarksOwner = 'picker' | 'results';

/** Marks the words that a search found in whatever editor shows their source. */
export class WordMarks implements vscode.Disposable {
  readonly #hits = new Map<MarksOwner, readonly SearchHit[]>();
  #decoration: vscode.TextEditorDecorationType | undefined;
  readonly #subscription = vscode.window.onDidChangeVisibleTextEditors((editors) => this.#draw(editors));

  /** @param hits `undefined` where nothing is to be marked any more */
  show(owner: MarksOwner, hits: readonly SearchHit[] | undefined): void {
    if (hits === undefined) {
      this.#hits.delete(owner);
    } else {
      this.#hits.set(owner, hits);
    }
    this.#draw(vscode.window.visibleTextEditors);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#decoration?.dispose();
  }

  #draw(editors: readonly vscode.TextEditor[]): void {
    const hits = this.#hits.get('picker') ?? this.#hits.get('results');
    if (hits === undefined && this.#decoration === undefined) {
      return;
    }
    this.#decoration ??= vscode.window.createTextEditorDecorationType({
      backgroundColor: new vscode.ThemeColor('editor.findMatchHighlightBackground'),
      overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.findMatchForeground'),
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    });
    for (const editor of editors) {
      editor.setDecorations(this.#decoration, findWords(editor.document, hits ?? []));
    }
  }
}

/** None where the text is no longer the one that was searched: marks would stand on other words. */
function findWords(document: vscode.TextDocument, hits: readonly SearchHit[]): vscode.Range[] {
  const uri = document.uri.toString();
  const inIt = hits.filter((hit) => hit.document.uri === uri);
  const [first] = inIt;
  if (first === undefined || !hasText(document, first.document.text)) {
    return [];
  }
  const lines = new LineIndex(first.document.text);
  return inIt
    .filter((hit) => hit.document === first.document)
    .flatMap(({ matches }) => matches.map((span) => toRange(lines.rangeOf(span))));
}

/** VS Code gives a text with line ends of one kind. */
function hasText(document: vscode.TextDocument, text: string): boolean {
  const toLines = (value: string): string => value.replace(/\r\n?/g, '\n');
  return toLines(document.getText()) === toLines(text);
}
