import * as vscode from 'vscode';

import { presentLabel } from '../../core';
import { previewScheme } from '../ids';

/** A file as it would be. */
export interface PreviewedFile {
  readonly uri: vscode.Uri;
  /** `undefined` where it is not there yet. */
  readonly document: vscode.TextDocument | undefined;
  readonly after: string;
}

/**
 * Shows files beside what they would be, and asks whether to write it. VS Code's own preview of edits shows one line of
 * each, and leaves out what is not ticked one by one.
 *
 * @param label what the change is
 */
export async function previewChanges(files: readonly PreviewedFile[], label: string): Promise<boolean> {
  const t = vscode.l10n.t;
  const texts = new Map<string, string>();
  const show = (uri: vscode.Uri, side: string, text: string): vscode.Uri => {
    const shown = uri.with({ scheme: previewScheme, authority: '', query: `${side} ${uri.toString()}` });
    texts.set(shown.toString(), text);
    return shown;
  };
  const provider = vscode.workspace.registerTextDocumentContentProvider(previewScheme, {
    provideTextDocumentContent: (uri) => texts.get(uri.toString()),
  });
  const sides = files.map(({ uri, document, after }) => ({
    uri,
    before: document?.uri ?? show(uri, 'before', ''),
    after: show(uri, 'after', after),
  }));
  try {
    const [only, other] = sides;
    if (only !== undefined && other === undefined) {
      // What one was looking at may be in the tab for previews, and must not be lost.
      const keepsOthers = { preview: false };
      await vscode.commands.executeCommand(
        'vscode.diff',
        only.before,
        only.after,
        presentLabel(label),
        keepsOthers,
      );
    } else {
      const resources = sides.map(({ uri, before, after }) => [uri, before, after]);
      await vscode.commands.executeCommand('vscode.changes', presentLabel(label), resources);
    }
    const names = files.map(({ uri }) => presentLabel(vscode.workspace.asRelativePath(uri))).join(', ');
    const write = { label: t('$(check) Write it'), description: names };
    const picked = await vscode.window.showQuickPick([write, { label: t('$(close) Leave it') }], {
      title: presentLabel(label),
      placeHolder: t('The change is shown below; it can be undone.'),
      ignoreFocusOut: true,
    });
    return picked === write;
  } finally {
    await closePreviews(new Set(texts.keys()));
    provider.dispose();
  }
}

async function closePreviews(shown: ReadonlySet<string>): Promise<void> {
  const tabs = vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(({ input }) => modifiedSides(input).some((uri) => shown.has(uri.toString())));
  if (tabs.length > 0) {
    await vscode.window.tabGroups.close(tabs, true);
  }
}

function modifiedSides(input: unknown): readonly vscode.Uri[] {
  return input instanceof vscode.TabInputTextDiff
    ? [input.modified]
    : isMultiDiff(input)
      ? input.textDiffs.map(({ modified }) => modified)
      : [];
}

/** The input of an editor of several files, which VS Code gives without declaring it. */
function isMultiDiff(input: unknown): input is { readonly textDiffs: readonly vscode.TabInputTextDiff[] } {
  return (
    typeof input === 'object' && input !== null && Array.isArray((input as { textDiffs?: unknown }).textDiffs)
  );
}
