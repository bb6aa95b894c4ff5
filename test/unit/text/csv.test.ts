import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { toCsv } from '../../../src/core/text/csv';

/** RFC 4180 as a spreadsheet reads it, for what {@link toCsv} writes. */
function readCsv(csv: string): string[][] {
  const body = csv.replace(/^\uFEFF/, '');
  return body
    .split('\r\n')
    .slice(0, -1)
    .map((line) =>
      [...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(([, cell = '']) => cell.replaceAll('""', '"')),
    );
}

test('rows end in CRLF, cells stand in quotation marks, and the file says that it is UTF-8', () => {
  assert.equal(
    toCsv([
      ['By', 'Words'],
      ['Thứ trưởng', 'he said "yes", twice'],
    ]),
    '\uFEFF"By","Words"\r\n"Thứ trưởng","he said ""yes"", twice"\r\n',
  );
});

for (const [cell, written] of [
  ['=1+1', "'=1+1"],
  ['+84', "'+84"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'=1"],
  ['\r=1', "'=1"],
  ['  =1', "'=1"],
  ['\u200b=1', "'=1"],
  ['＝1', "'＝1"],
  ['=HYPERLINK("https://evil.example","x")', '\'=HYPERLINK("https://evil.example","x")'],
  ['1 = 1', '1 = 1'],
  ['a\nb', 'a b'],
  ['', ''],
] as const) {
  test(`no formula comes of ${JSON.stringify(cell)}`, () => {
    assert.deepEqual(readCsv(toCsv([[cell]])), [[written]]);
  });
}

test('whatever is in them, cells come back as many as they were, on one line each, and none is a formula', () => {
  const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\t\r\n =+@",;'-]{0,6}$/));
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1 }), (rows) => {
      const read = readCsv(toCsv(rows));
      assert.equal(read.length, rows.length);
      for (const row of read) {
        assert.equal(row.length, 3);
        for (const shown of row) {
          assert.doesNotMatch(shown, /^[\s]*[=+\-@＝＋－＠]|[\t\r\n]/u);
        }
      }
    }),
  );
});
