import * as vscode from 'vscode';

import type { Finding, FindingSource } from '../../core';
import { LineIndex, presentLabel } from '../../core';
import type { Configuration, ShownSeverity } from '../configuration';
import { toRange, toSpanRange } from '../convert';
import { docsScheme } from '../ids';
import { readOwnFile } from '../workspaceFiles';
import type { MemoFindings } from './memoFindings';

const LONGEST_WORDS = 300;

/** What memos say that the sources do not bear out, in the Problems panel and under the words. */
export function registerChecks(
  findings: MemoFindings,
  configuration: Configuration,
  extensionUri: vscode.Uri,
): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('Aide-Mémoire checks');
  return vscode.Disposable.from(
    collection,
    findings.onDidChange((document) => {
      const diagnostics = findings
        .last(document)
        .flatMap((finding) => toDiagnostic(finding, document, configuration.severityOf(finding)) ?? []);
      collection.set(document.uri, diagnostics);
    }),
    vscode.workspace.registerTextDocumentContentProvider(docsScheme, {
      provideTextDocumentContent: async ({ path }) => {
        // Anybody can ask for such an address, and a path may lead upwards.
        if (!/^\/[a-z-]+\.md$/i.test(path)) {
          return undefined;
        }
        const page = vscode.Uri.joinPath(extensionUri, 'docs', 'checks', path);
        return new TextDecoder().decode(await readOwnFile(page));
      },
    }),
  );
}

function toDiagnostic(
  finding: Finding,
  document: vscode.TextDocument,
  severity: ShownSeverity,
): vscode.Diagnostic | undefined {
  const shown = toSeverity(severity);
  if (shown === undefined) {
    return undefined;
  }
  const diagnostic = new vscode.Diagnostic(toSpanRange(document, finding.span), finding.message, shown);
  diagnostic.source = 'Aide-Mémoire';
  diagnostic.code = {
    value: finding.code,
    target: vscode.Uri.from({ scheme: docsScheme, path: `/${finding.code}.md` }),
  };
  diagnostic.relatedInformation = finding.sources.map(toRelated);
  return diagnostic;
}

function toSeverity(severity: ShownSeverity): vscode.DiagnosticSeverity | undefined {
  switch (severity) {
    case 'error':
      return vscode.DiagnosticSeverity.Error;
    case 'warning':
      return vscode.DiagnosticSeverity.Warning;
    case 'information':
      return vscode.DiagnosticSeverity.Information;
    case 'hint':
      return vscode.DiagnosticSeverity.Hint;
    case 'off':
      return undefined;
  }
}

function toRelated({ document, span }: FindingSource): vscode.DiagnosticRelatedInformation {
  const range = toRange(new LineIndex(document.text).rangeOf(span));
  return new vscode.DiagnosticRelatedInformation(
    new vscode.Location(vscode.Uri.parse(document.uri, true), range),
    presentLabel(
      span.start === span.end ? document.title : document.text.slice(span.start, span.end),
      LONGEST_WORDS,
    ),
  );
}
