import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldWithMarks } from '../../../src/core/text/fold';
import { toNfc } from '../../../src/core/text/nfc';

test('letters and marks are composed as Unicode says', () => {
  for (const text of ['', 'Vũ Hải Quân', 'ắ ẩ ộ', '한국', '\u0301 e\u0301']) {
    assert.equal(toNfc(text.normalize('NFD')), text.normalize('NFC'));
    assert.equal(toNfc(text.normalize('NFD').repeat(20)), text.normalize('NFC').repeat(20));
  }
});

test('a heap of marks stays as it is written and costs no more than other text', () => {
  const heap = 'a' + '\u0301\u0323'.repeat(100_000);
  for (const fold of [toNfc, foldWithMarks]) {
    const started = performance.now();
    assert.equal(fold(`${heap} e\u0301`), `${heap} é`);
    assert.ok(performance.now() - started < 500);
  }
});
