import * as vscode from 'vscode';

import { presentInDocument } from '../../../core';
import { toSpanRange } from '../../convert';
import { importScheme } from '../../ids';
import { showReport } from '../showReport';

/** What became of one file. */
export type ImportResult =
  | {
      readonly state: 'stored';
      readonly name: string;
      readonly source: vscode.Uri;
      readonly title: string;
      /** What was left out and what is not known, one line each. */
      readonly remarks: readonly string[];
    }
  /** A source says the same; nothing was stored. */
  | {
      readonly state: 'same';
      readonly name: string;
      readonly source: vscode.Uri;
      readonly title: string;
      readonly isExact: boolean;
    }
  | { readonly state: 'failed'; readonly name: string; readonly uri?: vscode.Uri; readonly reason: string };

export interface ImportReport {
  readonly corpus: string;
  readonly results: readonly ImportResult[];
  /** What holds for the import as a whole. */
  readonly remarks: readonly string[];
}

interface ReportLink {
  readonly start: number;
  readonly end: number;
  readonly target: vscode.Uri;
}

interface ReportText {
  readonly text: string;
  readonly links: readonly ReportLink[];
}

/** Reports on imports: read-only, kept until the window closes. */
export class ImportReports implements vscode.Disposable {
  readonly #kept = new Map<string, ReportText>();
  readonly #subscriptions: vscode.Disposable;

  constructor() {
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(importScheme, {
        provideTextDocumentContent: ({ query }) =>
          this.#kept.get(query)?.text ?? vscode.l10n.t('This report is no longer kept.'),
      }),
      vscode.languages.registerDocumentLinkProvider(
        { scheme: importScheme },
        {
          provideDocumentLinks: (document) =>
            (this.#kept.get(document.uri.query)?.links ?? []).map(
              (link) => new vscode.DocumentLink(toSpanRange(document, link), link.target),
            ),
        },
      ),
    );
  }

  async show(report: ImportReport): Promise<void> {
    const number = String(this.#kept.size + 1);
    this.#kept.set(number, writeReport(report));
    const path = `/${vscode.l10n.t('Import {0}', number)}`;
    await showReport(vscode.Uri.from({ scheme: importScheme, path, query: number }));
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}

function writeReport({ corpus, results, remarks }: ImportReport): ReportText {
  const t = vscode.l10n.t;
  const links: ReportLink[] = [];
  let text = `# ${t('Import into {0}', presentInDocument(corpus))}\n`;
  const addLinked = (label: string, target: vscode.Uri | undefined): void => {
    const start = text.length;
    text += presentInDocument(label, 300);
    if (target !== undefined) {
      links.push({ start, end: text.length, target });
    }
  };
  const addSection = (heading: string, chosen: readonly ImportResult[]): void => {
    if (chosen.length === 0) {
      return;
    }
    text += `\n## ${heading} (${String(chosen.length)})\n\n`;
    for (const result of chosen) {
      text += '- ';
      if (result.state === 'failed') {
        addLinked(result.name, result.uri);
        text += `: ${result.reason}\n`;
        continue;
      }
      addLinked(result.title, result.source);
      text += ` (${presentInDocument(vscode.workspace.asRelativePath(result.source), 300)})\n`;
      const name = presentInDocument(result.name, 300);
      const lines =
        result.state === 'stored'
          ? [t('from {0}', name), ...result.remarks]
          : [
              result.isExact
                ? t('{0} says the same, so it was not stored', name)
                : t('{0} says nearly the same, so it was not stored', name),
            ];
      text += lines.map((line) => `  - ${line}\n`).join('');
    }
  };
  addSection(
    t('New sources'),
    results.filter(({ state }) => state === 'stored'),
  );
  addSection(
    t('There already'),
    results.filter(({ state }) => state === 'same'),
  );
  addSection(
    t('Not imported'),
    results.filter(({ state }) => state === 'failed'),
  );
  if (remarks.length > 0) {
    text += `\n${remarks.map((remark) => `- ${remark}\n`).join('')}`;
  }
  return { text, links };
}
