import type { Wording } from '../contracts';
import { isImpreciseDate, tellDate, toDateLanguage } from '../text/dates';

const DAY_LENGTH = 'YYYY-MM-DD'.length;

/** "19–20 February 2026"; where a day is not known, "February 2026 to 20 March 2026". Equal ends are one date. */
export function tellDates(start: string, end: string, wording: Wording): string {
  if (start === end) {
    return tellDate(start, wording);
  }
  if (isDay(start) && isDay(end) && start < end) {
    const format = new Intl.DateTimeFormat(toDateLanguage(wording), { dateStyle: 'long', timeZone: 'UTC' });
    return format.formatRange(new Date(start), new Date(end));
  }
  return wording.translate('{0} to {1}', tellDate(start, wording), tellDate(end, wording));
}

function isDay(date: string): boolean {
  return date.length === DAY_LENGTH && isImpreciseDate(date);
}

/** "2021 to 2025" for `2021/2025`, "2030" for `2030`. */
export function tellPeriod(period: string, wording: Wording): string {
  const [start, end, ...rest] = period.split('/');
  return start === undefined || end === undefined || rest.length > 0
    ? tellDate(period, wording)
    : tellDates(start, end, wording);
}
