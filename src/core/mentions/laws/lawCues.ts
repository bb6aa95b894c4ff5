import type { Span } from '../../text/span';
import type { LawNumber } from './lawNumbers';
import type { LawNoun } from './lawWords';

/** What in a paragraph may speak of a law without being a name of the registry. Offsets into its text. */
export type LawCue =
  /** `Resolution 57`, `Nghị định số 13`, `Law on Semiconductors 12/2025`. */
  | {
      readonly type: 'number';
      readonly span: Span;
      readonly noun: LawNoun;
      readonly number: LawNumber;
      /** A title stands between the word for the kind and the number. */
      readonly titled: boolean;
    }
  /** `the Act`, `that law`, `Nghị định này`: the span is the noun alone. */
  | { readonly type: 'noun'; readonly span: Span; readonly noun: LawNoun }
  /** `Trade Expansion Act`, `Luật Thủ đô`: like the name of a law; most are drafts as well, others are unknown. */
  | {
      readonly type: 'name';
      readonly span: Span;
      readonly noun: LawNoun;
      /** Start of the word for the kind. */
      readonly at: number;
    }
  /** `Article 5(2)(a)`, `điểm a khoản 2 Điều 5`. */
  | { readonly type: 'pinpoint'; readonly span: Span };

export type LawCueOf<T extends LawCue['type']> = Extract<LawCue, { type: T }>;
