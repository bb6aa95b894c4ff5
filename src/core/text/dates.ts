import type { Wording } from '../contracts';

/**
 * Imprecise dates (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`; formats.md §1): how much is known is part of the date, so that
 * nothing here ever adds a month or a day.
 */

const IMPRECISE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** True for a real calendar date of any of the three precisions; a year 0, which stands for none at all, is not. */
export function isImpreciseDate(text: string): boolean {
  const parts = IMPRECISE.exec(text);
  if (parts === null) {
    return false;
  }
  const [, year = '', month, day] = parts;
  if (month === undefined || year === NO_YEAR) {
    return year !== NO_YEAR;
  }
  const date = toMoment(year, month, day);
  return date.getUTCMonth() === Number(month) - 1 && (day === undefined || date.getUTCDate() === Number(day));
}

const NO_YEAR = '0000';

/** Read as text: as a number, the year 50 would stand for 1950. */
function toMoment(year: string, month: string, day = '01'): Date {
  return new Date(`${year}-${month}-${day}T00:00:00Z`);
}

/** True where the day is known: something happened on such a date, but in a month or year. */
export function isDay(date: string): boolean {
  return date.length === 'YYYY-MM-DD'.length;
}

/** Sorts older before newer; `undefined` (undated) before all. A year sorts before its own months. */
export function compareDates(a: string | undefined, b: string | undefined): number {
  const left = a ?? '';
  const right = b ?? '';
  return left < right ? -1 : left > right ? 1 : 0;
}

/** True where a date lies in or before another: all of a month or year that is given counts. Undated is never known to. */
export function isAtOrBefore(date: string | undefined, limit: string | undefined): boolean {
  return limit === undefined || (date !== undefined && date.slice(0, limit.length) <= limit);
}

/**
 * True where a period cannot be, whatever is not known of its dates: July 2025 does not end before a day in it, and an
 * empty text, which leaves an end open, not before anything.
 */
export function endsBefore(start: string, end: string): boolean {
  const known = Math.min(start.length, end.length);
  return end.slice(0, known) < start.slice(0, known);
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ]\d/;

/** The day of `2026-01-17T09:00` or, as YAML writes it, `2026-01-17 09:00`; any other text comes back as it is. */
export function toDay(text: string): string {
  return MOMENT.exec(text)?.[1] ?? text;
}

/** "16 January 2026", "January 2026" or "2026" in the language of the user interface. Other text comes back as it is. */
export function tellDate(date: string, wording: Wording): string {
  const parts = IMPRECISE.exec(date);
  if (parts === null || !isImpreciseDate(date)) {
    return date;
  }
  const [, year = '', month, day] = parts;
  if (month === undefined) {
    return year;
  }
  const moment = toMoment(year, month, day);
  const style: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC' };
  const shown = day === undefined ? style : { ...style, day: 'numeric' as const };
  return new Intl.DateTimeFormat(toDateLanguage(wording), shown).format(moment);
}

/** British order: the day of a date in American order is easily misread beside Vietnamese dates. */
export function toDateLanguage({ language }: Pick<Wording, 'language'>): string {
  return language === 'en' ? 'en-GB' : language;
}
