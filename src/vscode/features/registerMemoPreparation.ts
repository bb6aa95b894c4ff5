import * as vscode from 'vscode';

import type { AideMemoire } from '../../core';
import { toEditedText } from '../convert';
import type { RecognisedTexts } from '../recognisedTexts';

/** How long typing must rest before the names are looked for, in milliseconds: less than it takes to point at one. */
const TYPING_PAUSE = 100;

/** Finds the names of visible texts ahead of the first question, in slices, so that typing never waits. */
export function registerMemoPreparation(service: AideMemoire, texts: RecognisedTexts): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const prepare = async (): Promise<void> => {
    await service.ready();
    const visible = new Set(vscode.window.visibleTextEditors.map(({ document }) => document));
    for (const document of visible) {
      if (texts.has(document)) {
        await service.prepareMemo(toEditedText(document));
      }
    }
  };
  const prepareSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void prepare(), TYPING_PAUSE);
  };

  prepareSoon();
  return vscode.Disposable.from(
    new vscode.Disposable(() => clearTimeout(timer)),
    service.onDidChange(prepareSoon),
    vscode.window.onDidChangeVisibleTextEditors(prepareSoon),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      // A log that is written to must not keep putting it off.
      if (texts.has(document)) {
        prepareSoon();
      }
    }),
  );
}
