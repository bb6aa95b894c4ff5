import type * as vscode from 'vscode';

import type { AideMemoire, Mention } from '../../core';
import { toEditedText } from '../convert';

/** What the analyst points at: a recognised or open name, or words of the text that are none. */
export interface PointedName {
  readonly name: string;
  /** `undefined` for selected words. */
  readonly mention?: Mention;
}

/** Longer selections are no names. */
const LONGEST = 200;

/** The name at the cursor, or the selected words; `undefined` where there are neither. */
export function nameAt(
  service: AideMemoire,
  document: vscode.TextDocument,
  range: vscode.Range,
): PointedName | undefined {
  const start = document.offsetAt(range.start);
  if (range.isEmpty) {
    const mention = service.mentionAt(toEditedText(document), start);
    return mention && { name: mention.text, mention };
  }
  const selected = document.getText(range);
  // Emphasis is no part of what is marked by it.
  const [lead = ''] = /^[\s*_]*/.exec(selected) ?? [];
  const name = selected.slice(lead.length).replace(/(?<![\s*_])[\s*_]+$/, '');
  if (name === '' || name.length > LONGEST || /\n\s*\n/.test(name)) {
    return undefined;
  }
  const begin = start + lead.length;
  const mention = service.mentionAt(toEditedText(document), begin);
  return mention?.span.start === begin && mention.span.end === begin + name.length
    ? { name: mention.text, mention }
    : { name: name.replace(/\s+/g, ' ') };
}
