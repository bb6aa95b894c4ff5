import * as vscode from 'vscode';

import type { AideMemoire, Problem } from '../../core';
import type { Configuration } from '../configuration';
import { toRange } from '../convert';
import { settings } from '../ids';

/** Faults of the user's own corpora in the Problems panel: for files of the workspace and open ones, capped. */
export function registerProblems(service: AideMemoire, configuration: Configuration): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('Aide-Mémoire');
  const show = (): void => {
    const open = new Set(vscode.workspace.textDocuments.map((document) => document.uri.toString()));
    let left = configuration.problemsLimit();
    const shown: [vscode.Uri, vscode.Diagnostic[]][] = [];
    for (const [address, problems] of service.problems()) {
      const uri = vscode.Uri.parse(address, true);
      if (left === 0) {
        break;
      }
      if (vscode.workspace.getWorkspaceFolder(uri) === undefined && !open.has(address)) {
        continue;
      }
      const diagnostics = problems.slice(0, left).map(toDiagnostic);
      left -= diagnostics.length;
      shown.push([uri, diagnostics]);
    }
    collection.clear();
    collection.set(shown);
  };
  return vscode.Disposable.from(
    collection,
    service.onDidChangeProblems(show),
    vscode.workspace.onDidOpenTextDocument(show),
    vscode.workspace.onDidCloseTextDocument(show),
    configuration.onDidChange((event) => {
      if (event.affectsConfiguration(settings.problemsLimit)) {
        show();
      }
    }),
  );
}

function toDiagnostic(problem: Problem): vscode.Diagnostic {
  const severity = {
    error: vscode.DiagnosticSeverity.Error,
    warning: vscode.DiagnosticSeverity.Warning,
    information: vscode.DiagnosticSeverity.Information,
  }[problem.severity];
  const diagnostic = new vscode.Diagnostic(toRange(problem.range), problem.message, severity);
  diagnostic.source = 'Aide-Mémoire';
  diagnostic.code = problem.code;
  if (problem.related !== undefined) {
    diagnostic.relatedInformation = [
      new vscode.DiagnosticRelatedInformation(
        new vscode.Location(vscode.Uri.parse(problem.related.uri, true), toRange(problem.related.range)),
        vscode.l10n.t('the other place'),
      ),
    ];
  }
  return diagnostic;
}
