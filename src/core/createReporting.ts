import { toCardDocument } from './cards/cardDocument';
import { sortMeetings, tellMeetingDates } from './cards/entityLines';
import { findTellingDocuments } from './cards/meetingSources';
import type { Wording } from './contracts';
import type { CardContext } from './cards/cardContext';
import type { ImpreciseDate } from './corpus/sourceDocument';
import type { SourceKeys } from './citations/sourceKeys';
import type { FoundAnchor, MovedAnchor } from './corpus/anchorIds';
import type { Desk } from './desk';
import { buildAccountsCard } from './features/accounts/accountsCard';
import { toBriefMemo } from './features/brief/briefMemo';
import { readBriefPeriod, suggestPeriods } from './features/brief/briefPeriods';
import { buildBrief } from './features/brief/buildBrief';
import { buildPromisesCard } from './features/promises/promisesCard';
import { toPromisesCsv } from './features/promises/promisesCsv';
import { listScopes } from './features/promises/selectStatements';
import type { Reporting } from './reporting';
import { runInSlices, type Pausing } from './util/steps';

/** What reporting needs of the service around it. */
export interface ReportingParts {
  readonly wording: Wording;
  readonly pausing: Pausing;
  readonly desk: () => Desk;
  readonly today: () => ImpreciseDate;
  readonly keys: () => SourceKeys;
  readonly findAnchor: (anchorId: string) => FoundAnchor | MovedAnchor | undefined;
}

/** The part of the service that tells of the desk in documents. */
export function createReporting(parts: ReportingParts): Reporting {
  const { wording, pausing, desk, today, keys, findAnchor } = parts;
  const contextNow = (): CardContext => ({ desk: desk(), wording, asOf: undefined, today: today() });
  return {
    comparedMeetings: () =>
      sortMeetings(desk().registry.ofKind('meeting')).flatMap((meeting) => {
        const sources = findTellingDocuments(desk(), meeting).documents.length;
        const { id, name } = meeting;
        return sources < 2 ? [] : [{ id, name, dates: tellMeetingDates({ wording }, meeting), sources }];
      }),
    compareAccounts: async (meetingId, token) => {
      const context = contextNow();
      const meeting = context.desk.registry.getOf('meeting', meetingId);
      const card = meeting && (await runInSlices(buildAccountsCard(context, meeting), pausing, token));
      return card && toCardDocument(card, wording);
    },
    promiseScopes: () => listScopes(desk()),
    promises: async (scope, token) => {
      const card = await runInSlices(buildPromisesCard(contextNow(), scope), pausing, token);
      return card && toCardDocument(card, wording);
    },
    promisesCsv: (scope, token) => runInSlices(toPromisesCsv(contextNow(), scope), pausing, token),
    briefPeriods: () => suggestPeriods(today(), wording),
    readBriefPeriod: (text) => readBriefPeriod(text, wording),
    brief: async (subject, token) => {
      const brief = await runInSlices(buildBrief(contextNow(), subject), pausing, token);
      return brief && toCardDocument(brief.card, wording);
    },
    briefMemo: async (subject, { diagram }, token) => {
      const context = contextNow();
      const brief = await runInSlices(buildBrief(context, subject), pausing, token);
      return brief && toBriefMemo(context, brief, { diagram, keys: keys(), findAnchor });
    },
  };
}
