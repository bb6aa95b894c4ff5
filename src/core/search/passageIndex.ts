import MiniSearch, { type Query } from 'minisearch';
import SearchableMap from 'minisearch/SearchableMap';
import type { Clock, Wording } from '../contracts';
import type { SourceDocument } from '../corpus/sourceDocument';
import { findAnswer } from './answer';
import { findMatchesAbove } from './above';
import { compareCandidates, withoutRepetition, type Candidate } from './candidate';
import { findMatchedWords } from './matchedWords';
import type { FindOptions, FoundPassages, PassageSearch, SearchStats, UpdateOptions } from './passageSearch';
import { findTogether, toPartialScore, toScore } from './ranking';
import type { Steps } from '../util/steps';
import type { PassagePlace, SearchHit } from './searchHit';
import type { QueryTerm } from './searchQuery';
import type { SearchRequest } from './searchRequest';
import { leewayOf, planAttempts, tellTried, type Attempt } from './searchPlan';
import { buildSnippet } from './snippet';
import { toStretches, type Stretch } from './stretch';
import { toIndexTerms, Vocabulary, type Nearness, type WidenedTerm } from './vocabulary';
import { WordReader, type Word } from './words';
import { takeBest } from '../util/takeBest';

/** A stretch as the engine takes it: index terms, parted by blanks. */
interface IndexedStretch {
  readonly id: number;
  readonly text: string;
  readonly headings: string;
  readonly title: string;
}

interface FoundCandidates {
  /** As many as are asked for, best first. */
  readonly best: readonly Candidate[];
  readonly total: number;
}

interface DocumentEntry {
  readonly ids: number[];
  /** False while it is taken in, and after that was broken off. */
  complete: boolean;
}

/** Milliseconds of work between two pauses. */
const SLICE = 10;
/** Fewer hits than this are few, and the next attempt is made. */
const FEW = 3;
/** How many of the best are looked at for words that stand together. */
const LOOKED_AT = 200;
/** Somewhat steeper than the engine's own: in longer passages the second occurrence still says something. */
const BM25 = { k: 1.6, b: 0.75, d: 0.1 };
const BOOST = { text: 1, headings: 0.6, title: 0.4 };
const NEARNESS_BOOST: Readonly<Record<Nearness, number>> = { 0: 1, 1: 0.9, 2: 0.5, 3: 0.3 };
const BYTES_PER_POSTING = 56;
const BYTES_PER_WORD = 200;

