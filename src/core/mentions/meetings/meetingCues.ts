import type { Span } from '../../text/span';

/** A date as a text writes it, as far as it says: `16 January` has no year. Offsets into the text of the paragraph. */
export interface DateCue {
  readonly span: Span;
  readonly year?: number;
  /** From 1. */
  readonly month?: number;
  readonly day?: number;
  /** Of `19–20 February`, which has no single {@link day}. */
  readonly days?: { readonly first: number; readonly last: number };
  /**
   * What `5/6/2024` says where the day comes first, as it does in Vietnamese. In English either reading is possible, so
   * {@link month} and {@link day} are left out.
   */
  readonly dayFirst?: { readonly month: number; readonly day: number };
}

/** A date and a word for a kind of meeting in one phrase: `June 2024 dialogue`, `phiên làm việc ngày 16/1`. */
export interface MeetingCue {
  /** Of the whole phrase, without article. */
  readonly span: Span;
  readonly date: DateCue;
  /** Values of `classification` that the word may stand for; none means any. */
  readonly classifications: readonly string[];
  /** Words that must be those of the meeting, besides names of the registry: `Geneva`, `second`, `economic`. */
  readonly names: readonly Span[];
  /** Where the name of whose visit it is ends, right before the phrase: behind `Dung` in `Minister Dung's June visit`. */
  readonly ownerEnd?: number;
}
