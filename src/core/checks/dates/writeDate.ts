import type { DateCue } from '../../mentions/meetings/meetingCues';
import type { StatedDate, StatedDay } from './statedMeetings';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * A date as the memo writes its own, with other days, months and years: `16 January`, `January 16, 2026`, `ngày 16-1`.
 * `undefined` where that would take another form: a day for days, or a month alone.
 *
 * @param written the words of {@link cue}
 */
export function writeDateLike(
  written: string,
  cue: DateCue,
  { first, last }: StatedDate,
): string | undefined {
  const isOne = first.day === last.day && first.month === last.month;
  if (
    first.month === undefined ||
    (cue.days !== undefined) === isOne ||
    (cue.day === undefined && cue.days === undefined && cue.dayFirst === undefined)
  ) {
    return undefined;
  }
  if (first.day === undefined || last.day === undefined || first.month !== last.month) {
    return undefined;
  }
  const withDays = cue.days === undefined ? first : { ...first, last: last.day };
  return replaceNumbers(written, cue, withDays) ?? undefined;
}

interface NewDate extends StatedDay {
  readonly last?: number;
}

/** Puts new numbers where the old ones stand, each once, in the same width. */
function replaceNumbers(written: string, cue: DateCue, to: NewDate): string | undefined {
  const { month = cue.dayFirst?.month } = cue;
  const day = cue.days?.first ?? cue.day ?? cue.dayFirst?.day;
  const isDayFirst = isBefore(written, day, month);
  const wanted: { readonly from: number; readonly to: number }[] = [];
  const add = (from: number | undefined, value: number | undefined): void => {
    if (from !== undefined) {
      wanted.push({ from, to: value ?? from });
    }
  };
  const hasNamedMonth = MONTH_NAME.test(written);
  const parts: readonly [number | undefined, number | undefined][] = [
    [day, to.day],
    ...(cue.days === undefined ? [] : [[cue.days.last, to.last] as [number, number | undefined]]),
  ];
  const monthPart: readonly [number | undefined, number | undefined][] = hasNamedMonth
    ? []
    : [[month, to.month]];
  for (const [from, value] of isDayFirst ? [...parts, ...monthPart] : [...monthPart, ...parts]) {
    add(from, value);
  }
  const iso = /^\d{4}-/.test(written);
  if (iso) {
    wanted.unshift({ from: cue.year ?? 0, to: to.year ?? cue.year ?? 0 });
  } else {
    add(cue.year, to.year);
  }
  let next = 0;
  const numbered = written.replace(/\d+/g, (digits) => {
    const change = wanted[next];
    if (change === undefined || Number(digits) !== change.from) {
      return digits;
    }
    next += 1;
    const plain = String(change.to);
    return digits.startsWith('0') ? plain.padStart(digits.length, '0') : plain;
  });
  if (next < wanted.length) {
    return undefined;
  }
  const name = to.month === undefined ? undefined : MONTHS[to.month - 1];
  return hasNamedMonth && name !== undefined && to.month !== month
    ? numbered.replace(MONTH_NAME, (old) =>
        old.length <= 4 && old !== 'June' && old !== 'July' && old !== 'May'
          ? name.slice(0, 3) + (old.endsWith('.') ? '.' : '')
          : name,
      )
    : numbered;
}

const MONTH_NAME =
  /(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sep(?:tember|t\.?|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)/iu;

/** Whether the day comes before a month in numbers; a month by name has no number. */
function isBefore(written: string, day: number | undefined, month: number | undefined): boolean {
  const numbers = (written.match(/\d+/g) ?? []).map(Number).filter((number) => number <= 31);
  return numbers[0] === day || numbers[0] !== month;
}
