import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  bootstrapDifference,
  hit,
  mean,
  ndcg,
  recall,
  reciprocalRank,
} from '../../bench/support/retrievalMetrics';
import { SeededRandom } from '../../support/seededRandom';

/** Lists are written as words, ids as their letters. */
function checkMeasure(
  measure: (ranked: readonly string[], right: ReadonlySet<string>) => number,
  rows: readonly (readonly [ranked: string, right: string, expected: number])[],
): void {
  for (const [ranked, right, expected] of rows) {
    const value = measure(Array.from(ranked), new Set(right));
    assert.ok(Math.abs(value - expected) < 1e-4, `${ranked} for ${right}: ${value}, not ${expected}`);
  }
}

test('nDCG is the discounted gain as a share of the best order', () => {
  checkMeasure(
    (ranked, right) => ndcg(ranked, right, 10),
    [
      ['abcde', 'a', 1],
      ['abcde', 'ab', 1],
      ['abcde', 'b', 1 / Math.log2(3)],
      // (1 + 1/2) / (1 + 0.6309)
      ['abcde', 'ac', 0.9197],
      // (0.6309 + 0.4307) / (1 + 0.6309 + 0.5): one of three is not found.
      ['abcd', 'bdz', 0.4982],
      ['abcde', 'z', 0],
      ['', 'a', 0],
      ['abc', '', 0],
    ],
  );
});

test('nDCG looks no deeper than it is told, nor does the best order', () => {
  checkMeasure(
    (ranked, right) => ndcg(ranked, right, 2),
    [
      ['abc', 'c', 0],
      ['abc', 'abc', 1],
      // 0.6309 / (1 + 0.6309)
      ['abc', 'bcz', 0.3869],
    ],
  );
});

test('recall is the share of the right ones that is found', () => {
  checkMeasure(
    (ranked, right) => recall(ranked, right, 3),
    [
      ['abcd', 'ab', 1],
      ['abcd', 'ad', 0.5],
      ['abcd', 'cxyz', 0.25],
      ['abcd', '', 0],
    ],
  );
});

test('the reciprocal rank is that of the first right one', () => {
  checkMeasure(
    (ranked, right) => reciprocalRank(ranked, right),
    [
      ['abcd', 'a', 1],
      ['abcd', 'dc', 1 / 3],
      ['abcd', 'z', 0],
    ],
  );
  checkMeasure(
    (ranked, right) => reciprocalRank(ranked, right, 2),
    [
      ['abcd', 'b', 0.5],
      ['abcd', 'c', 0],
    ],
  );
});

test('a hit is a right one near enough to the top', () => {
  checkMeasure(
    (ranked, right) => hit(ranked, right, 2),
    [
      ['abcd', 'bc', 1],
      ['abcd', 'c', 0],
    ],
  );
});

test('a difference that all queries share has no width', () => {
  const difference = bootstrapDifference([0.75, 1, 0.5], [0.5, 0.75, 0.25]);
  assert.deepEqual(difference, { mean: 0.25, low: 0.25, high: 0.25 });
});

test('the bounds of the bootstrap are those of the normal distribution where queries are many', () => {
  const random = new SeededRandom(3);
  const theirs = Array.from({ length: 400 }, () => random.next());
  const ours = theirs.map((value) => value + 0.1 + random.next() - 0.5);
  const { mean: middle, low, high } = bootstrapDifference(ours, theirs);
  const differences = ours.map((value, i) => value - (theirs[i] ?? 0));
  assert.ok(Math.abs(middle - mean(differences)) < 1e-12);
  // 1.96 standard errors; that of an even distribution of width 1 is the root of 1/12 over that of 400.
  const width = (1.96 * Math.sqrt(1 / 12)) / 20;
  assert.ok(Math.abs(middle - low - width) < width / 5, `${middle - low}, not ${width}`);
  assert.ok(Math.abs(high - middle - width) < width / 5, `${high - middle}, not ${width}`);
});

test('the bootstrap draws pairs: what varies alike on both sides does not widen it', () => {
  const theirs = Array.from({ length: 50 }, (_, i) => i);
  const ours = theirs.map((value, i) => value + (i % 2 === 0 ? 0.1 : 0.3));
  const { low, high } = bootstrapDifference(ours, theirs);
  assert.ok(low > 0.1 && high < 0.3 && low < high, `${low} to ${high}`);
});

test('bounds are the same on each run', () => {
  const ours = [1, 0, 0.5, 0.25, 0.125];
  assert.deepEqual(bootstrapDifference(ours, [0, 0, 0, 1, 1]), bootstrapDifference(ours, [0, 0, 0, 1, 1]));
});
