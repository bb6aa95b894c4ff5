import * as vscode from 'vscode';

import type { AideMemoire, LostPassage, LostPassages, TextEdit } from '../../core';
import { applyEdit, presentLabel } from '../../core';
import { addEdit, isWritable, toRange } from '../convert';
import { commands } from '../ids';
import { notices } from '../notices';
import { tellKept } from './keepDecision';
import { nextChange } from './nextChange';
import { openPassage } from './openPassage';
import { PassagePreviews } from './passagePreviews';
import { previewChanges } from './previewChanges';
import { toRegistryText } from './registerRegistryFiles';
import { openIfThere, tellFile } from './registryEdits';
import { showText } from './showText';

/** So many are listed: whoever has more has moved a whole folder. */
const MOST = 200;
/** The problem of a quote that its document has not. */
const CODE = 'quote-not-in-document';

interface LostItem extends vscode.QuickPickItem {
  readonly lost: LostPassage;
}

/**
 * `Review Lost Passages…`: quotes of the registry that their documents have no more, each with the words that are
 * nearest; quoted instead by choice alone. The same as a quick fix on the problem.
 */
export function registerLostPassages(service: AideMemoire): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(commands.reviewLostPassages, () => review(service)),
    vscode.languages.registerCodeActionsProvider(
      { language: 'yaml' },
      {
        provideCodeActions: (document, _, { diagnostics }, token) =>
          offerFixes(service, document, diagnostics, token),
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
  );
}

async function review(service: AideMemoire): Promise<void> {
  const t = vscode.l10n.t;
  await service.idle();
  for (;;) {
    const found = await findLost(service);
    if (found === undefined) {
      return;
    }
    if (found.total === 0) {
      notices.inform(t('Every quote of the registry is in its document.'));
      return;
    }
    const lost = await choose(service, found);
    if (lost === undefined) {
      return;
    }
    if (!(await decide(service, lost))) {
      return;
    }
    await service.idle();
  }
}

async function findLost(service: AideMemoire): Promise<LostPassages | undefined> {
  return vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Looking for lost passages…'),
      cancellable: true,
    },
    (_, token) => service.lostPassages(MOST, token),
  );
}

/** The nearest words of the one that is looked at are shown beside the list. */
async function choose(
  service: AideMemoire,
  { passages, total }: LostPassages,
): Promise<LostPassage | undefined> {
  const t = vscode.l10n.t;
  const previews = new PassagePreviews(service);
  const picker = vscode.window.createQuickPick<LostItem>();
  picker.title =
    total > passages.length
      ? t('Lost passages: the first {0} of {1}', passages.length, total)
      : t('Lost passages: {0}', total);
  picker.placeholder = t('Quotes of the registry that their documents do not have any more');
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.items = passages.map((lost) => toItem(service, lost));
  const chosen = await new Promise<LostPassage | undefined>((resolve) => {
    picker.onDidChangeActive(([item]) => previews.show(item?.lost.nearest?.anchorId));
    picker.onDidAccept(() => {
      resolve(picker.selectedItems[0]?.lost ?? picker.activeItems[0]?.lost);
      picker.hide();
    });
    picker.onDidHide(() => resolve(undefined));
    picker.show();
  });
  picker.dispose();
  await previews.stop();
  return chosen;
}

function toItem(service: AideMemoire, lost: LostPassage): LostItem {
  const { entityId, property, uri, range, quote, document } = lost;
  const who = entityId === undefined ? '' : (service.describe(entityId)?.label ?? entityId);
  const file = vscode.Uri.parse(uri, true);
  const line = range.start.line + 1;
  return {
    label: `$(warning) ${presentLabel([who, property].filter((part) => part !== '').join(' · '))}`,
    description: `${tellFile(file)}:${String(line)} · ${presentLabel(document.id)}`,
    detail: presentLabel(`“${quote}” → ${tellNearest(lost)}`, 400),
    lost,
  };
}

function tellNearest({ nearest }: LostPassage): string {
  return nearest === undefined
    ? vscode.l10n.t('nothing near it')
    : `“${nearest.words}” (${tellScore(nearest.score)})`;
}

function tellScore(score: number): string {
  return `${String(Math.round(score * 100))} %`;
}

