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

  const draw = (): void => {
    for (const editor of vscode.window.visibleTextEditors) {
      const wanted = configuration.underline() && texts.has(editor.document);
      const mentions = wanted ? service.mentionsIn(toEditedText(editor.document)) : [];
      editor.setDecorations(
        decoration,
        mentions.map((mention) => toSpanRange(editor.document, mention.span)),
      );
    }
  };
  const drawSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(draw, TYPING_PAUSE);
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
