import * as vscode from 'vscode';

import type { AideMemoire, DecisionOutcome, RegistryChange } from '../../core';
import { applyEdit } from '../../core';
import { isWritable } from '../convert';
import { notices } from '../notices';
import { tellKept } from './keepDecision';
import { previewChanges } from './previewChanges';
import { addOutcome, openIfThere, tellFile } from './registryEdits';

export interface KeepOptions {
  /** What the change is, in a line. */
  readonly label: string;
}

interface ChangedFile {
  readonly uri: vscode.Uri;
  readonly document: vscode.TextDocument | undefined;
  readonly outcome: DecisionOutcome & { readonly state: 'edit' };
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
  const planned = await planChanges(service, files);
  if (planned === undefined) {
    return false;
  }
  if (planned.length === 0) {
    const names = [...files.keys()].map((uri) => tellFile(vscode.Uri.parse(uri, true))).join(', ');
    notices.inform(t('The registry says so already ({0}).', names));
    return true;
  }
  const previews = planned.map(({ uri, document, outcome }) => ({
    uri,
    document,
    after: applyEdit(document?.getText() ?? '', outcome.edit),
  }));
  if (!(await previewChanges(previews, label))) {
    return false;
  }
  // A file may have been edited while it was looked at.
  const current = await planChanges(service, files);
  if (current === undefined) {
    return false;
  }
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, document, outcome } of current) {
    addOutcome(edit, uri, document, outcome);
  }
  const names = current.map(({ uri }) => tellFile(uri)).join(', ');
  if (!(await vscode.workspace.applyEdit(edit))) {
    notices.warn(t('{0} could not be changed.', names));
    return false;
  }
  tellKept(t('{0}: {1}', names, label));
  return true;
}

/** `undefined` where one of them is refused, which has been told then. */
async function planChanges(
  service: AideMemoire,
  files: ReadonlyMap<string, readonly RegistryChange[]>,
): Promise<readonly ChangedFile[] | undefined> {
  const planned: ChangedFile[] = [];
  for (const [address, changes] of files) {
    const uri = vscode.Uri.parse(address, true);
    const document = await openIfThere(uri);
    const outcome = await service.changeRegistry(document?.getText(), address, changes);
    if (outcome.state === 'refused') {
      notices.warn(`${tellFile(uri)}: ${outcome.reason}`);
      return undefined;
    }
    if (outcome.state === 'edit') {
      planned.push({ uri, document, outcome });
    }
  }
  return planned;
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
