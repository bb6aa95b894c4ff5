import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  completedQuery,
  partCompletions,
  readQueryHistory,
  rememberQuery,
  toSelectionQuery,
} from '../../../../src/core';

test('a query is remembered once, as the most recent, and without space around it', () => {
  assert.deepEqual(rememberQuery(['chips', 'law'], ' law '), ['law', 'chips']);
  assert.deepEqual(rememberQuery(['chips'], '  '), ['chips']);
});

test('at most 50 queries are kept', () => {
  let history: readonly string[] = [];
  for (let i = 0; i < 60; i++) {
    history = rememberQuery(history, `query ${i}`);
  }
  assert.equal(history.length, 50);
  assert.deepEqual([history[0], history.at(-1)], ['query 59', 'query 10']);
});

test('what was stored by somebody else is no history', () => {
  for (const stored of [undefined, 'chips', { 0: 'chips' }, 7, null]) {
    assert.deepEqual(readQueryHistory(stored), []);
  }
  assert.deepEqual(readQueryHistory(['chips', 7, '', 'chips', 'law']), ['chips', 'law']);
});

const selections: readonly (readonly [selected: string, query: string])[] = [
  ['chips', 'chips'],
  ['  bán dẫn\n', '"bán dẫn"'],
  ['57-NQ/TW', '"57-NQ/TW"'],
  ['the "rare earth"\r\npact', '"the rare earth pact"'],
  ['law:x', '"law:x"'],
  ['-not', '"-not"'],
  ['OR', '"OR"'],
  ['… —', ''],
  ['', ''],
];

for (const [selected, query] of selections) {
  test(`${JSON.stringify(selected)} is searched as ${query || 'nothing'}`, () => {
    assert.equal(toSelectionQuery(selected), query);
  });
}

test('of a long selection the first 25 words are a phrase', () => {
  const words = Array.from({ length: 40 }, (_, i) => `w${i}`);
  assert.equal(toSelectionQuery(words.join(' ')), `"${words.slice(0, 25).join(' ')}"`);
});

test('a completion takes the place of its stretch, and a value is followed by a space', () => {
  assert.equal(completedQuery('chips per', { span: { start: 6, end: 9 }, text: 'person:' }), 'chips person:');
  assert.equal(
    completedQuery('person:qu', { span: { start: 7, end: 9 }, text: 'vu-hai-quan' }),
    'person:vu-hai-quan ',
  );
  assert.equal(
    completedQuery('act:ple sector:ai', { span: { start: 4, end: 7 }, text: 'pledge' }),
    'act:pledge sector:ai',
  );
});

test('completions are parted into fields and values; one that is typed already is left out', () => {
  const span = { start: 0, end: 4 };
  const [person, quan, same] = [
    { span, text: 'person:' },
    { span, text: 'quan' },
    { span, text: 'chip' },
  ] as const;
  assert.deepEqual(partCompletions('chip', [quan, person, same]), { fields: [person], values: [quan] });
});
