import * as vscode from 'vscode';

import type { AideMemoire } from '../../core';
import { anchorsMime } from '../ids';
import type { RecognisedTexts } from '../recognisedTexts';
import { editKinds, readAnchors, toEditKind, toQuotationEdits, writeAnchors } from './quotationEdits';

/**
 * `Paste As…`: words that were copied from a source, here or anywhere else, as a quotation with its citation. What is
 * pasted without being asked for stays plain text.
 */
export function registerPasting(service: AideMemoire, texts: RecognisedTexts): vscode.Disposable {
  const provider: vscode.DocumentPasteEditProvider = {
    prepareDocumentPaste: (document, ranges, dataTransfer) => {
      const anchorIds = texts.isSource(document)
        ? ranges.flatMap((range) => service.anchorAt(document.uri.toString(), range) ?? [])
        : [];
      if (anchorIds.length > 0) {
        writeAnchors(dataTransfer, anchorIds);
      }
    },
    provideDocumentPasteEdits: async (document, [range], dataTransfer, _context, token) => {
      if (!texts.cites(document) || range === undefined) {
        return [];
      }
      const anchorIds = await findAnchors(service, dataTransfer, token);
      const edits = toQuotationEdits(service, anchorIds, document, range.start);
      // VS Code itself pastes the words alone.
      return edits.flatMap(({ title, kind, text }) => {
        if (kind === 'words') {
          return [];
        }
        const edit = new vscode.DocumentPasteEdit(text, title, toEditKind(kind));
        edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
        return [edit];
      });
    },
  };
  return vscode.languages.registerDocumentPasteEditProvider('*', provider, {
    providedPasteEditKinds: editKinds(),
    copyMimeTypes: [anchorsMime],
    pasteMimeTypes: [anchorsMime, 'text/plain'],
  });
}

async function findAnchors(
  service: AideMemoire,
  dataTransfer: vscode.DataTransfer,
  token: vscode.CancellationToken,
): Promise<readonly string[]> {
  const known = await readAnchors(dataTransfer);
  if (known.length > 0) {
    return known;
  }
  const words = await dataTransfer.get('text/plain')?.asString();
  const found = words === undefined ? undefined : await service.findQuoted(words, token);
  return found === undefined ? [] : [found];
}