/** @returns whether to go on with the list */
async function decide(service: AideMemoire, lost: LostPassage): Promise<boolean> {
  const t = vscode.l10n.t;
  const uri = vscode.Uri.parse(lost.uri, true);
  if (lost.nearest !== undefined) {
    await openPassage(service, lost.nearest.anchorId, { preserveFocus: true, belowPicker: true });
  }
  const reanchor =
    lost.nearest === undefined || !isWritable(uri)
      ? []
      : [
          {
            label: `$(link) ${t('Re-anchor: quote these words')}`,
            description: tellScore(lost.nearest.score),
            detail: presentLabel(lost.nearest.words, 300),
            does: 'reanchor' as const,
          },
        ];
  const picked = await vscode.window.showQuickPick(
    [
      ...reanchor,
      { label: `$(edit) ${t('Open the entry')}`, detail: tellFile(uri), does: 'open' as const },
      {
        label: `$(close) ${t('Leave it lost')}`,
        ...(isWritable(uri) ? {} : { description: t('Read-only') }),
        does: 'leave' as const,
      },
    ],
    { title: presentLabel(`“${lost.quote}”`, 200) },
  );
  switch (picked?.does) {
    case 'reanchor':
      return keep(service, lost);
    case 'open':
      await showText(uri, { selection: toRange(lost.range) });
      return false;
    case 'leave':
      return true;
    case undefined:
      return false;
  }
}

/** Shows the edit before it is made; it can be undone. @returns whether the list goes on */
async function keep(service: AideMemoire, lost: LostPassage): Promise<boolean> {
  const t = vscode.l10n.t;
  const uri = vscode.Uri.parse(lost.uri, true);
  const document = await openIfThere(uri);
  const planned = document && (await plan(service, lost, document));
  if (document === undefined || planned === undefined) {
    return false;
  }
  const after = applyEdit(document.getText(), planned);
  if (!(await previewChanges([{ uri, document, after }], t('Quote the words that are there')))) {
    return true;
  }
  // The file may have been edited while it was looked at.
  const current = await plan(service, lost, document);
  if (current === undefined) {
    return false;
  }
  const edit = new vscode.WorkspaceEdit();
  addEdit(edit, document, current);
  if (!(await vscode.workspace.applyEdit(edit))) {
    notices.warn(t('{0} could not be changed.', tellFile(uri)));
    return false;
  }
  tellKept(t('{0}: the quote is found again', tellFile(uri)));
  await nextChange(service);
  return true;
}

/** `undefined` where there is none, which has been told then. */
async function plan(
  service: AideMemoire,
  lost: LostPassage,
  document: vscode.TextDocument,
): Promise<TextEdit | undefined> {
  const outcome = await service.reanchor(lost, document.getText());
  if (outcome.state === 'refused') {
    notices.warn(`${tellFile(document.uri)}: ${outcome.reason}`);
  }
  return outcome.state === 'edit' ? outcome.edit : undefined;
}

async function offerFixes(
  service: AideMemoire,
  document: vscode.TextDocument,
  diagnostics: readonly vscode.Diagnostic[],
  token: vscode.CancellationToken,
): Promise<vscode.CodeAction[]> {
  const uri = document.uri.toString();
  const { version } = document;
  const own = diagnostics.filter(({ code }) => code === CODE);
  if (own.length === 0 || !isWritable(document.uri) || !service.isRegistryFile(uri)) {
    return [];
  }
  const actions: vscode.CodeAction[] = [];
  for (const diagnostic of own) {
    const file = toRegistryText(document);
    const lost = await service.lostPassageAt(file, document.offsetAt(diagnostic.range.start), token);
    const outcome = lost?.nearest && (await service.reanchor(lost, file.text));
    if (document.version !== version || token.isCancellationRequested) {
      return [];
    }
    if (lost?.nearest !== undefined && outcome?.state === 'edit') {
      const { words, score } = lost.nearest;
      const title = vscode.l10n.t(
        'Quote “{0}” instead ({1} alike)',
        presentLabel(words, 60),
        tellScore(score),
      );
      const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
      action.edit = new vscode.WorkspaceEdit();
      addEdit(action.edit, document, outcome.edit);
      action.diagnostics = [diagnostic];
      actions.push(action);
    }
  }
  return actions;
}
