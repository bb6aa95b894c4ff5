import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SourceDocument } from '../../../src/core/corpus/sourceDocument';
import { searchPassages } from '../../support/searchPassages';
import { PassageIndex } from '../../../src/core/search/passageIndex';
import type { FoundPassages } from '../../../src/core/search/passageSearch';
import { aDocument } from '../../support/deskBuilder';

const host = {
  clock: { today: () => '2026-01-01', now: () => performance.now() },
  wording: { translate: (message: string) => message, language: 'en' },
};
const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function buildIndex(documents: readonly SourceDocument[]): Promise<PassageIndex> {
  const index = new PassageIndex(host);
  await index.update(documents, { pause });
  return index;
}

/** One document a text, named by its number. */
async function searchIn(texts: readonly string[], query: string): Promise<FoundPassages> {
  const index = await buildIndex(texts.map((text, i) => aDocument(`${i}.md`, text)));
  return searchPassages(index, query, { limit: 50 });
}

/** Checks which texts are found, best first, and what is marked in the first of them. */
async function checkSearch(
  texts: readonly string[],
  query: string,
  expected: readonly string[],
  marked?: readonly string[],
): Promise<void> {
  const answer = await searchIn(texts, query);
  assert.deepEqual(
    answer.hits.map((hit) => hit.document.text),
    expected,
    query,
  );
  if (marked !== undefined) {
    const [hit] = answer.hits;
    assert.deepEqual(
      hit?.matches.map(({ start, end }) => hit.document.text.slice(start, end)),
      marked,
    );
  }
}

test('a word typed without marks finds all spellings, the exact one first', async () => {
  await checkSearch(['Họ bạn bè', 'a ban on chips', 'đi bán hàng'], 'ban ', [
    'a ban on chips',
    'Họ bạn bè',
    'đi bán hàng',
  ]);
});

test('typed marks exclude other marks, but not their absence', async () => {
  await checkSearch(
    ['Họ bạn bè', 'a ban on chips', 'đi bán hàng'],
    'bán ',
    ['đi bán hàng', 'a ban on chips'],
    ['bán'],
  );
});

test('case, Unicode form and place of the tone make no difference', async () => {
  const decomposed = 'Hòa Bình'.normalize('NFD');
  await checkSearch(
    [decomposed, 'HOÀ bình', 'hóa bình'],
    'hòa',
    [decomposed, 'HOÀ bình'],
    [decomposed.slice(0, 4)],
  );
});

test('for one word exact goes before other marks, before beginnings, before similar spellings', async () => {
  const texts = ['semiconductors semiconductors', 'the semicondúctor', 'one semiconducter', 'semiconductor'];
  await checkSearch(texts, 'semiconductor', [
    'semiconductor',
    'the semicondúctor',
    'semiconductors semiconductors',
  ]);
  await checkSearch(texts.slice(1, 3), 'semiconductor', ['the semicondúctor', 'one semiconducter']);
});

test('an acronym in capitals prefers capitals', async () => {
  await checkSearch(['who came, who went, who', 'at the WHO in Geneva', 'the ARM of the law'], 'WHO', [
    'at the WHO in Geneva',
    'who came, who went, who',
  ]);
});

test('a law number is found as typed, by its beginning and with other strokes, and only as such', async () => {
  const texts = ['Resolution 57-NQ/TW of 2024', 'TW sent 57 letters to NQ', 'Resolution 58-NQ/TW'];
  for (const query of ['57-NQ/TW', '57-nq', '57/NQ', '"57-NQ/TW"', '57-nq/tw']) {
    await checkSearch(texts, query, [texts[0]!]);
  }
  await checkSearch(texts, '57-NQ/TW', [texts[0]!], ['57-NQ/TW']);
});

test('numbers are never similar, and their groups may be parted by any mark', async () => {
  await checkSearch(['50,000 engineers', '50.000 kỹ sư', '50,001 others'], '50000', [
    '50,000 engineers',
    '50.000 kỹ sư',
  ]);
  await checkSearch(['in 2026', 'in 2027'], '2025', []);
});

test('short words are never similar', async () => {
  await checkSearch(['the cat', 'the car'], 'cab', []);
});

test('the last word counts as a beginning while it is typed, and no longer after a blank', async () => {
  await checkSearch(['Vietnamese trade', 'viet'], 'viet', ['viet', 'Vietnamese trade']);
  const texts = ['nguyên liệu', 'Nguyện vọng', 'Nguyễn Duy Ngọc'];
  await checkSearch(texts, 'nguyê', texts);
  await checkSearch(texts, 'nguyễ', ['Nguyễn Duy Ngọc']);
});

test('all words are asked for first, some of them where nothing has all', async () => {
  const texts = ['chips and trade', 'chips alone', 'trade alone'];
  await checkSearch(texts, 'trade chips', ['chips and trade'], ['chips', 'trade']);
  const answer = await searchIn(texts.slice(1), 'trade chips tariffs');
  assert.equal(answer.total, 2);
  assert.ok(answer.tried.includes('some of the words only'));
});

