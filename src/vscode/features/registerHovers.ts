import * as vscode from 'vscode';

import type { AideMemoire } from '../../core';
import type { Configuration } from '../configuration';
import { commandLinks, toMarkdown, toSpanRange } from '../convert';
import { commands, contextKeys, settings } from '../ids';
import type { RecognisedTexts } from '../recognisedTexts';
import { forRecognisedLanguages, preparePlace } from './recognisedProviders';

/** Cards for recognised names, and sources for the keys of citations, on any file system. */
export function registerHovers(
  service: AideMemoire,
  configuration: Configuration,
  texts: RecognisedTexts,
): vscode.Disposable {
  const provider: vscode.HoverProvider = {
    async provideHover(document, position, token) {
      if (!configuration.hovers(document)) {
        return undefined;
      }
      const place = await preparePlace(service, texts, document, position, token);
      if (place === undefined) {
        return undefined;
      }
      const { memo, offset } = place;
      const cited = texts.cites(document) ? service.citationHoverAt(memo, offset, commandLinks) : undefined;
      const hover = cited ?? service.hoverAt(memo, offset, commandLinks);
      return hover && new vscode.Hover(toMarkdown(hover.markdown), toSpanRange(document, hover.span));
    },
  };
  return vscode.Disposable.from(
    forRecognisedLanguages(configuration, texts, (selector) => {
      void vscode.commands.executeCommand('setContext', contextKeys.languages, texts.languages());
      return vscode.languages.registerHoverProvider(selector, provider);
    }),
    vscode.commands.registerCommand(commands.toggleHovers, () => configuration.toggle(settings.hoverEnabled)),
  );
}
