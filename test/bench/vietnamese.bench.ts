import { toSourceDocument, type CollectionText } from './support/collections';
import { compareWays, isBelow, tellComparison } from './support/comparison';
import { buildOurSearch, toDocumentIds } from './support/ourSearch';
import { buildPlainSearch, plainFolding, withoutMarks } from './support/plainSearch';
import { hit, mean, reciprocalRank } from './support/retrievalMetrics';
import { NO_SHARED_DATA } from './support/sharedData';
import { printTable } from './support/table';
import { findSameEvents, readVietnameseNews, type VietnameseItem } from './support/vietnameseNews';

/**
 * Vietnamese news: summaries are searched for by their titles, which are not in the index, with their marks and
 * without. Right is the item itself; as several items tell of one event, it is also told how much better all are where
 * any of those is right, since no search can know which one is meant. Fails where ours is below MiniSearch with folding
 * by more than the draw of the queries explains.
 */

const DEPTH = 100;
const FOLDED = 'plain with folding';

type Right = readonly ReadonlySet<string>[];
type Measure = (ranked: readonly string[], right: ReadonlySet<string>) => number;

const MEASURES: readonly (readonly [name: string, measure: Measure])[] = [
  ['MRR', (ranked, right) => reciprocalRank(ranked, right, DEPTH)],
  ['hit@1', (ranked, right) => hit(ranked, right, 1)],
  ['hit@10', (ranked, right) => hit(ranked, right, 10)],
];

interface Way {
  readonly who: string;
  readonly search: (query: string) => Promise<readonly string[]>;
}

async function buildWays(items: readonly VietnameseItem[]): Promise<readonly Way[]> {
  const texts: CollectionText[] = items.map(({ id, text }) => ({ id, title: '', text }));
  const dateOf = new Map(items.map(({ id, date }) => [id, date.slice(0, 10)]));
  const own = await buildOurSearch(
    texts.map((text) => toSourceDocument(text, { lang: 'vi', date: dateOf.get(text.id) ?? '' })),
  );
  const plain = buildPlainSearch(texts);
  const folded = buildPlainSearch(texts, plainFolding);
  return [
    { who: 'ours', search: async (query) => toDocumentIds(await own.search(query, DEPTH)) },
    { who: 'plain', search: (query) => Promise.resolve(plain.search(query, DEPTH)) },
    { who: FOLDED, search: (query) => Promise.resolve(folded.search(query, DEPTH)) },
  ];
}

async function searchAll(
  { search }: Way,
  queries: readonly string[],
): Promise<readonly (readonly string[])[]> {
  const answers = [];
  for (const query of queries) {
    answers.push(await search(query));
  }
  return answers;
}

function judge(answers: readonly (readonly string[])[], right: Right, measure: Measure): readonly number[] {
  return answers.map((ranked, i) => measure(ranked, right[i] ?? new Set()));
}

async function measureNews(items: readonly VietnameseItem[]): Promise<void> {
  const ways = await buildWays(items);
  const own: Right = items.map(({ id }) => new Set([id]));
  const sameEvent = findSameEvents(items);
  const shared = sameEvent.filter(({ size }) => size > 1).length;
  console.log(`${items.length} items, ${shared} of them with another one on the same event`);
  const titles = items.map(({ title }) => title);
  const below: string[] = [];
  for (const [marks, queries] of [
    ['with marks', titles],
    ['without marks', titles.map(withoutMarks)],
  ] as const) {
    const answersOf = new Map<string, readonly (readonly string[])[]>();
    for (const way of ways) {
      answersOf.set(way.who, await searchAll(way, queries));
    }
    printTable(
      [...answersOf].map(([who, answers]) => ({
        [marks]: who,
        ...Object.fromEntries(
          MEASURES.flatMap(([name, measure]) => [
            [name, mean(judge(answers, own, measure))],
            [`${name}, same event`, mean(judge(answers, sameEvent, measure))],
          ]),
        ),
      })),
    );
    for (const [name, measure] of MEASURES) {
      const [ours, theirs] = ['ours', FOLDED].map((who) => judge(answersOf.get(who) ?? [], own, measure));
      const comparison = compareWays(name, ours ?? [], theirs ?? []);
      console.log(tellComparison(`titles ${marks},`, comparison, FOLDED));
      if (isBelow(comparison)) {
        below.push(`${name} ${marks}`);
      }
    }
  }
  if (below.length > 0) {
    console.error(`Below MiniSearch with folding by more than the draw explains: ${below.join(', ')}.`);
    process.exitCode = 1;
  }
}

const items = readVietnameseNews();
if (items === undefined) {
  console.log(NO_SHARED_DATA);
} else {
  await measureNews(items);
}
