import type { Wording } from '../contracts';
import type { ImpreciseDate } from '../corpus/sourceDocument';
import type { Law, Source } from '../registry/entity';
import { lastReportedStatus, type ReportedStatus } from '../registry/lawStatus';
import { compareDates, isAtOrBefore, isDay, tellDate } from '../text/dates';
import { groupBy } from '../util/groupBy';
import { tellLawStatus } from './listedWords';
import type { CardLine, CardSection } from './card';
import { toSection, type CardContext } from './cardContext';
import { newestDateOf, toClaimLine } from './evidenceLinks';

/**
 * The status each source reported last, one line for each status; told as reported on a day, never as what holds
 * now. Of a day, what was reported later follows. The whole history stands in the full card.
 */
export function toStatusSections(context: CardContext, law: Law): readonly CardSection[] {
  const { wording, asOf } = context;
  const history = law.history
    .map((event) => ({ event, date: event.date ?? newestDateOf(context, event.sources) }))
    .filter(({ date }) => date === undefined || isAtOrBefore(date, asOf))
    .sort((a, b) => compareDates(b.date, a.date));
  return [
    ...toSection({
      key: 'status',
      heading: wording.translate('Status'),
      items: toStatusLines(context, untilToday(law, context)),
      toLine: (line) => line,
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

function toStatusLines(context: CardContext, law: Law): readonly CardLine[] {
  const { desk, asOf } = context;
  const dateOf = (source: Source): ImpreciseDate | undefined => desk.dateOf(source);
  const reported = byStatus(lastReportedStatus(law, dateOf, asOf));
  const later = asOf === undefined ? [] : byStatus(lastReportedStatus(after(law, asOf, context), dateOf));
  const isNewest = asOf !== undefined && desk.complete && later.length === 0 && hasDates(law, context);
  return [
    ...reported.map((reports, i) => toStatusLine(context, reports, { isNewest: isNewest && i === 0 })),
    ...later.map((reports) => toStatusLine(context, reports, { isLater: true })),
  ];
}

function byStatus(reports: readonly ReportedStatus[]): readonly (readonly ReportedStatus[])[] {
  return [...groupBy(reports, ({ status }) => status).values()];
}

/** What was reported behind a date. */
function after(law: Law, asOf: ImpreciseDate, context: CardContext): Law {
  const isAfter = (date: ImpreciseDate | undefined): boolean =>
    date !== undefined && !isAtOrBefore(date, asOf);
  const history = law.history.map((event) => ({
    ...event,
    sources: event.sources.filter((source) => isAfter(event.date ?? context.desk.dateOf(source))),
  }));
  return { ...law, history: history.filter(({ date, sources }) => isAfter(date) || sources.length > 0) };
}

/** An undated report may be a newer one. */
function hasDates({ history }: Law, { desk }: CardContext): boolean {
  return history.every(
    ({ date, sources }) =>
      date !== undefined ||
      (sources.length > 0 && sources.every((source) => desk.dateOf(source) !== undefined)),
  );
}

/** @param reports of one status, newest first */
function toStatusLine(
  context: CardContext,
  reports: readonly ReportedStatus[],
  { isNewest = false, isLater = false }: { readonly isNewest?: boolean; readonly isLater?: boolean },
): CardLine {
  const { wording } = context;
  const [newest] = reports;
  const status = tellLawStatus(newest?.status ?? '', wording);
  const date = newest?.date;
  return toClaimLine(
    context,
    isLater && date !== undefined
      ? tellLater(status, date, wording)
      : tellLastReported(status, date, wording),
    reports.flatMap(({ sources }) => sources),
    { qualifiers: isNewest ? [wording.translate('nothing newer here')] : [] },
  );
}

function tellLastReported(status: string, date: ImpreciseDate | undefined, wording: Wording): string {
  if (date === undefined) {
    return wording.translate('Last reported as {0}, undated', status);
  }
  return isDay(date)
    ? wording.translate('Last reported as {0} on {1}', status, tellDate(date, wording))
    : wording.translate('Last reported as {0} in {1}', status, tellDate(date, wording));
}

function tellLater(status: string, date: ImpreciseDate, wording: Wording): string {
  return isDay(date)
    ? wording.translate('Later reported as {0} on {1}', status, tellDate(date, wording))
    : wording.translate('Later reported as {0} in {1}', status, tellDate(date, wording));
}
