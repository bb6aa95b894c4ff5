import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  add,
  compareDecimals,
  isEqual,
  multiply,
  significantDigits,
  subtract,
  toDecimal,
  writeDecimal,
  type Decimal,
} from '../../../../src/core/text/quantities/decimal';

function decimal(text: string): Decimal {
  const value = toDecimal(text);
  assert.ok(value, text);
  return value;
}

test('numbers are exact, however they are written', () => {
  assert.ok(isEqual(decimal('11.80'), decimal('11.8')));
  assert.ok(isEqual(multiply(decimal('0.1'), decimal('3')), decimal('0.3')));
  assert.ok(isEqual(add(decimal('0.1'), decimal('0.2')), decimal('0.3')));
  assert.equal(writeDecimal(decimal('0.050')), '0.05');
  assert.equal(writeDecimal(subtract(decimal('1'), decimal('1.25'))), '-0.25');
  assert.equal(significantDigits(decimal('1200')), 2);
  assert.equal(toDecimal('1e9'), undefined);
  assert.equal(toDecimal('9'.repeat(41)), undefined);
});

const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
const toText = (value: number): string => {
  const digits = String(Math.abs(value)).padStart(3, '0');
  return `${value < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

test('arithmetic is that of whole numbers of cents', () => {
  fc.assert(
    fc.property(cents, cents, (a, b) => {
      const [left, right] = [decimal(toText(a)), decimal(toText(b))];
      assert.ok(isEqual(add(left, right), decimal(toText(a + b))));
      assert.equal(Math.sign(compareDecimals(left, right)), Math.sign(a - b));
      assert.ok(isEqual(decimal(writeDecimal(left)), left));
    }),
  );
});
