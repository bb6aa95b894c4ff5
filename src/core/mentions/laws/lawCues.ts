import type { Span } from '../../text/span';

/** What in a paragraph may speak of a law without being a name of the registry. Offsets into its text. */
export type LawCue =
  /** `Resolution 57`, `Nghị định số 13`. */
  | { readonly type: 'number'; readonly span: Span }
  /** `the Act`, `that law`, `Nghị định này`: the span is the noun alone. */
  | { readonly type: 'noun'; readonly span: Span }
  /** `Article 5(2)(a)`, `điểm a khoản 2 Điều 5`. */
  | { readonly type: 'pinpoint'; readonly span: Span };