test('words that stand together go before scattered ones', async () => {
  const scattered = 'The ban was lifted. Then Dan came, and they spoke of the ban.';
  await checkSearch([scattered, 'ngành bán dẫn'], 'ban dan', ['ngành bán dẫn', scattered]);
});

test('function words do not decide', async () => {
  const texts = ['the of the of and the', 'development of technology', 'phát triển của công nghệ'];
  await checkSearch(texts, 'the development of the', ['development of technology'], ['development']);
  await checkSearch(texts, 'của phát triển', ['phát triển của công nghệ']);
  await checkSearch(
    texts,
    '"development of technology"',
    ['development of technology'],
    ['development of technology'],
  );
});

test('words in quotation marks follow each other', async () => {
  await checkSearch(['High Technology Law', 'a law on high technology'], '"technology law"', [
    'High Technology Law',
  ]);
  await checkSearch(['many laws', 'one law'], '"law"', ['one law']);
});

test('a left-over line is found, but after what says more', async () => {
  await checkSearch(['Photo: semiconductor plant', 'semiconductors'], 'semiconductor', [
    'semiconductors',
    'Photo: semiconductor plant',
  ]);
});

test('a heading helps its passages, and its first passage stands for it', async () => {
  const text = '# Vietnam\n\nChips are made.\n\nShoes are made.\n\n# Laos\n\nChips are sold.';
  const index = await buildIndex([aDocument('a.md', text)]);
  const passagesFor = (query: string): readonly number[] =>
    searchPassages(index, query, { limit: 10 }).hits.map((hit) => hit.passage);
  assert.deepEqual(passagesFor('vietnam chips'), [0]);
  assert.deepEqual(passagesFor('vietnam'), [0]);
  assert.deepEqual(passagesFor('laos'), [2]);
  const [hit] = searchPassages(index, 'vietnam', { limit: 1 }).hits;
  assert.deepEqual(
    hit?.matches.map(({ start, end }) => text.slice(start, end)),
    ['Vietnam'],
  );
});

test('a document is found by its title where the title stands in the file', async () => {
  const text = '---\ntitle: Digital Dialogue\n---\n\nChips are made.\n\nShoes are made.';
  const readable = {
    ...aDocument('a.md', text).readable,
    text: text.replace(/^---[^]*?---/, (s) => '\uFFFC'.repeat(s.length)),
  };
  const passages = aDocument('a.md', text)
    .passages.slice(1)
    .map((passage, index) => ({ ...passage, index }));
  const index = await buildIndex([
    aDocument('a.md', text, { title: 'Digital Dialogue', readable, passages }),
  ]);
  const { hits } = searchPassages(index, 'digital dialogue', { limit: 10 });
  assert.deepEqual(
    hits.map((hit) => hit.matches.map(({ start, end }) => text.slice(start, end))),
    [['Digital', 'Dialogue']],
  );
});

test('queries without a word find nothing and do not throw', async () => {
  for (const query of [
    '',
    '   ',
    '"',
    '***',
    '-/-',
    '\uFFFC',
    '()',
    '😀',
    '\ud800',
    'x'.repeat(100_000),
    '__proto__',
  ]) {
    const answer = await searchIn(['some text'], query);
    assert.equal(answer.total, 0, query.slice(0, 20));
  }
});

test('the total is told before the limit', async () => {
  const index = await buildIndex([aDocument('a.md', 'chips\n\nchips\n\nchips')]);
  const answer = searchPassages(index, 'chips', { limit: 2 });
  assert.deepEqual([answer.total, answer.hits.length], [3, 2]);
});

test('nothing found tells what was tried', async () => {
  const answer = await searchIn(['some text'], 'Nguyễn quota');
  assert.deepEqual(answer.tried, [
    'as typed',
    'without diacritics',
    'with any diacritics',
    'beginnings of words',
    'similar spellings',
    'some of the words only',
  ]);
});

test('a beginning is never that of a function word', async () => {
  await checkSearch(['they trade there', 'a theme of trade'], 'trade th', ['a theme of trade']);
  await checkSearch(['this and that', 'a theory', 'then'], 'th', ['a theory']);
});

test('every word with the typed beginning is found, however many there are', async () => {
  const common = Array.from({ length: 60 }, () => 'cobalt '.repeat(60));
  const answer = await searchIn([...common, 'a colony', 'the coast'], 'co');
  assert.equal(answer.total, 62);
});

test('a smaller limit gives the first hits of a larger one', async () => {
  const texts = Array.from(
    { length: 700 },
    (_, i) => `${'trade '.repeat(1 + (i % 7))}and talks ${'x '.repeat(i % 50)}`,
  );
  const index = await buildIndex(texts.map((text, i) => aDocument(`${i}.md`, text)));
  const ids = (limit: number): readonly string[] =>
    searchPassages(index, 'trade talks', { limit }).hits.map(({ document }) => document.id);
  const all = ids(1000);
  assert.equal(all.length, 700);
  for (const limit of [0, 1, 50, 200, 201, 500]) {
    assert.deepEqual(ids(limit), all.slice(0, limit), `limit ${limit}`);
  }
});
