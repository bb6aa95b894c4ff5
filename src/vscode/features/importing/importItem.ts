import type * as vscode from 'vscode';

import { readFile } from '../../workspaceFiles';

/** Something to be imported: a file, or a text that was pasted. */
export interface ImportItem {
  /** With its ending. */
  readonly name: string;
  /** The file, where it is one that can be read again. */
  readonly uri?: vscode.Uri;
  /** Rejects where it cannot be read. */
  read(): Promise<Uint8Array>;
}

export function toItem(uri: vscode.Uri): ImportItem {
  return {
    name: nameOf(uri),
    uri,
    read: () => readFile(uri),
  };
}

export function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
