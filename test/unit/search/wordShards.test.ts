import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocumentWords, type DocumentWords } from '../../../src/core/search/documentWords';
import { Vocabulary } from '../../../src/core/search/vocabulary';
import { WordNumbers } from '../../../src/core/search/wordNumbers';
import { WordReader } from '../../../src/core/search/words';
import { WordShards, type ShardSizes } from '../../../src/core/search/wordShards';
import { runAtOnce } from '../../../src/core/util/steps';
import { aDocument } from '../../support/deskBuilder';

/** Shards, and documents of two passages each. */
function setUp(count: number, sizes: ShardSizes) {
  const vocabulary = new Vocabulary();
  const reader = new WordReader();
  const numbers = new WordNumbers(vocabulary, reader);
  const shards = new WordShards(vocabulary, sizes);
  const entries = Array.from({ length: count }, (_, i) => {
    const document = aDocument(`${i}.md`, `# Heading${i}\n\nchips of word${i}\n\nmore chips`);
    return runAtOnce(readDocumentWords(document, numbers));
  });
  const find = (written: string): readonly string[] => {
    const known = reader.readWords(written).flatMap((word) => vocabulary.find(word) ?? []);
    return shards
      .find(known)
      .map(({ entry, indexed }) => `${entry.document.id}:${indexed.stretch.passage}`)
      .sort();
  };
  const add = (some: readonly DocumentWords[]): void =>
    some.forEach((entry) => {
      runAtOnce(shards.add(entry));
    });
  return { shards, entries, find, add };
}

test('a place is told once for each stretch with one of the words or below one', () => {
  const { entries, find, add } = setUp(3, { full: 4, few: 100 });
  add(entries);
  assert.deepEqual(find('word1'), ['1.md:0']);
  assert.deepEqual(find('heading1'), ['1.md:0', '1.md:1']);
  assert.deepEqual(find('heading1 word1 word2'), ['1.md:0', '1.md:1', '2.md:0']);
  assert.equal(find('chips heading0').length, 6);
});

test('what was removed is not told, and may come again', () => {
  const { shards, entries, find, add } = setUp(3, { full: 4, few: 100 });
  add(entries);
  shards.remove(entries[1]!);
  shards.remove(entries[1]!);
  assert.equal(shards.has(entries[1]!), false);
  assert.deepEqual([find('word1'), find('heading1')], [[], []]);
  add([entries[1]!]);
  assert.deepEqual([find('word1'), find('heading1')], [['1.md:0'], ['1.md:0', '1.md:1']]);
});

test('an engine most of which is gone is given up with what is left in it, and no other one', () => {
  const { shards, entries, find, add } = setUp(8, { full: 8, few: 4 });
  add(entries);
  shards.remove(entries[0]!);
  shards.remove(entries[1]!);
  shards.dropWorn();
  assert.ok(
    entries.slice(2).every((entry) => shards.has(entry)),
    'half is not enough',
  );
  shards.remove(entries[2]!);
  shards.dropWorn();
  assert.deepEqual(
    entries.filter((entry) => shards.has(entry)),
    entries.slice(4),
  );
  assert.deepEqual([find('word3'), find('heading3')], [[], []]);
  add([entries[3]!]);
  assert.deepEqual(find('word3'), ['3.md:0']);
});

test('few that are gone are not worth the work', () => {
  const { shards, entries, add } = setUp(3, { full: 100, few: 100 });
  add(entries);
  shards.remove(entries[0]!);
  shards.remove(entries[1]!);
  shards.dropWorn();
  assert.ok(shards.has(entries[2]!));
});

test('a document whose steps end early is not in, and what it left counts as gone', () => {
  const { shards, entries, find, add } = setUp(2, { full: 100, few: 2 });
  add([entries[0]!]);
  for (let i = 0; i < 2; i++) {
    shards.add(entries[1]!).next();
    assert.equal(shards.has(entries[1]!), false);
    assert.deepEqual(find('word1 heading1'), []);
  }
  shards.dropWorn();
  assert.equal(shards.has(entries[0]!), false);
});
