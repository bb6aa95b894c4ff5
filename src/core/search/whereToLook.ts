import type { CompiledClause, CompiledQuery } from './compiledQuery';
import type { Vocabulary } from './vocabulary';
import type { WidenedWord } from './widening';

/** Terms that every answer holds at least one of, or `everywhere` where looking through all texts costs less. */
export type WhereToLook =
  | {
      readonly terms: readonly string[];
      /** Where no answer is as telling as this, those that hold none of the terms are answers as well. */
      readonly expected: number;
    }
  | 'everywhere'
  | 'nowhere';

/** An engine takes longer over so many of all stretches than it takes to look through all. */
const MOST_OF_ALL = 1 / 8;
const FEW = 300;
const MOST_TERMS = 500;

/**
 * @param share of what the best answer holds, by how telling it is, that every answer must hold
 * @param all number of stretches
 */
export function findWhereToLook(
  { wanted, filters }: CompiledQuery,
  share: number,
  vocabulary: Vocabulary,
  all: number,
): WhereToLook {
  if (wanted.length === 0) {
    return filters.length === 0 ? 'nowhere' : 'everywhere';
  }
  if (wanted.some(({ required, rareness, orElse }) => required && rareness === 0 && orElse.length === 0)) {
    return 'nowhere';
  }
  const driving = findDrivingClauses(wanted, share);
  if (driving.some(({ orElse }) => orElse.length > 0)) {
    return 'everywhere';
  }
  const terms = new Set<string>();
  let places = 0;
  for (const id of driving.flatMap((clause) => [...idsOf(clause, vocabulary)])) {
    const word = vocabulary.word(id);
    if (word === undefined || terms.has(word.term)) {
      continue;
    }
    terms.add(word.term);
    places += vocabulary.frequencyOf(id);
    if (word.isFunctionWord || terms.size > MOST_TERMS || places > Math.max(FEW, all * MOST_OF_ALL)) {
      return 'everywhere';
    }
  }
  const expected = driving.some(({ required }) => required) ? 0 : (driving[0]?.rareness ?? 0);
  return terms.size === 0 ? 'nowhere' : { terms: [...terms], expected };
}

/**
 * One that is required is enough. Else every answer holds one of the most telling clauses: whoever has the best of them
 * holds as much as that one tells, and all others together may tell less than a share of it.
 */
function findDrivingClauses(wanted: readonly CompiledClause[], share: number): readonly CompiledClause[] {
  const byRareness = wanted.filter(({ rareness, orElse }) => rareness > 0 || orElse.length > 0);
  byRareness.sort((a, b) => b.rareness - a.rareness);
  const required = byRareness.find(({ required, orElse }) => required && orElse.length === 0);
  if (required !== undefined) {
    return [required];
  }
  const least = share * (byRareness[0]?.rareness ?? 0);
  let rest = 0;
  let count = byRareness.length;
  while (count > 1) {
    rest += byRareness[count - 1]?.rareness ?? 0;
    if (rest >= least) {
      break;
    }
    count--;
  }
  return byRareness.slice(0, count);
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
