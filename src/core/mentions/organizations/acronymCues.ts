import type { Span } from '../../text/span';

/** `Foreign Investment Agency (FIA)`. Offsets into the text of the paragraph. */
export interface AcronymCue {
  /** Of the acronym, without brackets. */
  readonly span: Span;
  /**
   * Of the words that it stands for, as far as they can be told: where no words before the acronym have its initials,
   * the span is empty and only says where they end.
   */
  readonly long: Span;
  /** `behind`: the acronym stands behind the words; `before`: as in `FIA (Foreign Investment Agency)`. */
  readonly order: 'behind' | 'before';
  /** The text says in so many words that it is a short form: `hereinafter`, `sau đây gọi là`. */
  readonly isExplicit: boolean;
}
