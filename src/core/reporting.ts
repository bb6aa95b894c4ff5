import type { CardDocument } from './cards/cardDocument';
import type { CancellationToken } from './contracts';
import type { BriefPeriod } from './features/brief/briefPeriods';
import type { BriefSubject } from './features/brief/briefSubject';
import type { PromiseScope, PromiseScopeOption } from './features/promises/selectStatements';

/** A meeting of which several sources tell. */
export interface ComparedMeeting {
  readonly id: string;
  readonly name: string;
  /** "16 January 2026 (inferred)". */
  readonly dates: string;
  readonly sources: number;
}

/** What the core tells of the desk as a whole in documents: accounts compared, who promised what, and briefs. */
export interface Reporting {
  /** Meetings of which two sources or more tell, newest first. */
  comparedMeetings(): readonly ComparedMeeting[];
  /**
   * The accounts of a meeting side by side; where a single source tells of it, that is said. Answers in slices and never
   * rejects.
   *
   * @returns `undefined` where the id is no meeting's, or the token was cancelled
   */
  compareAccounts(meetingId: string, token?: CancellationToken): Promise<CardDocument | undefined>;
  /** Parties and sectors by which {@link promises} can be narrowed, most statements first. */
  promiseScopes(): {
    readonly parties: readonly PromiseScopeOption[];
    readonly sectors: readonly PromiseScopeOption[];
  };
  /**
   * Who promised, offered, agreed or asked what, and whether anything later is on the same party and subject. Answers in
   * slices and never rejects.
   *
   * @returns `undefined` where the token was cancelled
   */
  promises(scope: PromiseScope, token?: CancellationToken): Promise<CardDocument | undefined>;
  /** The same as CSV for a spreadsheet, in which no cell is a formula. */
  promisesCsv(scope: PromiseScope, token?: CancellationToken): Promise<string | undefined>;
  /** Periods to choose from, of which a brief may be wanted today. */
  briefPeriods(): readonly BriefPeriod[];
  /** A period as it is typed, `2026-01..2026-03`; else the reason why it is none. */
  readBriefPeriod(text: string): BriefPeriod | string;
  /**
   * The one page to carry before a call, every line with its passage. Answers in slices and never rejects.
   *
   * @returns `undefined` where no corpus has the entity, no brief is made of its kind, or the token was cancelled
   */
  brief(subject: BriefSubject, token?: CancellationToken): Promise<CardDocument | undefined>;
  /**
   * The same as a memo with citations in Pandoc's syntax.
   *
   * @param options `diagram`: whether Mermaid is drawn where the memo is read; else the timeline is a list
   */
  briefMemo(
    subject: BriefSubject,
    options: { readonly diagram: boolean },
    token?: CancellationToken,
  ): Promise<string | undefined>;
}
