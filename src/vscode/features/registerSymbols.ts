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
    toSymbolKind(kind),
    presentLabel(service.describe(id)?.description ?? ''),
    new vscode.Location(toCardUri({ id, title: name }), new vscode.Position(0, 0)),
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
    new vscode.Location(vscode.Uri.parse(uri, true), new vscode.Position(0, 0)),
  );
}

/** VS Code knows the parts of programs; those whose pictures come nearest. */
function toSymbolKind(kind: EntityKind): vscode.SymbolKind {
  switch (kind) {
    case 'person':
      return vscode.SymbolKind.Object;
    case 'organization':
      return vscode.SymbolKind.Module;
    case 'area':
      return vscode.SymbolKind.Namespace;
    case 'post':
      return vscode.SymbolKind.Key;
    case 'law':
      return vscode.SymbolKind.Interface;
    case 'meeting':
      return vscode.SymbolKind.Event;
    case 'sector':
      return vscode.SymbolKind.Class;
    case 'figure':
      return vscode.SymbolKind.Number;
    case 'statement':
      return vscode.SymbolKind.String;
  }
}
