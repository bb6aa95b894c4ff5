import type { Wording } from '../contracts';
import type { ImpreciseDate } from '../corpus/sourceDocument';
import type { Law } from '../registry/entity';
import { lastReportedStatus, type ReportedStatus } from '../registry/lawStatus';
import { compareDates, isAtOrBefore, isDay, tellDate } from '../text/dates';
import { groupBy } from '../util/groupBy';
import { tellLawStatus } from './listedWords';
import type { CardLine, CardSection } from './card';
import { toSection, type CardContext } from './cardContext';
import { newestDateOf, toClaimLine } from './evidenceLinks';

/**
 * The status each source reported last, one line for each status; told as reported on a day, never as what holds
 * now. The whole history stands in the full card.
 */
export function toStatusSections(context: CardContext, law: Law): readonly CardSection[] {
  const { desk, wording, asOf } = context;
  const reported = lastReportedStatus(untilToday(law, context), (source) => desk.dateOf(source), asOf);
  const history = law.history
    .map((event) => ({ event, date: event.date ?? newestDateOf(context, event.sources) }))
    .filter(({ date }) => date === undefined || isAtOrBefore(date, asOf))
    .sort((a, b) => compareDates(b.date, a.date));
  return [
    ...toSection({
      key: 'status',
      heading: wording.translate('Status'),
      items: [...groupBy(reported, ({ status }) => status).values()],
      toLine: (reports) => toStatusLine(context, reports),
      aboveFold: true,
    }),
    ...toSection({
      key: 'history',
      heading: wording.translate('History'),
      items: history.length > 1 ? history : [],
      toLine: ({ event, date }) =>
        toClaimLine(context, tellLawStatus(event.status, wording), event.sources, {
          qualifiers: [date === undefined ? wording.translate('undated') : tellDate(date, wording)],
        }),
    }),
  ];
}

/** What is foreseen for a day to come, such as an entry into force, has not been reported as a status yet. */
function untilToday(law: Law, { today }: CardContext): Law {
  return {
    ...law,
    history: law.history.filter(({ date }) => date === undefined || isAtOrBefore(date, today)),
  };
}

/** Reports of one status, newest first. */
function toStatusLine(context: CardContext, reports: readonly ReportedStatus[]): CardLine {
  const { wording } = context;
  const [newest] = reports;
  const status = tellLawStatus(newest?.status ?? '', wording);
  return toClaimLine(
    context,
    tellLastReported(status, newest?.date, wording),
    reports.flatMap(({ sources }) => sources),
  );
}

function tellLastReported(status: string, date: ImpreciseDate | undefined, wording: Wording): string {
  if (date === undefined) {
    return wording.translate('Last reported {0}, undated', status);
  }
  return isDay(date)
    ? wording.translate('Last reported {0} on {1}', status, tellDate(date, wording))
    : wording.translate('Last reported {0} in {1}', status, tellDate(date, wording));
}
