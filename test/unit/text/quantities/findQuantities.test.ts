import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isEqual, writeDecimal } from '../../../../src/core/text/quantities/decimal';
import { findQuantities } from '../../../../src/core/text/quantities/findQuantities';
import type { Quantity } from '../../../../src/core/text/quantities/quantity';

/** `nearly $11.8bn = nearly 11800000000 USD` */
function tell(text: string, { span, readings, unit, hedge }: Quantity): string {
  const values = readings.map(({ low, high }) =>
    isEqual(low, high) ? writeDecimal(low) : `${writeDecimal(low)}–${writeDecimal(high)}`,
  );
  return `${text.slice(span.start, span.end)} = ${hedge === undefined ? '' : `${hedge.kind} `}${values.join(' or ')} ${unit}`;
}

function check(lang: string | undefined, text: string, ...expected: readonly string[]): void {
  const told = findQuantities(text, lang).map((quantity) => tell(text, quantity));
  assert.deepEqual(told, expected, text);
}

test('money is read with its scale in either language', () => {
  check('en', 'worth $11.8bn.', '$11.8bn = 11800000000 USD');
  check('en', 'US$11.8 billion in total', 'US$11.8 billion = 11800000000 USD');
  check('en', 'nearly 111 billion dollars', '111 billion dollars = nearly 111000000000 USD');
  check('en', 'USD 640 million', 'USD 640 million = 640000000 USD');
  check('en', 'a fund of €5m', '€5m = 5000000 EUR');
  check('vi', 'đạt 11,8 tỷ USD', '11,8 tỷ USD = 11800000000 USD');
  check('vi', 'gần 11.8 tỉ đô la', '11.8 tỉ đô la = nearly 11800000000 USD');
  check('vi', 'được giao 1.250,5 tỷ đồng', '1.250,5 tỷ đồng = 1250500000000 VND');
  check('vi', 'giá là 2.204,07 đồng/kWh', '2.204,07 đồng/kWh = 2204.07 VND/kWh');
  check('en', 'at 11.2 US cents per kilowatt-hour', '11.2 US cents per kilowatt-hour = 0.112 USD/kWh');
  check('vi', '5 nghìn tỷ đồng', '5 nghìn tỷ đồng = 5000000000000 VND');
});

test('what is counted is the same in both languages', () => {
  check(
    'en',
    'some 50,000 semiconductor engineers',
    '50,000 semiconductor engineers = about 50000 #engineer',
  );
  check('vi', 'hơn 50.000 kỹ sư bán dẫn', '50.000 kỹ sư = more_than 50000 #engineer');
  check('en', '50,000 engineers and graduates', '50,000 engineers and graduates = 50000 #engineer+graduate');
  check('vi', '50.000 kỹ sư và cử nhân', '50.000 kỹ sư và cử nhân = 50000 #engineer+graduate');
  check('en', '42 Korean energy projects under way', '42 Korean energy projects = 42 #project');
  check('vi', 'ít nhất một nhà máy chế tạo', 'một nhà máy = at_least 1 #plant');
  check(
    'en',
    'capacity for one small-scale fabrication plant at least',
    'one small-scale fabrication plant = at_least 1 #plant',
  );
  check('en', '100+ companies', '100+ companies = more_than 100 #company');
  check('en', 'signed nine memoranda', 'nine memoranda = 9 #memorandum');
  check('vi', 'hai triệu lao động', 'hai triệu lao động = 2000000 #worker');
  check('en', '120 yachts', '120 yachts = 120 #en:yacht');
});

test('of whom some: what is counted was said before', () => {
  check(
    'en',
    '50,000 engineers, of whom 15,000 are to be design engineers.',
    '50,000 engineers = 50000 #engineer',
    '15,000 = 15000 #engineer',
  );
  check(
    'en',
    '50,000 engineers by 2030, 15,000 of them designers',
    '50,000 engineers = 50000 #engineer',
    '15,000 = 15000 #engineer',
  );
});

test('shares, points and fractions differ', () => {
  check('vi', 'GRDP tăng 8,61%', '8,61% = 8.61 percent');
  check('en', 'rose 8.61 per cent', '8.61 per cent = 8.61 percent');
  check('en', 'by 2 percentage points', '2 percentage points = 2 points');
  check('vi', 'tăng 1,5 điểm phần trăm', '1,5 điểm phần trăm = 1.5 points');
  check('en', 'was roughly one-quarter', 'one-quarter = about 25 percent');
  check('en', 'about half of the market', 'half = about 50 percent');
  check('en', 'in the second half of the year');
});

test('ranges, and what changed from one value to another', () => {
  check('en', 'growth of 10–12 per cent', '10–12 per cent = 10–12 percent');
  check('vi', 'từ 10 đến 12%', '10 đến 12% = 10–12 percent');
  check('en', 'between 3 and 5 million tonnes', '3 and 5 million tonnes = 3000000000–5000000000 kg');
  check('en', 'from $3bn to $5bn', '$3bn to $5bn = 3000000000–5000000000 USD');
  check('en', 'fell from 46 percent to 31 percent', '46 percent = 46 percent', '31 percent = 31 percent');
  check('en', 'rose from 10 to 12 per cent', '10 = 10 percent', '12 per cent = 12 percent');
});

test('the style of a number follows its language, and its shape where that tells', () => {
  check('vi', '1.234 tỷ đồng', '1.234 tỷ đồng = 1234000000000 VND');
  check('en', '1.234 million euros', '1.234 million euros = 1234000 or 1234000000 EUR');
  check('vi', '50,000 kỹ sư', '50,000 kỹ sư = 50 or 50000 #engineer');
  check(undefined, '1.234 tonnes', '1.234 tonnes = 1234000 or 1234 kg');
  check('en', '1,234.5 km', '1,234.5 km = 1234500 m');
  check('vi', 'gần 20.000 m² tại', '20.000 m² = nearly 20000 m2');
  check('en', 'a site of 120 ha', '120 ha = 1200000 m2');
  check('en', 'the 500-kilovolt line', '500-kilovolt = 500000 V');
});

test('years, dates, numbers of laws and pages, versions and times are no quantities', () => {
  for (const text of [
    'in 2024, by 2030 and on 16 January 2026',
    'Resolution 57-NQ/TW and Decree 112/2025/ND-CP',
    'Article 5 companies',
    'see page 12',
    'version 2.0 of it',
    'the 14th Congress at 10:30',
    'call 024 3825 4444',
    '5G networks and COVID-19 cases',
    'Chapter 3 projects',
    'in 2025 companies asked',
    'the 2024 dialogue',
  ]) {
    check('en', text);
  }
  for (const text of ['ngày 16/1/2026', 'Nghị quyết 57', 'Điều 5 doanh nghiệp', 'năm 2025 doanh nghiệp']) {
    check('vi', text);
  }
});

test('hedges stand before or behind', () => {
  check('vi', '100 doanh nghiệp trở lên', '100 doanh nghiệp = at_least 100 #company');
  check('en', 'no fewer than 10 facilities', '10 facilities = at_least 10 #facility');
  check('vi', 'không quá 5%', '5% = up_to 5 percent');
  check('vi', 'dưới 9 xu Mỹ/kWh', '9 xu Mỹ/kWh = less_than 0.09 USD/kWh');
  check('en', 'the capital, exceeding $11.8 billion', '$11.8 billion = more_than 11800000000 USD');
  check('en', '~5 km', '5 km = about 5000 m');
});
