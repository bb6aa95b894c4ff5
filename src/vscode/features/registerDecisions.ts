import * as vscode from 'vscode';

import type { AideMemoire, Decision } from '../../core';
import { NAMED_KINDS, presentLabel } from '../../core';
import { commands, quickFixCommands } from '../ids';
import { notices } from '../notices';
import type { RecognisedTexts } from '../recognisedTexts';
import { DecisionActions } from './decisionActions';
import { findHomes, keep, keepInMemo, keepDecisionInRegistry, tellHomes, tellKept } from './keepDecision';
import { nameAt, type PointedName } from './nameAt';
import { showNamePicker } from './namePicker';

/** The analyst's word on a name, by quick fix and by command, kept in the memo or in the registry. */
export function registerDecisions(service: AideMemoire, texts: RecognisedTexts): vscode.Disposable {
  const decide = async (
    toDecision: (pointed: PointedName) => Decision | undefined | Promise<Decision | undefined>,
  ): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    await service.ready();
    const pointed = editor && nameAt(service, editor.document, editor.selection);
    if (editor === undefined || pointed === undefined) {
      notices.inform(vscode.l10n.t('There is no name of the registry at the cursor.'));
      return;
    }
    const decision = await toDecision(pointed);
    if (decision !== undefined) {
      await askAndKeep(service, texts, decision, editor.document);
    }
  };
  const refuse = (kind: 'not' | 'neverAlone'): Promise<void> =>
    decide(({ name, mention }) => ({
      kind,
      name,
      entityIds: mention?.candidates.map(({ id }) => id) ?? [],
    }));
  return vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider('*', new DecisionActions(service, texts), {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
    vscode.commands.registerCommand(quickFixCommands.tellKept, tellKept),
    vscode.commands.registerCommand(quickFixCommands.tellRefused, (reason: unknown) => {
      if (typeof reason === 'string') {
        notices.warn(reason);
      }
    }),
    vscode.commands.registerCommand(commands.thisIs, () =>
      decide(async ({ name }) => {
        const entityId = await pickName(service, name);
        return entityId === undefined ? undefined : { kind: 'is', name, entityId };
      }),
    ),
    vscode.commands.registerCommand(commands.notANameHere, () => refuse('not')),
    vscode.commands.registerCommand(commands.neverMatchAlone, () => refuse('neverAlone')),
  );
}

function pickName(service: AideMemoire, name: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const picker = showNamePicker(service, {
      title: vscode.l10n.t('Whom or what does “{0}” mean?', presentLabel(name)),
      value: name,
      accepts: ({ entity }) => NAMED_KINDS.some((kind) => kind === entity.kind),
    });
    picker.onDidAccept(() => {
      resolve(picker.activeItems[0]?.entityId);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
    });
  });
}

/** Asks where to keep the decision, where there is a choice. */
async function askAndKeep(
  service: AideMemoire,
  texts: RecognisedTexts,
  decision: Decision,
  document: vscode.TextDocument,
): Promise<void> {
  const t = vscode.l10n.t;
  const homes = findHomes(service, decision);
  const places = [
    ...(texts.isMemo(document)
      ? [
          {
            label: t('In this memo'),
            detail: t('Counts in this text alone; kept in its front matter.'),
            work: () => Promise.resolve(keepInMemo(service, decision, document)),
          },
        ]
      : []),
    ...(homes.length > 0
      ? [
          {
            label: t('In the registry ({0})', tellHomes(homes)),
            detail: t('Counts in every text.'),
            work: () => keepDecisionInRegistry(service, homes),
          },
        ]
      : []),
  ];
  const [first, second] = places;
  if (first === undefined) {
    notices.inform(t('This text is read-only, and no registry that can be changed could keep it.'));
    return;
  }
  const place =
    second === undefined ? first : await vscode.window.showQuickPick(places, { title: t('Keep where?') });
  if (place !== undefined) {
    await keep(await place.work(), decision, service);
  }
}
