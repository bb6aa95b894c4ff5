import type { Span } from '../../text/span';
import { toNfc } from '../../text/normalForms';

/**
 * Numbers that count or measure something, with what they count: `$2.5 billion`, `15,000 engineers`, `20%`. Days, years,
 * times, ordinals and numbers of laws, articles and pages are none; neither are numbers in words.
 */
export function findFigures(text: string): readonly Span[] {
  const figures: Span[] = [];
  for (const match of text.matchAll(FIGURE)) {
    const { currency, number = '', unit, counted } = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    const isMeasured = currency !== undefined || unit !== undefined;
    const mayCount = isMeasured || (GROUPED.test(number) && !DAY.test(number)) || counts(number, counted);
    if (mayCount && (isMeasured || !NUMBERED.test(text.slice(Math.max(0, start - LONGEST_BEFORE), start)))) {
      figures.push({ start, end });
    }
  }
  return figures;
}

const NUMBER = String.raw`\d+(?:[.,]\d+)*`;
const CURRENCY = String.raw`(?:US|A|S|NT)?\$|[€£¥₫]|USD|EUR|VND`;
const UNIT = [
  String.raw`%|‰|°C|[€£¥₫$]`,
  String.raw`(?:per ?cent|percentage points?|phần trăm|điểm phần trăm)(?!\p{L})`,
  String.raw`(?:thousand|million|billion|trillion|mn|bn|nghìn|ngàn|triệu|tỷ|tỉ)(?!\p{L})`,
  String.raw`(?:USD|EUR|VND|dollars?|euros?|đồng|đô la)(?!\p{L})`,
  String.raw`(?:[kMGT]?Wh?|nm|mm|cm|km2?|km²|m2|m²|kg|ha|[GM]Hz|[GMT]B)(?![\p{L}\p{N}])`,
].join('|');
/** Neither within a word or another number, nor joined to one: not in `57-NQ/TW`, `16/1`, `COVID-19`, `10:30`, `5G`. */
const FIGURE = new RegExp(
  String.raw`(?<![\p{L}\p{N}]|[\p{L}\p{N}][-/.:])(?:(?<currency>${CURRENCY})\s?)?(?<number>${NUMBER})(?![\d]|[-/:.]\d|[-/]\p{L})` +
    String.raw`(?:\s?(?<unit>${UNIT})|\s(?<counted>\p{L}[\p{L}\p{M}]+))?`,
  'giu',
);
/** `50,000` and `50.000` count; so does what has a decimal, but a day such as `16.1.2026`. */
const GROUPED = /\d[.,]\d/;
const DAY = /^\d{1,2}\.\d{1,2}(?:\.\d{4})?$/;
const YEAR = /^(?:1[89]|20)\d\d$/;
/** What stands behind a number that does not count it. */
const NOT_COUNTED = new Set(
  (
    'january february march april may june july august september october november december jan feb mar apr jun jul ' +
    'aug sep sept oct nov dec a an and are as at by for from has have in is of on or s st nd rd that th the to was ' +
    'were will with am pm và của là các về từ tại theo ngày tháng năm được đã sẽ với cho trong'
  )
    .split(' ')
    .map((word) => toNfc(word)),
);
const LONGEST_BEFORE = 16;
/** What stands before a number that only tells one of many apart. */
const NUMBERED =
  /(?:^|[^\p{L}])(?:article|section|chapter|clause|decree|resolution|circular|decision|directive|law|no|nos|number|page|phase|point|step|table|figure|january|february|march|april|may|june|july|august|september|october|november|december|điều|khoản|mục|chương|nghị định|nghị quyết|thông tư|quyết định|luật|số|trang|ngày|tháng|năm|quý|thứ|giai đoạn)\.?\s?$/iu;

/** A year counts nothing, and neither does what stands before a month or a word like `and`. */
function counts(number: string, counted: string | undefined): boolean {
  return counted !== undefined && !YEAR.test(number) && !NOT_COUNTED.has(toNfc(counted).toLowerCase());
}
