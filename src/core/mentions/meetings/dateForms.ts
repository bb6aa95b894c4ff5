import { toNfd } from '../../text/normalForms';

/**
 * The ways in which dates are written. Group names mean the same in all of them: `d` day, `l` last day, `m` month as a
 * number, `n` month as a name, `y` year. Every repetition is bounded, and each form is tried only where a number stands,
 * so that a search stays linear.
 *
 * Why no library: chrono-node 2.10.3 (`/en`, `/vi`) read 27 of 42 rows of this kind rightly in its strict setting and 28
 * in its casual one, the language given. It takes `24/7`, `Decree 12/2025`, `may 12` and the ratio `3/4` for dates,
 * gives `5/6/2024` one reading, and misses `ngày 16-1` and `in 2024`; its parsers cannot be taken one by one. To check
 * what it finds takes the same rules again, besides 54 kB more in the bundle.
 */

/** Between the words of a date: blanks, at most one line end, and marks of emphasis that no reader sees. */
const GAP = '[\\s\\u2060]{1,6}';
const MAY_GAP = '[\\s\\u2060]{0,6}';
const BEGIN = '(?<![\\p{L}\\p{M}\\p{N}_]|\\d[.,:/–-])';
const END = '(?![\\p{L}\\p{M}\\p{N}_])';
/** Behind a number that another part could follow: of a period, a number of a law, an amount. */
const NO_MORE = `${END}(?![/–-][\\p{L}\\d]|[.,:]\\d|${MAY_GAP}(?:[%‰]|[–-]${MAY_GAP}\\d))`;

