import * as vscode from 'vscode';

import type { AideMemoire, ExportFormat } from '../../core';
import type { WorkspaceCorpusHost } from '../corpusHost';
import { readGivenFile } from '../given';
import { commands } from '../ids';
import { notices } from '../notices';
import { tellFile } from './registryEdits';

const FORMATS: readonly ExportFormat[] = ['people', 'laws', 'popolo', 'csl'];

/** `Export Registry…`: people and laws as tables, everything as Popolo JSON, laws as CSL JSON. */
export function registerExport(service: AideMemoire, corpora: WorkspaceCorpusHost): vscode.Disposable {
  /** @param format, target for scripts: nothing is asked then */
  const run = async (format: unknown, target: unknown): Promise<void> => {
    await service.idle();
    const chosen = FORMATS.find((one) => one === format) ?? (await chooseFormat());
    const file = chosen && (readGivenFile(target) ?? (await chooseFile(chosen)));
    if (chosen === undefined || file === undefined) {
      return;
    }
    const t = vscode.l10n.t;
    if (corpora.contains(file.toString())) {
      notices.warn(t('An export in a corpus folder could be taken for one of its files.'));
      return;
    }
    const exported = await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: t('Exporting the registry…'),
        cancellable: true,
      },
      (_, token) => service.exportRegistry(chosen, token),
    );
    if (exported === undefined) {
      return;
    }
    try {
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(exported.text));
    } catch (error) {
      notices.warn(t('{0} could not be written: {1}', tellFile(file), String(error)));
      return;
    }
    notices.inform(t('{0}: {1} entries.', tellFile(file), exported.count));
  };
  return vscode.commands.registerCommand(commands.exportRegistry, run);
}

async function chooseFormat(): Promise<ExportFormat | undefined> {
  const t = vscode.l10n.t;
  const picked = await vscode.window.showQuickPick(
    [
      {
        label: t('People as CSV'),
        detail: t('a row for each title, with its dates'),
        format: 'people' as const,
      },
      {
        label: t('Laws as CSV'),
        detail: t('a row for each status that was reported last'),
        format: 'laws' as const,
      },
      {
        label: t('Everything as Popolo JSON'),
        detail: t('with sources; read again it says the same'),
        format: 'popolo' as const,
      },
      {
        label: t('Laws as CSL JSON'),
        detail: t('for Pandoc and reference managers'),
        format: 'csl' as const,
      },
    ],
    { title: t('Export Registry'), matchOnDetail: true },
  );
  return picked?.format;
}

async function chooseFile(format: ExportFormat): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const name = { people: 'people.csv', laws: 'laws.csv', popolo: 'popolo.json', csl: 'laws.json' }[format];
  const extension = name.slice(name.indexOf('.') + 1);
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Registry'),
    filters: { [extension.toUpperCase()]: [extension] },
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
}
