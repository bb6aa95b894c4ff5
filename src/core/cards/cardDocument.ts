import type { Wording } from '../contracts';
import { toVisibleText } from '../text/presentText';
import type { Span } from '../text/span';
import type { Card } from './card';
import { layOutCard, type LaidOutLine, type Piece } from './cardLayout';

/** A read-only text for an editor, with places that lead on. */
export interface CardDocument {
  readonly title: string;
  readonly text: string;
  readonly links: readonly CardDocumentLink[];
}

export interface CardDocumentLink {
  /** Into the document's text. */
  readonly span: Span;
  readonly anchorId?: string;
  readonly entityId?: string;
  /** Of a meeting whose accounts are compared. */
  readonly meetingId?: string;
  readonly tooltip: string;
}

/**
 * The full card as plain text laid out like Markdown: `#` and `##` before headings, `-` before items, evidence in
 * square brackets. It is read as it stands, so nothing in it is escaped, only made visible.
 */
export function toCardDocument(card: Card, wording: Wording): CardDocument {
  let text = '';
  const links: CardDocumentLink[] = [];
  for (const line of layOutCard(card, wording)) {
    text += toPrefix(line);
    for (const [index, piece] of line.pieces.entries()) {
      text += (index > 0 ? ' ' : '') + (piece.kind === 'evidence' ? '[' : '');
      const start = text.length;
      text += toVisibleText(piece.text);
      const target = toTarget(piece, wording);
      if (target !== undefined) {
        links.push({ span: { start, end: text.length }, ...target });
      }
      text += piece.kind === 'evidence' ? ']' : '';
    }
    text += '\n';
  }
  return { title: toVisibleText(card.title, 120), text, links };
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
