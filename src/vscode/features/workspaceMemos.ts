import * as vscode from 'vscode';

import type { EditedText } from '../../core';
import { decodeText } from '../../core';
import type { WorkspaceCorpusHost } from '../corpusHost';
import { toEditedText } from '../convert';
import type { RecognisedTexts } from '../recognisedTexts';

/** So many files of the workspace are read for one question. */
const MOST_FILES = 500;

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
  const memos = open.map((document) => ({ uri: document.uri, memo: toEditedText(document) }));
  const isOpen = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
  const files = await vscode.workspace.findFiles(
    '**/*.{md,markdown,txt}',
    '**/{node_modules,.*}/**',
    MOST_FILES + 1,
    token,
  );
  for (const uri of files.slice(0, MOST_FILES)) {
    if (token.isCancellationRequested) {
      break;
    }
    const address = uri.toString();
    const memo = isOpen.has(address) || corpora.contains(address) ? undefined : await readMemo(corpora, uri);
    if (memo !== undefined) {
      memos.push({ uri, memo });
    }
  }
  return { memos, areCut: files.length > MOST_FILES };
}

/** `undefined` for what is no text, or has gone meanwhile. */
async function readMemo(corpora: WorkspaceCorpusHost, uri: vscode.Uri): Promise<EditedText | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    const bytes = size > LARGEST ? undefined : await vscode.workspace.fs.readFile(uri);
    const decoded = bytes && decodeText(bytes, (part, encoding) => corpora.decode(part, encoding));
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
