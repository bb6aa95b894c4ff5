import type { ImpreciseDate } from '../../corpus/sourceDocument';
import { isImpreciseDate } from '../../text/dates';

/** Days as `YYYY-MM-DD`, both inclusive; every day of a month or year of which no more is known. */
export interface Period {
  readonly first: string;
  readonly last: string;
}

const FIRST_DAY = '0000-01-01';
const LAST_DAY = '9999-12-31';

export function toPeriod(date: ImpreciseDate): Period {
  // No month has a day behind the 31st; that not all have one makes no difference to a comparison of texts.
  return { first: date + FIRST_DAY.slice(date.length), last: date + LAST_DAY.slice(date.length) };
}

export type PeriodReading = Period | 'no-date' | 'ends-before-it-begins';

/** Reads `2026`, `2026-01`, `2026-01-15`, `2026-01..2026-03`, `2026-01..`, `..2026-03`. */
export function readPeriod(text: string): PeriodReading {
  const [from = '', to, ...more] = text.split('..');
  if (to === undefined) {
    return isImpreciseDate(from) ? toPeriod(from) : 'no-date';
  }
  const isRange = [from, to].every((date) => date === '' || isImpreciseDate(date));
  if (!isRange || more.length > 0 || (from === '' && to === '')) {
    return 'no-date';
  }
  const first = from === '' ? FIRST_DAY : toPeriod(from).first;
  const last = to === '' ? LAST_DAY : toPeriod(to).last;
  return first <= last ? { first, last } : 'ends-before-it-begins';
}

/** What is perhaps in the period counts. */
export function mayLieIn(date: ImpreciseDate, { first, last }: Period): boolean {
  const own = toPeriod(date);
  return own.first <= last && first <= own.last;
}

/** Surely in the period, however little is known of the date. */
export function liesIn(date: ImpreciseDate, { first, last }: Period): boolean {
  const own = toPeriod(date);
  return first <= own.first && own.last <= last;
}

/** Surely before its first day. */
export function isBefore(date: ImpreciseDate, { first }: Period): boolean {
  return toPeriod(date).last < first;
}

/** Surely after its last day. */
export function isAfter(date: ImpreciseDate, { last }: Period): boolean {
  return toPeriod(date).first > last;
}
