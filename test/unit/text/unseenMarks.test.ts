import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hideMarks, withoutUnseen } from '../../../src/core/text/unseenMarks';

const rows: readonly (readonly [stored: string, read: string])[] = [
  ['Vu **Hai** Quan', 'Vu Hai Quan'],
  ['_Vu_ ***Hai*** ~~Quan~~', 'Vu Hai Quan'],
  ['snake_case, a*b*c, 3 * 4, __', 'snake_case, a*b*c, 3 * 4, __'],
  ["O\\'Brien \\& Sons\\.", "O'Brien & Sons."],
  ['AT&amp;T &lt;b&gt; O&#39;Brien', "AT&T &lt;b&gt; O'Brien"],
  ['one\\\ntwo \\* \\n', 'one\ntwo * \\n'],
];

for (const [stored, read] of rows) {
  test(`${JSON.stringify(stored)} is read without its marks`, () => {
    assert.equal(hideMarks(stored).length, stored.length);
    assert.equal(withoutUnseen(hideMarks(stored)), read);
  });
}

test('a space that must not break takes the place of its entity', () => {
  assert.equal(hideMarks('Vu&nbsp;Hai'), 'Vu      Hai');
});

test('letters and line ends stay where they are', () => {
  const pieces = fc.constantFrom(
    'a',
    'Ấ',
    '*',
    '**',
    '_',
    '~~',
    '\\',
    '\n',
    '\r',
    ' ',
    '&amp;',
    '&nbsp;',
    "'",
    '\u2060',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
      const stored = parts.join('');
      const read = hideMarks(stored);
      assert.equal(read.length, stored.length);
      for (const [i, letter] of Array.from(
        stored.replace(/&\w+;/g, (entity) => ' '.repeat(entity.length)),
      ).entries()) {
        if (/[aẤ\r\n]/.test(letter)) {
          assert.equal(read[i], letter);
        }
      }
    }),
    { numRuns: 2000, seed: 6 },
  );
});
