import { runAtOnce, type Steps } from '../../util/steps';
import { compareDecimals, toDecimal, ZERO } from './decimal';
import { findHedgeBefore } from './findHedge';
import { inheritUnit } from './inheritUnit';
import { CURRENCY_SIGNS, NUMBER_WORDS } from './measureWords';
import { NUMBER, readNumber, styleOf, type NumberStyle } from './numberStyle';
import { PhraseTable, readWords, type Word } from './phraseTable';
import type { Interval, Quantity } from './quantity';
import { readFraction } from './readFraction';
import { readUnit, type ReadUnit } from './readUnit';
import { NEAREST, TIMES, toQuantity, valuesOf, wordsBefore, type FoundNumber } from './toQuantity';
import { append } from '../../util/append';
import { toNfd } from '../normalForms';

/**
 * A small grammar of our own for quantities in English and Vietnamese: a number, its scale, and what it counts or
 * measures, with the hedge beside it. `@microsoft/recognizers-text-suite` and `compromise` were looked at: of `$11.8bn`
 * the one drops the scale, the other the currency, and neither reads `11,8 tỷ USD`. Each number is looked at with a
 * bounded stretch around it, so that a search stays linear.
 */

const SIGN = '(?:US|A|S|NT|HK)?\\$|[€£₫¥₩]|(?:USD|EUR|VND|VNĐ|GBP|JPY|KRW)(?=[\\s\\u2060]?\\d)';
const BEGIN = '(?<![\\p{L}\\p{M}\\p{N}_$€£₫¥₩]|\\d[.,:/–—-]|[\\p{L}\\p{N}][-/.])';
const B = '[\\s\\u2060]';
/** Which words may begin a number or a fraction; `PhraseTable` tells which do. */
const WORDS = [
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half',
  'a(?=[\\s-](?:quarter|third|fifth|tenth))',
]
  .concat(
    ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'].flatMap((word) => [
      word,
      toNfd(word),
    ]),
  )
  .join('|');
const START = new RegExp(
  `${BEGIN}(?:(?:(?<sign>${SIGN})${B}?)?(?<number>${NUMBER})(?!\\d|[/:]\\d|[.,]\\d)|(?<word>${WORDS})(?![\\p{L}\\p{M}\\p{N}_]))`,
  'giu',
);
const NEXT = new RegExp(
  `${B}{0,3}(?<link>[-–—]|to|and|đến|tới|và)${B}{0,3}(?:(?<sign>${SIGN})${B}?)?(?<number>${NUMBER})(?!\\d|[/:.,]\\d)`,
  'iuy',
);

/** `100+ companies`, but not a sum. */
const PLUS = /^\+(?!\d)/;
const YEAR = /^(?:19|20)\d\d$/;
/** Only tells one of many apart. */
const NUMBERED = new PhraseTable<true>([
  [
    'article|art|no|nos|number|section|sec|chapter|page|pages|pp|p|para|paras|paragraph|paragraphs|decree|resolution|circular|decision|directive|law|version|table|figure|step|phase|point|item|annex|quarter|class|level|line|room|route|highway|tel|phone|grade|part|group|draft|note|footnote|box|chart|item|top|điều|khoản|điểm|mục|chương|số|nghị định|nghị quyết|thông tư|quyết định|luật|trang|ngày|tháng|quý|thứ|hạng|lần|tập|bước|phụ lục|kỳ|khóa|khoá|phiên bản|hình|bảng|giai đoạn|mùng|mồng|lúc|tầng|đường|quốc lộ|bản|nhóm|cấp|lớp|phần|đợt',
    true,
  ],
]);
const BETWEEN = new PhraseTable<true>([['between|from|từ|giữa|trong khoảng|trong khoảng từ', true]]);
/** What went up or down went from one value to another, and is no range. */
const CHANGED =
  /(?:rose|ris(?:e|es|en|ing)|gr[eo]w|increas|up|fell|fall|declin|drop|down|cut|rais|reduc|lower|expand|jump|climb|widen|narrow|tăng|giảm|nâng|hạ|lên|xuống|thu hẹp|mở rộng)/iu;

/** Where quantities are looked for. */
interface Search {
  readonly text: string;
  readonly style: NumberStyle | undefined;
  readonly isVietnamese: boolean;
}

/**
 * In order of the text, without overlap.
 *
 * @param lang BCP 47, of the text: which mark stands before decimals; `undefined` where that is not known
 */
export function findQuantities(text: string, lang: string | undefined): readonly Quantity[] {
  return runAtOnce(findQuantitiesInSteps(text, lang));
}

/** As {@link findQuantities}; a paragraph may hold nothing but numbers. */
export function* findQuantitiesInSteps(text: string, lang: string | undefined): Steps<readonly Quantity[]> {
  const style = styleOf(lang);
  const search: Search = { text, style, isVietnamese: style === 'comma' };
  const found: Quantity[] = [];
  let from = 0;
  for (const match of text.matchAll(START)) {
    if (match.index >= from) {
      const read = readAt(search, match, found.at(-1));
      append(found, read);
      from = read.at(-1)?.span.end ?? from;
      yield;
    }
  }
  return found;
}

