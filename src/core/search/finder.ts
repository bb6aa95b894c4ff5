import type { SourceDocument } from '../corpus/sourceDocument';
import type { Steps } from '../util/steps';
import { takeBestInSteps } from '../util/takeBest';
import { foldAlike, type Group } from './alike';
import { compareBy, withoutRepetition, type Candidate } from './candidate';
import { compileQuery, type CompiledQuery } from './compiledQuery';
import type { DocumentWords } from './documentWords';
import { Judge } from './judge';
import { nearbyScore } from './passageScore';
import type { FindOptions } from './passageSearch';
import type { SearchRequest } from './searchRequest';
import type { Vocabulary } from './vocabulary';
import { findWhereToLook, leastShareOf } from './whereToLook';
import type { WordReader } from './words';
import type { Place, WordShards } from './wordShards';
import { WordSpotter } from './wordSpotter';

/** What is searched; it may change while a search rests. */
export interface Indexed {
  readonly entries: ReadonlyMap<SourceDocument, DocumentWords>;
  readonly shards: WordShards;
  readonly vocabulary: Vocabulary;
  readonly reader: WordReader;
  /** Of all stretches together. */
  readonly stretches: number;
  readonly words: number;
}

export interface Finding {
  readonly query: CompiledQuery;
  readonly spotter: WordSpotter;
  readonly groups: readonly Group[];
  readonly total: number;
}

/** How many of the best are looked at for words that stand near each other. */
const LOOKED_AT = 200;
/** Stretches looked at between two rests. */
const STRIDE = 256;

/** Finds where to look, judges what is there, and puts the best in order. */
export function* findBest(request: SearchRequest, indexed: Indexed, options: FindOptions): Steps<Finding> {
  const query = compileQuery(request, indexed.vocabulary, indexed.stretches);
  const spotter = new WordSpotter(query.wanted, indexed.vocabulary, indexed.reader);
  const averageLength = indexed.words / Math.max(1, indexed.stretches);
  const judge = new Judge(query, spotter, averageLength, indexed.vocabulary.size);
  yield;
  const candidates = withoutWeak(yield* collect(query, judge, indexed), query);
  yield;
  const total = withoutRepetition(candidates).length;
  yield;
  const groups = yield* findBestGroups(candidates, query, judge, options);
  return { query, spotter, groups, total };
}

function withoutWeak(candidates: readonly Candidate[], query: CompiledQuery): readonly Candidate[] {
  let most = 0;
  for (const { told } of candidates) {
    most = Math.max(most, told);
  }
  const least = leastShareOf(query) * most;
  return candidates.filter(({ told }) => told >= least);
}

function* collect(query: CompiledQuery, judge: Judge, indexed: Indexed): Steps<readonly Candidate[]> {
  const where = findWhereToLook(query, indexed.vocabulary, indexed.stretches);
  if (where === 'nowhere') {
    return [];
  }
  // All that follows is of this moment: what moves to an engine or out of one meanwhile is looked at once.
  const entries = [...indexed.entries.values()];
  if (where !== 'everywhere') {
    const { shards } = indexed;
    const places = shards.find(where.words);
    const others = shards.missing(entries);
    const all = [...(yield* judgePlaces(places, judge)), ...(yield* judgeDocuments(others, judge))];
    if (all.some(({ told }) => told >= where.expected)) {
      return all;
    }
  }
  return yield* judgeDocuments(entries, judge);
}

function* judgePlaces(places: readonly Place[], judge: Judge): Steps<Candidate[]> {
  const candidates: Candidate[] = [];
  for (const [i, { entry, indexed }] of places.entries()) {
    const candidate = judge.judge(entry, indexed);
    if (candidate !== undefined) {
      candidates.push(candidate);
    }
    if (i % STRIDE === 0) {
      yield;
    }
  }
  return candidates;
}

function* judgeDocuments(entries: readonly DocumentWords[], judge: Judge): Steps<Candidate[]> {
  const candidates: Candidate[] = [];
  let looked = 0;
  for (const entry of entries) {
    if (judge.mayAnswer(entry)) {
      for (const indexed of entry.stretches) {
        const candidate = judge.judge(entry, indexed);
        if (candidate !== undefined) {
          candidates.push(candidate);
        }
      }
    }
    looked += 1 + entry.stretches.length;
    if (looked >= STRIDE) {
      looked = 0;
      yield;
    }
  }
  return candidates;
}

/** A frequent word is in most passages: only as many are put in order as are asked for. */
function* findBestGroups(
  candidates: readonly Candidate[],
  query: CompiledQuery,
  judge: Judge,
  { limit, order, foldsAlike }: FindOptions,
): Steps<readonly Group[]> {
  const compare = compareBy(order);
  for (let count = Math.max(LOOKED_AT, limit); ; count *= 2) {
    const inOrder = yield* takeBestInSteps(candidates, count, compare);
    yield;
    const lookedAt = inOrder.slice(0, LOOKED_AT).map((candidate) => lookForNearby(candidate, query, judge));
    const best = withoutRepetition([...lookedAt.sort(compare), ...inOrder.slice(LOOKED_AT)]);
    yield;
    const groups = foldsAlike
      ? yield* foldAlike(best)
      : best.map((candidate) => ({ best: candidate, alike: [] }));
    if (groups.length >= limit || inOrder.length === candidates.length) {
      return groups.slice(0, Math.max(0, limit));
    }
  }
}

function lookForNearby(candidate: Candidate, { wanted }: CompiledQuery, { matcher }: Judge): Candidate {
  if (wanted.length < 2) {
    return candidate;
  }
  const { entry, indexed, score } = candidate;
  const rareness = wanted.map((clause) => clause.rareness);
  const nearby = nearbyScore(matcher, entry.words, indexed.from, indexed.to, rareness);
  return { ...candidate, score: score + nearby };
}
