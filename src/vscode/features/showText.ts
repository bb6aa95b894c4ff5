import * as vscode from 'vscode';

import { presentLabel, type TextEncodingName } from '../../core';
import { notices } from '../notices';

export interface ShowTextOptions extends vscode.TextDocumentShowOptions {
  /** What the file was read in. VS Code is told where it took it for something else, or the words stand elsewhere. */
  readonly encoding?: TextEncodingName;
}

/** What VS Code calls the encodings, first the one to ask for: https://code.visualstudio.com/api/references/vscode-api#TextDocument.encoding */
const NAMES: Readonly<Record<TextEncodingName, readonly [string, ...string[]]>> = {
  'utf-8': ['utf8', 'utf8bom'],
  'utf-16le': ['utf16le'],
  'utf-16be': ['utf16be'],
  'windows-1258': ['windows1258'],
};

/**
 * Opens a text and shows it. What leads to a text may still be there when the text itself is gone or cannot be read, so
 * this never rejects: it says so.
 *
 * @returns the editor, or `undefined` where there was nothing to show, or something else was shown meanwhile
 */
export async function showText(
  text: vscode.Uri | vscode.TextDocument,
  { encoding, ...options }: ShowTextOptions = {},
): Promise<vscode.TextEditor | undefined> {
  const document = text instanceof vscode.Uri ? await openText(text, encoding) : text;
  try {
    return document && (await vscode.window.showTextDocument(document, options));
  } catch {
    // It is open, but another one took its place before it was to be seen.
    return undefined;
  }
}

async function openText(
  uri: vscode.Uri,
  encoding: TextEncodingName | undefined,
): Promise<vscode.TextDocument | undefined> {
  try {
    return await openAs(uri, encoding);
  } catch {
    const name = presentLabel(vscode.workspace.asRelativePath(uri));
    notices.warn(vscode.l10n.t('{0} cannot be opened. It may have been moved or deleted.', name));
    return undefined;
  }
}

async function openAs(uri: vscode.Uri, encoding: TextEncodingName | undefined): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  const names = encoding === undefined ? undefined : NAMES[encoding];
  // Reading unsaved text anew would lose it.
  return names === undefined || names.includes(document.encoding) || document.isDirty
    ? document
    : vscode.workspace.openTextDocument(uri, { encoding: names[0] });
}
