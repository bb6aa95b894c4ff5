import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldWords } from '../../../src/core/text/foldWords';

const same: readonly (readonly [string, string])[] = [
  ['har\u00ADbour', 'harbour'],
  ['storms &amp; tides', 'storms & tides'],
  ['2023\u20112024', '2023–2024'],
  ['hòa bình, thủy lợi', 'hoà bình, thuỷ lợi'],
  ['hoà bình', 'hoà bình'.normalize('NFD')],
  ['\\[sic\\]', '[sic]'],
  ['“so”', "'so'"],
  ['the \u2060\u2060old\u2060\u2060 crane', 'the **old** crane'],
  ['the\u00A0old &nbsp;&nbsp; crane', 'the old crane'],
];
for (const [a, b] of same) {
  test(`${a} is ${b}`, () => {
    assert.equal(foldWords(a).folded, foldWords(b).folded);
  });
}

test('case and marks count', () => {
  assert.notEqual(foldWords('Ha').folded, foldWords('ha').folded);
  assert.notEqual(foldWords('ma').folded, foldWords('má').folded);
});

test('each folded unit knows the stretch it comes from, in order', () => {
  const pieces = fc.array(
    fc.constantFrom('a', '\u00AD', '&amp;', '&lt;', '&nbsp;', '\\', '*', ' ', 'ò', 'a\u0301', '\u2060'),
  );
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join('');
      const { folded, starts, ends } = foldWords(text);
      assert.equal(starts.length, folded.length);
      assert.equal(ends.length, folded.length);
      for (let i = 0; i < folded.length; i++) {
        const [start = -1, end = -1] = [starts[i], ends[i]];
        assert.ok(start >= (starts[i - 1] ?? 0) && end > start && end <= text.length);
        if (/[a\\]/.test(folded.charAt(i))) {
          assert.equal(text.charAt(start), folded.charAt(i));
        }
      }
    }),
  );
});
