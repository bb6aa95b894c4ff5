import type { Wording } from '../contracts';
import type { Card, CardLine, CardSection, EvidenceLink } from './card';

/**
 * A full card as lines of pieces, before anyone writes it down: the Markdown and the document for an editor differ
 * only in how a piece is written.
 */
export interface LaidOutLine {
  readonly kind: 'title' | 'heading' | 'item' | 'paragraph';
  /** Depth of an item in its list, from 0. */
  readonly depth: number;
  readonly pieces: readonly Piece[];
  readonly key?: string;
}

/** Raw text: whoever writes it down escapes it. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'entity'; readonly text: string; readonly entityId: string }
  | { readonly kind: 'comparison'; readonly text: string; readonly meetingId: string }
  | { readonly kind: 'promises'; readonly text: string; readonly of: string }
  | { readonly kind: 'evidence'; readonly text: string; readonly link: EvidenceLink };

export function layOutCard(card: Card, wording: Wording): readonly LaidOutLine[] {
  return [...layOutHead(card), ...card.sections.flatMap((section) => layOutSection(section, wording))];
}

/** What stands above the sections. */
export function layOutHead({ title, subtitle, otherNames }: Card): readonly LaidOutLine[] {
  const names = [subtitle, ...otherNames].filter((text) => text !== '');
  return [
    { kind: 'title', depth: 0, pieces: [words(title)] },
    { kind: 'paragraph', depth: 0, pieces: [words(names.join(' · '))] },
  ];
}

export function layOutSection(section: CardSection, wording: Wording): readonly LaidOutLine[] {
  const more: LaidOutLine[] =
    section.more > 0 ? [{ kind: 'item', depth: 0, pieces: [words(tellMore(section.more, wording))] }] : [];
  return [
    { kind: 'heading', depth: 0, pieces: [words(section.heading)] },
    ...section.lines.flatMap((line) => layOutLine(line, 0)),
    ...more,
  ];
}

function layOutLine(line: CardLine, depth: number): readonly LaidOutLine[] {
  return [
    {
      kind: 'item',
      depth,
      pieces: toPieces(line),
      ...(line.key === undefined ? {} : { key: line.key }),
    },
    ...(line.children ?? []).flatMap((child) => layOutLine(child, depth + 1)),
  ];
}

/** The text, the qualifiers behind a dash, the evidence at the end. */
export function toPieces(line: CardLine): readonly Piece[] {
  const { qualifiers, details = [], evidence } = line;
  const told = [...qualifiers, ...details];
  return [
    toTextPiece(line),
    ...(told.length === 0 ? [] : [words(`— ${told.join(', ')}`)]),
    ...evidence.map((link): Piece => ({ kind: 'evidence', text: link.label, link })),
  ];
}

function toTextPiece({ text, entity, compares, promises }: CardLine): Piece {
  if (promises !== undefined) {
    return { kind: 'promises', text, of: promises };
  }
  if (compares !== undefined) {
    return { kind: 'comparison', text, meetingId: compares };
  }
  return entity === undefined ? words(text) : { kind: 'entity', text, entityId: entity };
}

export function tellMore(count: number, wording: Wording): string {
  return wording.translate('… and {0} more', count.toLocaleString(wording.language));
}

function words(text: string): Piece {
  return { kind: 'words', text };
}
