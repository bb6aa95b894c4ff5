import { Nearness } from './nearness';
import { rarity } from './passageScore';
import type { PassageFilter, SearchRequest, WordClause } from './searchRequest';
import type { Vocabulary } from './vocabulary';
import { widenTerm, type WidenedTerm, type WidenedWord } from './widening';
import type { Alternative } from './wordMatcher';

/** A clause of a request, widened to the words that are in the texts. */
export interface CompiledClause {
  readonly alternatives: readonly (Alternative & WidenedTerm)[];
  /** How telling it is; 0 where none of its words is anywhere. */
  readonly rareness: number;
  readonly required: boolean;
  readonly orElse: readonly PassageFilter[];
}

export interface CompiledQuery {
  readonly wanted: readonly CompiledClause[];
  readonly excluded: readonly CompiledClause[];
  readonly filters: readonly PassageFilter[];
}

/** Of a clause that a passage holds by something else than words, where none of the words is anywhere. */
const ANYTHING = 1;
/** A phrase tells less than its words would if they came independently of each other. */
const PHRASE_SHARE = 0.6;

/** @param all number of stretches */
export function compileQuery(request: SearchRequest, vocabulary: Vocabulary, all: number): CompiledQuery {
  const besideOthers = request.wanted.length > 1;
  const compile = (clause: WordClause): CompiledClause =>
    compileClause(clause, vocabulary, all, besideOthers);
  return {
    wanted: request.wanted.map(compile),
    excluded: request.excluded.map(compile),
    filters: request.filters,
  };
}

function compileClause(
  clause: WordClause,
  vocabulary: Vocabulary,
  all: number,
  besideOthers: boolean,
): CompiledClause {
  const alternatives = clause.alternatives.map(({ term, isOtherName }) => ({
    ...widenTerm(term, vocabulary, besideOthers),
    isOtherName,
  }));
  const rareness = alternatives.map(({ words }) => rarenessOf(words, vocabulary, all));
  return {
    alternatives,
    rareness: rareness.find((value) => value > 0) ?? 0,
    required: clause.required,
    orElse: clause.orElse,
  };
}

/** What a passage tells by holding it. */
export function weightOfClause(clause: CompiledClause | undefined): number {
  return clause === undefined || clause.rareness === 0 ? ANYTHING : clause.rareness;
}

function rarenessOf(words: readonly WidenedWord[], vocabulary: Vocabulary, all: number): number {
  let sum = 0;
  let most = 0;
  for (const word of words) {
    const frequency = tellingFrequency(word, vocabulary);
    if (frequency === 0) {
      return 0;
    }
    const rareness = rarity(frequency, all);
    sum += rareness;
    most = Math.max(most, rareness);
  }
  return Math.max(most, PHRASE_SHARE * sum);
}

/** Of the word in its spellings and forms; where it has none, of what it may have been meant for. */
function tellingFrequency(word: WidenedWord, vocabulary: Vocabulary): number {
  let own = 0;
  let others = 0;
  for (const [id, nearness] of word) {
    if (nearness <= Nearness.otherForm) {
      own += vocabulary.frequencyOf(id);
    } else {
      others += vocabulary.frequencyOf(id);
    }
  }
  return own > 0 ? own : others;
}
