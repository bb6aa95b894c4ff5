import type { NamedKind } from '../registry/entity';
import type { Span } from '../text/span';

/** A written name and what it names. */
export interface GazetteerName {
  readonly text: string;
  readonly entityId: string;
  readonly kind: NamedKind;
  /** BCP 47; `undefined` where the registry does not say in which language the entity is called so. */
  readonly lang?: string;
  /** Never matches alone, and so never at all here. */
  readonly weak: boolean;
  /** True for names that are common nouns: a capital at the start of a single word means nothing. */
  readonly anyCase?: boolean;
  /**
   * Another name of the entity has the same letters with marks. So a text with other marks must at least be written as
   * a name: beside `Hà Nội`, the name `Ha Noi` may be a misspelt `Hà Nôi`, but not the words `Hà nói`.
   */
  readonly marksKnown?: boolean;
  /** Words of a title: what they hold names nothing by itself, nor do they. */
  readonly isTitle?: boolean;
  /** The name of the registry that this form follows from; `undefined` for names as they are written there. */
  readonly derivedFrom?: string;
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
