import { findMatchesAbove } from './above';
import type { Candidate } from './candidate';
import { weightOfClause, type CompiledClause, type CompiledQuery } from './compiledQuery';
import type { DocumentWords, IndexedStretch, WordIds } from './documentWords';
import { Nearness, NOT_NEAR } from './nearness';
import { ABOVE, BOILERPLATE_SHARE, clauseScore } from './passageScore';
import { leastShareOf } from './whereToLook';
import { WordMatcher } from './wordMatcher';
import type { WordSpotter } from './wordSpotter';

/** Says of one stretch after another whether it answers a query, and how well. */
export class Judge {
  readonly matcher: WordMatcher;
  readonly #query: CompiledQuery;
  readonly #spotter: WordSpotter;
  readonly #averageLength: number;
  readonly #leastShare: number;
  readonly #excluded: WordMatcher | undefined;
  /** Whether anything but words may make a passage an answer. */
  readonly #hasOther: boolean;
  #title: WordIds | undefined;
  #inTitle = false;
  #headings: WordIds | undefined;
  #inHeadings = false;
  /** Of the best answer so far. */
  #mostTold = 0;

  /** @param averageLength words of a stretch */
  constructor(query: CompiledQuery, spotter: WordSpotter, averageLength: number, vocabularySize: number) {
    this.#leastShare = leastShareOf(query);
    this.#query = query;
    this.#spotter = spotter;
    this.#hasOther = query.wanted.some(({ orElse }) => orElse.length > 0);
    this.#averageLength = Math.max(1, averageLength);
    this.matcher = toMatcher(query.wanted, vocabularySize);
    this.#excluded = query.excluded.length > 0 ? toMatcher(query.excluded, vocabularySize) : undefined;
  }

  /** False where no stretch of the document is an answer. */
  mayAnswer({ document }: DocumentWords): boolean {
    return this.#query.filters.every((filter) => filter.document(document));
  }

  /** `undefined` where it is no answer, or one so weak beside those before that it is none. */
  judge(entry: DocumentWords, indexed: IndexedStretch): Candidate | undefined {
    const { wanted, filters } = this.#query;
    if (wanted.length > 0 && !this.#count(entry, indexed)) {
      return undefined;
    }
    let told = 0;
    for (let i = 0; i < wanted.length; i++) {
      const clause = wanted[i];
      if (clause !== undefined && this.#holds(i, clause, entry, indexed)) {
        told += weightOfClause(clause);
      } else if (clause?.required === true) {
        return undefined;
      }
    }
    if (told < this.#leastShare * this.#mostTold || (wanted.length > 0 && told === 0)) {
      return undefined;
    }
    if (this.#excluded?.count(entry.words, indexed.from, indexed.to, 1) === true) {
      return undefined;
    }
    for (const filter of filters) {
      if (!filter.document(entry.document) || !filter.passage(entry.document, indexed.stretch.passage)) {
        return undefined;
      }
    }
    this.#mostTold = Math.max(this.#mostTold, told);
    return { entry, indexed, told, score: this.#score(entry, indexed) };
  }

  /** Counts what a stretch holds; false where neither itself nor what it stands for holds anything. */
  #count(entry: DocumentWords, indexed: IndexedStretch): boolean {
    const { matcher } = this;
    const { headings, ledFrom, stretch, from, to } = indexed;
    const { title, words } = entry;
    const first = matcher.firstIn(words, from, to);
    this.#lookAbove(title, headings);
    const inTitle = this.#inTitle;
    const inHeadings = this.#inHeadings;
    if (first === to && !inTitle && !inHeadings && !this.#hasOther) {
      return false;
    }
    matcher.reset();
    if (!matcher.count(words, first, to, 1)) {
      const inLed = inHeadings && matcher.firstIn(headings, ledFrom) < headings.length;
      const stands = inLed || (inTitle && stretch.isFirst);
      if (!stands || findMatchesAbove(stretch, this.#spotter).length === 0) {
        return this.#hasOther;
      }
    }
    const [nearestInText = NOT_NEAR] = matcher.nearest;
    if (inHeadings) {
      matcher.count(headings, 0, headings.length, ABOVE.headings);
    }
    if (inTitle) {
      matcher.count(title, 0, title.length, ABOVE.title);
    }
    if (matcher.nearest.length === 1 && nearestInText !== NOT_NEAR) {
      // How near a single word is, its own passage tells.
      matcher.nearest[0] = nearestInText;
    }
    return true;
  }

  /** The title is the same for all stretches of a document, and headings for many that follow each other. */
  #lookAbove(title: WordIds, headings: WordIds): void {
    if (title !== this.#title) {
      this.#title = title;
      this.#inTitle = this.matcher.firstIn(title) < title.length;
    }
    if (headings !== this.#headings) {
      this.#headings = headings;
      this.#inHeadings = this.matcher.firstIn(headings) < headings.length;
    }
  }

  /** What is held by something else than words counts as typed once. */
  #holds(
    i: number,
    { orElse }: CompiledClause,
    { document }: DocumentWords,
    indexed: IndexedStretch,
  ): boolean {
    const { matcher } = this;
    if (matcher.nearest[i] !== NOT_NEAR) {
      return true;
    }
    if (orElse.length === 0) {
      return false;
    }
    const { passage } = indexed.stretch;
    if (!orElse.some((filter) => filter.document(document) && filter.passage(document, passage))) {
      return false;
    }
    matcher.nearest[i] = Nearness.asTyped;
    matcher.counts[i] = 1;
    return true;
  }

  #score(entry: DocumentWords, indexed: IndexedStretch): number {
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

function toMatcher(clauses: readonly CompiledClause[], size: number): WordMatcher {
  return new WordMatcher(
    clauses.map(({ alternatives }) => alternatives),
    size,
  );
}
