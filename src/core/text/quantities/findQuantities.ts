import type { Span } from '../span';
import { compareDecimals, multiply, toDecimal, ZERO, type Decimal } from './decimal';
import { findHedgeBefore, findHedgeBehind } from './findHedge';
import { CURRENCY_SIGNS, FRACTIONS, NUMBER_WORDS, type Measure } from './measureWords';
import { NUMBER, readNumber, styleOf, type NumberStyle } from './numberStyle';
import { COUNTED } from './countedNouns';
import { PhraseTable, readWords, type Word } from './phraseTable';
import type { Hedge, Interval, Quantity, Scale } from './quantity';
import { readUnit, type ReadUnit } from './readUnit';

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
      word.normalize('NFD'),
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
const NEAREST = 56;
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

interface FoundNumber {
  readonly start: number;
  readonly number: Span;
  /** Where what is counted is looked for: behind `+` too. */
  readonly end: number;
  readonly readings: readonly Decimal[];
  readonly sign: Measure | undefined;
  readonly isInWords: boolean;
  readonly mayBeYear: boolean;
}

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
  const style = styleOf(lang);
  const search: Search = { text, style, isVietnamese: style === 'comma' };
  const found: Quantity[] = [];
  let from = 0;
  for (const match of text.matchAll(START)) {
    if (match.index >= from) {
      const read = readAt(search, match, found.at(-1));
      found.push(...read);
      from = read.at(-1)?.span.end ?? from;
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

/** Behind `tháng 6` stands `năm`, which measures nothing there; `over 18 years` is during them. */
const TIMES: ReadonlySet<string> = new Set(['year', 'month', 'week', 'day', 'hour']);

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

function wordsBefore(text: string, start: number): readonly Word[] {
  const from = Math.max(0, start - NEAREST);
  const words = readWords(text, from, start);
  // The first one may be cut.
  return from > 0 ? words.slice(1) : words;
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

function valuesOf(
  { readings }: FoundNumber,
  { factor, scale }: Pick<ReadUnit, 'factor' | 'scale'>,
): readonly Decimal[] {
  return readings.map((reading) => scaled(multiply(reading, factor), scale));
}

function scaled(value: Decimal, scale: Scale | undefined): Decimal {
  return scale === undefined || value.digits === 0n
    ? value
    : { ...value, exponent: value.exponent + scale.power };
}

function toQuantity(
  text: string,
  before: readonly Word[],
  found: FoundNumber,
  { unit, factor, scale, end }: ReadUnit,
): Quantity | undefined {
  const readings = valuesOf(found, { factor, ...(scale === undefined ? {} : { scale }) }).map((value) => ({
    low: value,
    high: value,
  }));
  if (readings.length === 0) {
    return undefined;
  }
  const span = { start: found.start, end };
  const lead = findHedgeBefore(text, before, found.start);
  const isDuring =
    lead !== undefined &&
    TIMES.has(unit) &&
    /^(?:over|tr\p{L}\p{M}*n)$/iu.test(text.slice(lead.span.start, lead.span.end));
  const hedge =
    (isDuring ? undefined : lead) ??
    plusOf(found) ??
    findHedgeBehind(text, readWords(text, end, Math.min(text.length, end + NEAREST), 5), span);
  return {
    span,
    number: found.number,
    readings,
    unit,
    factor,
    ...(scale === undefined ? {} : { scale }),
    ...(hedge === undefined ? {} : { hedge }),
    isInWords: found.isInWords,
  };
}

/** `100+ companies` */
function plusOf({ number, end }: FoundNumber): Hedge | undefined {
  return end > number.end ? { kind: 'more_than', span: { start: number.end, end } } : undefined;
}

/** `roughly one-quarter`, `half of the market` */
function readFraction(text: string, start: number, before: readonly Word[]): Quantity | undefined {
  const words = readWords(text, start, start + NEAREST, 4);
  const found = FRACTIONS.at(text, words, 0);
  const last = found && words[found.length - 1];
  if (found === undefined || last === undefined) {
    return undefined;
  }
  const isPart = /^[\s\u2060]+(?:of|the|that|số|của|doanh|thị|thu|kim|tổng)(?![\p{L}\p{M}])/iu.test(
    text.slice(last.end, last.end + 12),
  );
  const isPeriod = /^(?:first|second|latter|other|last|next|past)$/.test(before.at(-1)?.folded ?? '');
  if ((words[0]?.folded === 'half' && !isPart) || isPeriod) {
    return undefined;
  }
  const [low, high] = found.value.map((value) => toDecimal(value) ?? ZERO);
  const hedge = findHedgeBefore(text, before, start);
  return {
    span: { start, end: last.end },
    number: { start, end: last.end },
    readings: [{ low: low ?? ZERO, high: high ?? ZERO }],
    unit: 'percent',
    factor: { digits: 1n, exponent: 0 },
    ...(hedge === undefined ? {} : { hedge }),
    isInWords: true,
  };
}

const OF_THEM =
  /^[\s\u2060]*(?:(?:of (?:them|whom|which|these|those)|are|were|will|would|to be|is)(?![\p{L}\p{M}])|(?:trong số đó|trong đó|là)(?![\p{L}\p{M}]))/iu;
/** A sentence ends there. */
const BORDER = /[.!?;][\s"'”’)]/;
const FARTHEST_BACK = 100;
const FARTHEST_AHEAD = 64;
const MOST_AHEAD = 7;

/**
 * What is counted was said before, `$4.2 billion, after 3.9 billion`, or comes behind a verb: `50,000 engineers, of whom
 * 15,000 are to be designers`.
 */
function inheritUnit(
  text: string,
  number: FoundNumber,
  previous: Quantity | undefined,
  scale: Scale | undefined,
): ReadUnit | undefined {
  const { end } = number.number;
  const lead = text.slice(previous?.span.end ?? 0, number.start);
  if (scale !== undefined) {
    return previous?.scale === undefined || lead.length > FARTHEST_BACK || BORDER.test(lead)
      ? undefined
      : { unit: previous.unit, factor: previous.factor, scale, end: scale.span.end };
  }
  if (
    previous?.unit.startsWith('#') !== true ||
    number.sign !== undefined ||
    number.mayBeYear ||
    number.isInWords ||
    lead.length > FARTHEST_BACK ||
    BORDER.test(lead) ||
    !OF_THEM.test(text.slice(end, end + 24))
  ) {
    return undefined;
  }
  const words = readWords(text, end, Math.min(text.length, end + FARTHEST_AHEAD));
  for (let i = 0; i < Math.min(words.length, MOST_AHEAD); i++) {
    const found = COUNTED.at(text, words, i);
    const last = found && words[i + found.length - 1];
    if (found !== undefined && last !== undefined && !/[.,;:]/.test(text.slice(end, last.start))) {
      return { unit: `#${found.value}`, factor: { digits: 1n, exponent: 0 }, end };
    }
  }
  return { unit: previous.unit, factor: { digits: 1n, exponent: 0 }, end };
}
