import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distanceWithin, findNearestWord } from '../../../src/core/registry/nearestWord';
import { SeededRandom } from '../../support/seededRandom';

test('the nearest word, if any is near', () => {
  const keys = ['name', 'other_names', 'note', 'sources', 'start_date'];
  const rows: Record<string, string | undefined> = {
    nmae: 'name',
    Name: 'name',
    other_name: 'other_names',
    startdate: 'start_date',
    source: 'sources',
    horoscope: undefined,
    x: undefined,
    '': undefined,
    name: undefined,
  };
  for (const [word, expected] of Object.entries(rows)) {
    assert.equal(findNearestWord(word, keys), expected, word);
  }
});

/** Optimal string alignment by its definition, without any shortcut. */
function slowDistance(a: string, b: string): number {
  if (a === '' || b === '') {
    return a.length + b.length;
  }
  const [x, y] = [a.slice(0, -1), b.slice(0, -1)];
  const swapped = a.length > 1 && b.length > 1 && a.slice(-2) === b.slice(-1) + b.slice(-2, -1);
  return Math.min(
    slowDistance(x, b) + 1,
    slowDistance(a, y) + 1,
    slowDistance(x, y) + (a.slice(-1) === b.slice(-1) ? 0 : 1),
    ...(swapped ? [slowDistance(a.slice(0, -2), b.slice(0, -2)) + 1] : []),
  );
}

test('the distance is that of its definition, or none where it is beyond the limit', () => {
  const random = new SeededRandom(3);
  const word = (): string =>
    Array.from({ length: random.integer(7) }, () => random.pick(['a', 'b', 'c'])).join('');
  for (let round = 0; round < 1000; round++) {
    const [a, b, limit] = [word(), word(), random.integer(5)];
    const distance = slowDistance(a, b);
    assert.equal(
      distanceWithin(a, b, limit),
      distance <= limit ? distance : undefined,
      `${a} ${b} ${String(limit)}`,
    );
  }
});
