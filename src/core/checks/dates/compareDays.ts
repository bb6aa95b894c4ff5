import type { DatePeriod } from '../../mentions/meetings/readDateCue';
import { distanceWithin } from '../../registry/nearestWord';
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

/** True for a date that a slip may have made of another: one part of three differs, a day by little or by a digit. */
export function isNear(said: SaidDate, stated: StatedDate): boolean {
  const own = toDay(said.period.first, said.hasYear);
  const parts = (['year', 'month', 'day'] as const).filter(
    (part) => own[part] !== undefined && stated.first[part] !== undefined && own[part] !== stated.first[part],
  );
  const [only] = parts;
  if (parts.length === 1 && only === 'day') {
    const [day = 0, other = 0] = [own.day, stated.first.day];
    return Math.abs(day - other) <= FEW_DAYS || distanceWithin(String(day), String(other), 1) !== undefined;
  }
  return parts.length <= 1;
}

const FEW_DAYS = 10;

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
