import { weightOfClause, type CompiledClause, type CompiledQuery } from './compiledQuery';
import type { KnownWord, Vocabulary } from './vocabulary';
import type { WidenedWord } from './widening';

/** Words that every answer holds at least one of, or `everywhere` where looking through all texts costs less. */
export type WhereToLook =
  | {
      readonly words: readonly KnownWord[];
      /** Where no answer is as telling as this, those that hold none of the words are answers as well. */
      readonly expected: number;
    }
  | 'everywhere'
  | 'nowhere';

/** An engine takes longer over so many of all stretches than it takes to look through all. */
const MOST_OF_ALL = 1 / 8;
const FEW = 300;
const MOST_WORDS = 500;

/** By the number of clauses; the more there are, the more of them are there to describe and not to demand. */
const LEAST_SHARES = [0, 0.6, 0.6, 0.45, 0.3, 0.15];

/**
 * What an answer must hold at least, by how telling it is, of what the best one holds. Of two words of equal weight it
 * must have both where any passage has; of a rare and a frequent one, the rare one.
 */
export function leastShareOf({ wanted }: CompiledQuery): number {
  const count = wanted.filter(({ rareness }) => rareness > 0).length;
  return LEAST_SHARES[Math.min(count, LEAST_SHARES.length - 1)] ?? 0;
}

/** @param all number of stretches */
export function findWhereToLook(query: CompiledQuery, vocabulary: Vocabulary, all: number): WhereToLook {
  const { wanted, filters } = query;
  if (wanted.length === 0) {
    return filters.length === 0 ? 'nowhere' : 'everywhere';
  }
  if (wanted.some(({ required, rareness, orElse }) => required && rareness === 0 && orElse.length === 0)) {
    return 'nowhere';
  }
  const driving = findDrivingClauses(wanted, leastShareOf(query));
  if (driving.some(({ orElse }) => orElse.length > 0)) {
    return 'everywhere';
  }
  const words = new Set<KnownWord>();
  let places = 0;
  for (const id of driving.flatMap((clause) => [...idsOf(clause, vocabulary)])) {
    const word = vocabulary.word(id);
    if (word === undefined || words.has(word)) {
      continue;
    }
    words.add(word);
    places += vocabulary.frequencyOf(id);
    if (word.isFunctionWord || words.size > MOST_WORDS || places > Math.max(FEW, all * MOST_OF_ALL)) {
      return 'everywhere';
    }
  }
  const expected = driving.some(({ required }) => required) ? 0 : (driving[0]?.rareness ?? 0);
  return words.size === 0 ? 'nowhere' : { words: [...words], expected };
}

/**
 * One that is required is enough. Else every answer holds one of the most telling clauses: whoever has the best of them
 * holds as much as that one tells, and all others together may tell less than a share of it.
 */
function findDrivingClauses(wanted: readonly CompiledClause[], share: number): readonly CompiledClause[] {
  const byWeight = wanted.filter(({ rareness, orElse }) => rareness > 0 || orElse.length > 0);
  byWeight.sort((a, b) => weightOfClause(b) - weightOfClause(a));
  const required = byWeight.find(({ required, orElse }) => required && orElse.length === 0);
  if (required !== undefined) {
    return [required];
  }
  const least = share * weightOfClause(byWeight[0]);
  let rest = 0;
  let count = byWeight.length;
  while (count > 1) {
    rest += weightOfClause(byWeight[count - 1]);
    if (rest >= least) {
      break;
    }
    count--;
  }
  return byWeight.slice(0, count);
}

/** Of phrases, the word that is in the fewest texts. */
function* idsOf({ alternatives }: CompiledClause, vocabulary: Vocabulary): Generator<number, void> {
  for (const { words } of alternatives) {
    let rarest: WidenedWord | undefined;
    let fewest = Infinity;
    for (const word of words) {
      let places = 0;
      for (const id of word.keys()) {
        places += vocabulary.frequencyOf(id);
      }
      if (places < fewest) {
        fewest = places;
        rarest = word;
      }
    }
    yield* rarest?.keys() ?? [];
  }
}
