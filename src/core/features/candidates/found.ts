import type { TitleCue } from '../../mentions/people/peopleCues';
import type { Span } from '../../text/span';
import type { CandidateKind } from './candidate';

/** A name in a passage; as a sighting, but offsets are into the text of the passage. */
export interface FoundName extends Span {
  readonly kind: CandidateKind;
  readonly title?: Span & { readonly offices: readonly string[] };
  readonly isShort?: boolean;
  readonly acronym?: Span;
  readonly number?: string;
  readonly lawType?: string;
  readonly isOpening?: boolean;
  /** Where it differs from what stands there: a nationality, say, is left out. */
  readonly text?: string;
}

/** Titles and honorifics of a passage, in order. */
export type Titles = readonly TitleCue[];
