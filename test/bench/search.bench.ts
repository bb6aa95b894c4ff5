import { buildNameSearch } from '../../src/core/features/nameSearch';
import { searchPassages } from '../support/searchPassages';
import { PassageIndex } from '../../src/core/search/passageIndex';
import { aDocument, buildRegistry } from '../support/deskBuilder';
import { aPerson } from '../support/entityBuilders';
import { SeededRandom } from '../support/seededRandom';
import { growth, percentile, printTable, type Row } from './support/table';

const SIZES = [1_000, 2_000, 5_000, 10_000];
const WORDS_PER_PASSAGE = 80;
const QUERIES = 60;

const host = {
  clock: { today: () => '2026-01-01', now: () => performance.now() },
  wording: { translate: (message: string) => message, language: 'en' },
};

const ENGLISH =
  'con tra de in pro gres sion al ment ter re com per sub tion mar ket ex port im law tech no lo gy'.split(
    ' ',
  );
const VIETNAMESE =
  'nguyễn việt nam bộ khoa học công nghệ bán dẫn hợp tác phát triển chính phủ đầu tư kinh tế quốc gia thị trường'.split(
    ' ',
  );
const FREQUENT = 'the of and in to a của và các trong được'.split(' ');

/** Words as frequent as in prose: a few make up half of a text, most come hardly ever. */
function createWordSource(seed: number): () => string {
  const random = new SeededRandom(seed);
  const made = Array.from({ length: 30_000 }, () =>
    Array.from({ length: 2 + random.integer(3) }, () => ENGLISH[random.integer(ENGLISH.length)]).join(''),
  );
  const pick = (list: readonly string[]): string => list[random.integer(list.length)] ?? '';
  return () => {
    const kind = random.next();
    if (kind < 0.3) {
      return pick(FREQUENT);
    }
    return kind < 0.5 ? pick(VIETNAMESE) : (made[Math.floor(made.length ** random.next())] ?? '');
  };
}

function buildDocuments(passages: number) {
  const nextWord = createWordSource(passages);
  return Array.from({ length: passages / 10 }, (_, i) => {
    const paragraphs = Array.from({ length: 10 }, () =>
      Array.from({ length: WORDS_PER_PASSAGE }, nextWord).join(' '),
    );
    return aDocument(`${i}.md`, paragraphs.join('\n\n'));
  });
}

/** Of so many words, half with the last one unfinished, some with a slip, some without marks. */
function buildQueries(words: number): readonly string[] {
  const nextWord = createWordSource(10_000);
  const random = new SeededRandom(words);
  return Array.from({ length: QUERIES }, () => {
    const query = Array.from({ length: words }, nextWord).join(' ');
    const kind = random.next();
    if (kind < 0.5) {
      return query.slice(0, -1);
    }
    return kind < 0.6
      ? query.replace(/(.{4})./, '$1x')
      : kind < 0.8
        ? query.normalize('NFD').replace(/\p{M}/gu, '')
        : query;
  });
}

function measure(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

const builds: number[] = [];
const latencies: number[] = [];
const rows: Row[] = [];
for (const size of SIZES) {
  const documents = buildDocuments(size);
  const index = new PassageIndex(host);
  let longest = 0;
  let sliceStart = performance.now();
  const start = sliceStart;
  await index.update(documents, {
    pause: async () => {
      longest = Math.max(longest, performance.now() - sliceStart);
      await new Promise((resolve) => setImmediate(resolve));
      sliceStart = performance.now();
    },
  });
  const build = performance.now() - start;
  builds.push(build);
  const row: Record<string, number> = {
    passages: size,
    'build ms': build,
    'longest slice ms': longest,
    'index MB': index.stats().indexBytes / 1e6,
  };
  for (const words of [1, 2, 3]) {
    const queries = buildQueries(words);
    const times = [...queries, ...queries].map((query) =>
      measure(() => searchPassages(index, query, { limit: 20 })),
    );
    const warm = times.slice(queries.length);
    row[`${words}w p50`] = percentile(warm, 0.5);
    row[`${words}w p95`] = percentile(warm, 0.95);
    row[`${words}w p99`] = percentile(warm, 0.99);
    if (words === 2) {
      latencies.push(percentile(warm, 0.95));
    }
  }
  rows.push(row);
}
printTable(rows);
const buildGrowth = growth(SIZES, builds);
const searchGrowth = growth(SIZES, latencies);
console.log(`[linear] build grows with size to the power ${buildGrowth.toFixed(2)}`);
console.log(`[linear] search grows with size to the power ${searchGrowth.toFixed(2)}`);

const nextWord = createWordSource(7);
const people = Array.from({ length: 100_000 }, (_, i) =>
  aPerson(`person-${i}`, Array.from({ length: 3 }, nextWord).join(' ')),
);
const registry = buildRegistry(people);
let names = buildNameSearch(registry);
const nameBuild = measure(() => (names = buildNameSearch(registry)));
const nameTimes = ['n', 'ng', 'nguyen', 'Nguyễn', 'việt nam', 'hoc bo', 'logy', 'zzzz', 'vnb'].flatMap(
  (query) => Array.from({ length: 5 }, () => measure(() => names.find(query, 50))),
);
printTable([
  {
    names: people.length,
    'build ms': nameBuild,
    p50: percentile(nameTimes, 0.5),
    p95: percentile(nameTimes, 0.95),
    p99: percentile(nameTimes, 0.99),
  },
]);

if (buildGrowth > 1.35 || searchGrowth > 1.35) {
  console.error('Grows faster than the corpus.');
  process.exitCode = 1;
}
