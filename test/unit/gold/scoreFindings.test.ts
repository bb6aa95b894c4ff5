import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding, FindingCode, FindingSeverity } from '../../../src/core';
import type { Twin } from '../../gold/checks/memoPairs';
import { countWords, scoreTwin, sumFindings } from '../../gold/checks/scoreFindings';

const TEXT = 'Forty ships, as Lam said, and fifty boats.';

function finding(code: FindingCode, words: string, severity: FindingSeverity = 'information'): Finding {
  const start = TEXT.indexOf(words);
  const span = { start, end: start + words.length };
  return { kind: 'finding', code, severity, span, message: words, sources: [], fixes: [] };
}

function planted(code: FindingCode, words: string, alternatives: readonly FindingCode[] = []): Twin {
  const { span } = finding(code, words);
  return { text: TEXT, code, alternatives, fault: span, right: 'Thirty', wrong: 'Forty' };
}

test('a planted error is found by its code at words that touch those at fault', () => {
  const twin = planted('figure-differs', 'Forty ships');
  const rows: readonly (readonly [Finding, boolean])[] = [
    [finding('figure-differs', 'Forty'), true],
    [finding('figure-differs', 'Forty', 'hint'), true],
    [finding('figure-differs', 'Forty ships, as Lam'), true],
    [finding('figure-differs', 'fifty'), false],
    [finding('sources-disagree', 'Forty'), false],
  ];
  for (const [found, isIt] of rows) {
    const score = scoreTwin(twin, [found], []);
    assert.equal(score.found, isIt ? found : undefined);
    assert.deepEqual(score.besides, isIt ? [] : [found]);
  }
});

test('another code counts only where the label allows it', () => {
  const other = finding('sources-disagree', 'Forty');
  assert.equal(scoreTwin(planted('figure-differs', 'Forty', ['sources-disagree']), [other], []).found, other);
});

test('what the right memo has as well is not told again of its twin', () => {
  const known = finding('name-misspelt', 'Lam');
  assert.deepEqual(scoreTwin(planted('figure-differs', 'Forty'), [known], [known]).besides, []);
});

test('figures add up by rule, with hints apart', () => {
  const twins = [
    scoreTwin(planted('figure-differs', 'Forty'), [finding('figure-differs', 'Forty')], []),
    scoreTwin(planted('figure-differs', 'Forty'), [finding('name-misspelt', 'Lam')], []),
  ];
  const falseAlarms = [finding('name-misspelt', 'Lam'), finding('name-misspelt', 'Lam', 'hint')];
  const { rules, all, words } = sumFindings([{ file: 'a.md', text: TEXT, words: 8, falseAlarms, twins }]);
  assert.deepEqual(all, { planted: 2, found: 1, falseAlarms: 1, hints: 1, besides: 1 });
  assert.equal(words, 8);
  assert.deepEqual(
    rules.find(({ code }) => code === 'name-misspelt'),
    { code: 'name-misspelt', planted: 0, found: 0, falseAlarms: 1, hints: 1, besides: 1 },
  );
});

test('front matter, citations and signs are no words', () => {
  assert.equal(countWords('---\ndate: 2026-01-01\n---\n\nTwo words [@key, para. 2] –\n'), 2);
});
