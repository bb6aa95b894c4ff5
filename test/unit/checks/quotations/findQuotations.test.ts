import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findQuotations } from '../../../../src/core/checks/quotations/findQuotations';

function quoted(text: string): readonly (readonly string[])[] {
  return findQuotations(text).map(({ parts }) => parts.map(({ start, end }) => text.slice(start, end)));
}

const rows: readonly (readonly [text: string, ...quoted: string[]])[] = [
  ['He said “one” and "two".', 'one', 'two'],
  ['Ông nói «ba» rồi „vier“.', 'ba', 'vier'],
  ['‘Outer “inner” outer’ it’s', 'Outer “inner” outer'],
  ['“Outer ‘inner’ it’s outer”', 'Outer ‘inner’ it’s outer'],
  ['“a “b” c”', 'a “b” c'],
  ["don't say 5'10\" or rock 'n' roll"],
  ['“never closed'],
  ['“”'],
];
for (const [text, ...expected] of rows) {
  test(`quotations of ${text}`, () => {
    assert.deepEqual(
      quoted(text),
      expected.map((one) => [one]),
    );
  });
}

test('a block has a part for each paragraph, without the line that names the source', () => {
  assert.deepEqual(quoted('Said:\n> One “two”\n  three.\n>\n> Four.\n>\n> — Somebody [@a]\nAnd “five”.'), [
    ['One “two”\n  three.', 'Four.'],
    ['five'],
  ]);
});

test('marks do not close over a block', () => {
  assert.deepEqual(quoted('“open\n> in the block”\nout'), [['in the block”']]);
});

test('a heap of marks that nothing closes takes no longer than its length', () => {
  const text = '“'.repeat(200_000);
  const start = performance.now();
  assert.deepEqual(findQuotations(text), []);
  assert.ok(performance.now() - start < 2_000);
});

test('places are within the text, in order and without overlap, in linear time', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('“', '”', '"', '‘', '’', 'a', ' ', '\n', '> ', '— ')), (pieces) => {
      const text = pieces.join('');
      let end = 0;
      for (const { span, parts } of findQuotations(text)) {
        assert.ok(span.start >= end && span.end <= text.length);
        assert.ok(parts.every((part) => part.start >= span.start && part.end <= span.end));
        end = span.end;
      }
    }),
  );
});
