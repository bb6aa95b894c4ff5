import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EntityName, Source } from '../../../src/core/registry/entity';
import { uniteNames } from '../../../src/core/registry/uniteNames';

function sourceOf(document: string): Source {
  const start = { line: 0, character: 0 };
  return {
    corpus: 'desk',
    document,
    place: { corpus: 'desk', uri: 'memory:/r.yaml', range: { start, end: start } },
  };
}

function toName(text: string, document: string, more: Partial<EntityName> = {}): EntityName {
  return { text, weak: false, sources: [sourceOf(document)], ...more };
}

test('equal names are one, with what the first of them says', () => {
  const names = [
    toName('Đà Nẵng', 'a.md'),
    toName('Da Nang', 'b.md'),
    toName('Đà Nẵng'.normalize('NFD'), 'c.md', { lang: 'vi', startDate: '2025' }),
    toName('Đà Nẵng', 'd.md', { lang: 'en', weak: true, endDate: '2026' }),
  ];
  const united = { lang: 'vi', startDate: '2025', endDate: '2026', weak: true };
  assert.deepEqual(uniteNames(names), [
    { text: 'Đà Nẵng', ...united, sources: ['a.md', 'c.md', 'd.md'].map(sourceOf) },
    names[1],
  ]);
});

test('tens of thousands of equal names are united at once', () => {
  const names = new Array<EntityName>(40_000).fill(toName('MOST', 'a.md'));
  const started = performance.now();
  assert.equal(uniteNames(names)[0]?.sources.length, 40_000);
  assert.ok(performance.now() - started < 500);
});
