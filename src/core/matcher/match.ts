import type { NamedKind } from '../registry/entity';
import type { Span } from '../text/span';

/** A written name and what it names. */
export interface GazetteerName {
  readonly text: string;
  readonly entityId: string;
  readonly kind: NamedKind;
  /** Never matches alone, and so never at all here. */
  readonly weak: boolean;
  /** True for names that are common nouns: a capital at the start of a single word means nothing. */
  readonly anyCase?: boolean;
  /** Words of a title: what they hold names nothing by itself, nor do they. */
  readonly isTitle?: boolean;
}

/** `exact`: the marks of the text are those of the name. `folded`: one of the two lacks marks. */
export type MatchTier = 'exact' | 'folded';

export interface MatchedName {
  readonly name: GazetteerName;
  readonly tier: MatchTier;
}

/** A stretch of text that is written like at least one name. */
export interface Match {
  readonly span: Span;
  /** The best tier of {@link names}. */
  readonly tier: MatchTier;
  /** Exact before folded, else in the order in which they were given; never empty. */
  readonly names: readonly MatchedName[];
}
