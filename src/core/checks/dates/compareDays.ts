import type { DatePeriod } from '../../mentions/meetings/readDateCue';
import type { StatedDate, StatedDay } from './statedMeetings';

/** A date of a memo, and whether it says the year itself. */
export interface SaidDate {
  readonly period: DatePeriod;
  readonly hasYear: boolean;
}

/** True where what both say is the same: a month is that of all its days, and a year that only one says counts nothing. */
export function agrees(said: SaidDate, stated: StatedDate): boolean {
  const first = toDay(said.period.first, said.hasYear);
  const last = toDay(said.period.last, said.hasYear);
  return compare(first, stated.last) <= 0 && compare(last, stated.first) >= 0;
}

/** True for a date that a slip may have made of another: one part of three differs, or a few days. */
export function isNear(said: SaidDate, stated: StatedDate): boolean {
  const own = toDay(said.period.first, said.hasYear);
  const parts = (['year', 'month', 'day'] as const).filter(
    (part) => own[part] !== undefined && stated.first[part] !== undefined && own[part] !== stated.first[part],
  );
  return parts.length <= 1 || daysBetween(own, stated.first) <= FEW_DAYS;
}

const FEW_DAYS = 12;

function daysBetween(a: StatedDay, b: StatedDay): number {
  const year = a.year ?? b.year ?? 2000;
  const time = ({ year: own = year, month = 1, day = 1 }: StatedDay): number => Date.UTC(own, month - 1, day);
  return Math.abs(time(a) - time({ ...b, year: b.year ?? year })) / 86_400_000;
}

/** As far as both are known; 0 where nothing differs. */
function compare(a: StatedDay, b: StatedDay): number {
  for (const part of ['year', 'month', 'day'] as const) {
    const [own, other] = [a[part], b[part]];
    if (part === 'year' && (own === undefined || other === undefined)) {
      continue;
    }
    if (own === undefined || other === undefined) {
      return 0;
    }
    if (own !== other) {
      return own - other;
    }
  }
  return 0;
}

function toDay(date: string, hasYear: boolean): StatedDay {
  const [year, month, day] = date.split('-').map(Number);
  return {
    ...(hasYear && year !== undefined ? { year } : {}),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
}
