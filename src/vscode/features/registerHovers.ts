import * as vscode from 'vscode';

import type { AideMemoire } from '../../core';
import type { Configuration } from '../configuration';
import { commandLinks, toEditedText, toMarkdown, toSpanRange } from '../convert';
import { commands, contextKeys, settings } from '../ids';
import type { RecognisedTexts } from '../recognisedTexts';

/** Cards for recognised names, on any file system. */
export function registerHovers(
  service: AideMemoire,
  configuration: Configuration,
  texts: RecognisedTexts,
): vscode.Disposable {
  const provider: vscode.HoverProvider = {
    async provideHover(document, position, token) {
      if (!texts.has(document) || !configuration.hovers(document)) {
        return undefined;
      }
      const memo = toEditedText(document);
      const offset = document.offsetAt(position);
      await service.ready();
      // The position is one of this version: in another it would show somebody else's card.
      if (document.version !== memo.version || !(await service.prepareMemo(memo, token))) {
        return undefined;
      }
      if (document.version !== memo.version) {
        return undefined;
      }
      const hover = service.hoverAt(memo, offset, commandLinks);
      return hover && new vscode.Hover(toMarkdown(hover.markdown), toSpanRange(document, hover.span));
    },
  };
  const register = (): vscode.Disposable => {
    const languages = texts.languages();
    void vscode.commands.executeCommand('setContext', contextKeys.languages, languages);
    return vscode.languages.registerHoverProvider(
      languages.map((language) => ({ language })),
      provider,
    );
  };
  let registration = register();
  return vscode.Disposable.from(
    new vscode.Disposable(() => {
      registration.dispose();
    }),
    configuration.onDidChange((event) => {
      if (event.affectsConfiguration(settings.languages)) {
        registration.dispose();
        registration = register();
      }
    }),
    vscode.commands.registerCommand(commands.toggleHovers, () => configuration.toggle(settings.hoverEnabled)),
  );
}
