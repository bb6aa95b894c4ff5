import * as vscode from 'vscode';

import type { AideMemoire, BroughtDocument, BroughtOffer } from '../../core';
import { presentLabel } from '../../core';
import { broughtScheme, commands } from '../ids';
import { notices } from '../notices';
import { keepInRegistry } from './keepInRegistry';
import { LeftNews } from './leftNews';
import { registerLiveDocuments } from './liveDocuments';
import { showReport } from './showReport';

/**
 * `What This Source Brought`: who and what in new sources is known, what the registry lacks and what differs from it, as a
 * read-only document whose lines offer to record it or to leave it.
 */
export function registerBrought(service: AideMemoire, state: vscode.Memento): vscode.Disposable {
  const left = new LeftNews(state);
  const lensesChanged = new vscode.EventEmitter<void>();
  const shown = new Map<string, BroughtDocument>();

  const tell = async (query: string): Promise<BroughtDocument | undefined> => {
    const document = await service.whatItBrought(readUris(query), undefined, left.ids);
    shown.delete(query);
    if (document !== undefined) {
      shown.set(query, document);
    }
    lensesChanged.fire();
    return document;
  };

  /**
   * @param given what the explorer gives: the file at the cursor, then all that are selected
   * @param place `beside` after an import, where the new source is what one looks at
   */
  const show = async (given: unknown, selected: unknown, place: unknown): Promise<void> => {
    const uris = toUris(given, selected) ?? activeUri();
    // A source that was only just written may not be in yet.
    await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Reading sources…') },
      () => service.idle(),
    );
    if (uris.length === 0 || (await service.whatItBrought(uris)) === undefined) {
      notices.inform(vscode.l10n.t('This is no source of the corpora.'));
      return;
    }
    await showReport(toAddress(uris), place === 'beside' ? 'beside' : 'here');
  };

  /** What the link of a line names, else what is at the cursor; as it is now, since a line may be older. */
  const findOffer = async (query: unknown, id: unknown): Promise<BroughtOffer | undefined> => {
    const editor = vscode.window.activeTextEditor;
    const [asked, wanted] =
      typeof query === 'string'
        ? [query, id]
        : editor?.document.uri.scheme === broughtScheme
          ? [
              editor.document.uri.query,
              offerAt(editor.document, editor.selection.active.line, shown.get(editor.document.uri.query))
                ?.id,
            ]
          : ['', undefined];
    if (wanted === undefined) {
      notices.inform(vscode.l10n.t('There is nothing at the cursor that a source brought.'));
      return undefined;
    }
    const told = await service.whatItBrought(readUris(asked));
    const offer = told?.offers.find((one) => one.id === wanted);
    if (offer === undefined) {
      notices.inform(vscode.l10n.t('The source or the registry has changed; this is no longer news.'));
    }
    return offer;
  };
  const record = async (query: unknown, id: unknown): Promise<void> => {
    const offer = await findOffer(query, id);
    if (offer?.changes.length === 0) {
      notices.inform(
        vscode.l10n.t('This cannot be recorded without a guess; write it in the registry by hand.'),
      );
    } else if (offer !== undefined) {
      await keepInRegistry(service, offer.changes, { label: presentLabel(offer.label) });
    }
  };
  const leave = async (query: unknown, id: unknown): Promise<void> => {
    const offer = await findOffer(query, id);
    if (offer !== undefined) {
      await left.leave(offer.id);
    }
  };
  const takeBack = async (query: unknown): Promise<void> => {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const asked = typeof query === 'string' ? query : uri?.scheme === broughtScheme ? uri.query : '';
    const all = await service.whatItBrought(readUris(asked));
    await left.takeBack(new Set(all?.offers.map(({ id }) => id)));
  };

  return vscode.Disposable.from(
    left,
    lensesChanged,
    registerLiveDocuments(service, {
      scheme: broughtScheme,
      build: tell,
      gone: vscode.l10n.t('These sources are no longer in the corpora.'),
      onDidChange: left.onDidChange,
    }),
    vscode.languages.registerCodeLensProvider(
      { scheme: broughtScheme },
      {
        onDidChangeCodeLenses: lensesChanged.event,
        provideCodeLenses: (document) => toLenses(document, shown.get(document.uri.query)),
      },
    ),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (vscode.workspace.textDocuments.every((open) => open.uri.toString() !== uri.toString())) {
        shown.delete(uri.query);
      }
    }),
    vscode.commands.registerCommand(commands.whatItBrought, show),
    vscode.commands.registerCommand(commands.recordNews, record),
    vscode.commands.registerCommand(commands.leaveNews, leave),
    vscode.commands.registerCommand(commands.showLeftNews, takeBack),
  );
}

