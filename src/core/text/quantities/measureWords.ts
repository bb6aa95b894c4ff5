import { toDecimal, ZERO, type Decimal } from './decimal';
import { PhraseTable } from './phraseTable';

/** Words behind a number that scale or measure it, in both languages. */

/** Powers of ten. */
export const SCALES = new PhraseTable<number>([
  ['hundred|trăm', 2],
  ['thousand|nghìn|ngàn|k', 3],
  ['vạn', 4],
  ['million|millions|mn|mln|mio|triệu', 6],
  ['billion|billions|bn|bln|tỷ|tỉ', 9],
  ['trillion|trillions|trn|tn|nghìn tỷ|nghìn tỉ|ngàn tỷ|ngàn tỉ', 12],
]);

/** Letters right behind a number of money. */
export const MONEY_SCALES = new Map([
  ['m', 6],
  ['b', 9],
  ['t', 12],
]);

/** What is measured, and how much of its base one of it is. */
export interface Measure {
  readonly unit: string;
  readonly factor: Decimal;
}

function measure(unit: string, factor: string): Measure {
  return { unit, factor: toDecimal(factor) ?? ZERO };
}

export const PERCENT = measure('percent', '1');
export const PER_MILLE = measure('percent', '0.1');

export const CURRENCIES = new PhraseTable<Measure>([
  [
    'usd|us dollar|us dollars|u s dollar|u s dollars|dollar|dollars|american dollars|đô la mỹ|đô la|đôla|đô-la|đô|mỹ kim',
    measure('USD', '1'),
  ],
  ['us cent|us cents|u s cents|cent|cents|xu mỹ', measure('USD', '0.01')],
  ['eur|euro|euros', measure('EUR', '1')],
  ['vnd|đồng|dong|vnđ|đồng việt nam|vietnamese dong', measure('VND', '1')],
  ['gbp|pound sterling|pounds sterling|bảng anh', measure('GBP', '1')],
  ['jpy|yen|yên', measure('JPY', '1')],
  ['krw|won', measure('KRW', '1')],
  ['cny|rmb|yuan|renminbi|nhân dân tệ', measure('CNY', '1')],
  ['aud|australian dollars', measure('AUD', '1')],
  ['sgd|singapore dollars', measure('SGD', '1')],
  ['thb|baht', measure('THB', '1')],
]);

/** Signs before or behind a number. */
export const CURRENCY_SIGNS = new Map<string, Measure>([
  ['$', measure('USD', '1')],
  ['US$', measure('USD', '1')],
  ['USD', measure('USD', '1')],
  ['A$', measure('AUD', '1')],
  ['S$', measure('SGD', '1')],
  ['NT$', measure('TWD', '1')],
  ['HK$', measure('HKD', '1')],
  ['€', measure('EUR', '1')],
  ['EUR', measure('EUR', '1')],
  ['£', measure('GBP', '1')],
  ['GBP', measure('GBP', '1')],
  ['₫', measure('VND', '1')],
  ['VND', measure('VND', '1')],
  ['VNĐ', measure('VND', '1')],
  ['¥', measure('JPY', '1')],
  ['JPY', measure('JPY', '1')],
  ['₩', measure('KRW', '1')],
  ['KRW', measure('KRW', '1')],
]);

