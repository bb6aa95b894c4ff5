import type { EntityKind } from '../registry/entity';

/**
 * A card as plain data: what is known of one entity, every claim with where it leads. It holds raw corpus text;
 * whoever turns it into Markdown or labels sends each string through the one escaper (`presentText.ts`).
 */
export interface Card {
  readonly id: string;
  readonly kind: EntityKind;
  /** House spelling. */
  readonly title: string;
  /** Other spellings worth showing at the top, such as the one in the other language. */
  readonly otherNames: readonly string[];
  /** Kind in words, with what belongs to it: "law · Vietnam". */
  readonly subtitle: string;
  /** The newest first; short enough for the fold of a hover. */
  readonly sections: readonly CardSection[];
}

export interface CardSection {
  /** Stable key: `titles`, `names`, `meetings`, `statements`, `mentions`, `newest`, `status`, … */
  readonly key: string;
  readonly heading: string;
  readonly lines: readonly CardLine[];
  /** Lines left out behind {@link lines}, so that nothing vanishes without being said. */
  readonly more: number;
  /** Shown in a hover; else only in the full card. */
  readonly aboveFold: boolean;
}

export interface CardLine {
  readonly text: string;
  /** "as reported on 17 January 2026", "entered by the desk", "inferred: …". */
  readonly qualifiers: readonly string[];
  /** What more is known, for the full card only: "at Working session in Hanoi", "reported speech". */
  readonly details?: readonly string[];
  /** Empty only where a qualifier says why, or where the line claims nothing. */
  readonly evidence: readonly EvidenceLink[];
  /** Opens the card of another entity. */
  readonly entity?: string;
  /** Opens the accounts of the meeting of that id, side by side. */
  readonly compares?: string;
  /** Opens who promised what, of the party or on the sector of that id; all of it where it is empty. */
  readonly promises?: string;
  /** Names the line for who offers something on it; see `CardDocument.keys`. */
  readonly key?: string;
  readonly children?: readonly CardLine[];
}

export interface EvidenceLink {
  /**
   * Citation key of the document, with "retold" where it is; where the passage is lost or the document missing, the
   * words that say so.
   */
  readonly label: string;
  readonly corpus: string;
  /** Id of the document: the evidence in a terminal, where no link opens it. */
  readonly document: string;
  /** For {@link AideMemoire.openAnchor}; `undefined` where the passage is lost or the document missing. */
  readonly anchorId?: string;
  readonly state: 'found' | 'document' | 'lost' | 'missing';
}
