import * as vscode from 'vscode';

/**
 * A place of a text as it was when VS Code asked what may stand there. While letters follow, VS Code waits for the answer
 * to that, moves its ranges along and asks again; without an answer it would show none until somebody asks by key.
 */
export interface AskedPlace {
  readonly position: vscode.Position;
  readonly text: string;
  /** Of {@link position} in {@link text}. */
  readonly offset: number;
}

export function toAsked(document: vscode.TextDocument, position: vscode.Position): AskedPlace {
  return { position, text: document.getText(), offset: document.offsetAt(position) };
}

/** @param span around the place, on its line */
export function rangeOf(
  { position: { line, character }, offset }: AskedPlace,
  { start, end }: { readonly start: number; readonly end: number },
): vscode.Range {
  return new vscode.Range(line, character + start - offset, line, character + end - offset);
}