function toLenses(document: vscode.TextDocument, told: BroughtDocument | undefined): vscode.CodeLens[] {
  if (told === undefined) {
    return [];
  }
  const { query } = document.uri;
  const offered = told.offers
    .filter(({ start }) => start < document.getText().length)
    .flatMap((offer) => {
      const start = document.positionAt(offer.start);
      return commandsOf(offer, query).map(
        (command) => new vscode.CodeLens(new vscode.Range(start, start), command),
      );
    });
  const top = new vscode.Range(0, 0, 0, 0);
  const title = vscode.l10n.t('Show what was left ({0})', told.left);
  return told.left === 0
    ? offered
    : [new vscode.CodeLens(top, { command: commands.showLeftNews, title, arguments: [query] }), ...offered];
}

/** On its own line, and on those below it that belong to it. */
function offerAt(
  document: vscode.TextDocument,
  line: number,
  told: BroughtDocument | undefined,
): BroughtOffer | undefined {
  const found = (told?.offers ?? [])
    .map((offer) => ({ offer, at: document.positionAt(offer.start).line }))
    .filter(({ at }) => at <= line)
    .at(-1);
  const isOwn =
    found !== undefined &&
    Array.from({ length: line - found.at }, (_, i) => document.lineAt(found.at + 1 + i)).every(
      ({ firstNonWhitespaceCharacterIndex }) => firstNonWhitespaceCharacterIndex > 0,
    );
  return isOwn ? found.offer : undefined;
}

function commandsOf({ id, isNew, changes }: BroughtOffer, query: string): readonly vscode.Command[] {
  const t = vscode.l10n.t;
  const record = isNew ? t('Record') : t('Record as a further claim');
  return [
    ...(changes.length === 0
      ? []
      : [{ command: commands.recordNews, title: record, arguments: [query, id] }]),
    { command: commands.leaveNews, title: t('Leave'), arguments: [query, id] },
  ];
}

function toAddress(uris: readonly string[]): vscode.Uri {
  const [only = ''] = uris;
  const name =
    uris.length === 1
      ? vscode.l10n.t('What {0} brought', lastPart(only))
      : vscode.l10n.t('What {0} sources brought', uris.length);
  const path = `/${presentLabel(name).replaceAll(/[/\\]/g, ' ')}`;
  return vscode.Uri.from({ scheme: broughtScheme, path, query: JSON.stringify(uris) });
}

function lastPart(uri: string): string {
  const { path } = vscode.Uri.parse(uri, true);
  return path.slice(path.lastIndexOf('/') + 1);
}

/** What an address says, which may come from anywhere. */
function readUris(query: string): readonly string[] {
  try {
    const read: unknown = JSON.parse(query);
    return Array.isArray(read) ? read.filter((uri) => typeof uri === 'string') : [];
  } catch {
    return [];
  }
}

function toUris(given: unknown, selected: unknown): readonly string[] | undefined {
  const all: readonly unknown[] = Array.isArray(selected) && selected.length > 0 ? selected : [given].flat();
  const uris = all.flatMap((one) =>
    one instanceof vscode.Uri ? [one.toString()] : typeof one === 'string' ? [one] : [],
  );
  return uris.length === 0 ? undefined : uris;
}

function activeUri(): readonly string[] {
  const uri = vscode.window.activeTextEditor?.document.uri;
  return uri === undefined ? [] : uri.scheme === broughtScheme ? readUris(uri.query) : [uri.toString()];
}
