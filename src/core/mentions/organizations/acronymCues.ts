import type { Span } from '../../text/span';

/** `Foreign Investment Agency (FIA)`. Offsets into the text of the paragraph. */
export interface AcronymCue {
  /** Of the acronym, without brackets. */
  readonly span: Span;
  /** Of the words that it stands for, as far as they can be told. */
  readonly long: Span;
}
