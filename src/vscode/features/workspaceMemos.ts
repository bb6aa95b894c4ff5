import * as vscode from 'vscode';

import type { EditedText } from '../../core';
import { decodeText } from '../../core';
import type { WorkspaceCorpusHost } from '../corpusHost';
import { toEditedText } from '../convert';
import type { RecognisedTexts } from '../recognisedTexts';
import { findStat, readFile, readFolder } from '../workspaceFiles';

/** So many files of the workspace are read for one question. */
const MOST_FILES = 500;

/** So many folders are looked into where VS Code cannot search. */
const MOST_FOLDERS = 2_000;

/** In bytes; what is larger is no memo. */
const LARGEST = 1_000_000;

export interface WorkspaceMemos {
  readonly memos: readonly { readonly uri: vscode.Uri; readonly memo: EditedText }[];
  /** Whether there are more files than are looked at. */
  readonly areCut: boolean;
}

/** Memos that are open, as they are now, and those of the workspace; no source of a corpus is among them. */
export async function readWorkspaceMemos(
  corpora: WorkspaceCorpusHost,
  texts: RecognisedTexts,
  token: vscode.CancellationToken,
): Promise<WorkspaceMemos> {
  const open = vscode.workspace.textDocuments.filter(
    (document) => !document.isClosed && texts.cites(document),
  );
  const areThere = await Promise.all(open.map(isThere));
  const memos = open
    .filter((document, i) => areThere[i] === true && !document.isClosed)
    .map((document) => ({ uri: document.uri, memo: toEditedText(document) }));
  const isOpen = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
  const { files, areCut } = await findTexts(token);
  for (const uri of files) {
    if (token.isCancellationRequested) {
      break;
    }
    const address = uri.toString();
    const memo = isOpen.has(address) || corpora.contains(address) ? undefined : await readMemo(uri);
    if (memo !== undefined) {
      memos.push({ uri, memo });
    }
  }
  return { memos, areCut };
}

/** VS Code keeps the text of a file that was deleted for as long as it likes, also where no tab shows it any more. */
async function isThere({ uri, isDirty, isUntitled }: vscode.TextDocument): Promise<boolean> {
  if (isDirty || isUntitled) {
    return true;
  }
  try {
    return (await findStat(uri)) !== undefined;
  } catch {
    // What cannot be told speaks against nothing.
    return true;
  }
}

interface FoundTexts {
  /** At most {@link MOST_FILES}. */
  readonly files: readonly vscode.Uri[];
  readonly areCut: boolean;
}

async function findTexts(token: vscode.CancellationToken): Promise<FoundTexts> {
  if (!canSearch()) {
    return walkForTexts(token);
  }
  const [pattern, without] = ['**/*.{md,markdown,txt}', '**/{node_modules,.*}/**'];
  try {
    return cut(await vscode.workspace.findFiles(pattern, without, MOST_FILES + 1, token));
  } catch {
    // Where VS Code cannot search files, as without its ripgrep, the folders are gone through.
    return walkForTexts(token);
  }
}

function cut(found: readonly vscode.Uri[], isCut = false): FoundTexts {
  return { files: found.slice(0, MOST_FILES), areCut: isCut || found.length > MOST_FILES };
}

/**
 * Of a file system that an extension provides VS Code finds nothing, and waits without end for an extension that
 * would; few may provide that.
 */
function canSearch(): boolean {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return folders.every(({ uri }) => uri.scheme === 'file' || uri.scheme === 'vscode-remote');
}

async function walkForTexts(token: vscode.CancellationToken): Promise<FoundTexts> {
  const found: vscode.Uri[] = [];
  // A folder that cannot be read may have as many as it likes.
  let isCut = false;
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  for (const folder of folders) {
    const entries = await readFolder(folder).catch(() => undefined);
    isCut ||= entries === undefined;
    for (const [name, type] of entries ?? []) {
      // A link may lead round in a circle.
      if (type === vscode.FileType.Directory && name !== 'node_modules' && !name.startsWith('.')) {
        folders.push(vscode.Uri.joinPath(folder, name));
      } else if (type === vscode.FileType.File && /\.(?:md|markdown|txt)$/i.test(name)) {
        found.push(vscode.Uri.joinPath(folder, name));
      }
    }
    if (found.length > MOST_FILES || folders.length > MOST_FOLDERS || token.isCancellationRequested) {
      isCut = true;
      break;
    }
  }
  return cut(found, isCut);
}

/** `undefined` for what is no text, or has gone meanwhile. */
async function readMemo(uri: vscode.Uri): Promise<EditedText | undefined> {
  try {
    const size = (await findStat(uri))?.size ?? Infinity;
    const bytes = size > LARGEST ? undefined : await readFile(uri);
    const decoded = bytes && decodeText(bytes);
    return decoded !== undefined && 'text' in decoded
      ? {
          identity: {},
          version: 1,
          format: uri.path.endsWith('.txt') ? 'text' : 'markdown',
          text: () => decoded.text,
        }
      : undefined;
  } catch {
    return undefined;
  }
}
