import * as vscode from 'vscode';

import type { AideMemoire, FilePlace, RegistryOffer, RegistrySymbol, RegistryText } from '../../core';
import { presentLabel } from '../../core';
import { commandLinks, toMarkdown, toRange, toSpanRange } from '../convert';
import { rangeOf, toAsked, type AskedPlace } from './askedPlace';

/** Where an id may begin. */
const TRIGGERS = [' ', '[', ',', "'", '"'];
const SELECTOR = { language: 'yaml' };

/** Ids, documents and quotes in the YAML files of a registry: offered, shown, followed, found, and listed. */
export function registerRegistryFiles(service: AideMemoire): vscode.Disposable {
  const offers = new WeakMap<vscode.CompletionItem, RegistryOffer>();
  /** `undefined` in files that are none of a registry, and where the text went on while we waited. */
  const fileOf = async (document: vscode.TextDocument): Promise<RegistryText | undefined> => {
    const { version } = document;
    if (!service.isRegistryFile(document.uri.toString())) {
      return undefined;
    }
    await service.ready();
    return document.version === version ? toRegistryText(document) : undefined;
  };
  const completion: vscode.CompletionItemProvider = {
    async provideCompletionItems(document, position, token) {
      const uri = document.uri.toString();
      if (!service.isRegistryFile(uri)) {
        return undefined;
      }
      const asked = toAsked(document, position);
      await service.ready();
      const found = await service.completeRegistryAt({ uri, text: asked.text }, asked.offset, token);
      if (found.length === 0) {
        return undefined;
      }
      // The next letter may find others by their names.
      return new vscode.CompletionList(
        found.map((offer, i) => {
          const item = toItem(asked, offer, i);
          offers.set(item, offer);
          return item;
        }),
        true,
      );
    },
    resolveCompletionItem(item) {
      const offer = offers.get(item);
      const markdown = offer && service.registryOfferMarkdown(offer, commandLinks);
      if (markdown !== undefined) {
        item.documentation = toMarkdown(markdown);
      }
      return item;
    },
  };
  const hovers: vscode.HoverProvider = {
    async provideHover(document, position, token) {
      const { version } = document;
      const file = await fileOf(document);
      const found =
        file && (await service.registryHoverAt(file, document.offsetAt(position), commandLinks, token));
      return found !== undefined && document.version === version
        ? new vscode.Hover(toMarkdown(found.markdown), toSpanRange(document, found.span))
        : undefined;
    },
  };
  const definitions: vscode.DefinitionProvider = {
    async provideDefinition(document, position, token) {
      const { version } = document;
      const file = await fileOf(document);
      const found = file && (await service.registryTargetsAt(file, document.offsetAt(position), token));
      return found !== undefined && document.version === version
        ? found.targets.map((target) => toLink(target, toSpanRange(document, found.span)))
        : undefined;
    },
  };
  const references: vscode.ReferenceProvider = {
    async provideReferences(document, position, { includeDeclaration }, token) {
      const file = await fileOf(document);
      const options = { withEntries: includeDeclaration, token };
      const found = file && (await service.registryReferencesAt(file, document.offsetAt(position), options));
      return found?.map(({ uri, range }) => new vscode.Location(vscode.Uri.parse(uri, true), toRange(range)));
    },
  };
  const symbols: vscode.DocumentSymbolProvider = {
    async provideDocumentSymbols(document, token) {
      const { version } = document;
      const file = await fileOf(document);
      const found = file && (await service.registrySymbols(file, token));
      return document.version === version
        ? found?.map((symbol) => toDocumentSymbol(document, symbol))
        : undefined;
    },
  };
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(SELECTOR, completion, ...TRIGGERS),
    vscode.languages.registerHoverProvider(SELECTOR, hovers),
    vscode.languages.registerDefinitionProvider(SELECTOR, definitions),
    vscode.languages.registerReferenceProvider(SELECTOR, references),
    vscode.languages.registerDocumentSymbolProvider(SELECTOR, symbols, { label: 'Aide-Mémoire' }),
  );
}

export function toRegistryText(document: vscode.TextDocument): RegistryText {
  return { uri: document.uri.toString(), text: document.getText() };
}

function toItem(
  asked: AskedPlace,
  { kind, label, detail, description, text, span }: RegistryOffer,
  place: number,
): vscode.CompletionItem {
  const item = new vscode.CompletionItem(
    { label: presentLabel(label, 200), description: presentLabel(detail === '' ? description : detail, 80) },
    toItemKind(kind),
  );
  const told = [detail, description].filter((part) => part !== '').join(' · ');
  if (told !== '') {
    item.detail = presentLabel(told, 200);
  }
  item.insertText = text;
  item.range = rangeOf(asked, span);
  // What is typed may be of the name; VS Code drops what does not hold its letters.
  item.filterText = `${asked.text.slice(span.start, asked.offset)} ${label} ${detail}`;
  item.sortText = String(place).padStart(4, '0');
  return item;
}

function toItemKind(kind: RegistryOffer['kind']): vscode.CompletionItemKind {
  switch (kind) {
    case 'person':
      return vscode.CompletionItemKind.User;
    case 'organization':
    case 'post':
      return vscode.CompletionItemKind.Class;
    case 'law':
      return vscode.CompletionItemKind.File;
    case 'meeting':
    case 'statement':
      return vscode.CompletionItemKind.Event;
    case 'sector':
      return vscode.CompletionItemKind.Constant;
    case 'area':
      return vscode.CompletionItemKind.Folder;
    case 'figure':
      return vscode.CompletionItemKind.Value;
    case 'source':
      return vscode.CompletionItemKind.Reference;
    case 'word':
      return vscode.CompletionItemKind.EnumMember;
  }
}

function toLink({ uri, range }: FilePlace, from: vscode.Range): vscode.LocationLink {
  return {
    originSelectionRange: from,
    targetUri: vscode.Uri.parse(uri, true),
    targetRange: toRange(range),
  };
}

function toDocumentSymbol(document: vscode.TextDocument, symbol: RegistrySymbol): vscode.DocumentSymbol {
  const { kind, name, detail, span, nameSpan, children } = symbol;
  const shown = new vscode.DocumentSymbol(
    presentLabel(name),
    presentLabel(detail),
    kind === 'list' ? vscode.SymbolKind.Namespace : vscode.SymbolKind.Object,
    toSpanRange(document, span),
    toSpanRange(document, nameSpan),
  );
  shown.children = children.map((child) => toDocumentSymbol(document, child));
  return shown;
}
