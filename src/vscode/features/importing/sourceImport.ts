import * as vscode from 'vscode';

import type { AideMemoire, CorpusRoot } from '../../../core';
import { presentInDocument, presentLabel, presentNotice } from '../../../core';
import type { WorkspaceCorpusHost } from '../../corpusHost';
import { ImporterHost } from '../../importerHost';
import { notices } from '../../notices';
import { pickOne } from '../pickSeries';
import { showText } from '../showText';
import { chooseCorpus } from './chooseCorpus';
import { collectFiles, MOST_FILES } from './collectFiles';
import { nameOf, toItem, type ImportItem } from './importItem';
import { importOne } from './importOne';
import { ImportReports, type ImportResult } from './importReport';
import { openSourcesFolder } from './storeSource';

export interface SourceImportOptions {
  /** After the new sources are created, and known to the service unless it takes too long; not empty. */
  onImported(sources: readonly vscode.Uri[]): void | Promise<void>;
}

/** Milliseconds after which nobody waits any more for the desk to know a new source. */
const PATIENCE = 10_000;

/** Takes files and texts into a corpus as new sources. */
export class SourceImport implements vscode.Disposable {
  readonly #service: AideMemoire;
  readonly #corpora: WorkspaceCorpusHost;
  readonly #options: SourceImportOptions;
  readonly #reports = new ImportReports();
  readonly importer: ImporterHost;
  #isRunning = false;

  constructor(
    service: AideMemoire,
    corpora: WorkspaceCorpusHost,
    extensionUri: vscode.Uri,
    options: SourceImportOptions,
  ) {
    this.#service = service;
    this.#corpora = corpora;
    this.#options = options;
    this.importer = new ImporterHost(extensionUri);
  }

