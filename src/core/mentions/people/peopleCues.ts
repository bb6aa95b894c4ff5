import type { Span } from '../../text/span';
import type { FullForm, ShortForm } from './peopleFacts';

/** A title or an honorific as a text writes it. Offsets into the text of the paragraph. */
export interface TitleCue {
  readonly span: Span;
  /** Ids of `officeLexicon.ts`; empty for honorifics, which say nothing of an office. */
  readonly offices: readonly string[];
  /** Written in Vietnamese, with its marks or without. */
  readonly vietnamese: boolean;
}

/** Words with a capital that may be a short form of somebody's name. Offsets into the text of the paragraph. */
export interface ShortNameCue {
  readonly span: Span;
  /** Never empty. */
  readonly forms: readonly ShortForm[];
}

/** A full name that the registry writes in another way. Offsets into the text of the paragraph. */
export interface FullNameCue {
  readonly span: Span;
  /** Never empty. */
  readonly forms: readonly FullForm[];
}

export interface PeopleCues {
  readonly titles: readonly TitleCue[];
  readonly shortNames: readonly ShortNameCue[];
  readonly fullNames: readonly FullNameCue[];
}
