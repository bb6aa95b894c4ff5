import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sortInSteps } from '../../../src/core/util/sortInSteps';
import { runAtOnce } from '../../../src/core/util/steps';
import { takeBest } from '../../../src/core/util/takeBest';
import { SeededRandom } from '../../support/seededRandom';

test('the best are those that sorting gives', () => {
  for (let seed = 0; seed < 300; seed++) {
    const random = new SeededRandom(seed);
    const items = [...new Set(Array.from({ length: random.integer(200) }, () => random.integer(10_000)))];
    const count = random.integer(30);
    const expected = [...items].sort((a, b) => a - b).slice(0, count);
    assert.deepEqual(
      takeBest(items, count, (a, b) => a - b),
      expected,
      `seed ${seed}`,
    );
  }
});

test('sorting in steps is sorting, with equal items in their order', () => {
  for (const length of [0, 1, 2047, 2048, 2049, 9_000]) {
    const random = new SeededRandom(length);
    const items = Array.from({ length }, (_, place) => ({ key: random.integer(100), place }));
    const sorted = runAtOnce(sortInSteps(items, (a, b) => a.key - b.key));
    assert.deepEqual(
      sorted,
      [...items].sort((a, b) => a.key - b.key || a.place - b.place),
    );
  }
});
