import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guessKinds } from '../../../../src/core/features/recording/guessKind';
import { findLikelyEntities } from '../../../../src/core/features/recording/likelyEntities';
import type { EntityKind } from '../../../../src/core/registry/entity';
import { runAtOnce } from '../../../../src/core/util/steps';
import { buildRegistry } from '../../../support/deskBuilder';
import { aLaw, anOrganization, aPerson, aSector } from '../../../support/entityBuilders';

const registry = buildRegistry([
  aPerson('quan', 'Vu Hai Quan'),
  aPerson('quang', 'Tran Van Quang'),
  aPerson('headlee', 'Russell Headlee'),
  anOrganization('most', 'Ministry of Science and Technology'),
  anOrganization('mof', 'Ministry of Finance'),
  anOrganization('moj', 'Ministry of Justice'),
  aLaw('r57', 'Resolution on science', { number: '57-NQ/TW' }),
  aSector('chips', 'Semiconductors'),
]);

function likely(name: string, ...kinds: EntityKind[]): readonly string[] {
  return runAtOnce(findLikelyEntities(name, new Set(kinds), registry, 5)).map(({ entity }) => entity.id);
}

test('existing entities are ranked by what their names have in common with a name', () => {
  assert.deepEqual(likely('Vũ Hải Quân', 'person'), ['quan']);
  assert.deepEqual(likely('Quân Vũ', 'person')[0], 'quan');
  assert.deepEqual(likely('Headley', 'person'), ['headlee']);
  assert.deepEqual(likely('Russel Headlee', 'person'), ['headlee']);
  assert.deepEqual(likely('Ministry for Science & Technology', 'organization')[0], 'most');
  assert.deepEqual(likely('MOST', 'organization'), []);
  assert.deepEqual(likely('MST', 'organization'), ['most']);
  assert.deepEqual(likely('Resolution 57-NQ/TW', 'law'), ['r57']);
  assert.deepEqual(likely('Vũ Hải Quân', 'law'), []);
  assert.deepEqual(likely('…', 'person'), []);
});

test('words that many names have tell little', () => {
  assert.deepEqual(likely('Ministry of Public Security', 'organization'), []);
  assert.equal(likely('Finance Ministry', 'organization')[0], 'mof');
});

test('the kind of a name is guessed from its words, best first', () => {
  for (const [name, kind] of [
    ['Nguyễn Văn An', 'person'],
    ['Mai Lan Phuong', 'person'],
    ['Bộ Tài chính', 'organization'],
    ['Coast Bank', 'organization'],
    ['ASEAN', 'organization'],
    ['57-NQ/TW', 'law'],
    ['Nghị định số 13/2023/NĐ-CP', 'law'],
    ['Luật Đất đai', 'law'],
    ['Customs Act', 'law'],
    ['bán dẫn', 'sector'],
    ['artificial intelligence', 'sector'],
  ] as const) {
    assert.equal(guessKinds(name)[0], kind, name);
    assert.equal(new Set(guessKinds(name)).size, 4);
  }
});
