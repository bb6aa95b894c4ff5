import type { Steps } from './steps';

/** Items sorted at one go: some milliseconds even where each comparison costs much. */
const RUN = 2048;

/** A sorted copy, as `toSorted` makes it: equal items keep their order. Merge sort from runs that are sorted at once. */
export function* sortInSteps<T>(items: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  let runs: T[][] = [];
  for (let start = 0; start < items.length; start += RUN) {
    runs.push(items.slice(start, start + RUN).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const longer: T[][] = [];
    for (let i = 0; i < runs.length; i += 2) {
      const [a = [], b] = runs.slice(i, i + 2);
      longer.push(b === undefined ? a : yield* merge(a, b, compare));
    }
    runs = longer;
  }
  return runs[0] ?? [];
}

function* merge<T>(a: readonly T[], b: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  const merged: T[] = [];
  let next = 0;
  for (const [i, item] of a.entries()) {
    for (let other = b[next]; next < b.length && compare(other as T, item) < 0; other = b[next]) {
      merged.push(other as T);
      next++;
    }
    merged.push(item);
    if (i % RUN === 0) {
      yield;
    }
  }
  for (; next < b.length; next++) {
    merged.push(b[next] as T);
  }
  return merged;
}