  dispose(): void {
    vscode.Disposable.from(this.#reports, this.importer).dispose();
  }

  /** Files, and all those below folders. */
  async importUris(uris: readonly vscode.Uri[]): Promise<void> {
    const { files, others, unreadable, links, isCut } = await collectFiles(uris);
    const t = vscode.l10n.t;
    const remarks = [
      ...(isCut ? [t('Only {0} files are imported at once; there are more.', MOST_FILES)] : []),
      ...(others.length > 0
        ? [
            t('Of other formats, so not tried: {0}', others.length) +
              `: ${presentLabel(others.map(nameOf).join(', '), 300)}`,
          ]
        : []),
    ];
    const fail =
      (reason: string) =>
      (uri: vscode.Uri): ImportResult => ({
        state: 'failed',
        name: nameOf(uri),
        uri,
        reason,
      });
    const failed = [
      ...unreadable.map(fail(t('It cannot be read.'))),
      ...links.map(fail(t('Symbolic links are not followed.'))),
    ];
    if (files.length === 0 && failed.length === 0) {
      notices.inform(t('There is no file here that can be imported.'));
      return;
    }
    await this.importItems(files.map(toItem), failed, remarks);
  }

  /**
   * @param failed what could not even be looked at
   * @param remarks for the report
   */
  async importItems(
    items: readonly ImportItem[],
    failed: readonly ImportResult[] = [],
    remarks: readonly string[] = [],
  ): Promise<void> {
    if (this.#isRunning) {
      notices.inform(vscode.l10n.t('An import is going on; start another one when it is over.'));
      return;
    }
    this.#isRunning = true;
    try {
      const corpus = await chooseCorpus(this.#corpora);
      const asks = corpus && (items.length === 1 ? true : await this.#choosesToAsk(items.length));
      if (corpus !== undefined && asks !== undefined) {
        const results = await this.#run(corpus, items, asks);
        await this.#tell(corpus, [...failed, ...results], [...remarks, ...tellLeft(items, results.length)]);
      }
    } finally {
      this.#isRunning = false;
      // A worker holds what it has read; the next import starts another one.
      this.importer.dispose();
    }
  }

  async #choosesToAsk(count: number): Promise<boolean | undefined> {
    const t = vscode.l10n.t;
    const picked = await pickOne(t('Import {0} files', count), [
      {
        label: t('Take what the files say'),
        detail: t('What a file does not say of its title, publisher, date and language is left out.'),
        value: false,
      },
      { label: t('Ask for each file'), detail: t('With what is found in it as the proposal.'), value: true },
    ]);
    return picked?.value;
  }

  /** Results of the files whose turn came before it was cancelled. */
  async #run(
    corpus: CorpusRoot,
    items: readonly ImportItem[],
    asks: boolean,
  ): Promise<readonly ImportResult[]> {
    const options = {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Importing'),
      cancellable: true,
    };
    return vscode.window.withProgress(options, async (progress, token) => {
      // The same text and the same key are found only among the sources that are in.
      progress.report({ message: vscode.l10n.t('reading the corpora…') });
      await Promise.race([this.#service.idle(), cancelled(token)]);
      const folder = await openSourcesFolder(this.#service, corpus.uri);
      const run = {
        service: this.#service,
        importer: this.importer,
        folder,
        asks,
        stored: new Map<string, { readonly source: vscode.Uri; readonly title: string }>(),
        token,
      };
      const results: ImportResult[] = [];
      for (const [i, item] of items.entries()) {
        if (token.isCancellationRequested) {
          break;
        }
        const message = `${i + 1}/${items.length}: ${presentLabel(item.name, 80)}`;
        progress.report({ message: presentNotice(message), increment: i === 0 ? 0 : 100 / items.length });
        results.push(await importOne(run, item));
      }
      return results;
    });
  }

  async #tell(
    corpus: CorpusRoot,
    results: readonly ImportResult[],
    remarks: readonly string[],
  ): Promise<void> {
    const sources = results.flatMap((result) => (result.state === 'stored' ? [result.source] : []));
    const [only] = results;
    if (results.length === 1 && remarks.length === 0 && only !== undefined) {
      await tellOne(only);
    } else {
      await this.#reports.show({ corpus: corpus.name, results, remarks });
    }
    if (sources.length > 0) {
      await this.#areKnown(sources);
      await this.#options.onImported(sources);
    }
  }

  /** The watchers tell the service of new files; what no watcher tells of is read anew. */
  async #areKnown(sources: readonly vscode.Uri[]): Promise<void> {
    const addresses = sources.map((uri) => uri.toString());
    const known = (): boolean => addresses.every((uri) => this.#service.isSource(uri));
    for (let waited = 0; !known() && waited < PATIENCE; waited += 100) {
      if (waited === PATIENCE / 2) {
        this.#service.refresh();
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** What a cancelled import has not come to. */
function tellLeft(items: readonly ImportItem[], done: number): readonly string[] {
  const next = items[done];
  const left = items.length - done;
  const name = presentInDocument(next?.name ?? '', 300);
  return next === undefined ? [] : [vscode.l10n.t('Stopped: {0} files were left, from {1} on.', left, name)];
}

async function tellOne(result: ImportResult): Promise<void> {
  const t = vscode.l10n.t;
  switch (result.state) {
    case 'failed':
      notices.warn(t('{0} was not imported: {1}', result.name, result.reason));
      return;
    case 'stored': {
      await showText(result.source, { preview: true });
      const told = [t('{0} is a source now.', result.title), ...result.remarks].join(' · ');
      notices.inform(told);
      return;
    }
    case 'same': {
      const open = t('Open It');
      const message = result.isExact
        ? t(
            '{0} says the same as “{1}”, which is a source already. It was not stored.',
            result.name,
            result.title,
          )
        : t(
            '{0} says nearly the same as “{1}”, which is a source already. It was not stored.',
            result.name,
            result.title,
          );
      if ((await vscode.window.showInformationMessage(presentNotice(message), open)) === open) {
        await showText(result.source, { preview: true });
      }
    }
  }
}

function cancelled(token: vscode.CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    token.onCancellationRequested(() => {
      resolve();
    });
  });
}
