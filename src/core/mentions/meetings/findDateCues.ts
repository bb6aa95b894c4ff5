import type { Span } from '../../text/span';
import { FIRST_MONTH, MONTH_ALONE, NUMBER_FORMS, NUMERIC, WORD_BEFORE, WORD_FORMS } from './dateForms';
import type { DateCue } from './meetingCues';

const NUMBER = /\d+/g;
/** Longer than any word that a date begins with, and what stands between it and its number. */
const FARTHEST = 32;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Another year than that of the text, or every year. */
const OTHER_YEAR =
  /^[\s\u2060]{1,6}(?:of[\s\u2060]{1,6})?(?:(?:last|next|each|every|the (?:following|previous|next|same)) year|(?:hằng|hàng|mỗi) năm|năm (?:ngoái|trước|sau|tới|kia|đó))(?!\p{L})/iu;
const EVERY = /(?:^|[^\p{L}\p{M}])(?:last|next|each|every|cả|mỗi|một|hằng|hàng)[\s\u2060]{1,6}$/iu;
/** What counts or numbers things: a number behind it is no day. */
const NUMBERED =
  /(?:^|[^\p{L}\p{M}])(?:no\.?|nos\.?|number|số|pp?\.|pages?|articles?|art\.|điều|section|sec\.|§|version|v\.?|tel\.?|\$|€|£)[\s\u2060]{0,4}$/iu;
const AMOUNT = /^[\s\u2060]{0,4}(?:%|‰|per ?cent|percent|million|billion|triệu|tỷ|tỉ)(?!\p{L})/iu;
/** `May` and `March` with a day, without a year, at the start of a sentence may be verbs. */
const VERB_START = /(?:^|[.!?;:]["'”’)]?[\s\u2060]{1,4}|\n)["'“‘(*\u2060]*$/u;
const GOES_ON = /^[\s\u2060]{1,6}\p{Ll}/u;

/** Dates in English and Vietnamese, in order of the text, without overlap. */
export function findDateCues(text: string): readonly DateCue[] {
  const cues: DateCue[] = [];
  let from = 0;
  for (const { 0: digits, index } of text.matchAll(NUMBER)) {
    // Day or month have two digits, a year has four.
    if (index >= from && digits.length <= 4) {
      const cue = findAtNumber(text, index, from);
      from = cue?.span.end ?? from;
      cues.push(...(cue === undefined ? [] : [cue]));
    }
  }
  const months = findMonthsAlone(text, cues);
  return months.length === 0 ? cues : [...cues, ...months].sort((a, b) => a.span.start - b.span.start);
}

/** The longest date that has its first number there. */
function findAtNumber(text: string, number: number, from: number): DateCue | undefined {
  const begin = Math.max(from, number - FARTHEST);
  const word = WORD_BEFORE.exec(text.slice(begin, number));
  const found = [
    ...(word === null ? [] : WORD_FORMS.map((form) => readAt(text, begin + word.index, form, readParts))),
    ...NUMBER_FORMS.map((form) => readAt(text, number, form, readParts)),
    readAt(text, number, NUMERIC, readNumeric),
  ];
  return found.reduce((best, cue) => (lengthOf(cue) > lengthOf(best) ? cue : best), undefined);
}

function lengthOf(cue: DateCue | undefined): number {
  return cue === undefined ? 0 : cue.span.end - cue.span.start;
}

function readAt(
  text: string,
  start: number,
  form: RegExp,
  read: (groups: Groups) => DateParts | undefined,
): DateCue | undefined {
  form.lastIndex = start;
  const match = form.exec(text);
  if (match === null) {
    return undefined;
  }
  const span = { start, end: start + match[0].length };
  const groups = match.groups ?? {};
  const date = read(groups);
  if (date === undefined || !isCalendarDate(date) || !isMeant(text, span, groups)) {
    return undefined;
  }
  return widenToPeriod(text, { span, ...date });
}

/** Of `January–June 2024` only the year is one. */
function widenToPeriod(text: string, cue: DateCue): DateCue {
  const { span, year } = cue;
  if (year === undefined || cue.day !== undefined || cue.month === undefined) {
    return cue;
  }
  const begin = Math.max(0, span.start - FARTHEST);
  const first = FIRST_MONTH.exec(text.slice(begin, span.start));
  return first === null ? cue : { span: { start: begin + first.index, end: span.end }, year };
}

/** Months without a number, such as `in June`. */
function findMonthsAlone(text: string, cues: readonly DateCue[]): readonly DateCue[] {
  const found: DateCue[] = [];
  let next = 0;
  for (const match of text.matchAll(MONTH_ALONE)) {
    const name = match.groups?.['n'] ?? '';
    const end = match.index + match[0].length;
    const span = { start: end - name.length, end };
    while ((cues[next]?.span.end ?? Infinity) <= span.start) {
      next++;
    }
    if ((cues[next]?.span.start ?? Infinity) >= end && isMeant(text, span, { n: name })) {
      found.push({ span, month: toMonth(name) });
    }
  }
  return found;
}

type Groups = Readonly<Record<string, string | undefined>>;
type DateParts = Omit<DateCue, 'span'>;

function readParts({ d, l, m, n, y }: Groups): DateParts | undefined {
  const month = n === undefined ? toNumber(m) : toMonth(n);
  const first = toNumber(d);
  const last = toNumber(l);
  const year = toNumber(y);
  if (first !== undefined && last !== undefined && last <= first) {
    return undefined;
  }
  return {
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(first === undefined ? {} : last === undefined ? { day: first } : { days: { first, last } }),
  };
}

/** Where only one of the two numbers can be a month, the order is plain. */
function readNumeric({ d, m, y }: Groups): DateParts {
  const [first = 0, second = 0] = [toNumber(d), toNumber(m)];
  const year = Number(y);
  if (second > 12) {
    return { year, month: first, day: second };
  }
  return first > 12 || first === second
    ? { year, month: second, day: first }
    : { year, dayFirst: { month: second, day: first } };
}

function toNumber(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

function toMonth(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function isCalendarDate({ year, month, day, days, dayFirst }: DateParts): boolean {
  // 29 February is a date in some years.
  const length = new Date(Date.UTC(year ?? 2024, dayFirst?.month ?? month ?? 1, 0)).getUTCDate();
  const isMonth = month === undefined || (month >= 1 && month <= 12);
  return (
    isMonth &&
    [day, days?.first, days?.last, dayFirst?.day].every(
      (one) => one === undefined || (one >= 1 && one <= length),
    )
  );
}

/** False for what is written like a date and is none, or one of a year that is not said. */
function isMeant(text: string, { start, end }: Span, { d, n, y }: Groups): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  const behind = text.slice(end, end + 40);
  if (NUMBERED.test(before)) {
    return false;
  }
  if (n !== undefined && !isName(n, d !== undefined && y !== undefined)) {
    return false;
  }
  if (y !== undefined) {
    return true;
  }
  const isVerb =
    n !== undefined &&
    d !== undefined &&
    /^(?:May|March)$/i.test(n) &&
    text.startsWith(n, start) &&
    VERB_START.test(before) &&
    GOES_ON.test(behind);
  return !isVerb && !AMOUNT.test(behind) && !OTHER_YEAR.test(behind) && !EVERY.test(before);
}

/** A month is written with a capital; with day and year beside it a small letter is a slip. */
function isName(name: string, isWhole: boolean): boolean {
  return isWhole || /^\p{Lu}/u.test(name);
}
