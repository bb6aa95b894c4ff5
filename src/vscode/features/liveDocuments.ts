import * as vscode from 'vscode';

import type { AideMemoire, CardDocument } from '../../core';
import { toDocumentLinks } from '../convert';

export interface LiveDocumentOptions {
  readonly scheme: string;
  /** Made from what is known now; `undefined` where what the query asks for is gone. */
  readonly build: (query: string) => CardDocument | undefined | Promise<CardDocument | undefined>;
  /** Stands in its place then. */
  readonly gone: string;
  /** Besides what is known anew. */
  readonly onDidChange?: vscode.Event<void>;
}

/** Read-only documents with links, made anew while they are open whenever something is known anew. */
export function registerLiveDocuments(
  service: AideMemoire,
  { scheme, build, gone, onDidChange }: LiveDocumentOptions,
): vscode.Disposable {
  const shown = new Map<string, CardDocument>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const remake = (): void => {
    for (const { uri } of vscode.workspace.textDocuments) {
      if (uri.scheme === scheme) {
        changed.fire(uri);
      }
    }
  };
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: async (uri) => {
        await service.ready();
        const document = await build(uri.query);
        shown.delete(uri.toString());
        if (document !== undefined) {
          shown.set(uri.toString(), document);
        }
        return document?.text ?? gone;
      },
    }),
    vscode.languages.registerDocumentLinkProvider(
      { scheme },
      {
        provideDocumentLinks: (document) => toDocumentLinks(document, shown.get(document.uri.toString())),
      },
    ),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      // One that has got another language is closed and opened in one go.
      if (vscode.workspace.textDocuments.every((open) => open.uri.toString() !== uri.toString())) {
        shown.delete(uri.toString());
      }
    }),
    service.onDidChange(remake),
    onDidChange?.(remake) ?? { dispose: () => undefined },
  );
}
