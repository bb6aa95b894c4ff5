import type { MatchTier } from '../matcher/match';
import type { NamedKind } from '../registry/entity';
import type { Span } from '../text/span';

export interface Candidate {
  readonly id: string;
  readonly kind: NamedKind;
  /** From 0 to 1; compares candidates of one mention only. */
  readonly score: number;
  /** Stable codes, such as `exact-name`, `marks-ignored`, `memo-decision`. */
  readonly evidence: readonly string[];
  /** Prose for the analyst: which name, marks ignored or not. */
  readonly reason: string;
  readonly tier: MatchTier;
  /** The registry's name that matched. */
  readonly name: string;
}

/** A name in a memo or source document. Mentions of one text do not overlap and come in order. */
export interface Mention {
  readonly span: Span;
  readonly text: string;
  /** Of the best candidate where the choice is open. */
  readonly kind: NamedKind;
  /** `null` where the choice between the candidates stays open. */
  readonly entity: string | null;
  /** Best first, never empty. */
  readonly candidates: readonly Candidate[];
}