const DAY = '(?:0?[1-9]|[12]\\d|3[01])(?!\\d)';
const MONTH = '(?:0?[1-9]|1[0-2])(?!\\d)';
const YEAR = '(?:1[89]\\d\\d|2[01]\\d\\d)';
const MONTH_NAME =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sep(?:tember|t\\.?|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const ORDINAL = '(?:st|nd|rd|th)?';
const TO = `(?:${MAY_GAP}[–-]${MAY_GAP}|${GAP}(?:and|to|&)${GAP})`;

/** A Vietnamese word with its marks, composed or not. */
function marked(...words: readonly string[]): string {
  return `(?:${words.flatMap((word) => [word, toNfd(word)]).join('|')})`;
}
const NGAY = `(?:${marked('ngày')}|ngay)`;
const THANG = `(?:${marked('tháng')}|thang)`;
/** Without its mark `nam` is the South, and the end of a country's name; behind a month it can only be the year. */
const NAM = marked('năm');
const NAM_OR_BARE = `(?:${NAM}|nam)`;
const PART_OF_DAY = marked('hôm', 'sáng', 'trưa', 'chiều', 'tối', 'đêm', 'mùng', 'mồng');
const VI_TO = `(?:${MAY_GAP}[–-]${MAY_GAP}|${GAP}(?:${marked('và', 'đến', 'tới')}|va|den)${GAP}(?:${NGAY}${GAP})?)`;
const VI_YEAR = `(?:${MAY_GAP}[/-]${MAY_GAP}|,?${GAP}${NAM_OR_BARE}${GAP})(?<y>${YEAR})${NO_MORE}`;
const IN_OR_DURING = `(?:in|during|throughout)${GAP}(?:(?:early|late|mid)(?:${GAP}|-))?`;
const WORD_BEGIN = '(?<![\\p{L}\\p{M}\\p{N}_])';
const MUNG = marked('mùng', 'mồng');
const NGAY_D = `${NGAY}${GAP}(?:${MUNG}${GAP})?(?<d>${DAY})`;
const NOT_GOING_ON = `(?!,?${GAP}(?:${marked('và', 'đến', 'tới')}${GAP})?(?:${THANG}${GAP})?\\d|${GAP}${NAM_OR_BARE}${GAP}\\d)`;

function toForms(sources: readonly string[]): readonly RegExp[] {
  return sources.map((source) => new RegExp(source, 'iuy'));
}

/** Day, month and year as numbers, in an order that the text does not say: `16/1/2026`, `16-1-2026`. */
export const NUMERIC = new RegExp(
  `${BEGIN}(?<d>\\d{1,2})(?<s>[/-])(?<m>\\d{1,2})\\k<s>(?<y>${YEAR})${NO_MORE}`,
  'iuy',
);

/** Forms that begin with a number. */
export const NUMBER_FORMS: readonly RegExp[] = toForms([
  // 16 January 2026, 16th of Jan., 19–20 February
  `${BEGIN}(?<d>${DAY})${ORDINAL}(?:${TO}(?<l>${DAY})${ORDINAL})?${GAP}(?:of${GAP})?(?<n>${MONTH_NAME})${END}(?:,?${GAP}(?<y>${YEAR})${END})?`,
  // 2026-01-16, also with a time
  `${BEGIN}(?<y>${YEAR})-(?<m>\\d\\d)-(?<d>\\d\\d)(?:(?=T\\d)|${NO_MORE})`,
  // in 2026, in early 2026
  `(?<=${WORD_BEGIN}${IN_OR_DURING})(?<y>${YEAR})${NO_MORE}`,
  // on 16/1, but not on 5/6, which may be June or May, nor on 24/7
  `(?<=${WORD_BEGIN}on${GAP})(?!24/7)(?<d>1[3-9]|2\\d|3[01])/(?<m>${MONTH})${NO_MORE}`,
  // sáng 16-1, sáng nay (16-1)
  `(?<=${WORD_BEGIN}${PART_OF_DAY}(?:${GAP}nay)?,?${GAP}\\(?)(?<d>${DAY})(?<s>[/-])(?<m>${MONTH})(?:\\k<s>(?<y>${YEAR}))?${NO_MORE}`,
  // 16 tháng 1 năm 2026
  `${BEGIN}(?<d>${DAY})(?:${VI_TO}(?<l>${DAY}))?${GAP}${THANG}${GAP}(?<m>${MONTH})${VI_YEAR}`,
]);

/** Forms that begin with a word before their first number. */
export const WORD_FORMS: readonly RegExp[] = toForms([
  // January 16, 2026, Jan. 16–17
  `${WORD_BEGIN}(?<n>${MONTH_NAME})${GAP}(?<d>${DAY})${ORDINAL}(?:${TO}(?<l>${DAY})${ORDINAL})?${END}(?![.,:]\\d)(?:,?${GAP}(?<y>${YEAR})${END})?`,
  // January 2026
  `${WORD_BEGIN}(?<n>${MONTH_NAME})${END},?${GAP}(?:of${GAP})?(?<y>${YEAR})${END}(?![.,]\\d)`,
  // ngày 16-1, ngày 16/1/2026, ngày 16.1.2026
  `${WORD_BEGIN}${NGAY_D}(?<s>[/.-])(?<m>${MONTH})(?:\\k<s>(?<y>${YEAR}))?${NO_MORE}`,
  // ngày 16 tháng 1 năm 2026
  `${WORD_BEGIN}${NGAY_D}(?:${VI_TO}(?<l>${DAY}))?${GAP}${THANG}${GAP}(?<m>${MONTH})${VI_YEAR}`,
  // ngày 16 tháng 1
  `${WORD_BEGIN}${NGAY_D}(?:${VI_TO}(?<l>${DAY}))?${GAP}${THANG}${GAP}(?<m>${MONTH})${NO_MORE}`,
  // ngày 19-20/2/2026, ngày 19 và 20-2
  `${WORD_BEGIN}${NGAY_D}${VI_TO}(?<l>${DAY})(?<s>[/-])(?<m>${MONTH})(?:\\k<s>(?<y>${YEAR}))?${NO_MORE}`,
  // tháng 6/2024, tháng 6 năm 2024
  `${WORD_BEGIN}(?<!\\d${GAP})${THANG}${GAP}(?<m>${MONTH})${VI_YEAR}`,
  // tháng 6
  `${WORD_BEGIN}(?<!\\d${GAP})${THANG}${GAP}(?<m>${MONTH})${NO_MORE}${NOT_GOING_ON}`,
  // năm 2024
  `${WORD_BEGIN}(?<!\\d${GAP})${NAM}${GAP}(?<y>${YEAR})${NO_MORE}`,
]);

/** The word before a number that a form may begin with, at the end of a text; `of` and `mùng` may stand between. */
export const WORD_BEFORE = new RegExp(
  `${WORD_BEGIN}(?:${MONTH_NAME}|${NGAY}|${THANG}|${NAM}),?${GAP}(?:(?:of|${MUNG})${GAP})?$`,
  'iu',
);

/** `January–` before `June 2024`, at the end of a text. */
export const FIRST_MONTH = new RegExp(`${WORD_BEGIN}${MONTH_NAME}${TO}$`, 'iu');

/** `in January`; the month is a group. */
export const MONTH_ALONE = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}_])(?:[Ii]n|[Dd]uring|[Tt]hroughout)${GAP}(?:(?:early|late|mid)(?:${GAP}|-))?(?<n>${MONTH_NAME})${END}(?!,?${GAP}\\d|${TO}(?:\\d|${MONTH_NAME}))`,
  'gu',
);
