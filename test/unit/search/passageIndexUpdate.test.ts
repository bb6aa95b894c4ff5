import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { SourceDocument } from '../../../src/core/corpus/sourceDocument';
import { searchPassages } from '../../support/searchPassages';
import { PassageIndex } from '../../../src/core/search/passageIndex';
import { aDocument } from '../../support/deskBuilder';

const wording = { translate: (message: string) => message, language: 'en' };

/** Each look at the clock takes a long time, so that every stretch is followed by a pause. */
function createSlowClock(): { today(): string; now(): number } {
  let time = 0;
  return { today: () => '2026-01-01', now: () => (time += 100) };
}

function createIndex(): PassageIndex {
  return new PassageIndex({ clock: createSlowClock(), wording });
}

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function foundIds(index: PassageIndex, query: string): readonly string[] {
  const { hits } = searchPassages(index, query, { limit: 100 });
  return hits.map((hit) => `${hit.document.id}:${hit.passage}`).sort();
}

test('documents that stay the same objects cost nothing', async () => {
  const index = createIndex();
  const read = new Set<string>();
  const watched = (document: SourceDocument): SourceDocument => ({
    ...document,
    get passages() {
      read.add(document.id);
      return document.passages;
    },
  });
  const documents = [watched(aDocument('a.md', 'chips')), watched(aDocument('b.md', 'trade'))];
  await index.update(documents, { pause });
  assert.deepEqual([...read], ['a.md', 'b.md']);
  read.clear();
  await index.update([...documents, watched(aDocument('c.md', 'law'))], { pause });
  assert.deepEqual([...read], ['c.md']);
  assert.deepEqual(index.stats().documents, 3);
});

test('a replaced document is found by its new words only, a removed one not at all', async () => {
  const index = createIndex();
  await index.update([aDocument('a.md', 'chips'), aDocument('b.md', 'trade')], { pause });
  await index.update([aDocument('a.md', 'dams')], { pause });
  assert.deepEqual(foundIds(index, 'chips'), []);
  assert.deepEqual(foundIds(index, 'dams'), ['a.md:0']);
  assert.deepEqual(foundIds(index, 'trade'), []);
  assert.deepEqual(index.stats().passages, 1);
});

test('a search during an update answers from what is in, and the old text stays until the new one comes', async () => {
  const index = createIndex();
  const old = ['a', 'b', 'c'].map((name) => aDocument(`${name}.md`, 'chips'));
  await index.update(old, { pause });
  const seen: number[] = [];
  await index.update(
    ['a', 'b', 'c'].map((name) => aDocument(`${name}.md`, 'new chips')),
    {
      pause: () => {
        seen.push(foundIds(index, 'chips').length);
        return pause();
      },
    },
  );
  assert.deepEqual([...new Set(seen)], [3]);
});

test('a later update takes over from one that still runs', async () => {
  const index = createIndex();
  const first = index.update([aDocument('a.md', 'chips\n\nchips\n\nchips'), aDocument('b.md', 'chips')], {
    pause,
  });
  const second = index.update([aDocument('c.md', 'chips')], { pause });
  await Promise.all([first, second]);
  assert.deepEqual(foundIds(index, 'chips'), ['c.md:0']);
});

test('a cancelled update keeps what is in, and the next one completes it', async () => {
  const index = createIndex();
  const documents = [aDocument('a.md', 'chips'), aDocument('b.md', 'chips\n\nchips\n\nchips')];
  const token = { isCancellationRequested: false };
  let pauses = 0;
  await index.update(documents, {
    pause: () => {
      token.isCancellationRequested = ++pauses === 3;
      return pause();
    },
    token,
  });
  // A document is there with all its passages or not at all.
  assert.deepEqual(foundIds(index, 'chips'), ['a.md:0']);
  await index.update(documents, { pause });
  assert.deepEqual(foundIds(index, 'chips'), ['a.md:0', 'b.md:0', 'b.md:1', 'b.md:2']);
});

test('a passage of megabytes is taken in by parts and stays one hit', async () => {
  const index = createIndex();
  let pauses = 0;
  const text = `${'some words of no use '.repeat(20_000)}chips ${'and more '.repeat(20_000)}chips`;
  await index.update([aDocument('a.md', text)], { pause: () => (pauses++, pause()) });
  assert.ok(pauses > 50);
  const { hits, total } = searchPassages(index, 'chips', { limit: 10 });
  assert.equal(total, 1);
  const [match] = hits[0]?.matches ?? [];
  assert.equal(match && text.slice(match.start, match.end), 'chips');
});

const word = fc.constantFrom(
  'ban',
  'bạn',
  'bán',
  'chips',
  'chip',
  'CHIP',
  'Nguyễn',
  'nguyen',
  'trade',
  '57-NQ/TW',
  'the',
);
const passages = fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 });
const text = passages.map((lines) => lines.map((words) => words.join(' ')).join('\n\n'));

test('what is found by one word is what a plain scan finds, and each match is such a word', async () => {
  const bare = (written: string): string =>
    written.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
  const single = word.filter((written) => !written.includes('/') && written !== 'CHIP');
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), single, async (texts, query) => {
      const index = createIndex();
      await index.update(
        texts.map((content, i) => aDocument(`${i}.md`, content)),
        { pause },
      );
      const isMeant = (written: string): boolean =>
        written.toLowerCase() === query.toLowerCase() ||
        (bare(written) === bare(query) &&
          (bare(query) === query.toLowerCase() || bare(written) === written.toLowerCase()));
      const expected = texts.flatMap((content, i) =>
        content
          .split('\n\n')
          .flatMap((passage, at) => (passage.split(/[ /-]/).some(isMeant) ? [`${i}.md:${at}`] : [])),
      );
      const { hits } = searchPassages(index, `"${query}"`, { limit: 100 });
      for (const hit of hits) {
        for (const { start, end } of hit.matches) {
          assert.ok(isMeant(hit.document.text.slice(start, end)));
        }
      }
      const found = hits.map((hit) => `${hit.document.id}:${hit.passage}`);
      assert.deepEqual(found.sort(), expected.sort());
    }),
    { numRuns: 100 },
  );
});
