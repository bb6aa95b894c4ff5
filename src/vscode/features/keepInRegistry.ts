import * as vscode from 'vscode';

import type { AideMemoire, RegistryChange } from '../../core';
import { isWritable } from '../convert';
import { notices } from '../notices';
import { tellKept } from './keepDecision';
import { addOutcome, openIfThere, tellFile } from './registryEdits';

export interface KeepOptions {
  /** What the change is, for the list of changes that VS Code shows before it makes them. */
  readonly label: string;
}

/**
 * Shows what the registry would gain, and writes it when the analyst agrees: one step, which can be undone, however
 * many files it touches. Says which files these are.
 *
 * @returns whether the registry says all of it now
 */
export async function keepInRegistry(
  service: AideMemoire,
  changes: readonly RegistryChange[],
  { label }: KeepOptions,
): Promise<boolean> {
  const t = vscode.l10n.t;
  const files = groupByFile(service, changes);
  if (files === undefined) {
    notices.warn(t('No corpus can be changed; add a folder of your own to keep this in.'));
    return false;
  }
  const edit = new vscode.WorkspaceEdit();
  const touched: string[] = [];
  for (const [address, own] of files) {
    const uri = vscode.Uri.parse(address, true);
    const file = tellFile(uri);
    const document = await openIfThere(uri);
    const outcome = await service.changeRegistry(document?.getText(), address, own);
    if (outcome.state === 'refused') {
      notices.warn(`${file}: ${outcome.reason}`);
      return false;
    }
    if (outcome.state === 'edit') {
      addOutcome(edit, uri, document, outcome, { needsConfirmation: true, label, description: file });
      touched.push(file);
    }
  }
  if (touched.length === 0) {
    notices.inform(t('The registry says so already ({0}).', [...files.keys()].map(toFile).join(', ')));
    return true;
  }
  // False as well where the analyst turned it down, which needs no word.
  const isKept = await vscode.workspace.applyEdit(edit, { isRefactoring: true });
  if (isKept) {
    tellKept(t('{0}: {1}', touched.join(', '), label));
  }
  return isKept;
}

/** `undefined` where there is no file for one of them. */
function groupByFile(
  service: AideMemoire,
  changes: readonly RegistryChange[],
): ReadonlyMap<string, readonly RegistryChange[]> | undefined {
  const files = new Map<string, RegistryChange[]>();
  for (const change of changes) {
    const uri = service.registryFileFor(change, (one) => isWritable(vscode.Uri.parse(one, true)));
    if (uri === undefined) {
      return undefined;
    }
    const known = files.get(uri);
    if (known === undefined) {
      files.set(uri, [change]);
    } else {
      known.push(change);
    }
  }
  return files;
}

function toFile(address: string): string {
  return tellFile(vscode.Uri.parse(address, true));
}
