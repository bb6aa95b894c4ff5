import * as vscode from 'vscode';

import type { AideMemoire, Finding, FindingFix, TextEdit } from '../../core';
import { presentLabel } from '../../core';
import { addEdit, isWritable, toEditedText, toSpanRange } from '../convert';
import { commands } from '../ids';
import { notices } from '../notices';
import type { MemoFindings } from './memoFindings';

/** What would settle the findings of a memo: as quick fixes, on save, and as commands. */
export function registerFindingFixes(service: AideMemoire, findings: MemoFindings): vscode.Disposable {
  const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('aideMemoire');
  return vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider(
      '*',
      { provideCodeActions: (document, range, context) => provideFixes(document, range, context, findings) },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
    vscode.languages.registerCodeActionsProvider(
      '*',
      { provideCodeActions: (document) => provideFixAll(document, findings, fixAllKind) },
      { providedCodeActionKinds: [fixAllKind] },
    ),
    vscode.commands.registerCommand(commands.fixFinding, () => fixAtCursor(service, findings)),
    vscode.commands.registerCommand(commands.fixSpellings, () => fixSpellings(findings)),
  );
}

async function provideFixes(
  document: vscode.TextDocument,
  range: vscode.Range,
  { diagnostics }: vscode.CodeActionContext,
  findings: MemoFindings,
): Promise<vscode.CodeAction[]> {
  const touched = await findingsAt(document, range, findings);
  return touched.flatMap((finding) => {
    const own = diagnostics.filter((diagnostic) => isOf(diagnostic, finding, document));
    return finding.fixes.flatMap((fix) => {
      if (!('edits' in fix)) {
        // The analyst's word on a name is offered wherever a name is.
        return [];
      }
      const action = new vscode.CodeAction(presentLabel(fix.title), vscode.CodeActionKind.QuickFix);
      action.edit = toWorkspaceEdit(document, fix.edits);
      action.diagnostics = own;
      action.isPreferred = fix.isSpelling === true;
      return [action];
    });
  });
}

/** For `editor.codeActionsOnSave`: nothing but names that are misspelt. */
async function provideFixAll(
  document: vscode.TextDocument,
  findings: MemoFindings,
  kind: vscode.CodeActionKind,
): Promise<vscode.CodeAction[]> {
  const edits = toSpellingEdits((await findings.current(document)) ?? []);
  if (edits.length === 0) {
    return [];
  }
  const action = new vscode.CodeAction(vscode.l10n.t('Write all names as the desk does'), kind);
  action.edit = toWorkspaceEdit(document, edits);
  return [action];
}

async function fixAtCursor(service: AideMemoire, findings: MemoFindings): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const touched = editor && (await findingsAt(editor.document, editor.selection, findings));
  const fixes = touched?.flatMap((finding) => finding.fixes.map((fix) => ({ finding, fix }))) ?? [];
  const [first, ...others] = fixes;
  if (editor === undefined || first === undefined) {
    notices.inform(
      touched === undefined || touched.length === 0
        ? vscode.l10n.t('There is no finding at the cursor.')
        : vscode.l10n.t('There is nothing to offer for the finding at the cursor.'),
    );
    return;
  }
  const chosen = others.length === 0 ? first.fix : await chooseFix(fixes);
  if (chosen !== undefined) {
    await apply(chosen, editor.document, service);
  }
}

async function chooseFix(
  fixes: readonly { readonly finding: Finding; readonly fix: FindingFix }[],
): Promise<FindingFix | undefined> {
  const picked = await vscode.window.showQuickPick(
    fixes.map(({ finding, fix }) => ({
      label: presentLabel(fix.title),
      detail: presentLabel(finding.message, 300),
      fix,
    })),
    { title: vscode.l10n.t('Which one?') },
  );
  return picked?.fix;
}

async function apply(fix: FindingFix, document: vscode.TextDocument, service: AideMemoire): Promise<void> {
  const outcome = service.editsOf(toEditedText(document), fix);
  if ('reason' in outcome) {
    notices.warn(outcome.reason);
  } else {
    await vscode.workspace.applyEdit(toWorkspaceEdit(document, outcome.edits));
  }
}

async function fixSpellings(findings: MemoFindings): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const edits = toSpellingEdits((document && (await findings.current(document))) ?? []);
  if (document === undefined || edits.length === 0) {
    notices.inform(vscode.l10n.t('No misspelt name was found.'));
    return;
  }
  await vscode.workspace.applyEdit(toWorkspaceEdit(document, edits));
}

/** The best fix of each misspelt name. */
function toSpellingEdits(findings: readonly Finding[]): readonly TextEdit[] {
  return findings.flatMap(({ fixes: [best] }) =>
    best?.isSpelling === true && 'edits' in best ? best.edits : [],
  );
}

/** Those that a stretch touches, of the text as it is now; none in what cannot be changed. */
async function findingsAt(
  document: vscode.TextDocument,
  range: vscode.Range,
  findings: MemoFindings,
): Promise<readonly Finding[]> {
  const all = isWritable(document.uri) ? await findings.current(document) : undefined;
  return (all ?? []).filter(({ span }) => toSpanRange(document, span).intersection(range) !== undefined);
}

function isOf({ code, range }: vscode.Diagnostic, finding: Finding, document: vscode.TextDocument): boolean {
  const value = typeof code === 'object' ? code.value : code;
  return value === finding.code && range.isEqual(toSpanRange(document, finding.span));
}

function toWorkspaceEdit(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edits.forEach((one) => addEdit(edit, document, one));
  return edit;
}
