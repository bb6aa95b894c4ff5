import { SeededRandom } from '../../support/seededRandom';

/** Measures of one ranked list of distinct ids, best first, against the ids that are right for its query. */

/** Discounted gain of the first `depth`, as a share of the best order's; an id is right or not, without degrees. */
export function ndcg(ranked: readonly string[], right: ReadonlySet<string>, depth: number): number {
  let gain = 0;
  for (const [at, id] of ranked.slice(0, depth).entries()) {
    gain += right.has(id) ? discount(at) : 0;
  }
  let best = 0;
  for (let at = 0; at < Math.min(depth, right.size); at++) {
    best += discount(at);
  }
  return best === 0 ? 0 : gain / best;
}

function discount(at: number): number {
  return 1 / Math.log2(at + 2);
}

/** The share of all right ids that is among the first `depth`. */
export function recall(ranked: readonly string[], right: ReadonlySet<string>, depth: number): number {
  const found = ranked.slice(0, depth).filter((id) => right.has(id)).length;
  return right.size === 0 ? 0 : found / right.size;
}

/** 1 divided by the rank of the first right id; 0 where there is none among the first `depth`. */
export function reciprocalRank(
  ranked: readonly string[],
  right: ReadonlySet<string>,
  depth: number = ranked.length,
): number {
  const at = ranked.slice(0, depth).findIndex((id) => right.has(id));
  return at < 0 ? 0 : 1 / (at + 1);
}

/** 1 where one of the first `depth` is right, else 0. */
export function hit(ranked: readonly string[], right: ReadonlySet<string>, depth: number): number {
  return reciprocalRank(ranked, right, depth) > 0 ? 1 : 0;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** How far the mean of one way lies above that of another, and between which bounds with 95 % confidence. */
export interface Difference {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The paired bootstrap: both ways answered the same queries, and queries are drawn again with replacement. The same on
 * each run.
 */
export function bootstrapDifference(
  ours: readonly number[],
  theirs: readonly number[],
  resamples = 2_000,
): Difference {
  const differences = ours.map((value, i) => value - (theirs[i] ?? 0));
  const random = new SeededRandom(1);
  const means = Array.from({ length: resamples }, () =>
    mean(differences.map(() => random.pick(differences))),
  ).sort((a, b) => a - b);
  const at = (share: number): number => means[Math.round(share * (means.length - 1))] ?? 0;
  return { mean: mean(differences), low: at(0.025), high: at(0.975) };
}
