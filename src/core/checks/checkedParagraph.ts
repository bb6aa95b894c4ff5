import type { Citation } from '../citations/citation';
import type { MemoDecisions } from '../mentions/memoDecisions';
import type { Mention } from '../mentions/mention';
import type { Cues, TextFacts } from '../mentions/reading';
import type { CitationsAround } from './citationsAround';

/**
 * A paragraph of a memo with all that was found in it. All offsets, those of mentions and citations too, are into the
 * paragraph, so that what a rule says of it stays true wherever the paragraph moves.
 */
export interface CheckedParagraph {
  /** What a reader sees, of the same length as stored; hidden code units are `HIDDEN`. */
  readonly text: string;
  /** As it stands in the file. */
  readonly stored: string;
  readonly cues: Cues;
  /** Date and language of the memo, and today. */
  readonly facts: TextFacts;
  /** What the analyst says of names. */
  readonly decisions: MemoDecisions;
  readonly mentions: readonly Mention[];
  readonly citations: readonly Citation[];
  /** Offsets before 0 and beyond the end. */
  readonly around: CitationsAround;
}