/** {@link PassageSearch} in memory; the only file that knows the engine. */
export class PassageIndex implements PassageSearch {
  readonly #clock: Clock;
  readonly #wording: Wording;
  readonly #reader = new WordReader();
  readonly #vocabulary = new Vocabulary(new SearchableMap());
  readonly #stretches = new Map<number, Stretch>();
  readonly #documents = new Map<SourceDocument, DocumentEntry>();
  readonly #engine = new MiniSearch<IndexedStretch>({
    fields: ['text', 'headings', 'title'],
    tokenize: (terms) => terms.split(' '),
    processTerm: (term) => term,
  });
  #nextId = 0;
  #postings = 0;
  #passages = 0;
  /** Grows with each update, so that one that was overtaken notices. */
  #turn = 0;

  constructor(host: { readonly clock: Clock; readonly wording: Wording }) {
    this.#clock = host.clock;
    this.#wording = host.wording;
  }

  async update(documents: readonly SourceDocument[], options: UpdateOptions): Promise<void> {
    const turn = ++this.#turn;
    let sliceEnd = this.#clock.now() + SLICE;
    /** False where the work is no longer wanted. */
    const pauseWhenDue = async (): Promise<boolean> => {
      if (this.#clock.now() >= sliceEnd) {
        await options.pause();
        sliceEnd = this.#clock.now() + SLICE;
      }
      return turn === this.#turn && options.token?.isCancellationRequested !== true;
    };

    const wanted = new Set(documents);
    const added = [...wanted].filter((document) => this.#documents.get(document)?.complete !== true);
    // What is replaced stays until its successor comes, so that a search meanwhile does not miss it.
    const places = new Set(added.map(placeOf));
    const replaced = new Map<string, SourceDocument>();
    for (const document of [...this.#documents.keys()]) {
      if (wanted.has(document)) {
        continue;
      }
      if (places.has(placeOf(document)) && !replaced.has(placeOf(document))) {
        replaced.set(placeOf(document), document);
      } else {
        this.#remove(document);
        if (!(await pauseWhenDue())) {
          return;
        }
      }
    }
    for (const document of added) {
      const old = replaced.get(placeOf(document));
      if (old !== undefined) {
        this.#remove(old);
      }
      this.#remove(document);
      if (!(await this.#add(document, pauseWhenDue))) {
        return;
      }
    }
  }

  /** False where it was broken off. */
  async #add(document: SourceDocument, pauseWhenDue: () => Promise<boolean>): Promise<boolean> {
    const entry: DocumentEntry = { ids: [], complete: false };
    this.#documents.set(document, entry);
    this.#passages += document.passages.length;
    const title = this.#toTerms(document.title);
    for (const stretch of toStretches(document)) {
      const id = this.#nextId++;
      const headings = document.passages[stretch.passage]?.headingPath.join(' ') ?? '';
      const indexed = {
        id,
        text: this.#toTerms(document.readable.text, stretch.start, stretch.end),
        headings: this.#toTerms(headings),
        title,
      };
      this.#engine.add(indexed);
      this.#postings += postingsOf(indexed);
      this.#stretches.set(id, stretch);
      entry.ids.push(id);
      if (!(await pauseWhenDue())) {
        return false;
      }
    }
    entry.complete = true;
    return pauseWhenDue();
  }

  #remove(document: SourceDocument): void {
    const entry = this.#documents.get(document);
    if (entry === undefined) {
      return;
    }
    const { ids } = entry;
    this.#passages -= document.passages.length;
    // An entry's worth on the average: the exact number went with the text.
    this.#postings -= this.#stretches.size > 0 ? (this.#postings / this.#stretches.size) * ids.length : 0;
    for (const id of ids) {
      this.#engine.discard(id);
      this.#stretches.delete(id);
    }
    this.#documents.delete(document);
  }

  #toTerms(text: string, start = 0, end = text.length): string {
    const terms: string[] = [];
    for (const word of this.#reader.readWords(text, start, end)) {
      this.#vocabulary.add(word.spelling);
      terms.push(...toIndexTerms(word));
    }
    return terms.join(' ');
  }

  tellingWords(place: PassagePlace, count: number): readonly string[] {
    const text = place.document.passages[place.passage];
    return text === undefined || count < 1 ? [] : [];
  }

  *find(request: SearchRequest, { limit }: FindOptions): Steps<FoundPassages> {
    const terms = request.wanted.flatMap(({ alternatives: [first] }) => first?.term ?? []);
    let candidates: FoundCandidates = { best: [], total: 0 };
    let widened: readonly WidenedTerm[] = [];
    const tried: Attempt[] = [];
    for (const attempt of planAttempts(terms)) {
      // Attempts that ask for less than all words are for where nothing has all.
      if (candidates.total >= (attempt.every ? FEW : 1)) {
        break;
      }
      tried.push(attempt);
      yield;
      widened = this.#widen(terms, attempt);
      candidates = this.#findCandidates(widened, attempt.every, Math.max(0, limit));
    }
    const hits: SearchHit[] = [];
    for (const candidate of candidates.best) {
      hits.push(this.#toHit(candidate, widened));
    }
    return { total: candidates.total, hits, tried: tellTried(terms, tried, this.#wording) };
  }

  #widen(terms: readonly QueryTerm[], attempt: Attempt): readonly WidenedTerm[] {
    return terms.map((term) => ({
      words: term.words.map((word, i) => this.#vocabulary.widen(word, leewayOf(term, i, word, attempt))),
    }));
  }

  #findCandidates(terms: readonly WidenedTerm[], every: boolean, limit: number): FoundCandidates {
    const candidates: Candidate[] = [];
    for (const result of this.#engine.search(toEngineQuery(terms, every))) {
      const stretch = this.#stretches.get(Number(result.id));
      // The engine multiplies by the number of spellings found, which says nothing of the passage.
      const weight = result.score / Math.max(1, result.queryTerms.length);
      const answer = stretch && findAnswer(stretch, { match: result.match, weight }, terms, this.#reader);
      if (stretch && answer && (!every || answer.found === terms.length)) {
        const score = every ? toScore(answer) : toPartialScore(answer);
        candidates.push({ stretch, answer, score });
      }
    }
    return { best: this.#findBest(candidates, terms, limit), total: withoutRepetition(candidates).length };
  }

  /** A frequent word is in most passages: only as many are put in order as are asked for. */
  #findBest(
    candidates: readonly Candidate[],
    terms: readonly WidenedTerm[],
    limit: number,
  ): readonly Candidate[] {
    for (let count = Math.max(LOOKED_AT, limit); ; count *= 2) {
      const inOrder = takeBest(candidates, count, compareCandidates);
      const lookedAt = inOrder
        .slice(0, LOOKED_AT)
        .map((candidate) => this.#lookForTogether(candidate, terms))
        .sort(compareCandidates);
      const best = withoutRepetition([...lookedAt, ...inOrder.slice(LOOKED_AT)]);
      if (best.length >= limit || inOrder.length === candidates.length) {
        return best.slice(0, limit);
      }
    }
  }

  #lookForTogether(candidate: Candidate, terms: readonly WidenedTerm[]): Candidate {
    const { stretch, answer } = candidate;
    if (answer.together || !answer.inText || answer.found < terms.length) {
      return candidate;
    }
    const nearness = findTogether(this.#readStretch(stretch), terms);
    if (nearness === undefined) {
      return candidate;
    }
    const better = { ...answer, nearness, together: true };
    return { ...candidate, answer: better, score: Math.max(candidate.score, toScore(better)) };
  }

  #toHit({ stretch, score }: Candidate, terms: readonly WidenedTerm[]): SearchHit {
    const { document, passage, start, end } = stretch;
    const { readable, format } = document;
    const found = findMatchedWords(this.#readStretch(stretch), terms);
    const inText = found.map((match) => ({
      start: readable.sourceOffset(match.start),
      end: readable.sourceEnd(match.end),
    }));
    const matches = inText.length > 0 ? inText : findMatchesAbove(stretch, terms, this.#reader);
    const moved = found.map((match) => ({ ...match, start: match.start - start, end: match.end - start }));
    const snippet = buildSnippet(readable.text.slice(start, end), moved, format);
    return { document, passage, matches, score, snippet, alike: [] };
  }

  #readStretch({ document, start, end }: Stretch): readonly Word[] {
    return this.#reader.readWords(document.readable.text, start, end);
  }

  stats(): SearchStats {
    const indexBytes = Math.round(
      this.#postings * BYTES_PER_POSTING + this.#vocabulary.size * BYTES_PER_WORD,
    );
    return {
      documents: this.#documents.size,
      passages: this.#passages,
      words: this.#vocabulary.size,
      indexBytes,
    };
  }
}

function placeOf({ corpus, id }: SourceDocument): string {
  return JSON.stringify([corpus, id]);
}

function postingsOf(indexed: IndexedStretch): number {
  return (
    new Set(indexed.text.split(' ')).size + new Set(`${indexed.headings} ${indexed.title}`.split(' ')).size
  );
}

function toEngineQuery(terms: readonly WidenedTerm[], every: boolean): Query {
  const queries = terms.map((term): Query => {
    const words = term.words.map((spellings): Query => {
      const boostTerm = (spelling: string): number => NEARNESS_BOOST[spellings.get(spelling) ?? 0];
      return { combineWith: 'OR', queries: [...spellings.keys()], boostTerm };
    });
    return { combineWith: 'AND', queries: words };
  });
  return { combineWith: every ? 'AND' : 'OR', queries, boost: BOOST, bm25: BM25 };
}
