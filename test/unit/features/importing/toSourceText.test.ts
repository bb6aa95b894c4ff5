import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { readFrontMatter } from '../../../../src/core/corpus/frontMatter';
import { toSourceText } from '../../../../src/core/features/importing/toSourceText';
import { propertyRuns } from '../../../support/propertyRuns';
import { englishWording } from '../../../support/inMemoryHost';

test('front matter says what is known and nothing else', () => {
  assert.equal(
    toSourceText(
      '\n\nThe quay is open.\n\n',
      { title: 'Quay: open', date: '2026-01', dateBasis: 'stated', lang: 'en' },
      { path: '.originals/quay.html', name: 'Quay (1).html' },
    ),
    [
      '---',
      "title: 'Quay: open'",
      'date: 2026-01',
      'date_basis: stated',
      'lang: en',
      'text: verbatim',
      "original: '.originals/quay.html'",
      'original_name: Quay (1).html',
      '---',
      '',
      'The quay is open.',
      '',
    ].join('\n'),
  );
});

test('what is no date is left out, and its basis with it', () => {
  const text = toSourceText('Body', { date: '2026-02-30', dateBasis: 'stated' });
  assert.ok(!text.includes('date'), text);
});

test('whatever the facts hold is read as the same again', () => {
  const fact = fc.string({ unit: 'binary', maxLength: 40 });
  fc.assert(
    fc.property(fc.record({ title: fact, publisher: fact, url: fact }), fact, (facts, body) => {
      const text = toSourceText(body, facts);
      const { frontMatter, bodyStart, problems } = readFrontMatter(text, 'memory:a.md', englishWording);
      assert.deepEqual(problems, []);
      for (const key of ['title', 'publisher', 'url'] as const) {
        assert.equal(frontMatter[key] ?? '', facts[key].replace(/\s+/g, ' ').trim());
      }
      assert.equal(text.slice(bodyStart).trim(), body.replace(/^\s*\n/, '').trim());
    }),
    { numRuns: propertyRuns },
  );
});
