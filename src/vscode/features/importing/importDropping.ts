import type * as vscode from 'vscode';

import { readUriList } from './collectFiles';
import type { ImportItem } from './importItem';
import type { SourceImport } from './sourceImport';

/** Addresses of files and folders, and files of the machine that the window runs on. */
export const DROP_MIME_TYPES = ['text/uri-list', 'files'];

/** Files and folders that are dropped on a view become sources. */
export async function dropFiles(
  sourceImport: SourceImport,
  dataTransfer: vscode.DataTransfer,
): Promise<void> {
  const list = await dataTransfer.get('text/uri-list')?.asString();
  const uris = readUriList(list ?? '');
  if (uris.length > 0) {
    await sourceImport.importUris(uris);
    return;
  }
  const items: ImportItem[] = [];
  for (const [, item] of dataTransfer) {
    const file = item.asFile();
    if (file !== undefined) {
      items.push({
        name: file.name,
        ...(file.uri === undefined ? {} : { uri: file.uri }),
        read: async () => file.data(),
      });
    }
  }
  if (items.length > 0) {
    await sourceImport.importItems(items);
  }
}
