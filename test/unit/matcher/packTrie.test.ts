import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileTrie, indexOfKey } from '../../../src/core/matcher/doubleArrayTrie';
import { compileGazetteer, compileGazetteerInSteps } from '../../../src/core/matcher/gazetteer';
import type { GazetteerName } from '../../../src/core/matcher/match';
import { packTrie, unpackTrie } from '../../../src/core/matcher/packTrie';
import { runAtOnce } from '../../../src/core/util/steps';
import { SeededRandom } from '../../support/seededRandom';

const WORDS = 'Anna Nguyễn Nguyen Dũng Dung Hải WHO U.S. Mỹ Ministry of Trade Đức đức ß İ O’Brien'.split(' ');

function randomNames(random: SeededRandom, count: number): GazetteerName[] {
  return Array.from({ length: count }, (_, i) => ({
    text: Array.from({ length: 1 + random.integer(3) }, () => random.pick(WORDS)).join(' '),
    entityId: `e${random.integer(1 + i)}`,
    kind: random.pick(['person', 'organization'] as const),
    weak: random.chance(0.1),
  }));
}

test('a trie is the same after it was packed, also where its bytes lie at an odd place', () => {
  for (const keys of [[], ['a'], ['a', 'ab', 'nguyen van a', 'đức', '𝒳']]) {
    const trie = compileTrie([...keys].sort());
    const packed = Buffer.concat(runAtOnce(packTrie(trie)));
    const elsewhere = new Uint8Array(packed.length + 3);
    elsewhere.set(packed, 3);
    for (const bytes of [new Uint8Array(packed), elsewhere.subarray(3), Buffer.from(packed)]) {
      assert.deepStrictEqual(unpackTrie(bytes), trie);
    }
  }
});

test('keys are found at their index, others nowhere', () => {
  const keys = ['a', 'ab', 'abc', 'b d', 'đức'].sort();
  const trie = compileTrie(keys);
  assert.deepEqual(
    keys.map((key) => indexOfKey(trie, key)),
    keys.map((_, index) => index),
  );
  for (const other of ['', 'b', 'abcd', 'x', 'a\u0001', 'b  d']) {
    assert.equal(indexOfKey(trie, other), -1, JSON.stringify(other));
  }
  assert.equal(indexOfKey(compileTrie([]), 'a'), -1);
});

test('a gazetteer finds the same whatever trie it is given, and takes that of its own keys', () => {
  const random = new SeededRandom(31);
  let taken = 0;
  for (let round = 0; round < 60; round++) {
    const names = randomNames(random, 1 + random.integer(40));
    const others = randomNames(random, 1 + random.integer(40));
    const text = Array.from({ length: 200 }, () => random.pick(WORDS)).join(' ');
    const plain = compileGazetteer(names);
    for (const known of [plain.trie, compileGazetteer(others).trie, compileGazetteer(names.slice(1)).trie]) {
      const gazetteer = runAtOnce(compileGazetteerInSteps(names, known));
      assert.deepEqual(gazetteer.find(text), plain.find(text));
      assert.equal(gazetteer.size, plain.size);
      taken += known !== undefined && gazetteer.trie === known ? 1 : 0;
    }
  }
  assert.ok(taken >= 60, `${taken} taken`);
});
