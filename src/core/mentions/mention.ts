import type { EntityKind } from '../registry/entity';
import type { Span } from '../text/span';

/** `exact`: every mark of the text is that of the name. `folded`: marks are missing on one side. */
export type MatchTier = 'exact' | 'folded';

/** Kinds that a stretch of text can name (formats.md §4). */
export type MentionKind = Extract<
  EntityKind,
  'person' | 'organization' | 'law' | 'meeting' | 'sector' | 'area'
>;

export interface Candidate {
  readonly id: string;
  readonly kind: MentionKind;
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
  readonly kind: MentionKind;
  /** `null` where the choice between the candidates stays open. */
  readonly entity: string | null;
  /** Best first, never empty. */
  readonly candidates: readonly Candidate[];
}
