import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NumberList } from '../../../src/core/util/numberList';

test('numbers come out as they came, also where one part is full', () => {
  for (const count of [0, 1, 16_383, 16_384, 16_385, 50_000]) {
    const list = new NumberList();
    for (let i = 0; i < count; i++) list.push((i * 2_654_435_761) % 2 ** 32);
    assert.equal(list.length, count);
    const bytes = list.toBytes();
    assert.equal(bytes.length, 4 * count);
    assert.deepEqual(
      new Uint32Array(bytes.buffer),
      Uint32Array.from({ length: count }, (_, i) => (i * 2_654_435_761) % 2 ** 32),
    );
  }
});
