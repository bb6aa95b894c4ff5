import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { WideMap } from '../../../src/core/util/wideMap';

test('a wide map holds what a map holds', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ unit: 'grapheme', maxLength: 4 }), fc.nat())), (entries) => {
      const wide = new WideMap<number>();
      const plain = new Map<string, number>();
      for (const [key, value] of entries) {
        wide.set(key, value);
        plain.set(key, value);
      }
      assert.equal(wide.size, plain.size);
      for (const [key] of entries) {
        assert.equal(wide.get(key), plain.get(key));
      }
      wide.clear();
      assert.equal(wide.size, 0);
      assert.equal(wide.get(''), undefined);
    }),
  );
});

test('words are spread over all parts, so that none grows large', () => {
  const syllables = [
    'an',
    'binh',
    'chi',
    'dung',
    'hai',
    'lan',
    'minh',
    'nguyen',
    'phuong',
    'quan',
    'thanh',
    'vu',
  ];
  const words = syllables.flatMap((one) =>
    syllables.flatMap((two) => syllables.map((three) => one + two + three)),
  );
  const wide = new WideMap<number>();
  words.forEach((word, i) => wide.set(word, i));
  assert.ok(wide.largestPart() < words.length / 8, `${wide.largestPart()} of ${words.length} in one part`);
});
