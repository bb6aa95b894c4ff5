import * as vscode from 'vscode';

import type { AideMemoire } from '../../core';
import { toRange } from '../convert';
import { notices } from '../notices';
import { showText } from './showText';

export interface OpenOptions {
  readonly preserveFocus?: boolean;
  readonly toSide?: boolean;
  readonly preview?: boolean;
  /** Reveals the passage in the lower half, since a picker covers the upper one. */
  readonly belowPicker?: boolean;
}

/** So many lines above a passage are brought to the middle when it shall stand below. */
const LINES_ABOVE = 4;

/**
 * Opens a source with the passage selected and revealed. Says so, and opens the document at its top, where the words
 * have changed since the link was made; never selects something else in their place.
 *
 * @returns the editor, or `undefined` where there was nothing to open.
 */
export async function openPassage(
  service: AideMemoire,
  anchorId: string,
  options: OpenOptions = {},
): Promise<vscode.TextEditor | undefined> {
  const target = service.openAnchor(anchorId);
  if (target === undefined) {
    notices.warn(vscode.l10n.t('This source is no longer in the corpus.'));
    return undefined;
  }
  const editor = await showText(vscode.Uri.parse(target.uri, true), {
    encoding: target.document.encoding ?? 'utf-8',
    preserveFocus: options.preserveFocus ?? false,
    preview: options.preview ?? true,
    ...(options.toSide === true ? { viewColumn: vscode.ViewColumn.Beside } : {}),
  });
  if (editor === undefined) {
    return undefined;
  }
  if (target.state === 'moved') {
    notices.warn(vscode.l10n.t('The passage was not found again: {0} has changed.', target.document.id));
    return editor;
  }
  const range = toRange(target.range);
  editor.selection = new vscode.Selection(range.start, range.end);
  if (options.belowPicker === true) {
    const above = editor.document.lineAt(Math.max(0, range.start.line - LINES_ABOVE)).range.start;
    editor.revealRange(new vscode.Range(above, above), vscode.TextEditorRevealType.InCenter);
    // Long lines in between may have pushed it out of sight.
    editor.revealRange(range, vscode.TextEditorRevealType.Default);
  } else {
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
  return editor;
}
