import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aDocument } from '../../../support/deskBuilder';
import { toLikeQuery } from '../../../../src/core/features/search/likePassage';
import { aSearchedDesk, placesOf } from './searchedDesk';

const documents = [
  aDocument('documents/chips.md', 'Chips and trade.\n\nChips and tourism.\n\nTrade and tourism.', {
    title: 'Trade in Hanoi',
    date: '2026-01-16',
  }),
  aDocument('documents/b.vi.md', 'Bán dẫn.', {
    title: 'Thương mại Hà Nội',
    publisher: 'VNA',
    date: '2026-03',
  }),
  aDocument('a "b" c.md', 'Tourism in Hanoi, and chips.', {
    title: 'Notes on trade',
    publisher: 'Hanoi Times',
  }),
  aDocument('documents/chips.md', 'Another text.', { corpus: 'own', title: 'Own' }),
];
const { search, desk, find } = aSearchedDesk({ documents });

const rows: readonly (readonly [query: string, titles: readonly string[], why: string])[] = [
  ['hanoi', ['Trade in Hanoi', 'Notes on trade'], 'by title, then by publisher'],
  ['ha noi', ['Thương mại Hà Nội'], 'without marks'],
  ['trade han', ['Trade in Hanoi', 'Notes on trade'], 'beginnings of words, in any place'],
  ['vna', ['Thương mại Hà Nội'], 'by publisher'],
  ['2026-01', ['Trade in Hanoi'], 'by date'],
  ['documents/chips', ['Trade in Hanoi', 'Own'], 'by id, the newest first'],
  ['anoi', [], 'no part of a word'],
  [' ', [], 'nothing'],
];

for (const [query, titles, why] of rows) {
  test(`documents for “${query}”: ${why}`, () => {
    assert.deepEqual(
      search.findDocuments(query, 10, desk).map(({ title }) => title),
      titles,
    );
  });
}

test('no more documents than are asked for', () => {
  assert.equal(search.findDocuments('trade', 1, desk).length, 1);
});

test('a passage finds others that say the same, and not itself', () => {
  const [document] = documents;
  assert.ok(document);
  const query = toLikeQuery({ document, passage: 1 });
  assert.equal(query, 'like:test/documents/chips.md#2');
  const answer = find(query);
  assert.deepEqual(answer.faults, []);
  assert.deepEqual([...placesOf(answer)].sort(), ['a "b" c#1', 'documents/chips#1', 'documents/chips#3']);
  assert.deepEqual(placesOf(find(`${query} -trade`)), ['a "b" c#1']);
});

test('a passage is found without its corpus only where one document is called so', () => {
  assert.match(find('like:documents/chips.md#1').faults[0]?.message ?? '', /no passage/);
  assert.deepEqual(find('like:documents/b.vi.md#1').faults, []);
});
