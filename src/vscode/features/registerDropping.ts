import * as vscode from 'vscode';

import type { AideMemoire } from '../../core';
import { anchorsMime } from '../ids';
import type { RecognisedTexts } from '../recognisedTexts';
import { editKinds, readAnchors, toEditKind, toQuotationEdits } from './quotationEdits';

/** A passage dragged from a view into a memo becomes a quotation with its citation, or what is chosen instead. */
export function registerDropping(service: AideMemoire, texts: RecognisedTexts): vscode.Disposable {
  const provider: vscode.DocumentDropEditProvider = {
    provideDocumentDropEdits: async (document, position, dataTransfer) => {
      if (!texts.cites(document)) {
        return [];
      }
      const anchorIds = await readAnchors(dataTransfer);
      return toQuotationEdits(service, anchorIds, document, position).map(({ title, kind, text }) => {
        const edit = new vscode.DocumentDropEdit(text);
        edit.title = title;
        edit.kind = toEditKind(kind);
        return edit;
      });
    },
  };
  return vscode.languages.registerDocumentDropEditProvider('*', provider, {
    providedDropEditKinds: editKinds(),
    dropMimeTypes: [anchorsMime],
  });
}
