import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { writeKey } from '../../../../src/core/citations/keySyntax';
import { nameSource } from '../../../../src/core/features/importing/nameSource';
import { propertyRuns } from '../../../support/propertyRuns';

const none = (): boolean => false;

test('date and first words of the title, in ASCII', () => {
  const facts = { title: 'Thứ trưởng Vũ Hải Quân tiếp đoàn Đại sứ quán', date: '2026-01-17' };
  assert.equal(nameSource(facts, 'x.html', none), '2026-01-17-thu-truong-vu-hai-quan-tiep-doan-dai-su-quan');
});

test('without a title in Latin letters the file gives its name, and without one there is a word for it', () => {
  assert.equal(nameSource({ title: '港口会谈' }, 'Harbour talks.v2.html', none), 'harbour-talks-v2');
  assert.equal(nameSource({}, '港口.pdf', none), 'source');
  assert.equal(nameSource({ date: '2026-01-17' }, '2026-01-17 note.txt', none), '2026-01-17-note');
});

test('what is taken is counted on', () => {
  const taken = new Set(['note', 'note-2']);
  assert.equal(
    nameSource({ title: 'Note' }, 'a.txt', (name) => taken.has(name)),
    'note-3',
  );
});

test('whatever the title, the name is short and a key that a citation can hold bare', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (title, original) => {
      const name = nameSource({ title, date: '2026-01' }, original, none);
      assert.match(name, /^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      assert.ok(name.length <= 60, name);
      assert.equal(writeKey(name), `@${name}`);
    }),
    { numRuns: propertyRuns },
  );
});
