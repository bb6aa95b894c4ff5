import { toDecimal, writeDecimal, type Decimal } from './decimal';

/** `point`: 1,234.5 as in English. `comma`: 1.234,5 as in Vietnamese. */
export type NumberStyle = 'point' | 'comma';

/** The style of a language; `undefined` where it is not known. */
export function styleOf(lang: string | undefined): NumberStyle | undefined {
  switch (lang?.toLowerCase().split('-', 1)[0]) {
    case 'en':
      return 'point';
    case 'vi':
      return 'comma';
    default:
      return undefined;
  }
}

/** Thin and no-break blanks group digits too: `50 000`. */
const GROUP_BLANK = '[\\u00a0\\u2009\\u202f]';
/** Digits with their marks, as a pattern without groups of its own. */
export const NUMBER = `(?:\\d{1,3}(?:,\\d{3}){1,6}(?:\\.\\d{1,12})?|\\d{1,3}(?:\\.\\d{3}){1,6}(?:,\\d{1,12})?|\\d{1,3}(?:${GROUP_BLANK}\\d{3}){1,6}(?:[.,]\\d{1,12})?|\\d{1,20}(?:[.,]\\d{1,12})?)`;

const BLANKS = new RegExp(GROUP_BLANK, 'g');
const ONE_MARK = /^(\d+)([.,])(\d+)$/;

/**
 * What a number may say, the likeliest first; none where it is written in no known way. `1.234` is one thousand two
 * hundred and thirty-four in Vietnamese. In English it is a little more than one, but as nobody is so exact by chance,
 * the other reading stays possible. Without a style both are.
 */
export function readNumber(written: string, style: NumberStyle | undefined): readonly Decimal[] {
  const text = written.replace(BLANKS, '');
  const [, whole = '', mark, rest = ''] = ONE_MARK.exec(text) ?? [];
  if (mark === undefined) {
    return readings([text.includes('.') || text.includes(',') ? withoutGroups(text) : text]);
  }
  const grouped = whole + rest;
  const decimal = `${whole}.${rest}`;
  if (rest.length !== 3 || whole.length > 3 || whole.startsWith('0')) {
    return readings([decimal]);
  }
  const isOwnGroup = style !== undefined && mark === groupMark(style);
  return readings(isOwnGroup ? [grouped] : style === undefined ? [grouped, decimal] : [decimal, grouped]);
}

/** Of a number with several marks: the first groups, one of another kind behind it is that of decimals. */
function withoutGroups(text: string): string {
  const group = text.charAt(text.search(/[.,]/));
  return text.replaceAll(group, '').replace(',', '.');
}

function readings(texts: readonly string[]): readonly Decimal[] {
  return texts.flatMap((text) => toDecimal(text) ?? []);
}

/** The style that a number shows by its marks, as `11.8` and `1.234,5` do; `undefined` where it shows none. */
export function shownStyle(written: string): NumberStyle | undefined {
  const marks = written.match(/[.,]/g) ?? [];
  const [first] = marks;
  const last = marks.at(-1);
  if (first === undefined || last === undefined) {
    return undefined;
  }
  if (first !== last) {
    return last === '.' ? 'point' : 'comma';
  }
  const isGroup = marks.length > 1 || /^[1-9]\d{0,2}[.,]\d{3}$/.test(written);
  return (last === '.') === isGroup ? 'comma' : 'point';
}

/** A number as it is written in a style, with digits in groups from five digits on, or from four where asked. */
export function writeNumber(value: Decimal, style: NumberStyle): string {
  const [whole = '', decimals] = writeDecimal(value).split('.');
  const grouped = whole.replace(/\d+/, (digits) => inGroups(digits, groupMark(style)));
  return decimals === undefined ? grouped : `${grouped}${style === 'point' ? '.' : ','}${decimals}`;
}

function inGroups(digits: string, mark: string): string {
  const first = digits.length % 3;
  const groups = digits.slice(first).match(/\d{3}/g) ?? [];
  return (first === 0 ? groups : [digits.slice(0, first), ...groups]).join(mark);
}

function groupMark(style: NumberStyle): string {
  return style === 'point' ? ',' : '.';
}
