import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileTrie, END_CODE } from '../../../src/core/matcher/doubleArrayTrie';
import { SeededRandom } from '../../support/seededRandom';

function randomKeys(seed: number, count: number, letters: string): string[] {
  const random = new SeededRandom(seed);
  const alphabet = letters.split('');
  const keys = new Set<string>();
  for (let i = 0; i < count; i++) {
    keys.add(Array.from({ length: 1 + random.integer(12) }, () => random.pick(alphabet)).join(''));
  }
  return [...keys].sort();
}

/** Index of the key, or -1 where the trie does not hold it. */
function lookUp({ cells, codes }: ReturnType<typeof compileTrie>, key: string): number {
  let state = 0;
  for (let i = 0; i < key.length; i++) {
    const code = codes[key.charCodeAt(i)]!;
    const next = cells[2 * state]! + code;
    if (cells[2 * next + 1] !== state) {
      return -1;
    }
    state = next;
  }
  const end = cells[2 * state]! + END_CODE;
  return cells[2 * end + 1] === state ? cells[2 * end]! : -1;
}

function checkTrie(keys: readonly string[], others: readonly string[]): void {
  const trie = compileTrie(keys);
  assert.deepEqual(
    keys.map((key) => lookUp(trie, key)),
    keys.map((_, index) => index),
  );
  const indexes = new Map(keys.map((key, index) => [key, index]));
  assert.deepEqual(
    others.map((key) => lookUp(trie, key)),
    others.map((key) => indexes.get(key) ?? -1),
  );
}

test('every key leads to its index and nothing else leads anywhere', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const keys = randomKeys(seed, 1 + seed * 20, 'ab c');
    checkTrie(keys, [...randomKeys(seed + 100, 500, 'ab cd'), '']);
  }
});

test('many keys over many letters find their place', () => {
  const letters = Array.from({ length: 3000 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('');
  checkTrie(randomKeys(7, 5000, letters), randomKeys(8, 5000, letters));
  checkTrie(
    randomKeys(9, 20_000, 'abcdefghijklmnopqrstuvwxyz -0123456789'),
    randomKeys(10, 20_000, 'abcde -'),
  );
});

test('prefixes of one another are told apart', () => {
  checkTrie(['a', 'aa', 'aaa', 'ab', 'b'], ['', 'aaaa', 'abb', 'ba', 'c']);
});

test('a trie without keys and one with a single key', () => {
  checkTrie([], ['', 'a']);
  checkTrie(['x'.repeat(200)], ['x'.repeat(199), 'x'.repeat(201)]);
});

test('the arrays stay short', () => {
  const keys = randomKeys(11, 20_000, 'abcdefghijklmnopqrstuvwxyz ');
  const { cells } = compileTrie(keys);
  const nodes =
    new Set(keys.flatMap((key) => Array.from(key, (_, i) => key.slice(0, i + 1)))).size + keys.length;
  const filled = (2 * nodes) / cells.length;
  assert.ok(filled > 0.9, `${filled.toFixed(3)} of the slots are in use`);
});
