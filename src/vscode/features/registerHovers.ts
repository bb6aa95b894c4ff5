import * as vscode from 'vscode';

import type { AideMemoire } from '../../core';
import type { Configuration } from '../configuration';
import { commandLinks, toEditedText, toMarkdown, toSpanRange } from '../convert';
import { cardLanguage, commands, settings } from '../ids';

/** Cards for recognised names, in the languages of the settings, on any file system. */
export function registerHovers(service: AideMemoire, configuration: Configuration): vscode.Disposable {
  const provider: vscode.HoverProvider = {
    async provideHover(document, position, token) {
      if (!configuration.hovers(document)) {
        return undefined;
      }
      await service.ready();
      if (token.isCancellationRequested) {
        return undefined;
      }
      const hover = service.hoverAt(toEditedText(document), document.offsetAt(position), commandLinks);
      return hover && new vscode.Hover(toMarkdown(hover.markdown), toSpanRange(document, hover.span));
    },
  };
  const register = (): vscode.Disposable =>
    vscode.languages.registerHoverProvider(
      [...configuration.languages(), cardLanguage].map((language) => ({ language })),
      provider,
    );
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
