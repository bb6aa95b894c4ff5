import { NAMED_KINDS, type Entity } from '../../registry/entity';
import { isFunctionWord } from '../../search/functionWords';
import type { QueryReading } from '../../search/searchHit';
import type { WordAlternative } from '../../search/searchRequest';
import { stemOf } from '../../search/stem';
import type { Word } from '../../search/words';
import type { QueryContext } from './queryContext';
import type { TypedTerm } from './wordClauses';

export interface OtherNames {
  /**
   * Names that stand for a typed word: other names of what it, or the run of words that it is in, is a name of. Each
   * word of a run gets them, so that a passage with only the other name counts as one that has all words of the run.
   */
  readonly namesOf: (term: TypedTerm) => readonly WordAlternative[];
  readonly readings: readonly QueryReading[];
}

/** No name that anybody types is longer. */
const MOST_TYPED = 10;
const MOST_NAMES = 12;
const MOST_WORDS_OF_A_NAME = 12;
/** A name of more bearers says of none of them what else they are called. */
const MOST_BEARERS = 3;
const SHORTEST = 3;
const MOST_TOLD = 4;

/** The longest runs of typed words that are whole names, from the left. */
export function findOtherNames(runs: readonly (readonly TypedTerm[])[], context: QueryContext): OtherNames {
  const byTerm = new Map<TypedTerm, readonly WordAlternative[]>();
  const readings: QueryReading[] = [];
  for (const run of runs) {
    for (let from = 0; from < run.length; from++) {
      for (let to = Math.min(run.length, from + MOST_TYPED); to > from; to--) {
        const typed = run.slice(from, to);
        const names = namesBeside(typed, context);
        if (names.length > 0) {
          typed.forEach((term) =>
            byTerm.set(
              term,
              names.map(({ alternative }) => alternative),
            ),
          );
          readings.push(tellNames(typed, names, context));
        }
        if (names.length > 0 || isName(typed, context)) {
          from = to - 1;
          break;
        }
      }
    }
  }
  return { namesOf: (term) => byTerm.get(term) ?? [], readings };
}

interface OtherName {
  readonly text: string;
  readonly alternative: WordAlternative;
}

function isName(typed: readonly TypedTerm[], context: QueryContext): boolean {
  return findBearers(typed, context).length > 0;
}

function findBearers(typed: readonly TypedTerm[], { names }: QueryContext): readonly Entity[] {
  const words = typed.flatMap(({ term }) => term.words);
  const [only, ...more] = words;
  if (only === undefined || (more.length === 0 && isTooShort(only))) {
    return [];
  }
  return names
    .findWhole(words.map(({ spelling }) => spelling))
    .filter(({ entity, name }) => isNamed(entity) && (more.length > 0 || only.acronym || !isInCapitals(name)))
    .map(({ entity }) => entity);
}

function isNamed({ kind }: Entity): boolean {
  return NAMED_KINDS.some((named) => named === kind);
}

/** `most` is a word, `MOST` a ministry. */
function isInCapitals(name: string): boolean {
  return name === name.toUpperCase() && name !== name.toLowerCase();
}

/** Shorter words are parts of too much else, unless they stand in capitals and are no common word in small letters. */
function isTooShort(word: Word): boolean {
  const { folded } = word.spelling;
  return word.acronym ? isFunctionWord(folded) : folded.length < SHORTEST;
}

function namesBeside(typed: readonly TypedTerm[], context: QueryContext): readonly OtherName[] {
  const bearers = findBearers(typed, context);
  if (bearers.length > MOST_BEARERS) {
    return [];
  }
  const { reader } = context;
  const typedKey = keyOf(typed.flatMap(({ term }) => term.words));
  const candidates = bearers
    .flatMap(({ names }) => names)
    .filter(({ weak }) => !weak)
    .map(({ text }) => ({ text, words: reader.readWords(text) }))
    .filter(({ words: [only, ...more] }) => only !== undefined && (more.length > 0 || !isTooShort(only)))
    .filter(({ words }) => words.length <= MOST_WORDS_OF_A_NAME)
    .sort((a, b) => a.words.length - b.words.length);
  const names: (OtherName & { readonly key: string })[] = [];
  for (const { text, words } of candidates) {
    const key = keyOf(words);
    // Where a name stands, all that is part of it stands as well.
    const isFound = [typedKey, ...names.map((name) => name.key)].some((known) => key.includes(known));
    if (!isFound && names.length < MOST_NAMES) {
      const term = { words, quoted: true, unfinished: false };
      names.push({ text, key, alternative: { term, isOtherName: true } });
    }
  }
  return names;
}

/** With blanks around, so that one key holds another only as whole words; forms of a word find each other anyway. */
function keyOf(words: readonly Word[]): string {
  return ` ${words.map(({ spelling }) => stemOf(spelling) ?? spelling.folded).join(' ')} `;
}

/** `semiconductors: also bán dẫn, chips`. */
function tellNames(
  typed: readonly TypedTerm[],
  names: readonly OtherName[],
  { wording: { translate } }: QueryContext,
): QueryReading {
  const start = typed[0]?.part.start ?? 0;
  const end = typed.at(-1)?.part.end ?? start;
  const words = typed.map(({ part }) => part.text).join(' ');
  const told = names.slice(0, MOST_TOLD).map(({ text }) => text);
  const others = names.length - told.length;
  return {
    start,
    end,
    text:
      others === 0
        ? translate('{0}: also {1}', words, told.join(', '))
        : translate('{0}: also {1} and {2} more', words, told.join(', '), others),
  };
}
