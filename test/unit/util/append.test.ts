import assert from 'node:assert/strict';
import { test } from 'node:test';
import { append } from '../../../src/core/util/append';

test('more is appended than fits into the arguments of a call', () => {
  const list = [1];
  append(list, new Array<number>(500_000).fill(2));
  assert.equal(list.length, 500_001);
  assert.deepEqual(list.slice(0, 3), [1, 2, 2]);
});
