import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findSameEvents } from '../../bench/support/vietnameseNews';

test('items of like titles and near days tell of one event', () => {
  const items = [
    ['a', '2026-03-01', 'Hai nước ký thỏa thuận về bán dẫn'],
    ['b', '2026-03-04', 'Hai nước ký kết thỏa thuận bán dẫn'],
    ['near in words, not in time', '2026-03-08', 'Hai nước ký thỏa thuận về bán dẫn'],
    ['near in time, not in words', '2026-03-01', 'Hai đội vào chung kết'],
    ['without a word', '2026-03-01', '…'],
  ].map(([id = '', date = '', title = '']) => ({ id, date, title, text: '' }));
  assert.deepEqual(
    findSameEvents(items).map((ids) => [...ids]),
    [
      ['a', 'b'],
      ['b', 'a'],
      ['near in words, not in time'],
      ['near in time, not in words'],
      ['without a word'],
    ],
  );
});
