import * as vscode from 'vscode';

import type { AideMemoire, PromiseScope, PromiseScopeOption } from '../../core';
import { presentLabel } from '../../core';
import type { WorkspaceCorpusHost } from '../corpusHost';
import { commands, promisesScheme } from '../ids';
import { readGivenFile } from '../given';
import { notices } from '../notices';
import { registerLiveDocuments } from './liveDocuments';
import { showReport } from './showReport';

interface ScopeItem extends vscode.QuickPickItem {
  readonly scope?: PromiseScope;
}

/** `Who Promised What…` as a read-only document, and `Export Promises as CSV…`. */
export function registerPromises(service: AideMemoire, corpora: WorkspaceCorpusHost): vscode.Disposable {
  /** @param given the id of a party or sector from a link, empty for all */
  const show = async (given: unknown): Promise<void> => {
    await service.ready();
    const scope = typeof given === 'string' ? toScope(service, given) : await chooseScope(service);
    if (scope !== undefined) {
      await showReport(toUri(service, scope));
    }
  };
  /** @param target for scripts: no dialog is shown then */
  const exportCsv = async (target: unknown): Promise<void> => {
    await service.idle();
    const shown = vscode.window.activeTextEditor?.document.uri;
    const given = readGivenFile(target);
    const scope =
      shown?.scheme === promisesScheme
        ? readScope(shown.query)
        : given === undefined
          ? await chooseScope(service)
          : readScope('');
    const file = scope && (given ?? (await chooseFile()));
    if (scope === undefined || file === undefined) {
      return;
    }
    if (corpora.contains(file.toString())) {
      notices.warn(vscode.l10n.t('An export in a corpus folder could be taken for one of its files.'));
      return;
    }
    const csv = await service.promisesCsv(scope);
    if (csv !== undefined) {
      await write(csv, file);
    }
  };
  return vscode.Disposable.from(
    registerLiveDocuments(service, {
      scheme: promisesScheme,
      build: (query) => service.promises(readScope(query)),
      gone: '',
    }),
    vscode.commands.registerCommand(commands.whoPromisedWhat, show),
    vscode.commands.registerCommand(commands.exportPromises, exportCsv),
  );
}

async function chooseScope(service: AideMemoire): Promise<PromiseScope | undefined> {
  const t = vscode.l10n.t;
  const { parties, sectors } = service.promiseScopes();
  const toItems = (
    options: readonly PromiseScopeOption[],
    toScope: (id: string) => PromiseScope,
  ): readonly ScopeItem[] =>
    options.map(({ id, name, count }) => ({
      label: presentLabel(name),
      description: count === 1 ? t('1 statement') : t('{0} statements', count),
      scope: toScope(id),
    }));
  const separator = (label: string): ScopeItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const picked = await vscode.window.showQuickPick<ScopeItem>(
    [
      { label: t('All, by party'), scope: { groupBy: 'party' } },
      { label: t('All, by sector'), scope: { groupBy: 'sector' } },
      separator(t('Parties')),
      ...toItems(parties, (party) => ({ groupBy: 'party', party })),
      separator(t('Sectors')),
      ...toItems(sectors, (sector) => ({ groupBy: 'party', sector })),
    ],
    { title: t('Who promised what: of whom, or on what?') },
  );
  return picked?.scope;
}

function toScope(service: AideMemoire, id: string): PromiseScope {
  const kind = service.card(id)?.kind;
  return {
    groupBy: 'party',
    ...(kind === 'sector' ? { sector: id } : kind === undefined ? {} : { party: id }),
  };
}

function toUri(service: AideMemoire, scope: PromiseScope): vscode.Uri {
  const id = scope.party ?? scope.sector;
  const name = id === undefined ? '' : ` · ${service.describe(id)?.label ?? id}`;
  const title = presentLabel(`${vscode.l10n.t('Who promised what')}${name}`).replaceAll(/[/\\]/g, ' ');
  return vscode.Uri.from({ scheme: promisesScheme, path: `/${title}`, query: JSON.stringify(scope) });
}

/** What an address says, which may come from anywhere; all of it by party where it says nothing. */
function readScope(query: string): PromiseScope {
  let read: unknown;
  try {
    read = JSON.parse(query);
  } catch {
    read = undefined;
  }
  const { groupBy, party, sector } = (read ?? {}) as Partial<Record<keyof PromiseScope, unknown>>;
  return {
    groupBy: groupBy === 'sector' ? 'sector' : 'party',
    ...(typeof party === 'string' && { party }),
    ...(typeof sector === 'string' && { sector }),
  };
}

async function chooseFile(): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Promises'),
    filters: { CSV: ['csv'] },
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, 'promises.csv') }),
  });
}

async function write(csv: string, file: vscode.Uri): Promise<void> {
  const name = presentLabel(vscode.workspace.asRelativePath(file));
  try {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(csv));
  } catch (error) {
    notices.warn(vscode.l10n.t('{0} could not be written: {1}', name, String(error)));
    return;
  }
  notices.inform(vscode.l10n.t('{0} was written.', name));
}
