import * as vscode from 'vscode';

import type { AideMemoire, ImportOutcome, RegistryFolder } from '../../core';
import { decodeText, presentLabel } from '../../core';
import { isWritable } from '../convert';
import { commands, exchangeScheme } from '../ids';
import { readGivenFile } from '../given';
import { notices } from '../notices';
import { findStat, readFile } from '../workspaceFiles';
import { chooseColumns, chooseKind } from './importPickers';
import { tellFile } from './registryEdits';
import { nextChange } from './nextChange';
import { showReport } from './showReport';

/** What came of a file, and how it would be written; `undefined` where the analyst went no further. */
interface Planned extends Omit<ImportOutcome, 'source' | 'target'> {
  readonly extension: 'yaml' | 'json';
  /** Made when it is agreed to. */
  readonly text: () => Promise<string | undefined>;
}

/**
 * `Import into Registry…`: people or laws of a CSV file, or a Popolo file, become a new file of the registry. Nothing
 * that is there is changed; a report tells what came, what was left and why.
 */
export function registerImport(service: AideMemoire): vscode.Disposable {
  const reports = new Map<string, string>();
  const importer = new Importer(service, async (name, report) => {
    const uri = vscode.Uri.from({ scheme: exchangeScheme, path: `/${name}`, query: String(reports.size) });
    reports.set(uri.toString(), report);
    await showReport(uri);
  });
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(exchangeScheme, {
      provideTextDocumentContent: (uri) =>
        reports.get(uri.toString()) ?? vscode.l10n.t('This report was of an earlier session.'),
    }),
    /** @param file for scripts: nothing is asked then, and what is unclear is refused */
    vscode.commands.registerCommand(commands.importRegistry, (file: unknown) =>
      importer.run(readGivenFile(file)),
    ),
  );
}

class Importer {
  readonly #service: AideMemoire;
  readonly #report: (name: string, report: string) => Promise<void>;

  constructor(service: AideMemoire, report: (name: string, report: string) => Promise<void>) {
    this.#service = service;
    this.#report = report;
  }

  async run(given: vscode.Uri | undefined): Promise<void> {
    const t = vscode.l10n.t;
    const folder = this.#service.importFolder((uri) => isWritable(vscode.Uri.parse(uri, true)));
    if (folder === undefined) {
      notices.warn(t('No corpus can be changed; add a folder of your own to keep this in.'));
      return;
    }
    const file = given ?? (await chooseFile());
    const text = file && (await this.#read(file));
    if (file === undefined || text === undefined) {
      return;
    }
    await this.#service.idle();
    const isJson = /\.json$/i.test(file.path);
    const planned = isJson
      ? await this.#planPopolo(text, folder)
      : await this.#planTable(text, file, given === undefined);
    if (planned === undefined) {
      return;
    }
    const target = await freeName(folder, file, planned.extension);
    const isAgreed = planned.count > 0 && (given !== undefined || (await agree(planned, target)));
    const isWritten = isAgreed && (await this.#write(planned, target));
    if (isWritten || planned.count === 0 || !isAgreed) {
      const source = baseOf(file);
      const outcome = { ...planned, source, target: isWritten ? tellFile(target) : undefined };
      await this.#report(
        presentLabel(t('Import of {0}', source)).replaceAll(/[/\\]/g, ' '),
        await this.#service.importReport(outcome),
      );
    }
  }

  async #read(file: vscode.Uri): Promise<string | undefined> {
    try {
      const bytes = await readFile(file);
      const decoded = decodeText(bytes);
      if ('text' in decoded) {
        return decoded.text;
      }
      notices.warn(vscode.l10n.t('{0} is in an unknown encoding; save it as UTF-8.', baseOf(file)));
    } catch (error) {
      notices.warn(vscode.l10n.t('{0} could not be read: {1}', baseOf(file), String(error)));
    }
    return undefined;
  }

