/** W3C Web Annotation TextQuoteSelector: finds a stretch of text again after edits around it. */
export interface QuoteSelector {
  readonly exact: string;
  /** At most 32 code units directly before `exact`. */
  readonly prefix?: string;
  /** At most 32 code units directly after `exact`. */
  readonly suffix?: string;
}
