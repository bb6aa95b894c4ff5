import { compareWays, type Comparison } from './comparison';
import { startStopwatch } from './measure';
import type { OurSearch } from './ourSearch';
import { plainTyping, sparingTyping, type PlainSearch } from './plainSearch';
import { hit } from './retrievalMetrics';
import { passageId, type ScalePassage } from './scalePassages';
import { buildScaleQueries, buildTyping, type ScaleQuery } from './scaleQueries';

/** Milliseconds of each query, which all were asked in turn. */
export interface Latencies {
  readonly asked: string;
  readonly ours: readonly number[];
  /** MiniSearch with {@link plainTyping}. */
  readonly plain: readonly number[];
  /** MiniSearch with {@link sparingTyping}. */
  readonly sparing: readonly number[];
}

export interface SearchLatency {
  /** Of one, two and three words, of all these, and while one types. */
  readonly latencies: readonly Latencies[];
  /** How often the passage that a query's words come from is among the first ten. */
  readonly found: Comparison;
}

const QUERIES = 60;
/** Of each number of words. */
const TYPED = 10;
/** As many hits as the picker shows. */
const LIMIT = 50;
const WORDS = [1, 2, 3];

/** Each query is asked once, and others before: what is remembered of earlier answers does not help. */
export async function measureSearchLatency(
  passages: readonly ScalePassage[],
  own: OurSearch,
  plain: PlainSearch,
): Promise<SearchLatency> {
  const warmUp = WORDS.flatMap((words) => buildScaleQueries(passages, words, { count: 10, seed: 1 }));
  await askAll('', warmUp, own, plain);
  const answered = [];
  for (const words of WORDS) {
    const queries = buildScaleQueries(passages, words, { count: QUERIES, seed: 2 });
    answered.push(await askAll(words === 1 ? '1 word' : `${words} words`, queries, own, plain));
  }
  const typing = WORDS.flatMap((words) => buildTyping(passages, words, { count: TYPED, seed: 3 }));
  const typed = await askAll(
    'typing',
    typing.map((text) => ({ text, intended: '' })),
    own,
    plain,
  );
  const all = {
    asked: '1-3 words',
    ours: answered.flatMap(({ ours }) => ours),
    plain: answered.flatMap((one) => one.plain),
    sparing: answered.flatMap(({ sparing }) => sparing),
  };
  const found = compareWays(
    'found@10',
    answered.flatMap(({ oursFound }) => oursFound),
    answered.flatMap(({ plainFound }) => plainFound),
  );
  return { latencies: [...answered, all, typed], found };
}

interface Answered extends Latencies {
  readonly oursFound: readonly number[];
  readonly plainFound: readonly number[];
}

async function askAll(
  asked: string,
  queries: readonly ScaleQuery[],
  own: OurSearch,
  plain: PlainSearch,
): Promise<Answered> {
  const ours: number[] = [];
  const theirs: number[] = [];
  const sparing: number[] = [];
  const oursFound: number[] = [];
  const plainFound: number[] = [];
  for (const { text, intended } of queries) {
    const right = new Set([intended]);
    const ownWatch = startStopwatch();
    const hits = await own.search(text, LIMIT);
    ours.push(ownWatch());
    const plainWatch = startStopwatch();
    const ids = plain.search(text, LIMIT, plainTyping);
    theirs.push(plainWatch());
    const sparingWatch = startStopwatch();
    plain.search(text, LIMIT, sparingTyping);
    sparing.push(sparingWatch());
    const ownIds = hits.map(({ document, passage }) => passageId(document.id, passage));
    oursFound.push(hit(ownIds, right, 10));
    plainFound.push(hit(ids, right, 10));
  }
  return { asked, ours, plain: theirs, sparing, oursFound, plainFound };
}
