import type { DateCue } from '../../mentions/meetings/meetingCues';
import type { StatedDate } from './statedMeetings';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const MONTH_NAME =
  /(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sep(?:tember|t\.?|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)/iu;

/** A number of the date and what stands there in the new one. */
type Change = readonly [from: number | undefined, to: number | undefined];

/**
 * Another date in the form in which the memo writes its own: `16 January`, `January 16, 2026`, `ngày 16-1`. `undefined`
 * where that would take another form, such as a day for two days.
 *
 * @param written the words of `cue`
 */
export function writeDateLike(
  written: string,
  cue: DateCue,
  { first, last }: StatedDate,
): string | undefined {
  const { day, month } = cue.dayFirst ?? { day: cue.days?.first ?? cue.day, month: cue.month };
  const isRange = first.day !== last.day || first.month !== last.month;
  const { month: newMonth } = first;
  if (
    day === undefined ||
    month === undefined ||
    newMonth === undefined ||
    first.day === undefined ||
    first.month !== last.month ||
    isRange !== (cue.days !== undefined)
  ) {
    return undefined;
  }
  const days: readonly Change[] = [
    [day, first.day],
    ...(cue.days === undefined ? [] : [[cue.days.last, last.day] as const]),
  ];
  const months: readonly Change[] = [[month, newMonth]];
  const years: readonly Change[] = cue.year === undefined ? [] : [[cue.year, first.year ?? cue.year]];
  const [leading] = /\d+/.exec(written) ?? [];
  if (MONTH_NAME.test(written)) {
    const numbered = replaceNumbers(written, [...days, ...years]);
    return numbered?.replace(MONTH_NAME, (name) => (newMonth === month ? name : nameLike(name, newMonth)));
  }
  if (leading?.length === 4) {
    return replaceNumbers(written, [...years, ...months, ...days]);
  }
  return Number(leading) === day
    ? replaceNumbers(written, [...days, ...months, ...years])
    : replaceNumbers(written, [...months, ...days, ...years]);
}

/** In the same width: `05` for `16`, where that was `06`. `undefined` where the numbers are others. */
function replaceNumbers(written: string, changes: readonly Change[]): string | undefined {
  let next = 0;
  const replaced = written.replace(/\d+/g, (digits) => {
    const [from, to] = changes[next] ?? [];
    if (to === undefined || Number(digits) !== from) {
      return digits;
    }
    next += 1;
    return digits.startsWith('0') ? String(to).padStart(digits.length, '0') : String(to);
  });
  return next === changes.length ? replaced : undefined;
}

/** `Feb.` for `Jan.`, `February` for `January`. */
function nameLike(name: string, month: number): string {
  const full = MONTHS[month - 1] ?? name;
  const isShort = name.endsWith('.') || !MONTHS.includes(name);
  return isShort ? full.slice(0, 3) + (name.endsWith('.') ? '.' : '') : full;
}
