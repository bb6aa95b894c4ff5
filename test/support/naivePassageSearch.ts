import type { SourceDocument } from '../../src/core/corpus/sourceDocument';
import type { FindOptions, FoundPassages, PassageSearch } from '../../src/core/search/passageSearch';
import type { PassagePlace, SearchHit } from '../../src/core/search/searchHit';
import type { QueryTerm } from '../../src/core/search/searchQuery';
import type { PassageFilter, SearchRequest, WordClause } from '../../src/core/search/searchRequest';
import { marksAgreeSoFar, spellingsAgree } from '../../src/core/search/spelling';
import { WordReader, type Word } from '../../src/core/search/words';
import { compareDates } from '../../src/core/text/dates';
import { readableOffset } from '../../src/core/text/readableText';
import type { Span } from '../../src/core/text/span';
import { compareText } from '../../src/core/util/compareText';
import type { Steps } from '../../src/core/util/steps';

/**
 * The meaning of a search request, spelled out: looks at every passage, and at its own text only, not at headings and
 * titles. A word is found where it is written, in any case and with any marks unless it has some, an unfinished one
 * also where it begins another; there are no plurals and no similar spellings. A passage is an answer where it passes
 * all filters, holds every required clause, at least one clause if there are any, and nothing that is excluded. Its
 * score is the number of clauses it holds, one by another name counting half.
 */
export class NaivePassageSearch implements PassageSearch {
  readonly #reader = new WordReader();
  #documents: readonly SourceDocument[] = [];

  update(documents: readonly SourceDocument[]): Promise<void> {
    this.#documents = documents;
    return Promise.resolve();
  }

  *find(request: SearchRequest, { limit, order }: FindOptions): Steps<FoundPassages> {
    const hits: SearchHit[] = [];
    if (request.wanted.length + request.filters.length > 0) {
      for (const document of this.#documents) {
        yield;
        for (const { index } of document.passages) {
          const hit = this.#answer({ document, passage: index }, request);
          hits.push(...(hit === undefined ? [] : [hit]));
        }
      }
    }
    const isByDate = order === 'date' || request.wanted.length === 0;
    hits.sort(
      (a, b) => (isByDate ? byDate(a, b) || byScore(a, b) : byScore(a, b) || byDate(a, b)) || byPlace(a, b),
    );
    return { total: hits.length, hits: hits.slice(0, limit), tried: ['as typed'] };
  }

  #answer(place: PassagePlace, { wanted, excluded, filters }: SearchRequest): SearchHit | undefined {
    const { document, passage } = place;
    const words = this.#wordsOf(place);
    const isIn = (filter: PassageFilter): boolean =>
      filter.document(document) && filter.passage(document, passage);
    if (
      !filters.every(isIn) ||
      excluded.some((clause) => this.#findClause(place, words, clause) !== undefined)
    ) {
      return undefined;
    }
    const found = wanted.map((clause) => this.#findClause(place, words, clause));
    const isAnswer = wanted.every(({ required }, i) => !required || found[i] !== undefined);
    if (!isAnswer || (wanted.length > 0 && found.every((one) => one === undefined))) {
      return undefined;
    }
    const spans = [
      ...found.flatMap((one) => one?.spans ?? []),
      ...filters.flatMap((filter) => filter.spans(document, passage)),
    ];
    return {
      document,
      passage,
      matches: apart(spans),
      score: found.reduce((sum, one) => sum + (one?.score ?? 0), 0),
      snippet: { text: textOf(place), matches: [] },
      alike: [],
    };
  }

  #findClause(
    place: PassagePlace,
    words: readonly Word[],
    { alternatives, orElse }: WordClause,
  ): { readonly spans: readonly Span[]; readonly score: number } | undefined {
    const { document, passage } = place;
    const typed = alternatives.filter(({ isOtherName }) => !isOtherName);
    const passing = orElse.filter((filter) => filter.document(document) && filter.passage(document, passage));
    const byTyped = typed.flatMap(({ term }) => findTerm(words, term, document));
    const spans = [
      ...alternatives.flatMap(({ term }) => findTerm(words, term, document)),
      ...passing.flatMap((filter) => filter.spans(document, passage)),
    ];
    if (spans.length === 0 && passing.length === 0) {
      return undefined;
    }
    return { spans, score: byTyped.length > 0 || passing.length > 0 ? 1 : 0.5 };
  }

  /** The words in the fewest passages; among equals the order of the text. */
  tellingWords(place: PassagePlace, count: number): readonly string[] {
    const passages = this.#documents.flatMap((document) =>
      document.passages.map(({ index }) => new Set(this.#foldedWordsOf({ document, passage: index }))),
    );
    const rarity = (word: string): number => passages.filter((words) => words.has(word)).length;
    return [...new Set(this.#foldedWordsOf(place))].sort((a, b) => rarity(a) - rarity(b)).slice(0, count);
  }

  stats() {
    const passages = this.#documents.reduce((sum, document) => sum + document.passages.length, 0);
    return { documents: this.#documents.length, passages, words: 0, indexBytes: 0 };
  }

  #foldedWordsOf(place: PassagePlace): readonly string[] {
    return this.#wordsOf(place).map(({ spelling }) => spelling.folded);
  }

  #wordsOf({ document, passage }: PassagePlace): readonly Word[] {
    const { readable, passages } = document;
    const span = passages[passage]?.span ?? { start: 0, end: 0 };
    const [start, end] = [readableOffset(readable, span.start), readableOffset(readable, span.end)];
    return this.#reader.readWords(readable.text, start, end);
  }
}

function findTerm(words: readonly Word[], term: QueryTerm, { readable }: SourceDocument): readonly Span[] {
  return words.flatMap((first, at) => {
    const last = words[at + term.words.length - 1];
    const isHere = term.words.every((typed, i) => {
      const word = words[at + i];
      return word !== undefined && agrees(typed, word, term.unfinished && i === term.words.length - 1);
    });
    return isHere && last !== undefined
      ? [{ start: readable.sourceOffset(first.start), end: readable.sourceEnd(last.end) }]
      : [];
  });
}

function agrees({ spelling: typed }: Word, { spelling: word }: Word, isUnfinished: boolean): boolean {
  return (
    (typed.folded === word.folded && spellingsAgree(typed, word)) ||
    (isUnfinished && word.folded.startsWith(typed.folded) && marksAgreeSoFar(typed, word))
  );
}

/** In order and without overlap: the longest of those that begin first. */
function apart(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start >= (result.at(-1)?.end ?? 0)) {
      result.push(span);
    }
  }
  return result;
}

function textOf({ document, passage }: PassagePlace): string {
  const { start, end } = document.passages[passage]?.span ?? { start: 0, end: 0 };
  return document.text.slice(start, end);
}

function byDate(a: SearchHit, b: SearchHit): number {
  return compareDates(b.document.date, a.document.date);
}

function byScore(a: SearchHit, b: SearchHit): number {
  return b.score - a.score;
}

function byPlace(a: SearchHit, b: SearchHit): number {
  return (
    compareText(a.document.corpus, b.document.corpus) ||
    compareText(a.document.id, b.document.id) ||
    a.passage - b.passage
  );
}
