import { toCardDocument } from './cards/cardDocument';
import { sortMeetings, tellMeetingDates } from './cards/entityLines';
import { findTellingDocuments } from './cards/meetingSources';
import type { Wording } from './contracts';
import type { Desk } from './desk';
import { buildAccountsCard } from './features/accounts/accountsCard';
import type { Reporting } from './reporting';

/** What reporting needs of the service around it. */
export interface ReportingParts {
  readonly wording: Wording;
  readonly desk: () => Desk;
}

/** The part of the service that tells of the desk in documents. */
export function createReporting({ wording, desk }: ReportingParts): Reporting {
  return {
    comparedMeetings: () =>
      sortMeetings(desk().registry.ofKind('meeting')).flatMap((meeting) => {
        const sources = findTellingDocuments(desk(), meeting).documents.length;
        const { id, name } = meeting;
        return sources < 2 ? [] : [{ id, name, dates: tellMeetingDates({ wording }, meeting), sources }];
      }),
    compareAccounts: (meetingId) => {
      const meeting = desk().registry.getOf('meeting', meetingId);
      const context = { desk: desk(), wording, asOf: undefined };
      return meeting && toCardDocument(buildAccountsCard(context, meeting), wording);
    },
  };
}
