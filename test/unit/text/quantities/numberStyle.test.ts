import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isEqual, toDecimal, writeDecimal } from '../../../../src/core/text/quantities/decimal';
import { findQuantities } from '../../../../src/core/text/quantities/findQuantities';
import {
  readNumber,
  shownStyle,
  writeNumber,
  type NumberStyle,
} from '../../../../src/core/text/quantities/numberStyle';

const styles = fc.constantFrom<NumberStyle>('point', 'comma');
const numbers = fc
  .tuple(fc.bigInt({ min: 1n, max: 10n ** 15n }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, places]) => {
    const text = digits.toString().padStart(places + 1, '0');
    const written = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
    return toDecimal(written) ?? { digits: 1n, exponent: 0 };
  });

test('what is written in a style is read in it as the same', () => {
  fc.assert(
    fc.property(numbers, styles, (value, style) => {
      const [read] = readNumber(writeNumber(value, style), style);
      assert.ok(read && isEqual(read, value), writeDecimal(value));
    }),
  );
});

test('quantities are found where they are written, with their value', () => {
  const units = fc.constantFrom(
    ['en', '$', ' billion', 'USD', 9],
    ['en', '', ' percent', 'percent', 0],
    ['en', 'US$', 'm', 'USD', 6],
    ['vi', '', ' tỷ đồng', 'VND', 9],
    ['vi', '', '%', 'percent', 0],
    ['vi', '', ' nghìn tấn', 'kg', 6],
    ['vi', '', ' kỹ sư', '#engineer', 0],
  ) as fc.Arbitrary<readonly [lang: string, before: string, behind: string, unit: string, power: number]>;
  const words = fc.constantFrom('', 'In 2024 it was ', 'Kim ngạch đạt ', '**Trade:** ', '(', 'x\n');
  fc.assert(
    fc.property(numbers, units, words, (value, [lang, before, behind, unit, power], lead) => {
      const number = writeNumber(value, lang === 'en' ? 'point' : 'comma');
      const text = `${lead}${before}${number}${behind}, as said.`;
      const [found] = findQuantities(text, lang);
      assert.ok(found, text);
      assert.equal(text.slice(found.number.start, found.number.end), number);
      assert.equal(text.slice(found.span.start, found.span.end), `${before}${number}${behind}`);
      assert.equal(found.unit, unit);
      const [reading] = found.readings;
      assert.ok(reading && isEqual(reading.low, { ...value, exponent: value.exponent + power }), text);
    }),
  );
});

test('the marks of a number show its style where they can', () => {
  assert.equal(shownStyle('1,234.5'), 'point');
  assert.equal(shownStyle('1.234,5'), 'comma');
  assert.equal(shownStyle('11.8'), 'point');
  assert.equal(shownStyle('11,8'), 'comma');
  assert.equal(shownStyle('50.000'), 'comma');
  assert.equal(shownStyle('1.234.567'), 'comma');
  assert.equal(shownStyle('50'), undefined);
});

test('a search takes no more than in proportion, whatever stands there', () => {
  const parts = ['1', '1,', '1.000', ' from 1 to', '$', ' one ', '12 tỷ ', '1-', '%', '1 000 '];
  for (const part of parts) {
    const small = timeOf(part.repeat(500));
    const large = timeOf(part.repeat(5_000));
    assert.ok(large < 60 * Math.max(small, 5), `${part}: ${small} ms, ${large} ms`);
  }
});

function timeOf(text: string): number {
  const start = performance.now();
  findQuantities(text, 'en');
  return performance.now() - start;
}
