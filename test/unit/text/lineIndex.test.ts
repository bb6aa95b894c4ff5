import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { LineIndex } from '../../../src/core/text/lineIndex';
import { propertyRuns } from '../../support/propertyRuns';

/** Counts line ends one by one. */
function positionSlowly(text: string, offset: number): { line: number; character: number } {
  const ends = [...text.slice(0, offset).matchAll(/\r\n|\n|\r/g)].filter(
    // Between the two units of one line end the line has not ended yet.
    (end) => !(end[0] === '\r' && end.index === offset - 1 && text.charAt(offset) === '\n'),
  );
  const last = ends.at(-1);
  return { line: ends.length, character: offset - (last === undefined ? 0 : last.index + last[0].length) };
}

const texts = fc
  .array(fc.constantFrom('a', '😀', '\n', '\r', '\r\n', ' '), { maxLength: 20 })
  .map((parts) => parts.join(''));

test('offsets become the lines and columns that counting gives, and come back', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const lines = new LineIndex(text);
      for (let offset = 0; offset <= text.length; offset++) {
        const position = lines.positionAt(offset);
        assert.deepEqual(position, positionSlowly(text, offset));
        assert.equal(lines.offsetAt(position), offset);
      }
    }),
    { seed: 8, numRuns: propertyRuns },
  );
});

test('what lies outside is clamped', () => {
  const lines = new LineIndex('ab\ncd');
  assert.deepEqual(lines.positionAt(-1), { line: 0, character: 0 });
  assert.deepEqual(lines.positionAt(99), { line: 1, character: 2 });
  assert.equal(lines.offsetAt({ line: -1, character: 5 }), 0);
  assert.equal(lines.offsetAt({ line: 9, character: 0 }), 5);
  assert.equal(lines.offsetAt({ line: 0, character: 99 }), 3);
  assert.equal(new LineIndex('').lineCount, 1);
});
