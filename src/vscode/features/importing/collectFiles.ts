import * as vscode from 'vscode';

import { findStat, readFolder } from '../../workspaceFiles';
import { nameOf } from './importItem';

/** Of folders at once: more are imported in several goes. */
export const MOST_FILES = 500;
const DEEPEST = 16;
const READABLE = /\.(?:x?html?|docx|pdf|eml|mht|mhtml|txt|text|md|markdown)$/i;

export interface CollectedFiles {
  readonly files: readonly vscode.Uri[];
  /** Of formats that are not read, in folders; what was chosen by itself is tried in any case. */
  readonly others: readonly vscode.Uri[];
  readonly unreadable: readonly vscode.Uri[];
  /** In folders: they may lead anywhere, and round in a ring. */
  readonly links: readonly vscode.Uri[];
  /** There are more files than {@link MOST_FILES}, or deeper ones. */
  readonly isCut: boolean;
}

/** Files, and those below folders in the order of their names; links, dot folders and `node_modules` are not followed. */
export async function collectFiles(
  uris: readonly vscode.Uri[],
  token?: vscode.CancellationToken,
): Promise<CollectedFiles> {
  const files = new Map<string, vscode.Uri>();
  const others: vscode.Uri[] = [];
  const unreadable: vscode.Uri[] = [];
  const links: vscode.Uri[] = [];
  let isCut = false;
  const add = (uri: vscode.Uri): void => {
    if (files.size >= MOST_FILES) {
      isCut = true;
    } else {
      files.set(uri.toString(), uri);
    }
  };
  const walk = async (folder: vscode.Uri, depth: number): Promise<void> => {
    if (depth > DEEPEST || token?.isCancellationRequested === true) {
      isCut = true;
      return;
    }
    const entries = await readFolder(folder);
    for (const [name, type] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const uri = vscode.Uri.joinPath(folder, name);
      if (name.startsWith('.') || name === 'node_modules' || files.size >= MOST_FILES) {
        isCut ||= files.size >= MOST_FILES;
      } else if (type === vscode.FileType.Directory) {
        await walk(uri, depth + 1).catch(() => unreadable.push(uri));
      } else if (type === vscode.FileType.File) {
        if (READABLE.test(name)) {
          add(uri);
        } else {
          others.push(uri);
        }
      } else if ((type & vscode.FileType.SymbolicLink) !== 0) {
        links.push(uri);
      }
    }
  };
  for (const uri of uris) {
    try {
      const found = await findStat(uri);
      if (found === undefined) {
        unreadable.push(uri);
      } else if ((found.type & vscode.FileType.Directory) !== 0) {
        await walk(uri, 0);
      } else {
        add(uri);
      }
    } catch {
      unreadable.push(uri);
    }
  }
  return { files: [...files.values()], others, unreadable, links, isCut };
}

/** Of a list as it is dragged (RFC 2483): an address a line, `#` begins a remark. */
export function readUriList(list: string): readonly vscode.Uri[] {
  return list.split(/\r?\n/).flatMap((line) => {
    const address = line.trim();
    if (address === '' || address.startsWith('#')) {
      return [];
    }
    try {
      const uri = vscode.Uri.parse(address, true);
      return nameOf(uri) === '' ? [] : [uri];
    } catch {
      return [];
    }
  });
}
