import * as vscode from 'vscode';

import type { AideMemoire, EditedText } from '../../core';
import type { Configuration } from '../configuration';
import { toEditedText } from '../convert';
import { settings } from '../ids';
import type { RecognisedTexts } from '../recognisedTexts';

/** Registers providers for the languages in which names are recognised, and anew when the setting changes. */
export function forRecognisedLanguages(
  configuration: Configuration,
  texts: RecognisedTexts,
  register: (selector: readonly vscode.DocumentFilter[]) => vscode.Disposable,
): vscode.Disposable {
  const registerAll = (): vscode.Disposable => register(texts.languages().map((language) => ({ language })));
  let registration = registerAll();
  return vscode.Disposable.from(
    new vscode.Disposable(() => {
      registration.dispose();
    }),
    configuration.onDidChange((event) => {
      if (event.affectsConfiguration(settings.languages)) {
        registration.dispose();
        registration = registerAll();
      }
    }),
  );
}

/** A place in a text of which the names have been found. */
export interface PreparedPlace {
  readonly memo: EditedText;
  readonly offset: number;
}

/**
 * Finds the names of a text in slices before a provider answers for a place in it.
 *
 * @returns `undefined` where no names are recognised there, or the text went on meanwhile: the position would be that of
 *   something else
 */
export async function preparePlace(
  service: AideMemoire,
  texts: RecognisedTexts,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
): Promise<PreparedPlace | undefined> {
  if (!texts.has(document)) {
    return undefined;
  }
  const memo = toEditedText(document);
  const offset = document.offsetAt(position);
  await service.ready();
  const isPrepared = document.version === memo.version && (await service.prepareMemo(memo, token));
  return isPrepared && document.version === memo.version ? { memo, offset } : undefined;
}
