import { runAtOnce, type Steps } from './steps';

/** Items between two rests. */
const STRIDE = 1024;

/**
 * The first `count` of the items in order, without putting all in order: what sorting and slicing gives where no two
 * items are equal.
 */
export function takeBest<T>(items: Iterable<T>, count: number, compare: (a: T, b: T) => number): T[] {
  return runAtOnce(takeBestInSteps(items, count, compare));
}

/** As {@link takeBest}, of very many. */
export function* takeBestInSteps<T>(
  items: Iterable<T>,
  count: number,
  compare: (a: T, b: T) => number,
): Steps<T[]> {
  let looked = 0;
  let best: T[] = [];
  let worst: T | undefined;
  for (const item of items) {
    looked += 1;
    if (looked % STRIDE === 0) {
      yield;
    }
    // The worst of those that are surely wanted lets most others be passed over with one comparison.
    if (worst !== undefined && compare(item, worst) > 0) {
      continue;
    }
    best.push(item);
    if (best.length >= 2 * count + 1) {
      best = best.sort(compare).slice(0, count);
      worst = best.at(-1);
    }
  }
  return best.sort(compare).slice(0, count);
}
