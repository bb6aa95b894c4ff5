import * as vscode from 'vscode';

import type { AideMemoire } from '../../core';
import type { Configuration } from '../configuration';
import { toEditedText, toSpanRange } from '../convert';
import { commands, settings } from '../ids';
import type { RecognisedTexts } from '../recognisedTexts';

/** How long typing must rest before the underline follows, in milliseconds. */
const TYPING_PAUSE = 250;

/** The optional discreet underline of recognised names in visible editors. */
export function registerUnderline(
  service: AideMemoire,
  configuration: Configuration,
  texts: RecognisedTexts,
): vscode.Disposable {
  const decoration = vscode.window.createTextEditorDecorationType({
    textDecoration: 'underline dotted 1px',
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;

  const draw = async (): Promise<void> => {
    for (const editor of vscode.window.visibleTextEditors) {
      const { document } = editor;
      if (!configuration.underline() || !texts.has(document)) {
        editor.setDecorations(decoration, []);
        continue;
      }
      const memo = toEditedText(document);
      // A further edit and another choice of editors are drawn by themselves.
      if (
        (await service.prepareMemo(memo)) &&
        document.version === memo.version &&
        vscode.window.visibleTextEditors.includes(editor) &&
        configuration.underline()
      ) {
        const mentions = service.mentionsIn(memo);
        editor.setDecorations(
          decoration,
          mentions.map((mention) => toSpanRange(document, mention.span)),
        );
      }
    }
  };
  const drawSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void draw(), TYPING_PAUSE);
  };

  drawSoon();
  return vscode.Disposable.from(
    decoration,
    new vscode.Disposable(() => clearTimeout(timer)),
    service.onDidChange(drawSoon),
    configuration.onDidChange(drawSoon),
    vscode.window.onDidChangeVisibleTextEditors(drawSoon),
    vscode.workspace.onDidChangeTextDocument(drawSoon),
    vscode.commands.registerCommand(commands.toggleUnderline, () => configuration.toggle(settings.underline)),
  );
}
