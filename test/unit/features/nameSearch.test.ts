import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildNameSearch } from '../../../src/core/features/nameSearch';
import type { Entity } from '../../../src/core/registry/entity';
import { buildRegistry } from '../../support/deskBuilder';
import { aLaw, anOrganization, aPerson, aStatement } from '../../support/entityBuilders';

const entities: readonly Entity[] = [
  aPerson('quan', 'Vu Hai Quan', { otherNames: ['Vũ Hải Quân'] }),
  aPerson('headlee', 'Russell Headlee'),
  aPerson('dung-person', 'Nguyễn Chí Dũng'),
  aPerson('dung-other', 'Trần Văn Dụng'),
  anOrganization('most', 'Ministry of Science and Technology', {
    otherNames: ['MOST', 'Bộ Khoa học và Công nghệ'],
  }),
  anOrganization('moit', 'Ministry of Industry and Trade'),
  aLaw('res-57', 'Resolution 57-NQ/TW', { otherNames: ['Nghị quyết 57'] }),
  aStatement('asks', 'Ministry asks for courses'),
];
const search = buildNameSearch(buildRegistry(entities));

const rows: readonly (readonly [query: string, ids: readonly string[], why: string])[] = [
  ['Vũ Hải Quân', ['quan'], 'the whole name'],
  ['vu hai quan', ['quan'], 'without marks and case'],
  ['Vũ Hải Quân'.normalize('NFD'), ['quan'], 'decomposed'],
  ['hai qu', ['quan'], 'from a word on'],
  ['quan vu', ['quan'], 'words in another order'],
  ['eadle', ['headlee'], 'a part of a word'],
  ['ea', [], 'a part of a word that is too short'],
  ['vhq', ['quan'], 'initials'],
  ['rh', ['headlee'], 'two initials'],
  ['dung', ['dung-other', 'dung-person'], 'unmarked: all spellings'],
  ['Dũng', ['dung-person'], 'typed marks exclude other marks'],
  ['Dụng', ['dung-other'], 'typed marks exclude other marks'],
  ['Quân', ['quan'], 'typed marks'],
  ['Quấn', ['quan'], 'other marks, but the house spelling has none'],
  ['most', ['most'], 'an acronym'],
  ['ministry', ['moit', 'most'], 'the shorter name first; no statements'],
  ['57/nq', ['res-57'], 'strokes make no difference'],
  ['57', ['res-57'], 'a number'],
  ['', [], 'nothing'],
  ['***', [], 'no word'],
  ['__proto__', [], 'no property'],
];

for (const [query, ids, why] of rows) {
  test(`names for “${query}”: ${why}`, () => {
    assert.deepEqual(
      search.find(query, 10).map((hit) => hit.entity.id),
      ids,
    );
  });
}

test('a hit tells the name that was found', () => {
  assert.deepEqual(search.find('bo khoa', 1), [{ entity: entities[4], name: 'Bộ Khoa học và Công nghệ' }]);
});

test('exact names go before beginnings, words, and parts of words', () => {
  const named = (id: string, name: string): Entity => aPerson(id, name);
  const ranked = buildNameSearch(
    buildRegistry([
      named('within', 'Xylan'),
      named('word', 'Dao Lan'),
      named('whole', 'Lan'),
      named('beginning', 'Lan Dao'),
      named('marked', 'Lân'),
    ]),
  );
  const ids = ranked.find('lan', 10).map((hit) => hit.entity.id);
  assert.deepEqual(ids, ['whole', 'marked', 'beginning', 'word', 'within']);
  assert.equal(ranked.find('lan', 2).length, 2);
});
