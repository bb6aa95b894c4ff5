import { Nearness, toIndexTerms, type WidenedTerm } from './vocabulary';
import type { Word } from './words';

/** How a stretch answers a query; see {@link toScore}. */
export interface Answer {
  /** Terms of the query that were found. */
  readonly found: number;
  /** Of the least near of them. */
  readonly nearness: Nearness;
  /** In the passage itself, not only in the headings above it. */
  readonly inText: boolean;
  /** The words stand together in the order of the query. */
  readonly together: boolean;
  readonly boilerplate: boolean;
  /** Weight by how rare and how frequent the words are, from 0. */
  readonly weight: number;
}

/**
 * One number that sorts answers that hold every term: first by how near they are, then by weight. Words that stand
 * together go before scattered ones, since a name or a technical term is seldom one syllable.
 */
export function toScore(answer: Answer): number {
  return WORST_BAND - toBand(answer) + answer.weight / (answer.weight + 5);
}

/**
 * As {@link toScore} for answers that hold some of the terms: a rare word counts for more than two frequent ones, so
 * weight alone decides.
 */
export function toPartialScore({ weight, boilerplate }: Answer): number {
  return boilerplate ? weight * BOILERPLATE_SHARE : weight;
}

const WORST_BAND = 11;
const BOILERPLATE_SHARE = 0.3;

function toBand({ nearness, together, boilerplate }: Answer): number {
  const aside = together ? 0 : 2;
  switch (nearness) {
    case Nearness.asTyped:
      return boilerplate ? 6 : aside;
    case Nearness.otherSpelling:
      return boilerplate ? 7 : 1 + aside;
    case Nearness.beginning:
      return boilerplate ? 8 : together ? 4 : 5;
    case Nearness.similar:
      return boilerplate ? 11 : together ? 9 : 10;
  }
}

/** Words between two of the query that still count as together: `Ministry of Science`, `Law on the High Tech…`. */
const WIDEST_GAP = 2;

/**
 * The nearness at which the words of all terms follow each other somewhere in `words`, a few others between them
 * allowed; `undefined` where they nowhere do.
 */
export function findTogether(words: readonly Word[], terms: readonly WidenedTerm[]): Nearness | undefined {
  const wanted = terms.flatMap((term) => term.words);
  let best: Nearness | undefined;
  for (let i = 0; i < words.length && best !== Nearness.asTyped; i++) {
    const nearness = followFrom(words, i, wanted, WIDEST_GAP);
    if (nearness !== undefined && (best === undefined || nearness < best)) {
      best = nearness;
    }
  }
  return best;
}

/** Index of the first word of each place where the words of a term directly follow each other, with how near. */
export function findPhrases(words: readonly Word[], term: WidenedTerm): { at: number; nearness: Nearness }[] {
  const places: { at: number; nearness: Nearness }[] = [];
  for (let at = 0; at + term.words.length <= words.length; at++) {
    const nearness = followFrom(words, at, term.words, 0);
    if (nearness !== undefined) {
      places.push({ at, nearness });
    }
  }
  return places;
}

function followFrom(
  words: readonly Word[],
  start: number,
  wanted: readonly ReadonlyMap<string, Nearness>[],
  gap: number,
): Nearness | undefined {
  let worst: Nearness = Nearness.asTyped;
  let next = start;
  for (const [i, terms] of wanted.entries()) {
    const last = i === 0 ? start : next + gap;
    let nearness: Nearness | undefined;
    while (nearness === undefined && next <= last && next < words.length) {
      const word = words[next++];
      nearness = word && nearnessOf(word, terms);
    }
    if (nearness === undefined) {
      return undefined;
    }
    if (nearness > worst) {
      worst = nearness;
    }
  }
  return worst;
}

/** How near a word of a text is to a word of a query; `undefined` where it is none of those it stands for. */
export function nearnessOf(word: Word, terms: ReadonlyMap<string, Nearness>): Nearness | undefined {
  let best: Nearness | undefined;
  for (const term of toIndexTerms(word)) {
    const nearness = terms.get(term);
    if (nearness !== undefined && (best === undefined || nearness < best)) {
      best = nearness;
    }
  }
  return best;
}
