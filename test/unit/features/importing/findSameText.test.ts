import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readDocument } from '../../../../src/core/corpus/readDocument';
import type { SourceDocument } from '../../../../src/core/corpus/sourceDocument';
import { findSameText } from '../../../../src/core/features/importing/findSameText';
import { runAtOnce } from '../../../../src/core/util/steps';
import { englishWording } from '../../../support/inMemoryHost';

function read(id: string, text: string): SourceDocument {
  const { document } = readDocument({ corpus: 'own', id, uri: `memory:${id}`, text }, englishWording);
  assert.ok(document);
  return document;
}

const sentences = Array.from(
  { length: 20 },
  (_, i) => `Sentence number ${i} tells of the harbour, the quay ${i * 7} and crane ${i * 3} in some words.`,
);
const body = sentences.join('\n\n');
const same = (text: string, ...documents: readonly SourceDocument[]) => {
  const found = runAtOnce(findSameText(text, documents));
  return found && [found.document.id, found.isExact];
};

test('the same words are the same text, whatever front matter, marks and format say', () => {
  const markdown = read('a.md', `---\ntitle: A\n---\n\n${body.replace('harbour', '**harbour**')}\n`);
  assert.deepEqual(same(body, read('b.md', 'Something else.'), markdown), ['a.md', true]);
  const html = read(
    'a.html',
    `<html><body>${sentences.map((one) => `<p>${one}</p>`).join('')}</body></html>`,
  );
  assert.deepEqual(same(body, html), ['a.html', true]);
});

test('a caption more makes it nearly the same, a fifth more another text', () => {
  assert.deepEqual(same(`Photo: the quay\n\n${body}`, read('a.md', body)), ['a.md', false]);
  assert.equal(same(sentences.slice(0, 16).join('\n\n'), read('a.md', body)), undefined);
});

test('the nearest one is told, and one word for word before all', () => {
  const near = read('near.md', sentences.slice(1).join('\n\n'));
  const nearer = read('nearer.md', `Photo.\n\n${body}`);
  assert.deepEqual(same(body, near, nearer), ['nearer.md', false]);
  assert.deepEqual(same(body, near, nearer, read('same.md', body)), ['same.md', true]);
});

test('short texts are the same only word for word, and no text is like none', () => {
  assert.equal(same('The quay is open now.', read('a.md', 'The quay is open again.')), undefined);
  assert.deepEqual(same('The quay is open.', read('a.md', 'The quay is OPEN')), ['a.md', true]);
  assert.equal(same('', read('a.md', '')), undefined);
});
