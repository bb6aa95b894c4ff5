import type { Span } from '../../text/span';

/** A title or an honorific as a text writes it. Offsets into the text of the paragraph. */
export interface TitleCue {
  readonly span: Span;
  /** An honorific says nothing of an office. */
  readonly kind: 'title' | 'honorific';
  /** Ids of `titleLexicon.ts`; empty for honorifics. */
  readonly offices: readonly string[];
}

/** Words with a capital that may be a short form of somebody's name. Offsets into the text of the paragraph. */
export interface ShortNameCue {
  readonly span: Span;
  /** Folded. */
  readonly key: string;
}

export interface PeopleCues {
  readonly titles: readonly TitleCue[];
  readonly shortNames: readonly ShortNameCue[];
}
