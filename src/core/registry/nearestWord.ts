/**
 * The most similar of some words, for "did you mean": at most a third of the word's letters, and no more than three,
 * changed, added, left out or swapped with their neighbour (optimal string alignment). `undefined` where none is near; the first of equals.
 */
export function findNearestWord(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > MAX_LENGTH) {
    return undefined;
  }
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let limit = Math.min(3, Math.max(1, Math.floor(word.length / 3)));
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > limit || candidate === word) {
      continue;
    }
    const distance = distanceWithin(wanted, candidate.toLowerCase(), limit);
    if (distance !== undefined) {
      best = candidate;
      // Only a nearer one replaces it.
      limit = distance - 1;
      if (limit < 0) {
        return best;
      }
    }
  }
  return best;
}

/** Distances of longer words are not worth their time. */
const MAX_LENGTH = 80;

/**
 * `undefined` where the distance is greater than the limit. Only what lies near the diagonal of the table is computed
 * (Ukkonen 1985), since a path farther off is too long in any case.
 */
export function distanceWithin(a: string, b: string, limit: number): number | undefined {
  let start = 0;
  while (start < a.length && a[start] === b[start]) {
    start++;
  }
  let [aEnd, bEnd] = [a.length, b.length];
  while (aEnd > start && bEnd > start && a[aEnd - 1] === b[bEnd - 1]) {
    aEnd--;
    bEnd--;
  }
  const distance =
    Math.abs(aEnd - bEnd) > limit
      ? Infinity
      : bandedDistance(a.slice(start, aEnd), b.slice(start, bEnd), limit);
  return distance <= limit ? distance : undefined;
}

/** Right up to the limit, and anything greater beyond. */
function bandedDistance(a: string, b: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: Math.min(b.length, limit) + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row: number[] = [];
    let least = Infinity;
    for (let j = Math.max(0, i - limit); j <= Math.min(b.length, i + limit); j++) {
      const same = a[i - 1] === b[j - 1];
      let distance =
        j === 0 ? i : Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        distance = Math.min(distance, at(beforeLast, j - 2) + 1);
      }
      row[j] = distance;
      least = Math.min(least, distance);
    }
    // A swap reaches back two rows, so one row over the limit does not decide it.
    if (least > limit + 1) {
      return Infinity;
    }
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}

/** Suggestions from one long list: each word is looked for once, and only so many, since each takes a whole pass. */
export class NearestWords {
  readonly #candidates: readonly string[];
  readonly #found = new Map<string, string | undefined>();

  constructor(candidates: readonly string[]) {
    this.#candidates = candidates;
  }

  /** `undefined` also after very many different words. */
  find(word: string): string | undefined {
    if (!this.#found.has(word) && this.#found.size < MAX_SEARCHES) {
      this.#found.set(word, findNearestWord(word, this.#candidates));
    }
    return this.#found.get(word);
  }
}

const MAX_SEARCHES = 50;
