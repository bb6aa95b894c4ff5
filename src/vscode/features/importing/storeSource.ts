import * as vscode from 'vscode';

import type { AideMemoire, SourceFacts } from '../../../core';
import { toSourceText } from '../../../core';
import { readFolder } from '../../workspaceFiles';
import type { ImportItem } from './importItem';
import { nameOf } from './importItem';

/** Beside the sources; no folder that begins with a dot is read for sources. */
const ORIGINALS = '.originals';

/** The folder of a corpus that gets new sources, with the names that are taken in it. */
export interface SourcesFolder {
  readonly uri: vscode.Uri;
  /** Without endings, in small letters. */
  readonly taken: Set<string>;
}

export interface SourceToStore {
  readonly item: ImportItem;
  /** As the file was read. */
  readonly bytes: Uint8Array;
  readonly facts: SourceFacts;
  /** Markdown without front matter, or a whole text that has its own. */
  readonly text: string;
  readonly hasFrontMatter: boolean;
}

export async function openSourcesFolder(service: AideMemoire, corpusUri: string): Promise<SourcesFolder> {
  const inside = service.sourcesFolderOf(corpusUri);
  const root = vscode.Uri.parse(corpusUri, true);
  const uri = inside === '' ? root : vscode.Uri.joinPath(root, ...inside.split('/'));
  const taken = new Set<string>();
  for (const folder of [uri, vscode.Uri.joinPath(uri, ORIGINALS)]) {
    // One that is not there yet has no names, and a file that is there is not written over.
    for (const [name] of await readFolder(folder).catch(() => [])) {
      taken.add(withoutEnding(name).toLowerCase());
    }
  }
  return { uri, taken };
}

/**
 * Creates the source and keeps the file it came from beside it, as it was. Nothing that is there is written over.
 *
 * @returns where the source is; rejects where a file cannot be created
 */
export async function storeSource(
  service: AideMemoire,
  folder: SourcesFolder,
  { item, bytes, facts, text, hasFrontMatter }: SourceToStore,
): Promise<vscode.Uri> {
  const name = service.nameSource(facts, item.name, (one) => folder.taken.has(one));
  folder.taken.add(name);
  const source = vscode.Uri.joinPath(folder.uri, `${name}.md`);
  // A source as it stands needs no second file that says the same.
  if (hasFrontMatter) {
    await createFile(source, bytes);
    return source;
  }
  const ending = /\.[a-z0-9]{1,8}$/i.exec(item.name)?.[0].toLowerCase() ?? '';
  const path = `${ORIGINALS}/${name}${ending}`;
  const original = vscode.Uri.joinPath(folder.uri, path);
  await createFile(original, bytes);
  try {
    const whole = toSourceText(text, facts, { path, name: item.name });
    await createFile(source, new TextEncoder().encode(whole));
  } catch (error) {
    await vscode.workspace.fs.delete(original);
    throw error;
  }
  return source;
}

/** An edit of the workspace, unlike a plain writing, refuses where there is a file already, and can be undone. */
async function createFile(uri: vscode.Uri, contents: Uint8Array): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { contents, overwrite: false, ignoreIfExists: false });
  if (!(await vscode.workspace.applyEdit(edit))) {
    throw new Error(vscode.l10n.t('{0} could not be created.', nameOf(uri)));
  }
}

function withoutEnding(name: string): string {
  return name.replace(/(?<=.)\.[^.]*$/, '');
}
