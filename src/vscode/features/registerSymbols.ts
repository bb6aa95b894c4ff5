import * as vscode from 'vscode';

import type { AideMemoire, EntityKind, NameHit, SourceDocument } from '../../core';
import { presentLabel, toSymbolName } from '../../core';
import { toCardUri } from './cardUri';

/** Of names and of sources each; VS Code asks again with each letter. */
const LIMIT = 50;

/** A name cut shorter might no longer hold what was typed, and would be left out. */
const NAME_LENGTH = 300;

/** `Go to Symbol in Workspace…`: officials, organizations, laws and meetings by any name, and sources by title. */
export function registerSymbols(service: AideMemoire): vscode.Disposable {
  return vscode.languages.registerWorkspaceSymbolProvider({
    provideWorkspaceSymbols: async (query, token) => {
      if (query.trim() === '') {
        return [];
      }
      await service.ready();
      if (token.isCancellationRequested) {
        return [];
      }
      return [
        ...service.findNames(query, LIMIT).map((hit) => toNameSymbol(service, query, hit)),
        ...service.findDocuments(query, LIMIT).map((document) => toSourceSymbol(query, document)),
      ];
    },
  });
}

/** Leads to the card. */
function toNameSymbol(
  service: AideMemoire,
  query: string,
  { entity: { id, kind, name }, name: found }: NameHit,
): vscode.SymbolInformation {
  return new vscode.SymbolInformation(
    presentLabel(toSymbolName(query, name, found), NAME_LENGTH),
    symbolKinds[kind],
    presentLabel(service.describe(id)?.description ?? ''),
    toTop(toCardUri({ id, title: name })),
  );
}

function toSourceSymbol(
  query: string,
  { title, id, publisher, date, uri }: SourceDocument,
): vscode.SymbolInformation {
  return new vscode.SymbolInformation(
    presentLabel(toSymbolName(query, title, publisher ?? id), NAME_LENGTH),
    vscode.SymbolKind.File,
    presentLabel([publisher, date].filter((part) => part !== undefined).join(' · ')),
    toTop(vscode.Uri.parse(uri, true)),
  );
}

function toTop(uri: vscode.Uri): vscode.Location {
  return new vscode.Location(uri, new vscode.Position(0, 0));
}

/** VS Code knows the parts of programs; those whose pictures come nearest. */
const symbolKinds: Readonly<Record<EntityKind, vscode.SymbolKind>> = {
  person: vscode.SymbolKind.Object,
  organization: vscode.SymbolKind.Module,
  area: vscode.SymbolKind.Namespace,
  post: vscode.SymbolKind.Key,
  law: vscode.SymbolKind.Interface,
  meeting: vscode.SymbolKind.Event,
  sector: vscode.SymbolKind.Class,
  figure: vscode.SymbolKind.Number,
  statement: vscode.SymbolKind.String,
};
