import fc from 'fast-check';
import type { SourceDocument } from '../../src/core/corpus/sourceDocument';
import { documentFilter } from '../../src/core/search/passageFilters';
import type { PassageIndex } from '../../src/core/search/passageIndex';
import type { FindOptions, FoundPassages } from '../../src/core/search/passageSearch';
import type { PassageFilter, SearchRequest, WordClause } from '../../src/core/search/searchRequest';
import { runAtOnce } from '../../src/core/util/steps';
import { aDocument } from './deskBuilder';
import { toRequest as toWordsRequest } from './searchPassages';

/** Few, so that they meet; near each other in every way that a search knows. */
const WORDS = [
  'ban',
  'bạn',
  'bán',
  'BAN',
  'chip',
  'chips',
  'chíp',
  'Nguyễn',
  'nguyen',
  'nguyên',
  'trade',
  'trading',
  'semiconductor',
  'semiconducter',
  'semiconductors',
  'WHO',
  'who',
  '57-NQ/TW',
  '58-NQ/TW',
  '50,000',
  '50.001',
  'the',
  'của',
];
const RARE_WORDS = Array.from({ length: 40 }, (_, i) => `rare${'abcdefghij'.charAt(i % 10)}${i}`);

const aWord = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...WORDS) }, fc.constantFrom(...RARE_WORDS));
const aLine = fc.array(aWord, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const aHeading = fc.tuple(fc.constantFrom('#', '##'), aLine).map((parts) => parts.join(' '));

/** Passages with a heading here and there. */
export const aText = fc
  .array(
    fc.tuple(
      fc.option(aHeading, { freq: 2 }),
      fc.oneof(
        aLine,
        aLine.map((line) => `Photo: ${line}`),
      ),
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((blocks) => blocks.map(([heading, line]) => (heading === null ? line : `${heading}\n\n${line}`)))
  .map((blocks) => blocks.join('\n\n'));

export const aTitle = fc.array(aWord, { maxLength: 3 }).map((words) => words.join(' '));

/** A document of some name, with a date or without. */
export function documentNamed(id: fc.Arbitrary<string>): fc.Arbitrary<SourceDocument> {
  return fc
    .record({ id, text: aText, title: aTitle, date: fc.constantFrom(undefined, '2024', '2025-03-01') })
    .map(({ id, text, title, date }) =>
      aDocument(id, text, date === undefined ? { title } : { title, date }),
    );
}

/** What is asked, as plain data that a failing property can show. */
export interface TestQuery {
  /** As a user types it; phrases in quotation marks. */
  readonly wanted: string;
  readonly excluded: string;
  /** Only documents whose ids end so; all where it is empty. */
  readonly within: string;
  /** What documents with such ids hold without its words, beside the words. */
  readonly orElse: string;
}

const aTerm = fc.oneof(
  { weight: 5, arbitrary: aWord },
  fc.tuple(aWord, aWord).map(([a, b]) => `"${a} ${b}"`),
  fc.constantFrom('semicon', 'nguye', 'nowhere'),
);

/** @param endings of the ids of documents */
export function aQuery(endings: readonly string[]): fc.Arbitrary<TestQuery> {
  const anEnding = fc.oneof({ weight: 3, arbitrary: fc.constant('') }, fc.constantFrom(...endings));
  return fc.record({
    wanted: fc
      .tuple(fc.array(aTerm, { minLength: 1, maxLength: 3 }), fc.constantFrom('', ' '))
      .map(([terms, end]) => terms.join(' ') + end),
    excluded: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, aTerm),
    within: anEnding,
    orElse: anEnding,
  });
}

const ALL: FindOptions = { limit: 1000, order: 'relevance', foldsAlike: true };

export function askIndex(index: PassageIndex, query: TestQuery, options = ALL): FoundPassages {
  return runAtOnce(index.find(toRequest(query), options));
}

export function toRequest({ wanted, excluded, within, orElse }: TestQuery): SearchRequest {
  const clausesOf = (query: string): readonly WordClause[] => toWordsRequest(query).wanted;
  const ending = (end: string): readonly PassageFilter[] =>
    end === '' ? [] : [documentFilter(({ id }) => id.endsWith(end))];
  const [first, ...others] = clausesOf(wanted);
  return {
    wanted: first === undefined ? [] : [{ ...first, orElse: ending(orElse) }, ...others],
    excluded: clausesOf(excluded),
    filters: ending(within),
  };
}

/** An answer as plain data, whichever the objects of its documents are. */
export function describeFound({ total, hits, tried }: FoundPassages): unknown {
  return {
    total,
    tried,
    hits: hits.map(({ document: { corpus, id }, passage, score, matches, snippet, alike }) => ({
      place: `${corpus}/${id}:${passage}`,
      score,
      matches,
      snippet,
      alike: alike.map((place) => `${place.document.corpus}/${place.document.id}:${place.passage}`),
    })),
  };
}

/** What an index answers to some queries. */
export function describeAnswers(index: PassageIndex, queries: readonly TestQuery[]): readonly unknown[] {
  return queries.map((query) => ({ query, found: describeFound(askIndex(index, query)) }));
}

/** Asks for plain words. */
export function plainQuery(wanted: string): TestQuery {
  return { wanted, excluded: '', within: '', orElse: '' };
}
