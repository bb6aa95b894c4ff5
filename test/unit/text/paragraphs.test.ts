import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findParagraphs } from '../../../src/core/text/paragraphs';

function cut(text: string): string[] {
  return findParagraphs(text).map(({ start, end }) => text.slice(start, end));
}

test('blank lines end paragraphs and belong to what stands before them', () => {
  assert.deepEqual(cut('a\nb\n\n\nc\r\n \t\r\nd'), ['a\nb\n\n\n', 'c\r\n \t\r\n', 'd']);
  assert.deepEqual(cut('a\r\nb\rc\r\n\r\nd\r\re'), ['a\r\nb\rc\r\n\r\n', 'd\r\r', 'e']);
  assert.deepEqual(cut(''), []);
  assert.deepEqual(cut('\n\na'), ['\n\n', 'a']);
});

test('paragraphs put together are the text, none is endless, and none is empty', () => {
  for (const text of [
    'x'.repeat(100_000),
    'a b. '.repeat(30_000),
    'a\n'.repeat(40_000),
    '\r\n\r\n'.repeat(90),
  ]) {
    const parts = cut(text);
    assert.equal(parts.join(''), text);
    assert.ok(parts.every((part) => part.length > 0 && part.length <= 8 * 1024));
  }
  assert.ok(cut('a b. '.repeat(30_000)).every((part) => part.endsWith('. ')));
});
