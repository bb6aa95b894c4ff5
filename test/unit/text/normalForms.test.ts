import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldWithMarks } from '../../../src/core/text/fold';
import { toNfc, toNfd, toNfkd } from '../../../src/core/text/normalForms';
import { assertLinear } from '../../support/growth';

test('letters and marks are composed as Unicode says', () => {
  for (const text of ['', 'Vũ Hải Quân', 'ắ ẩ ộ', '한국', '\u0301 e\u0301']) {
    assert.equal(toNfc(text.normalize('NFD')), text.normalize('NFC'));
    assert.equal(toNfc(text.normalize('NFD').repeat(20)), text.normalize('NFC').repeat(20));
  }
});

test('letters and marks are taken apart as Unicode says, beside a heap of marks too', () => {
  const heap = `x${'\u0323'.repeat(31)}`;
  for (const text of ['', 'Vũ Hải Quân', 'ắ ẩ ộ', '한국 ﬁ', '\u0301 é']) {
    assert.equal(toNfd(text), text.normalize('NFD'));
    assert.equal(toNfkd(`${text}${heap}`), `${text.normalize('NFKD')}${heap}`);
  }
});

test('a heap of marks stays as it is written, and its cost grows with its length and not with the square of it', async () => {
  for (const fold of [toNfc, toNfd, toNfkd, foldWithMarks]) {
    await assertLinear('a heap of marks', 25_000, (marks) => {
      const heap = 'a' + '\u0301\u0323'.repeat(marks);
      assert.equal(toNfc(fold(`${heap} e\u0301`)), `${heap} é`);
    });
  }
});