function readAt(search: Search, match: RegExpExecArray, previous: Quantity | undefined): readonly Quantity[] {
  const { text } = search;
  const start = match.index;
  const before = wordsBefore(text, start);
  const { word } = match.groups ?? {};
  if (word !== undefined) {
    const fraction = readFraction(text, start, before);
    if (fraction !== undefined) {
      return [fraction];
    }
  }
  const number = toNumber(search, match);
  if (number === undefined) {
    return [];
  }
  const read = readUnit({ ...search, ...number, isOne: isOne(number) });
  const isMoney = number.sign !== undefined;
  if (!isMoney && NUMBERED.endingAt(text, before, before.length - 1) !== undefined && !isMeasured(read)) {
    return [];
  }
  const range = read === undefined && isMoney ? undefined : readRange(search, number, read, before);
  if (range !== undefined) {
    return range;
  }
  const unit = read !== undefined && 'unit' in read ? read : inheritUnit(text, number, previous, read?.scale);
  const first = unit && toQuantity(text, before, number, unit);
  return first === undefined ? [] : [first];
}

function isMeasured(read: ReturnType<typeof readUnit>): boolean {
  return read !== undefined && 'unit' in read && !read.unit.startsWith('#') && !TIMES.has(read.unit);
}

function toNumber({ text, style }: Search, match: RegExpExecArray): FoundNumber | undefined {
  const { sign, number, word } = match.groups ?? {};
  const start = match.index;
  if (number !== undefined) {
    const end = start + match[0].length;
    return {
      start,
      number: { start: end - number.length, end },
      end: PLUS.test(text.slice(end, end + 2)) ? end + 1 : end,
      readings: readNumber(number, style),
      sign: sign === undefined ? undefined : CURRENCY_SIGNS.get(sign.toUpperCase()),
      isInWords: false,
      mayBeYear: YEAR.test(number),
    };
  }
  const words = readWords(text, start, start + NEAREST, 4);
  const found = word === undefined ? undefined : NUMBER_WORDS.at(text, words, 0);
  const last = found && words[found.length - 1];
  return found === undefined || last === undefined
    ? undefined
    : {
        start,
        number: { start, end: last.end },
        end: last.end,
        readings: [toDecimal(String(found.value)) ?? ZERO],
        sign: undefined,
        isInWords: true,
        mayBeYear: false,
      };
}

function isOne({ readings }: FoundNumber): boolean {
  const [first] = readings;
  return first?.digits === 1n && first.exponent === 0;
}

/** `10–12 per cent`, `from $3bn to $5bn`; of what changed, both values apart. */
function readRange(
  search: Search,
  first: FoundNumber,
  read: ReturnType<typeof readUnit>,
  before: readonly Word[],
): readonly Quantity[] | undefined {
  const { text } = search;
  const at = read?.end ?? first.number.end;
  const hasUnit = read !== undefined && 'unit' in read;
  const second = readNext(search, at);
  if (second === undefined) {
    return undefined;
  }
  const sign = second.number.sign ?? (hasUnit ? undefined : first.sign);
  const unit = readUnit({
    ...search,
    ...second.number,
    sign,
    isOne: false,
  });
  if (unit === undefined || !('unit' in unit) || (hasUnit && read.unit !== unit.unit)) {
    return undefined;
  }
  const opening = BETWEEN.endingAt(text, before, before.length - 1);
  const isBetween = opening !== undefined;
  if (/^(?:and|và)$/iu.test(second.link) && !isBetween) {
    return undefined;
  }
  const own: ReadUnit = hasUnit
    ? read
    : { ...unit, ...(read?.scale === undefined ? {} : { scale: read.scale }), end: first.number.end };
  const lows = valuesOf(first, own);
  const highs = valuesOf(second.number, unit);
  const readings = lows.flatMap((low) =>
    highs.flatMap((high): readonly Interval[] => (compareDecimals(low, high) < 0 ? [{ low, high }] : [])),
  );
  const lead = text.slice(Math.max(0, first.start - NEAREST), first.start);
  if (readings.length === 0 || (isBetween && CHANGED.test(lead))) {
    const firstOnly = toQuantity(text, before, first, own);
    const rest = toQuantity(text, wordsBefore(text, second.number.start), second.number, unit);
    return hasUnit || readings.length > 0
      ? [...(firstOnly ? [firstOnly] : []), ...(rest ? [rest] : [])]
      : undefined;
  }
  const from = before[before.length - (opening?.length ?? 0)]?.start;
  const hedge = findHedgeBefore(
    text,
    opening === undefined ? before : before.slice(0, -opening.length),
    opening === undefined ? first.start : (from ?? first.start),
  );
  return [
    {
      span: { start: first.start, end: unit.end },
      number: { start: first.number.start, end: second.number.number.end },
      readings,
      unit: unit.unit,
      factor: unit.factor,
      ...(unit.scale === undefined ? {} : { scale: unit.scale }),
      ...(hedge === undefined ? {} : { hedge }),
      isInWords: false,
    },
  ];
}

function readNext(
  search: Search,
  at: number,
): { readonly link: string; readonly number: FoundNumber } | undefined {
  NEXT.lastIndex = at;
  const match = NEXT.exec(search.text);
  const { link, sign = '', number = '' } = match?.groups ?? {};
  if (match === null || link === undefined) {
    return undefined;
  }
  const end = at + match[0].length;
  return {
    link,
    number: {
      start: end - number.length - sign.length,
      number: { start: end - number.length, end },
      end,
      readings: readNumber(number, search.style),
      sign: sign === '' ? undefined : CURRENCY_SIGNS.get(sign.toUpperCase()),
      isInWords: false,
      mayBeYear: YEAR.test(number),
    },
  };
}
