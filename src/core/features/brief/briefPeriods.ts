import type { Wording } from '../../contracts';
import type { ImpreciseDate } from '../../corpus/sourceDocument';
import { tellDates } from '../../cards/periodWords';
import { readPeriod, toPeriod, type Period } from '../../search/query/datePeriod';

/** A period to choose. */
export interface BriefPeriod {
  /** "Last month"; the days where it was typed. */
  readonly label: string;
  /** "1–31 March 2026". */
  readonly days: string;
  readonly period: Period;
}

/** Periods of which a brief is likely wanted on a day. @param today `YYYY-MM-DD`; of a less precise date there are none */
export function suggestPeriods(today: ImpreciseDate, wording: Wording): readonly BriefPeriod[] {
  const [year = 0, month = 0, day] = today.split('-').map(Number);
  if (day === undefined) {
    return [];
  }
  const { translate } = wording;
  const quarter = Math.floor((month - 1) / 3);
  const ofMonths = (first: number, count: number): Period => ({
    first: toPeriod(monthOf(year, first)).first,
    last: toPeriod(monthOf(year, first + count - 1)).last,
  });
  const periods: readonly (readonly [string, Period])[] = [
    [translate('This month'), ofMonths(month, 1)],
    [translate('Last month'), ofMonths(month - 1, 1)],
    [translate('This quarter'), ofMonths(quarter * 3 + 1, 3)],
    [translate('Last quarter'), ofMonths(quarter * 3 - 2, 3)],
    [translate('This year'), toPeriod(String(year))],
  ];
  return periods.map(([label, period]) => ({ label, days: tellPeriodDays(period, wording), period }));
}

/** What was typed, such as `2026-01..2026-03`; a reason where it is no period of which a beginning and an end are known. */
export function readBriefPeriod(text: string, wording: Wording): BriefPeriod | string {
  const { translate } = wording;
  const typed = text.replace(/\s+/g, '');
  const isOpen = typed.startsWith('..') || typed.endsWith('..');
  const period = isOpen ? 'no-date' : readPeriod(typed);
  switch (period) {
    case 'no-date':
      return translate('Two dates, such as {0}, or one: a year, a month or a day', '2026-01..2026-03');
    case 'ends-before-it-begins':
      return translate('This period ends before it begins');
    default: {
      const days = tellPeriodDays(period, wording);
      return { label: days, days: '', period };
    }
  }
}

/** "1 January to 31 March 2026", whatever was typed: nothing outside these days is told. */
export function tellPeriodDays({ first, last }: Period, wording: Wording): string {
  return tellDates(first, lastDayOf(last), wording);
}

/** The 31st of a month stands for its last day. */
function lastDayOf(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const end = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${String(Math.min(end, Number(date))).padStart(2, '0')}`;
}

/** `month` counts from 1, and may lie in the year before or after. */
function monthOf(year: number, month: number): ImpreciseDate {
  return new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 'YYYY-MM'.length);
}
