import { isFunctionWord, mayBeVietnamese } from '../../search/functionWords';
import type { PhrasePart, WordPart } from '../../search/query/parsedQuery';
import type { QueryFault, QueryReading } from '../../search/searchHit';
import type { QueryTerm } from '../../search/searchQuery';
import type { PassageFilter, WordAlternative, WordClause } from '../../search/searchRequest';
import { append } from '../../util/append';
import type { LikeCondition } from './condition';
import { findOtherNames } from './otherNames';
import type { QueryContext } from './queryContext';

/** Words and phrases of one clause, any of which counts, and other conditions that count as well. */
export interface WordGroup {
  readonly parts: readonly (WordPart | PhrasePart)[];
  readonly orElse: readonly PassageFilter[];
  readonly isExcluded: boolean;
}

export interface ReadWords {
  readonly wanted: readonly WordClause[];
  readonly excluded: readonly WordClause[];
  readonly faults: readonly QueryFault[];
  readonly readings: readonly QueryReading[];
}

/** A word or phrase of a query, read. */
export interface TypedTerm {
  readonly part: WordPart | PhrasePart;
  readonly term: QueryTerm;
}

interface ReadGroup extends Omit<WordGroup, 'parts'> {
  readonly terms: readonly TypedTerm[];
  /** One word that only weighs: no phrase, nothing joined. */
  readonly isPlain: boolean;
}

/** Of a longer phrase its beginning is looked for. */
const MOST_WORDS_OF_A_PHRASE = 50;
const MOST_CLAUSES = 64;
const POSSESSIVE = /['’ʼ]s$/iu;

/**
 * Plain words weigh; phrases and what is joined by `OR` must be there. Function words count only where there is nothing
 * else, or where all words may be Vietnamese without its marks: the `so` of `ha tang so` is no English word.
 */
export function readWordClauses(
  groups: readonly WordGroup[],
  hasFilters: boolean,
  context: QueryContext,
): ReadWords {
  const faults: QueryFault[] = [];
  const read = groups
    .map((group) => readGroup(group, context, faults))
    .filter(({ terms, orElse }) => terms.length + orElse.length > 0);
  const wanted = read.filter(({ isExcluded }) => !isExcluded);
  const isTelling = (group: ReadGroup): boolean => !group.isPlain || !isFunctionTerm(group.terms[0]);
  const needsAll = wanted.some(isTelling) ? isUnmarkedVietnamese(wanted) : !hasFilters;
  const asked = wanted.filter((group) => needsAll || isTelling(group));
  append(faults, tellTooMany(asked, context));
  const { namesOf, readings } = findOtherNames(toRuns(wanted), context);
  return {
    wanted: asked.slice(0, MOST_CLAUSES).map(({ terms, orElse, isPlain }) => ({
      alternatives: [
        ...terms.map(({ term }) => ({ term, isOtherName: false })),
        ...terms.flatMap((term) => namesOf(term)),
      ],
      required: !isPlain,
      orElse,
    })),
    excluded: read
      .filter(({ isExcluded }) => isExcluded)
      .map(({ terms, orElse }) => ({ alternatives: terms.map(toExcluded), required: false, orElse })),
    faults,
    readings,
  };
}

function tellTooMany(asked: readonly ReadGroup[], { wording }: QueryContext): readonly QueryFault[] {
  const beyond = asked.slice(MOST_CLAUSES).flatMap(({ terms }) => terms.map(({ part }) => part));
  const [first, last] = [beyond[0], beyond.at(-1)];
  const message = wording.translate('Only the first {0} words are looked for.', MOST_CLAUSES);
  return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end, message }];
}

export function toLikeClauses({ words }: LikeCondition, { reader }: QueryContext): readonly WordClause[] {
  return words.map((word) => {
    const term = { words: reader.readWords(word), quoted: false, unfinished: false };
    return { alternatives: [{ term, isOtherName: false }], required: false, orElse: [] };
  });
}

function readGroup(group: WordGroup, context: QueryContext, faults: QueryFault[]): ReadGroup {
  const terms = group.parts.flatMap((part) => readTerm(part, context, faults));
  const isPlain = group.parts.length === 1 && group.parts[0]?.kind === 'word' && group.orElse.length === 0;
  return { terms, orElse: group.orElse, isExcluded: group.isExcluded, isPlain };
}

function readTerm(
  part: WordPart | PhrasePart,
  { reader, wording }: QueryContext,
  faults: QueryFault[],
): readonly TypedTerm[] {
  const written = part.kind === 'word' ? part.text.replace(POSSESSIVE, '') : part.text;
  const words = reader.readWords(written);
  if (words.length > MOST_WORDS_OF_A_PHRASE) {
    const message = wording.translate(
      'Only the first {0} words of a phrase are looked for.',
      MOST_WORDS_OF_A_PHRASE,
    );
    faults.push({ start: part.start, end: part.end, message });
  }
  const term = {
    words: words.slice(0, MOST_WORDS_OF_A_PHRASE),
    quoted: part.kind === 'phrase',
    unfinished: part.kind === 'word' && part.isUnfinished,
  };
  return words.length === 0 ? [] : [{ part, term }];
}

/** Whoever excludes a word means the whole word, also while it is being typed. */
function toExcluded({ term }: TypedTerm): WordAlternative {
  return { term: { ...term, unfinished: false }, isOtherName: false };
}

/** Plain words that follow each other directly; words in other clauses stand alone. */
function toRuns(groups: readonly ReadGroup[]): readonly (readonly TypedTerm[])[] {
  const runs: TypedTerm[][] = [];
  let open: TypedTerm[] | undefined;
  for (const { terms, isPlain } of groups) {
    if (isPlain) {
      if (open === undefined) {
        open = [];
        runs.push(open);
      }
      append(open, terms);
    } else {
      open = undefined;
      append(
        runs,
        terms.filter(({ part }) => part.kind === 'word').map((term) => [term]),
      );
    }
  }
  return runs;
}

function isFunctionTerm(typed: TypedTerm | undefined): boolean {
  const [only, ...others] = typed?.term.words ?? [];
  return (
    typed !== undefined &&
    only !== undefined &&
    others.length === 0 &&
    !only.acronym &&
    isFunctionWord(typed.part.text.replace(POSSESSIVE, ''))
  );
}

/** With marks a query tells by itself which of its words are function words. */
function isUnmarkedVietnamese(groups: readonly ReadGroup[]): boolean {
  return groups.every(({ terms }) =>
    terms.every(({ term }) =>
      term.words.every(({ spelling }) => !spelling.marked && mayBeVietnamese(spelling.folded)),
    ),
  );
}
