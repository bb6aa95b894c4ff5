import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashBytes, hashText } from '../../../src/core/util/contentHash';
import { runAtOnce } from '../../../src/core/util/steps';
import { SeededRandom } from '../../support/seededRandom';

const ofBytes = (bytes: Uint8Array): string => runAtOnce(hashBytes(bytes));
const ofText = (text: string): string => runAtOnce(hashText(text));

function randomBytes(random: SeededRandom, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => random.integer(256));
}

test('equal content has equal hashes, wherever in a buffer it lies', () => {
  const random = new SeededRandom(1);
  for (let length = 0; length < 40; length++) {
    const bytes = randomBytes(random, length);
    const elsewhere = new Uint8Array(length + 7);
    elsewhere.set(bytes, 3);
    assert.match(ofBytes(bytes), /^[0-9a-f]{16}$/);
    assert.equal(ofBytes(elsewhere.subarray(3, 3 + length)), ofBytes(bytes));
  }
});

test('every flipped bit, every missing or added byte and every two exchanged words make another hash', () => {
  const random = new SeededRandom(2);
  for (const length of [1, 2, 3, 4, 5, 63, 64, 257]) {
    const bytes = randomBytes(random, length);
    const others = new Set([ofBytes(bytes)]);
    for (let bit = 0; bit < 8 * length; bit++) {
      const flipped = bytes.slice();
      flipped[bit >> 3] = flipped[bit >> 3]! ^ (1 << (bit & 7));
      others.add(ofBytes(flipped));
    }
    for (let cut = 0; cut < length; cut++) {
      others.add(ofBytes(bytes.subarray(0, cut)));
    }
    others.add(ofBytes(Uint8Array.of(...bytes, 0)));
    assert.equal(others.size, 1 + 8 * length + length + 1, `${length} bytes`);
  }
  const words = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8);
  const exchanged = Uint8Array.of(5, 6, 7, 8, 1, 2, 3, 4);
  assert.notEqual(ofBytes(words), ofBytes(exchanged));
});

test('texts that differ in little have hashes that differ', () => {
  const random = new SeededRandom(3);
  const texts = new Set(['', 'a', 'aa', 'a\0', '\0a', '\ud800', '\udc00', '\ufffd']);
  for (let i = 0; i < 50_000; i++) {
    texts.add(`person-${i}: ${'Nguyễn '.repeat(random.integer(3))}${random.integer(9)}`);
  }
  assert.equal(new Set(Array.from(texts, ofText)).size, texts.size);
});

test('half of the bits change with each bit of the content', () => {
  const random = new SeededRandom(4);
  const changed: number[] = [];
  for (let i = 0; i < 400; i++) {
    const bytes = randomBytes(random, 32);
    const before = BigInt(`0x${ofBytes(bytes)}`);
    const bit = random.integer(256);
    bytes[bit >> 3] = bytes[bit >> 3]! ^ (1 << (bit & 7));
    const after = BigInt(`0x${ofBytes(bytes)}`);
    changed.push((before ^ after).toString(2).replaceAll('0', '').length);
  }
  const mean = changed.reduce((sum, count) => sum + count) / changed.length;
  assert.ok(mean > 30 && mean < 34, `${mean} of 64`);
});

test('a long text is read in pieces', () => {
  const steps = hashText('x'.repeat(1_000_000));
  let rests = 0;
  for (let step = steps.next(); step.done !== true; step = steps.next()) {
    rests++;
  }
  assert.ok(rests > 50, `${rests} rests`);
});
