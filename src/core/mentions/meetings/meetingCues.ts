import type { Span } from '../../text/span';

/** A date as a text writes it, as far as it says: `16 January` has no year. Offsets into the text of the paragraph. */
export interface DateCue {
  readonly span: Span;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/** A date and a word for a kind of meeting in one phrase: `June 2024 dialogue`, `phiên làm việc ngày 16/1`. */
export interface MeetingCue {
  /** Of the whole phrase, without article. */
  readonly span: Span;
  readonly date: DateCue;
  /** Values of `classification` that the word may stand for. */
  readonly classifications: readonly string[];
}
