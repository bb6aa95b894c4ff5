import * as vscode from 'vscode';

/* What a command is called with may come from anybody: a key binding, a link, another extension. */

/** A text that an object has under a key; `undefined` for everything else, also where looking fails. */
export function readGivenText(given: unknown, key: string): string | undefined {
  if (typeof given !== 'object' || given === null) {
    return undefined;
  }
  try {
    const value: unknown = Reflect.get(given, key);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A file that may be read or written without being asked for: one of the open workspace. */
export function readGivenFile(given: unknown): vscode.Uri | undefined {
  const isInside = given instanceof vscode.Uri && vscode.workspace.getWorkspaceFolder(given) !== undefined;
  return isInside ? given : undefined;
}
