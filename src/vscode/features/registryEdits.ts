import * as vscode from 'vscode';

import type { DecisionOutcome } from '../../core';
import { presentLabel } from '../../core';
import { toSpanRange } from '../convert';
import { findStat } from '../workspaceFiles';

/** Edits of registry files, which may not be there yet. */

/**
 * Adds what a file gains to an undo step.
 *
 * @param document `undefined` where there is no such file
 */
export function addOutcome(
  all: vscode.WorkspaceEdit,
  uri: vscode.Uri,
  document: vscode.TextDocument | undefined,
  outcome: DecisionOutcome,
): void {
  if (outcome.state !== 'edit') {
    return;
  }
  if (document === undefined) {
    all.createFile(uri, { ignoreIfExists: true });
    all.insert(uri, new vscode.Position(0, 0), outcome.edit.newText);
  } else {
    all.replace(uri, toSpanRange(document, outcome.edit), outcome.edit.newText);
  }
}

/** `undefined` where there is no file; rejects where that cannot be told, or it cannot be read. */
export async function openIfThere(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  return (await findStat(uri)) && vscode.workspace.openTextDocument(uri);
}

/** The path in the workspace, fit for labels and notices. */
export function tellFile(uri: vscode.Uri): string {
  return presentLabel(vscode.workspace.asRelativePath(uri));
}
