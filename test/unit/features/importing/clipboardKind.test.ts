import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readClipboardKind } from '../../../../src/core/features/importing/clipboardKind';
import { findSourcesFolder } from '../../../../src/core/features/importing/sourcesFolder';

const kinds: readonly (readonly [text: string, kind: string])[] = [
  [' \n', 'empty'],
  ['https://quay.example/talks?id=1\n', 'address'],
  ['See https://quay.example/talks', 'text'],
  ['<p>Talks</p>', 'html'],
  ['\n<!doctype html><html><body>Talks</body></html>', 'html'],
  ['<!-- saved from -->\n<article class="a"><p>Talks</p></article>\n', 'html'],
  ['Use <p> and </p> for paragraphs', 'text'],
  ['<3 of us came', 'text'],
  ['<p>It begins so and goes on as text', 'text'],
];

for (const [text, kind] of kinds) {
  test(`${JSON.stringify(text)} is ${kind}`, () => {
    assert.equal(readClipboardKind(text), kind);
  });
}

test('new sources lie where most sources lie', () => {
  assert.equal(findSourcesFolder([]), 'documents');
  assert.equal(findSourcesFolder(['a.md', 'b.md', 'notes/c.md']), '');
  assert.equal(findSourcesFolder(['a.md', 'texts/2026/b.md', 'texts/2026/c.md']), 'texts/2026');
  assert.equal(findSourcesFolder(['a/x.md', 'b/x.md']), 'a');
});
