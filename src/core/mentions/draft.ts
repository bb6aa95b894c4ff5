import type { Span } from '../text/span';
import type { Candidate } from './mention';

/** A mention on its way through the stages. */
export interface Draft {
  /** Offsets into the text of the paragraph. */
  readonly span: Span;
  /** `null` where the choice stays open. */
  readonly entity: string | null;
  /** Best first, never empty. */
  readonly candidates: readonly Candidate[];
  readonly pinpoint?: Span;
}
