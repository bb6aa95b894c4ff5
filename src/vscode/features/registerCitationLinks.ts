import * as vscode from 'vscode';

import type { AideMemoire } from '../../core';
import { presentMarkdown } from '../../core';
import type { Configuration } from '../configuration';
import { commandLinks, toEditedText, toSpanRange } from '../convert';
import type { RecognisedTexts } from '../recognisedTexts';
import { forRecognisedLanguages } from './recognisedProviders';

const LONGEST_TITLE = 160;

/** Keys of citations as links that open the source at the passage. */
export function registerCitationLinks(
  service: AideMemoire,
  configuration: Configuration,
  texts: RecognisedTexts,
): vscode.Disposable {
  const provider: vscode.DocumentLinkProvider = {
    async provideDocumentLinks(document, token) {
      if (!texts.cites(document)) {
        return [];
      }
      const memo = toEditedText(document);
      await service.ready();
      if (!(await service.prepareMemo(memo, token)) || document.version !== memo.version) {
        return [];
      }
      return service.citationLinks(memo).map(({ span, anchorId, title }) => {
        const link = new vscode.DocumentLink(
          toSpanRange(document, span),
          vscode.Uri.parse(commandLinks.openAnchor(anchorId) ?? ''),
        );
        // VS Code makes Markdown of it: a link that has this text.
        link.tooltip = presentMarkdown(vscode.l10n.t('Open {0}', title), LONGEST_TITLE);
        return link;
      });
    },
  };
  const register = (): vscode.Disposable =>
    forRecognisedLanguages(configuration, texts, (selector) =>
      vscode.languages.registerDocumentLinkProvider(selector, provider),
    );
  let registration = register();
  return vscode.Disposable.from(
    new vscode.Disposable(() => {
      registration.dispose();
    }),
    // VS Code asks again only for an edited text, or another provider: keys that sources now have would wait for that.
    service.onDidChange(() => {
      registration.dispose();
      registration = register();
    }),
  );
}
