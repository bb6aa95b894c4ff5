import type { WordIds } from './documentWords';
import { weightOf, type WordMatcher } from './wordMatcher';

/** BM25 (Robertson, Zaragoza: "The Probabilistic Relevance Framework"), set by `test/bench/ranking.bench.ts`. */
const BM25 = { k: 1.2, b: 0.7 };
/** Weight of a word in a heading or the title, against one in the text. */
export const ABOVE = { headings: 0.6, title: 1.5 };
/** Left-over lines are found, but behind what says something. */
export const BOILERPLATE_SHARE = 0.3;
/** Words between two of the query that still count as near each other. */
const WIDEST_GAP = 5;
const TOGETHER = 0.3;

/** How telling a word is that so many of all stretches hold. */
export function rarity(frequency: number, all: number): number {
  const count = Math.min(frequency, all);
  return Math.log(1 + (all - count + 0.5) / (count + 0.5));
}

/** What a clause adds to a stretch that holds it. */
export function clauseScore(
  count: number,
  nearness: number,
  rareness: number,
  relativeLength: number,
): number {
  const { k, b } = BM25;
  return (rareness * weightOf(nearness) * count * (k + 1)) / (count + k * (1 - b + b * relativeLength));
}

/** What it adds that words of neighbouring clauses of a query stand near each other, in its order or not. */
export function nearbyScore(
  matcher: WordMatcher,
  words: WordIds,
  from: number,
  to: number,
  rareness: readonly number[],
): number {
  const sightings = matcher.sight(words, from, to);
  const nearby = new Float64Array(rareness.length);
  for (const [i, one] of sightings.entries()) {
    for (let j = i + 1; j < sightings.length; j++) {
      const other = sightings[j];
      const gap = other === undefined ? Infinity : other.at - (one.at + one.length);
      if (other === undefined || gap > WIDEST_GAP) {
        break;
      }
      const step = other.clause - one.clause;
      if (gap >= 0 && (step === 1 || step === -1)) {
        const pair = Math.min(one.clause, other.clause);
        const weight = weightOf(one.nearness) * weightOf(other.nearness);
        nearby[pair] = (nearby[pair] ?? 0) + weight / (step === 1 ? 1 + gap : 2 + gap);
      }
    }
  }
  let score = 0;
  for (let pair = 0; pair + 1 < rareness.length; pair++) {
    const count = nearby[pair] ?? 0;
    const least = Math.min(rareness[pair] ?? 0, rareness[pair + 1] ?? 0);
    score += (TOGETHER * least * count * (BM25.k + 1)) / (count + BM25.k);
  }
  return score;
}
