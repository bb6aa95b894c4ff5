import * as vscode from 'vscode';

import { readClipboardKind } from '../../core';
import { commands } from '../ids';
import { notices } from '../notices';
import type { SourceImport } from './importing/sourceImport';

const ENDINGS = ['html', 'htm', 'xhtml', 'docx', 'pdf', 'eml', 'mht', 'mhtml', 'txt', 'md', 'markdown'];

/** `Import Files…` and `New Source from Clipboard`. */
export function registerImporting(sourceImport: SourceImport): vscode.Disposable {
  /** @param given by the explorer: what was clicked, and all that is selected */
  const importFiles = async (given: unknown, selected: unknown): Promise<void> => {
    const uris = readUris(given, selected) ?? (await chooseFiles());
    if (uris !== undefined && uris.length > 0) {
      await sourceImport.importUris(uris);
    }
  };
  const fromClipboard = async (): Promise<void> => {
    const text = await vscode.env.clipboard.readText();
    switch (readClipboardKind(text)) {
      case 'empty':
        notices.inform(vscode.l10n.t('The clipboard holds no text.'));
        return;
      case 'address':
        notices.inform(
          vscode.l10n.t(
            'The clipboard holds an address alone, and nothing is fetched. Copy the text of the page, or save it and import the file.',
          ),
        );
        return;
      case 'html':
        await sourceImport.importItems([toTextItem('clipboard.html', text)]);
        return;
      case 'text':
        await sourceImport.importItems([toTextItem('clipboard.txt', text)]);
    }
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(commands.importFiles, importFiles),
    vscode.commands.registerCommand(commands.newSourceFromClipboard, fromClipboard),
  );
}

function toTextItem(name: string, text: string) {
  return { name, read: () => Promise.resolve(new TextEncoder().encode(text)) };
}

function readUris(given: unknown, selected: unknown): readonly vscode.Uri[] | undefined {
  const all: readonly unknown[] = Array.isArray(selected) ? selected : [given];
  const uris = all.filter((one): one is vscode.Uri => one instanceof vscode.Uri);
  return uris.length === 0 ? undefined : uris;
}

async function chooseFiles(): Promise<readonly vscode.Uri[] | undefined> {
  return vscode.window.showOpenDialog({
    canSelectMany: true,
    openLabel: vscode.l10n.t('Import'),
    filters: {
      [vscode.l10n.t('Pages, documents and messages')]: ENDINGS,
      [vscode.l10n.t('All files')]: ['*'],
    },
  });
}
