import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldWithMarks } from '../../../src/core/text/fold';
import { toNfc } from '../../../src/core/text/nfc';
import { assertLinear } from '../../support/growth';

test('letters and marks are composed as Unicode says', () => {
  for (const text of ['', 'Vũ Hải Quân', 'ắ ẩ ộ', '한국', '\u0301 e\u0301']) {
    assert.equal(toNfc(text.normalize('NFD')), text.normalize('NFC'));
    assert.equal(toNfc(text.normalize('NFD').repeat(20)), text.normalize('NFC').repeat(20));
  }
});

test('a heap of marks stays as it is written, and its cost grows with its length and not with the square of it', async () => {
  for (const fold of [toNfc, foldWithMarks]) {
    await assertLinear('a heap of marks', 25_000, (marks) => {
      const heap = 'a' + '\u0301\u0323'.repeat(marks);
      assert.equal(fold(`${heap} e\u0301`), `${heap} é`);
    });
  }
});
