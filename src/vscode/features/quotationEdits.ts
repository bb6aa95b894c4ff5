import * as vscode from 'vscode';

import type { AideMemoire, QuotationForm } from '../../core';
import { anchorsMime } from '../ids';
import { asBlock, asWords } from './insertQuotation';

/** The best first. */
const EDIT_KINDS = ['inline', 'block', 'citation', 'words'] as const;

/** A way to put passages into a memo. */
export interface QuotationEdit {
  readonly title: string;
  /** Last part of the kind by which VS Code remembers the choice. */
  readonly kind: (typeof EDIT_KINDS)[number];
  readonly text: string;
}

/** Places handed over by copying or dragging; what is not a list of ids counts as nothing. */
export async function readAnchors(dataTransfer: vscode.DataTransfer): Promise<readonly string[]> {
  const written = await dataTransfer.get(anchorsMime)?.asString();
  if (written === undefined) {
    return [];
  }
  try {
    const ids: unknown = JSON.parse(written);
    return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

export function writeAnchors(dataTransfer: vscode.DataTransfer, anchorIds: readonly string[]): void {
  dataTransfer.set(anchorsMime, new vscode.DataTransferItem(JSON.stringify(anchorIds)));
}

/**
 * The best first; a source that cannot be quoted is cited. Empty where the places are gone, or no citation would tell
 * which source is meant.
 */
export function toQuotationEdits(
  service: AideMemoire,
  given: readonly string[],
  document: vscode.TextDocument,
  position: vscode.Position,
): readonly QuotationEdit[] {
  const t = vscode.l10n.t;
  const anchorIds = given.filter((id) => service.citationOf(id) !== undefined);
  const { text, quoted } = service.copyAnchors(anchorIds, 'inline');
  const quotationsAs = (form: QuotationForm): readonly string[] =>
    anchorIds.flatMap((id) => {
      const quotation = service.quotationOf(id, form);
      return quotation?.state === 'ready' ? [quotation.text] : [];
    });
  const blocks = quotationsAs('block');
  const words = quotationsAs('words');
  const items = [...new Set(anchorIds.flatMap((id) => service.citationOf(id) ?? []))];
  const edits: QuotationEdit[] = [];
  if (text !== '' && quoted > 0) {
    edits.push({
      title: t('Insert as quotation with citation'),
      kind: 'inline',
      text: asWords(text, document, position),
    });
  }
  if (blocks.length > 0) {
    edits.push({
      title: t('Insert as block quotation with citation'),
      kind: 'block',
      text: asBlock(blocks.join('\n'), document, position),
    });
  }
  if (items.length > 0) {
    edits.push({
      title: t('Insert citation alone'),
      kind: 'citation',
      text: asWords(`[${items.join('; ')}]`, document, position),
    });
  }
  if (words.length > 0) {
    edits.push({
      title: t('Insert the words alone'),
      kind: 'words',
      text: asWords(words.join('\n\n'), document, position),
    });
  }
  return edits;
}

/** All that {@link toQuotationEdits} may give. */
export function editKinds(): readonly vscode.DocumentDropOrPasteEditKind[] {
  return EDIT_KINDS.map(toEditKind);
}

export function toEditKind(kind: QuotationEdit['kind']): vscode.DocumentDropOrPasteEditKind {
  return vscode.DocumentDropOrPasteEditKind.Empty.append('aideMemoire', 'quotation', kind);
}
