import { findMatchesAbove } from './above';
import type { Candidate } from './candidate';
import type { CompiledClause, CompiledQuery } from './compiledQuery';
import type { WordIds } from './documentWords';
import { Nearness, NOT_NEAR } from './nearness';
import { ABOVE, BOILERPLATE_SHARE, clauseScore } from './passageScore';
import { WordMatcher } from './wordMatcher';
import type { Place } from './wordShards';
import type { WordSpotter } from './wordSpotter';

/** Of a clause that a passage holds by something else than words, where none of the words is anywhere. */
const ANYTHING = 1;

/** Says of one stretch after another whether it answers a query, and how well. */
export class Judge {
  readonly matcher: WordMatcher;
  readonly #query: CompiledQuery;
  readonly #spotter: WordSpotter;
  readonly #averageLength: number;
  readonly #excluded: WordMatcher | undefined;
  /** Headings and titles are those of many stretches. */
  readonly #touched = new Map<WordIds, boolean>();

  /** @param averageLength words of a stretch */
  constructor(query: CompiledQuery, spotter: WordSpotter, averageLength: number, vocabularySize: number) {
    this.#query = query;
    this.#spotter = spotter;
    this.#averageLength = Math.max(1, averageLength);
    this.matcher = toMatcher(query.wanted, vocabularySize);
    this.#excluded = query.excluded.length > 0 ? toMatcher(query.excluded, vocabularySize) : undefined;
  }

  /** False where no stretch of the document is an answer. */
  mayAnswer({ entry: { document } }: Pick<Place, 'entry'>): boolean {
    return this.#query.filters.every((filter) => filter.document(document));
  }

  /** `undefined` where it is no answer. */
  judge(place: Place): Candidate | undefined {
    const { wanted, filters } = this.#query;
    this.matcher.reset();
    if (wanted.length > 0 && !this.#count(place)) {
      return undefined;
    }
    let told = 0;
    for (let i = 0; i < wanted.length; i++) {
      const clause = wanted[i];
      if (clause !== undefined && this.#holds(i, clause, place)) {
        told += weightOfClause(clause);
      } else if (clause?.required === true) {
        return undefined;
      }
    }
    if ((wanted.length > 0 && told === 0) || this.#isExcluded(place)) {
      return undefined;
    }
    const { document } = place.entry;
    const { passage } = place.indexed.stretch;
    if (!filters.every((filter) => filter.document(document) && filter.passage(document, passage))) {
      return undefined;
    }
    return { ...place, told, score: this.#score(place) };
  }

  /** Counts what a stretch holds; false where neither itself nor what it stands for holds anything. */
  #count({ entry, indexed }: Place): boolean {
    const { matcher } = this;
    const { headings, ledFrom, stretch } = indexed;
    const { title } = entry;
    const inText = matcher.count(entry.words, indexed.from, indexed.to, 1);
    const inTitle = this.#touches(title);
    const inHeadings = this.#touches(headings);
    if (!inText) {
      const inLed = inHeadings && ledFrom < headings.length && matcher.touches(headings, ledFrom);
      const stands = inLed || (inTitle && stretch.isFirst);
      if (!stands || findMatchesAbove(stretch, this.#spotter).length === 0) {
        return this.#query.wanted.some(({ orElse }) => orElse.length > 0);
      }
    }
    if (inHeadings) {
      matcher.count(headings, 0, headings.length, ABOVE.headings);
    }
    if (inTitle) {
      matcher.count(title, 0, title.length, ABOVE.title);
    }
    return true;
  }

  #touches(words: WordIds): boolean {
    let touched = this.#touched.get(words);
    if (touched === undefined) {
      touched = this.matcher.touches(words);
      this.#touched.set(words, touched);
    }
    return touched;
  }

  /** What is held by something else than words counts as typed once. */
  #holds(i: number, { orElse }: CompiledClause, { entry: { document }, indexed }: Place): boolean {
    const { matcher } = this;
    if (matcher.nearest[i] !== NOT_NEAR) {
      return true;
    }
    const { passage } = indexed.stretch;
    if (!orElse.some((filter) => filter.document(document) && filter.passage(document, passage))) {
      return false;
    }
    matcher.nearest[i] = Nearness.asTyped;
    matcher.counts[i] = 1;
    return true;
  }

  #isExcluded({ entry, indexed }: Place): boolean {
    return this.#excluded?.count(entry.words, indexed.from, indexed.to, 1) === true;
  }

  #score({ entry, indexed }: Place): number {
    const { wanted } = this.#query;
    const { counts, nearest } = this.matcher;
    const relativeLength = (indexed.to - indexed.from) / this.#averageLength;
    let score = 0;
    for (let i = 0; i < wanted.length; i++) {
      const near = nearest[i] ?? NOT_NEAR;
      if (near !== NOT_NEAR) {
        score += clauseScore(counts[i] ?? 0, near, weightOfClause(wanted[i]), relativeLength);
      }
    }
    if (wanted.length === 1) {
      // How near a single word is decides, whatever its number.
      score = NOT_NEAR - (nearest[0] ?? NOT_NEAR) + score / (score + 5);
    }
    const isBoilerplate = entry.document.passages[indexed.stretch.passage]?.boilerplate === true;
    return isBoilerplate ? score * BOILERPLATE_SHARE : score;
  }
}

function weightOfClause(clause: CompiledClause | undefined): number {
  return clause === undefined || clause.rareness === 0 ? ANYTHING : clause.rareness;
}

function toMatcher(clauses: readonly CompiledClause[], size: number): WordMatcher {
  return new WordMatcher(
    clauses.map(({ alternatives }) => alternatives),
    size,
  );
}
