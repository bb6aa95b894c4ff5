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

test('a heap of marks stays as it is written, and its cost grows with its length and not with the square of it', () => {
  for (const fold of [toNfc, foldWithMarks]) {
    const timeOf = (marks: number): number => {
      const heap = 'a' + '\u0301\u0323'.repeat(marks);
      const times = [1, 2, 3].map(() => {
        const started = performance.now();
        assert.equal(fold(`${heap} e\u0301`), `${heap} é`);
        return performance.now() - started;
      });
      return Math.min(...times);
    };
    // Four times the length: four times as long, or sixteen times.
    assert.ok(timeOf(100_000) < 10 * Math.max(timeOf(25_000), 1));
  }
});
