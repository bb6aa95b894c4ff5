import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seal, unseal } from '../../../src/core/util/sealed';
import { runAtOnce } from '../../../src/core/util/steps';
import { encodeUtf8 } from '../../../src/core/util/utf8';
import { SeededRandom } from '../../support/seededRandom';

const open = (key: string, sealed: Uint8Array): number[] | undefined => {
  const content = runAtOnce(unseal(key, sealed));
  return content && [...content];
};

test('what was sealed under a key comes out under it alone', () => {
  const sealed = runAtOnce(seal('one ễ', [Uint8Array.of(1, 2), Uint8Array.of(), Uint8Array.of(3)]));
  assert.deepEqual(open('one ễ', sealed), [1, 2, 3]);
  for (const key of ['one', 'one ễ ', 'two ễ', '']) {
    assert.equal(open(key, sealed), undefined, key);
  }
  assert.deepEqual(open('k', runAtOnce(seal('k', []))), []);
});

test('no flipped bit, cut or addition goes unnoticed', () => {
  const random = new SeededRandom(5);
  const content = Uint8Array.from({ length: 300 }, () => random.integer(256));
  const sealed = runAtOnce(seal('key', [content]));
  for (let bit = 0; bit < 8 * sealed.length; bit++) {
    const flipped = sealed.slice();
    flipped[bit >> 3] = flipped[bit >> 3]! ^ (1 << (bit & 7));
    assert.equal(open('key', flipped), undefined, `bit ${bit}`);
  }
  for (let end = 0; end < sealed.length; end++) {
    assert.equal(open('key', sealed.subarray(0, end)), undefined, `cut at ${end}`);
  }
  assert.equal(open('key', Uint8Array.of(...sealed, 0)), undefined);
});

test('UTF-8 is that of the web', () => {
  const random = new SeededRandom(6);
  const units = [0, 0x41, 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xd800, 0xdbff, 0xdc00, 0xdfff, 0xe000, 0xffff];
  for (let i = 0; i < 2000; i++) {
    const text = String.fromCharCode(
      ...Array.from({ length: random.integer(12) }, () =>
        random.chance(0.3) ? random.integer(0x10000) : random.pick(units),
      ),
    );
    assert.deepEqual(encodeUtf8(text), new TextEncoder().encode(text), JSON.stringify(text));
  }
});
