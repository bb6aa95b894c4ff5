import { findDateCues, type DateCue } from '../core';

/** Lines at the beginning and at the end in which a text says where and when it was written. */
const FIRST_LINES = 8;
const LAST_LINES = 3;
/** A line that is longer says more than a date. */
const LONGEST_LINE = 120;
/** As far as a date stands before the words of its paragraph: "HANOI, January 17, 2026 (VNA) –". */
const LONGEST_LEAD = 90;

/**
 * The day that a text is of, where a line for it says so; in running text a day may be any day. `undefined` where no
 * line does, two say different days, or day and month cannot be told apart.
 *
 * @param lang in Vietnamese the day stands before the month
 */
export function findDateline(lines: readonly string[], lang: string | undefined): string | undefined {
  const first = lines.slice(0, FIRST_LINES);
  const last = lines.slice(Math.max(FIRST_LINES, lines.length - LAST_LINES));
  for (const line of [...first, ...last]) {
    const date = readDateline(line, lang);
    if (date !== undefined) {
      return date;
    }
  }
  return undefined;
}

/** The one whole date of a short line, or of what stands before a dash. */
export function readDateline(line: string, lang: string | undefined): string | undefined {
  const lead = line.length <= LONGEST_LINE ? line : (/^.{0,90}?\s[-–—]\s/u.exec(line)?.[0] ?? '');
  if (lead.length > LONGEST_LINE || (line.length > LONGEST_LINE && lead.length > LONGEST_LEAD)) {
    return undefined;
  }
  const dates = new Set(findDateCues(lead).flatMap((cue) => toIso(cue, lang) ?? []));
  const [date] = dates;
  return dates.size === 1 && isOfDate(lead) ? date : undefined;
}

/** A sentence that happens to be short tells of a day; a line for a date has no verb, so hardly any small words. */
function isOfDate(line: string): boolean {
  const words = line.match(/\p{L}+/gu) ?? [];
  return words.length <= 14 && !/[.!?]["”’)]*$/u.test(line.replace(/\b(?:a\.m\.|p\.m\.)$/i, ''));
}

/** `undefined` for what is no single day. */
function toIso({ year, month, day, dayFirst }: DateCue, lang: string | undefined): string | undefined {
  if (year === undefined) {
    return undefined;
  }
  if (dayFirst !== undefined) {
    // There is no thirteenth month.
    return lang?.startsWith('vi') === true || dayFirst.day > 12
      ? iso(year, dayFirst.month, dayFirst.day)
      : undefined;
  }
  return month === undefined || day === undefined ? undefined : iso(year, month, day);
}

function iso(year: number, month: number, day: number): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${String(year)}-${two(month)}-${two(day)}`;
}
