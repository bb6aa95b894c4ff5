import type { Wording } from '../contracts';
import { presentInDocument, toVisibleText } from '../text/presentText';
import type { Span } from '../text/span';
import type { Card } from './card';
import { layOutCard, type LaidOutLine, type Piece } from './cardLayout';

/** A read-only text for an editor, with places that lead on. */
export interface CardDocument {
  readonly title: string;
  readonly text: string;
  readonly links: readonly CardDocumentLink[];
  /** Lines that have a key, by where they begin in {@link text}; in its order. */
  readonly keys: readonly { readonly key: string; readonly start: number }[];
}

export interface CardDocumentLink {
  /** Into the document's text. */
  readonly span: Span;
  readonly anchorId?: string;
  readonly entityId?: string;
  /** Of a meeting whose accounts are compared. */
  readonly meetingId?: string;
  /** Of a party or sector: who promised what; `''` is all of it. */
  readonly promisesOf?: string;
  readonly tooltip: string;
}

/**
 * The full card as plain text laid out like Markdown: `#` and `##` before headings, `-` before items, evidence in
 * square brackets. It is read as it stands, so nothing in it is escaped, only made visible, and no address is a link.
 */
export function toCardDocument(card: Card, wording: Wording): CardDocument {
  let text = '';
  const links: CardDocumentLink[] = [];
  const keys: { key: string; start: number }[] = [];
  for (const line of layOutCard(card, wording)) {
    if (line.key !== undefined) {
      keys.push({ key: line.key, start: text.length });
    }
    text += toPrefix(line);
    for (const [index, piece] of line.pieces.entries()) {
      text += (index > 0 ? ' ' : '') + (piece.kind === 'evidence' ? '[' : '');
      const start = text.length;
      text += presentInDocument(piece.text);
      const target = toTarget(piece, wording);
      if (target !== undefined) {
        links.push({ span: { start, end: text.length }, ...target });
      }
      text += piece.kind === 'evidence' ? ']' : '';
    }
    text += '\n';
  }
  return { title: toVisibleText(card.title, 120), text, links, keys };
}

function toPrefix({ kind, depth }: LaidOutLine): string {
  switch (kind) {
    case 'title':
      return '# ';
    case 'paragraph':
      return '\n';
    case 'heading':
      return '\n## ';
    case 'item':
      return `${'  '.repeat(depth)}- `;
  }
}

function toTarget(piece: Piece, { translate }: Wording): Omit<CardDocumentLink, 'span'> | undefined {
  switch (piece.kind) {
    case 'words':
      return undefined;
    case 'entity':
      return { entityId: piece.entityId, tooltip: translate('Show the card') };
    case 'comparison':
      return { meetingId: piece.meetingId, tooltip: translate('Compare the accounts') };
    case 'promises':
      return { promisesOf: piece.of, tooltip: translate('Who promised what') };
    case 'evidence': {
      const { anchorId, state } = piece.link;
      return anchorId === undefined
        ? undefined
        : {
            anchorId,
            tooltip: state === 'found' ? translate('Open the passage') : translate('Open the document'),
          };
    }
  }
}
