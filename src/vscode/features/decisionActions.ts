import * as vscode from 'vscode';

import type { AideMemoire, Decision, Mention, RegistryHome } from '../../core';
import { presentLabel } from '../../core';
import { isWritable } from '../convert';
import { commands, quickFixCommands } from '../ids';
import type { RecognisedTexts } from '../recognisedTexts';
import {
  findHomes,
  keepInMemo,
  keepDecisionInRegistry,
  tellDecision,
  tellHomes,
  type Keeping,
} from './keepDecision';
import { nameAt } from './nameAt';

/** Candidates that are offered one by one; the picker has the others. */
const OFFERED = 4;

interface Later {
  readonly decision: Decision;
  readonly homes: readonly RegistryHome[];
}

/** Quick fixes for the name at the cursor: the analyst's word on whom it means. */
export class DecisionActions implements vscode.CodeActionProvider {
  readonly #service: AideMemoire;
  readonly #texts: RecognisedTexts;
  /** Edits of a registry are worked out when one is chosen: no file is read at each move of the cursor. */
  readonly #later = new WeakMap<vscode.CodeAction, Later>();

  constructor(service: AideMemoire, texts: RecognisedTexts) {
    this.#service = service;
    this.#texts = texts;
  }

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { triggerKind }: vscode.CodeActionContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction[]> {
    if (!this.#texts.has(document) || !isWritable(document.uri)) {
      return [];
    }
    await this.#service.ready();
    const pointed = token.isCancellationRequested ? undefined : nameAt(this.#service, document, range);
    if (pointed === undefined) {
      return [];
    }
    const { mention } = pointed;
    if (mention === undefined) {
      // No bulb at each selection; whoever asks is answered.
      return triggerKind === vscode.CodeActionTriggerKind.Invoke ? [askWho()] : [];
    }
    return [...this.#toMeanings(mention, document), askWho(), ...this.#toRefusals(mention, document)];
  }

  async resolveCodeAction(action: vscode.CodeAction): Promise<vscode.CodeAction> {
    const later = this.#later.get(action);
    return later === undefined
      ? action
      : this.#fill(action, later.decision, await keepDecisionInRegistry(this.#service, later.homes));
  }

  #toMeanings({ text, entity, candidates }: Mention, document: vscode.TextDocument): vscode.CodeAction[] {
    const t = vscode.l10n.t;
    return candidates
      .filter(({ id }) => id !== entity)
      .slice(0, OFFERED)
      .flatMap(({ id, name }) => {
        const who = presentLabel(this.#service.who(id) ?? name);
        const decision: Decision = { kind: 'is', name: text, entityId: id };
        return [
          ...this.#inMemo(t('This is {0}', who), decision, document),
          ...this.#inRegistry((files) => t('This is {0}, always (in {1})', who, files), decision),
        ];
      });
  }

  #toRefusals({ text, candidates }: Mention, document: vscode.TextDocument): vscode.CodeAction[] {
    const t = vscode.l10n.t;
    const name = presentLabel(text);
    const decided = { name: text, entityIds: candidates.map(({ id }) => id) };
    const never: Decision = { kind: 'neverAlone', ...decided };
    const always = this.#inRegistry((files) => t('Never match “{0}” alone (in {1})', name, files), never);
    return [
      ...this.#inMemo(t('“{0}” is not a name here', name), { kind: 'not', ...decided }, document),
      ...(always.length > 0 ? always : this.#inMemo(t('Never match “{0}” alone', name), never, document)),
    ];
  }

  #inMemo(title: string, decision: Decision, document: vscode.TextDocument): vscode.CodeAction[] {
    if (!this.#texts.isMemo(document)) {
      return [];
    }
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    return [this.#fill(action, decision, keepInMemo(this.#service, decision, document))];
  }

  #inRegistry(toTitle: (files: string) => string, decision: Decision): vscode.CodeAction[] {
    const homes = findHomes(this.#service, decision);
    if (homes.length === 0) {
      return [];
    }
    const action = new vscode.CodeAction(toTitle(tellHomes(homes)), vscode.CodeActionKind.QuickFix);
    this.#later.set(action, { decision, homes });
    return [action];
  }

  #fill(action: vscode.CodeAction, decision: Decision, keeping: Keeping): vscode.CodeAction {
    const { title } = action;
    if ('refused' in keeping) {
      action.command = { command: quickFixCommands.tellRefused, title, arguments: [keeping.refused] };
    } else {
      action.edit = keeping.edit;
      const told = tellDecision(decision, keeping.files, this.#service);
      action.command = { command: quickFixCommands.tellKept, title, arguments: [told] };
    }
    return action;
  }
}

function askWho(): vscode.CodeAction {
  const action = new vscode.CodeAction(vscode.l10n.t('This is …'), vscode.CodeActionKind.QuickFix);
  action.command = { command: commands.thisIs, title: action.title };
  return action;
}
