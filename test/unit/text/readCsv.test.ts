import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readCsv } from '../../../src/core/text/readCsv';
import { runAtOnce } from '../../../src/core/util/steps';
import { propertyRuns } from '../../support/propertyRuns';

const rowsOf = (text: string): readonly (readonly string[])[] => runAtOnce(readCsv(text)).rows;

test('cells are separated by what the first line has most of', () => {
  assert.deepEqual(rowsOf('a,b;c\r\n1,2;3'), [
    ['a', 'b;c'],
    ['1', '2;3'],
  ]);
  assert.deepEqual(rowsOf('name;title\nVũ, Quân;Thứ trưởng, Bộ KH&CN\n'), [
    ['name', 'title'],
    ['Vũ, Quân', 'Thứ trưởng, Bộ KH&CN'],
  ]);
  assert.deepEqual(rowsOf('\uFEFFa\tb\n"x\ty"\tz'), [
    ['a', 'b'],
    ['x\ty', 'z'],
  ]);
  assert.deepEqual(rowsOf('alone\nin its line\n'), [['alone'], ['in its line']]);
});

test('quotation marks hold delimiters, line ends and doubled marks', () => {
  assert.deepEqual(rowsOf('a,b\n"x, ""y""\r\nz",\n,""\n'), [
    ['a', 'b'],
    ['x, "y"\r\nz', ''],
    ['', ''],
  ]);
  assert.deepEqual(rowsOf('a,b\n5" pipe,2\n'), [
    ['a', 'b'],
    ['5" pipe', '2'],
  ]);
});

test('what is wrong is told with its row, and the rest is read', () => {
  assert.deepEqual(runAtOnce(readCsv('a,b\n"x"y,2\n"open,3\n')), {
    rows: [['a', 'b'], ['xy', '2'], ['open,3\n']],
    faults: [
      { row: 2, kind: 'behind' },
      { row: 3, kind: 'open' },
    ],
  });
});

test('what is written as RFC 4180 says is read again', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'ệ', ';'), maxLength: 6 });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
      const text = rows
        .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
        .join('\r\n');
      assert.deepEqual(runAtOnce(readCsv(text)), { rows, faults: [] });
    }),
    { numRuns: propertyRuns },
  );
});
