import * as vscode from 'vscode';

import type { AideMemoire, CitedPlaces, Mention } from '../../core';
import type { Configuration } from '../configuration';
import type { WorkspaceCorpusHost } from '../corpusHost';
import { toRange, toSpanRange } from '../convert';
import type { RecognisedTexts } from '../recognisedTexts';
import { toCardUri } from './cardUri';
import { MentionReferences } from './mentionReferences';
import { forRecognisedLanguages, preparePlace } from './recognisedProviders';

/** From a name to its card, to all its mentions, and to those in the text; from a citation to its source. */
export function registerNavigation(
  service: AideMemoire,
  configuration: Configuration,
  corpora: WorkspaceCorpusHost,
  texts: RecognisedTexts,
): vscode.Disposable {
  const definitions: vscode.DefinitionProvider = {
    async provideDefinition(document, position, token) {
      const place = await preparePlace(service, texts, document, position, token);
      if (place === undefined) {
        return undefined;
      }
      const { memo, offset } = place;
      const cited = texts.cites(document) ? service.citedAt(memo, offset) : undefined;
      if (cited !== undefined) {
        return toSourceLinks(document, cited);
      }
      const mention = service.mentionAt(memo, offset);
      return mention && toCardLinks(service, document, mention);
    },
  };
  const highlights: vscode.DocumentHighlightProvider = {
    async provideDocumentHighlights(document, position, token) {
      const place = await preparePlace(service, texts, document, position, token);
      const mention = place && service.mentionAt(place.memo, place.offset);
      return (
        mention &&
        service
          .mentionsLike(place.memo, mention)
          .map(({ span }) => new vscode.DocumentHighlight(toSpanRange(document, span)))
      );
    },
  };
  return forRecognisedLanguages(configuration, texts, (selector) =>
    vscode.Disposable.from(
      vscode.languages.registerDefinitionProvider(selector, definitions),
      vscode.languages.registerDocumentHighlightProvider(selector, highlights),
      vscode.languages.registerReferenceProvider(selector, new MentionReferences(service, corpora, texts)),
    ),
  );
}

/** Of a name that stays open, the cards of all it could be. */
function toCardLinks(
  service: AideMemoire,
  document: vscode.TextDocument,
  { span, entity, candidates }: Mention,
): vscode.LocationLink[] {
  const ids = entity === null ? candidates.map(({ id }) => id) : [entity];
  return ids
    .flatMap((id) => service.card(id) ?? [])
    .map((card) => ({
      originSelectionRange: toSpanRange(document, span),
      targetUri: toCardUri(card),
      targetRange: toTop(),
    }));
}

function toTop(): vscode.Range {
  return new vscode.Range(0, 0, 0, 0);
}

function toSourceLinks(document: vscode.TextDocument, { span, targets }: CitedPlaces): vscode.LocationLink[] {
  return targets.map((target) => ({
    originSelectionRange: toSpanRange(document, span),
    targetUri: vscode.Uri.parse(target.uri, true),
    targetRange: target.state === 'found' ? toRange(target.range) : toTop(),
  }));
}
