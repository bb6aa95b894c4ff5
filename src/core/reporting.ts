import type { CardDocument } from './cards/cardDocument';

/** A meeting of which several sources tell. */
export interface ComparedMeeting {
  readonly id: string;
  readonly name: string;
  /** "16 January 2026 (inferred)". */
  readonly dates: string;
  readonly sources: number;
}

/** What the core tells of the desk as a whole in documents: accounts compared. */
export interface Reporting {
  /** Meetings of which two sources or more tell, newest first. */
  comparedMeetings(): readonly ComparedMeeting[];
  /**
   * The accounts of a meeting side by side. One of which a single source tells says so; `undefined` where the id is no
   * meeting's.
   */
  compareAccounts(meetingId: string): CardDocument | undefined;
}
