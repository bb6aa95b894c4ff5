import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LAWS, recogniserOf } from './lawMentions';

const PARTS = [
  ...[
    'Điều 5 khoản 2, ',
    'the Act ',
    'Decree 13 ',
    'Article 5 and ',
    '§ ',
    'CHIPS Act, Section 5, ',
    'Law on ',
  ],
  ...[
    'Law ',
    'Số 1/',
    'Nghị định ',
    'Article (1)',
    'Act\u2060',
    'khoản 1, 2 và ',
    'Decree 1-',
    'Law on x ',
    '(1)',
  ],
];

test('texts made of nothing but cues are read in linear time', () => {
  const detect = recogniserOf(LAWS);
  const timeOf = (text: string): number => {
    const start = performance.now();
    assert.ok(detect(text).length >= 0);
    return performance.now() - start;
  };
  for (const part of PARTS) {
    timeOf(part.repeat(2_000 / part.length));
    const small = Math.max(timeOf(part.repeat(10_000 / part.length)), 5);
    const large = timeOf(part.repeat(100_000 / part.length));
    // Ten times as much; a square would be a hundred times as much.
    assert.ok(large < 50 * small + 200, `${part}: ${Math.round(small)} ms, ${Math.round(large)} ms`);
  }
});