export const MEASURES = new PhraseTable<Measure>([
  ['percent|per cent|pct|phần trăm', PERCENT],
  ['percentage point|percentage points|điểm phần trăm', measure('points', '1')],
  ['basis point|basis points|điểm cơ bản', measure('points', '0.01')],
  ['m2|sqm|sq m|square metre|square metres|square meter|square meters|mét vuông', measure('m2', '1')],
  ['ha|hectare|hectares|héc ta|hecta', measure('m2', '10000')],
  [
    'km2|square kilometre|square kilometres|square kilometer|square kilometers|ki lô mét vuông|kilômét vuông|cây số vuông',
    measure('m2', '1000000'),
  ],
  ['m3|cubic metre|cubic metres|cubic meter|cubic meters|mét khối', measure('m3', '1')],
  ['km|kilometre|kilometres|kilometer|kilometers|ki lô mét|kilômét|cây số', measure('m', '1000')],
  ['metre|metres|meter|meters|mét', measure('m', '1')],
  ['mm|millimetre|millimetres|millimeters', measure('m', '0.001')],
  ['nm|nanometre|nanometres|nanometer|nanometers|na nô mét|nanomet', measure('m', '0.000000001')],
  ['mile|miles|dặm', measure('mile', '1')],
  ['nautical mile|nautical miles|hải lý', measure('nautical mile', '1')],
  ['kg|kilogram|kilograms', measure('kg', '1')],
  ['tonne|tonnes|ton|tons|metric tons|metric ton|tấn', measure('kg', '1000')],
  ['watt|watts|w', measure('W', '1')],
  ['kw|kilowatt|kilowatts', measure('W', '1000')],
  ['mw|megawatt|megawatts|mê ga oát', measure('W', '1000000')],
  ['gw|gigawatt|gigawatts', measure('W', '1000000000')],
  ['kwh|kilowatt hour|kilowatt hours', measure('Wh', '1000')],
  ['mwh|megawatt hour|megawatt hours', measure('Wh', '1000000')],
  ['gwh|gigawatt hour|gigawatt hours', measure('Wh', '1000000000')],
  ['twh|terawatt hour|terawatt hours', measure('Wh', '1000000000000')],
  ['kv|kilovolt|kilovolts', measure('V', '1000')],
  ['mb|megabyte|megabytes', measure('B', '1000000')],
  ['gb|gigabyte|gigabytes', measure('B', '1000000000')],
  ['tb|terabyte|terabytes', measure('B', '1000000000000')],
  ['teu|teus', measure('TEU', '1')],
  ['barrel|barrels|thùng', measure('barrel', '1')],
  ['year|years|năm', measure('year', '1')],
  ['month|months|tháng', measure('month', '1')],
  ['week|weeks|tuần', measure('week', '1')],
  ['day|days|ngày', measure('day', '1')],
  ['hour|hours|giờ', measure('hour', '1')],
]);

/** A sign behind its letters, which is no part of a word. */
export const RAISED = new Map([
  ['m²', measure('m2', '1')],
  ['km²', measure('m2', '1000000')],
  ['m³', measure('m3', '1')],
]);

/** Begin what a price is for: `per kWh`, `một kWh`. */
export const PER = new PhraseTable<true>([['per|a|an|for each|một|mỗi|cho mỗi|cho một|trên mỗi', true]]);

/** Of what a price is for. */
export const PRICED = new PhraseTable<string>([
  ['kwh|kilowatt hour', 'kWh'],
  ['mwh|megawatt hour', 'MWh'],
  ['tonne|ton|tấn', 't'],
  ['barrel|thùng', 'barrel'],
  ['head|capita|person|người', 'person'],
  ['kg|kilogram', 'kg'],
  ['year|annum|năm', 'year'],
  ['month|tháng', 'month'],
  ['litre|liter|lít', 'l'],
]);

/** Shares in words; a third is a little more than 33 percent. */
export const FRACTIONS = new PhraseTable<readonly [low: string, high: string]>([
  ['half|one half|một nửa', ['50', '50']],
  ['one quarter|a quarter|một phần tư', ['25', '25']],
  ['three quarters|ba phần tư', ['75', '75']],
  ['one third|a third|một phần ba', ['33', '34']],
  ['two thirds|hai phần ba', ['66', '67']],
  ['one fifth|a fifth|một phần năm', ['20', '20']],
  ['one tenth|a tenth|một phần mười', ['10', '10']],
]);

/** Numbers as words; they count only before a scale, or before what is known to be counted. */
export const NUMBER_WORDS = new PhraseTable<number>(
  [
    'one|một',
    'two|hai',
    'three|ba',
    'four|bốn',
    'five|năm',
    'six|sáu',
    'seven|bảy',
    'eight|tám',
    'nine|chín',
    'ten|mười',
    'eleven|mười một',
    'twelve|mười hai',
  ].map((words, i) => [words, i + 1] as const),
);
