import * as vscode from 'vscode';

import type { AideMemoire, Decision, RegistryHome } from '../../core';
import { presentLabel } from '../../core';
import { addEdit, isWritable } from '../convert';
import { notices } from '../notices';
import { addOutcome, openIfThere, tellFile } from './registryEdits';

/** The edit that keeps a decision, in one undo step, and where; or why there is none. */
export type Keeping =
  { readonly edit: vscode.WorkspaceEdit; readonly files: string } | { readonly refused: string };

/** How long it is told where a decision was kept, in milliseconds. */
const TOLD = 6_000;

export function keepInMemo(service: AideMemoire, decision: Decision, document: vscode.TextDocument): Keeping {
  const outcome = service.decideInMemo(document.getText(), decision);
  if (outcome.state === 'refused') {
    return { refused: outcome.reason };
  }
  const edit = new vscode.WorkspaceEdit();
  if (outcome.state === 'edit') {
    addEdit(edit, document, outcome.edit);
  }
  return { edit, files: vscode.workspace.asRelativePath(document.uri) };
}

/** Registry files that may be written and would keep the decision. */
export function findHomes(service: AideMemoire, decision: Decision): readonly RegistryHome[] {
  return service.registryHomes(decision, (uri) => isWritable(vscode.Uri.parse(uri, true)));
}

export function tellHomes(homes: readonly RegistryHome[]): string {
  return homes.map(({ uri }) => tellFile(vscode.Uri.parse(uri, true))).join(', ');
}

export async function keepDecisionInRegistry(
  service: AideMemoire,
  homes: readonly RegistryHome[],
): Promise<Keeping> {
  const edit = new vscode.WorkspaceEdit();
  for (const home of homes) {
    const uri = vscode.Uri.parse(home.uri, true);
    const document = await openIfThere(uri);
    const outcome = await service.decideInRegistry(document?.getText(), home);
    if (outcome.state === 'refused') {
      return { refused: `${tellHomes([home])}: ${outcome.reason}` };
    }
    addOutcome(edit, uri, document, outcome);
  }
  return { edit, files: tellHomes(homes) };
}

/** Applies the edit and tells where the decision is kept. */
export async function keep(keeping: Keeping, decision: Decision, service: AideMemoire): Promise<void> {
  if ('refused' in keeping) {
    notices.warn(keeping.refused);
  } else if (await vscode.workspace.applyEdit(keeping.edit)) {
    tellKept(tellDecision(decision, keeping.files, service));
  } else {
    notices.warn(vscode.l10n.t('{0} could not be changed.', keeping.files));
  }
}

export function tellKept(message: unknown): void {
  if (typeof message === 'string') {
    vscode.window.setStatusBarMessage(presentLabel(message), TOLD);
  }
}

/** Where a decision is kept, in a line. */
export function tellDecision(decision: Decision, files: string, service: AideMemoire): string {
  const t = vscode.l10n.t;
  switch (decision.kind) {
    case 'is': {
      const who = service.who(decision.entityId) ?? decision.entityId;
      return t('{0}: “{1}” is {2}', files, decision.name, who);
    }
    case 'not':
      return t('{0}: “{1}” is no name', files, decision.name);
    case 'neverAlone':
      return t('{0}: “{1}” is never matched alone', files, decision.name);
  }
}
