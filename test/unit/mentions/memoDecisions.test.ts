import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMemoDecisions } from '../../../src/core/mentions/memoDecisions';

function checkDecisions(
  yaml: string,
  expected: { is?: Record<string, string>; not?: string[]; date?: string; lang?: string },
): void {
  const { is, not, ...rest } = readMemoDecisions(`---\n${yaml}\n---\nText`);
  const { is: expectedIs = {}, not: expectedNot = [], ...expectedRest } = expected;
  assert.deepEqual([...is], Object.entries(expectedIs));
  assert.deepEqual(not, expectedNot);
  assert.deepEqual(rest, expectedRest);
}

test('the front matter of a memo holds decisions, a date and a language', () => {
  checkDecisions(
    'date: 2026-01\nlang: vi\naide-memoire:\n  is: { Dung: nguyen-chi-dung, "Vũ": vu }\n  not: [Resolution]',
    { is: { Dung: 'nguyen-chi-dung', Vũ: 'vu' }, not: ['Resolution'], date: '2026-01', lang: 'vi' },
  );
});

test('what is not as it should be counts as not written', () => {
  checkDecisions('date: yesterday\nlang: [vi]\naide-memoire: none', {});
  checkDecisions('aide-memoire:\n  is: [a, b]\n  not: {a: b}', {});
  checkDecisions('aide-memoire:\n  is: { A: null, "": x, B: [y], C: c }\n  not: Resolution', {
    is: { C: 'c' },
    not: ['Resolution'],
  });
  checkDecisions('aide-memoire:\n  is: { Dung: "unclosed', { is: { Dung: 'unclosed' } });
  checkDecisions('- a list', {});
});

test('keys of objects are names like any other', () => {
  checkDecisions('aide-memoire:\n  is: { constructor: a }\n  not: [__proto__]', {
    is: { constructor: 'a' },
    not: ['__proto__'],
  });
});

test('a text without front matter decides nothing', () => {
  for (const text of ['', 'Text', '---\naide-memoire: {not: [a]}\nnever closed']) {
    const { is, not } = readMemoDecisions(text);
    assert.deepEqual([is.size, not.length], [0, 0]);
  }
});
