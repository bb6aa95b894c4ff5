import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAfter, isBefore, mayLieIn, readPeriod } from '../../../../src/core/search/query/datePeriod';

const readings: readonly (readonly [text: string, reading: unknown])[] = [
  ['2026', { first: '2026-01-01', last: '2026-12-31' }],
  ['2026-01', { first: '2026-01-01', last: '2026-01-31' }],
  ['2026-01-15', { first: '2026-01-15', last: '2026-01-15' }],
  ['2026-01..2026-03', { first: '2026-01-01', last: '2026-03-31' }],
  ['2026..', { first: '2026-01-01', last: '9999-12-31' }],
  ['..2026', { first: '0000-01-01', last: '2026-12-31' }],
  ['2026..2026-01', { first: '2026-01-01', last: '2026-01-31' }],
  ['2026-03..2026-01', 'ends-before-it-begins'],
  ['..', 'no-date'],
  ['2026..2027..2028', 'no-date'],
  ['2026-1', 'no-date'],
  ['2026-02-30', 'no-date'],
  ['16/1/2026', 'no-date'],
];

for (const [text, reading] of readings) {
  test(`the period ${text}`, () => assert.deepEqual(readPeriod(text), reading));
}

test('an imprecise date may lie in a period, and is before or after it only as a whole', () => {
  const january = { first: '2026-01-01', last: '2026-01-31' };
  const rows = ['2025', '2025-12-31', '2026', '2026-01', '2026-01-31', '2026-02-01', '2027'].map((date) => [
    date,
    [isBefore, mayLieIn, isAfter].map((is) => (is(date, january) ? '+' : '-')).join(''),
  ]);
  assert.deepEqual(rows, [
    ['2025', '+--'],
    ['2025-12-31', '+--'],
    ['2026', '-+-'],
    ['2026-01', '-+-'],
    ['2026-01-31', '-+-'],
    ['2026-02-01', '--+'],
    ['2027', '--+'],
  ]);
});