  async #planPopolo(text: string, folder: RegistryFolder): Promise<Planned | undefined> {
    const reading = await withProgress((token) => this.#service.planPopolo(text, folder.corpus, token));
    if (reading?.state !== 'read') {
      if (reading !== undefined) {
        notices.warn(reading.reason);
      }
      return undefined;
    }
    const { plan } = reading;
    return { ...plan, added: [], extension: 'json', text: () => Promise.resolve(plan.text) };
  }

  async #planTable(text: string, file: vscode.Uri, asks: boolean): Promise<Planned | undefined> {
    const reading = await withProgress((token) => this.#service.readTable(text, token));
    if (reading?.state !== 'read') {
      if (reading !== undefined) {
        notices.warn(reading.reason);
      }
      return undefined;
    }
    const { table } = reading;
    const kind = this.#service.guessImportKind(table) ?? (asks ? await chooseKind() : undefined);
    if (kind === undefined) {
      return undefined;
    }
    const guessed = this.#service.guessImportColumns(table, kind);
    const columns = asks ? await chooseColumns(table, kind, guessed) : guessed;
    const plan =
      columns && (await withProgress((token) => this.#service.planImport(table, kind, columns, token)));
    const title = vscode.l10n.t('Imported from {0}', baseOf(file));
    return (
      plan && {
        ...plan,
        count: plan.added.length,
        extension: 'yaml',
        text: () => this.#service.writeImport(plan.added, title),
      }
    );
  }

  /** A new file, in one step that can be undone. */
  async #write({ text }: Planned, target: vscode.Uri): Promise<boolean> {
    const t = vscode.l10n.t;
    const written = await withProgress(text);
    if (written === undefined) {
      notices.warn(t('What the file says could not be written safely; nothing was imported.'));
      return false;
    }
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(target, { contents: new TextEncoder().encode(written) });
    // A second import right behind this one is to find what this one brought.
    const before = this.#service.status().entities;
    const known = nextChange(this.#service, () => this.#service.status().entities > before);
    const isWritten = await vscode.workspace.applyEdit(edit);
    if (isWritten) {
      await known;
    } else {
      notices.warn(t('{0} could not be written: {1}', tellFile(target), ''));
    }
    return isWritten;
  }
}

async function chooseFile(): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Import into Registry'),
      openLabel: vscode.l10n.t('Import'),
      filters: { [vscode.l10n.t('CSV or Popolo JSON')]: ['csv', 'tsv', 'json'] },
      ...(folder === undefined ? {} : { defaultUri: folder }),
    })) ?? [];
  return file;
}

async function agree(
  { count, left, remarks }: Pick<Planned, 'count' | 'left' | 'remarks'>,
  target: vscode.Uri,
): Promise<boolean> {
  const t = vscode.l10n.t;
  const picked = await vscode.window.showQuickPick(
    [
      {
        label: `$(add) ${t('Add {0} entries as {1}', count, tellFile(target))}`,
        detail: t(
          'Left as they are: {0}. Worth a look: {1}. A report tells of them.',
          left.length,
          remarks.length,
        ),
        isAgreed: true,
      },
      { label: `$(note) ${t('Only show the report')}`, isAgreed: false },
    ],
    { title: t('Import into Registry') },
  );
  return picked?.isAgreed === true;
}

/** A name that no file has yet. */
async function freeName(folder: RegistryFolder, file: vscode.Uri, extension: string): Promise<vscode.Uri> {
  const base = baseOf(file)
    .replace(/\.[^.]*$/, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  for (let number = 1; ; number++) {
    const name = ['imported', base, ...(number === 1 ? [] : [String(number)])]
      .filter((part) => part !== '')
      .join('-');
    const uri = vscode.Uri.joinPath(vscode.Uri.parse(folder.uri, true), `${name}.${extension}`);
    // Where it cannot be told, the writing will refuse if there is one.
    if ((await findStat(uri).catch(() => undefined)) === undefined) {
      return uri;
    }
  }
}

function baseOf(file: vscode.Uri): string {
  return presentLabel(file.path.slice(file.path.lastIndexOf('/') + 1));
}

async function withProgress<T>(work: (token: vscode.CancellationToken) => Promise<T>): Promise<T> {
  return vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Importing into the registry…'),
      cancellable: true,
    },
    (_, token) => work(token),
  );
}
