import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Progress, Status } from '../../src/core';
import { tellStatus, tellWork, toStatusReport, toStatusTooltip } from '../../src/core/statusText';
import { englishWording } from '../support/inMemoryHost';

const READY: Status = {
  state: 'ready',
  documents: 1234,
  passages: 5678,
  entities: 90,
  names: 1200,
  indexBytes: 1,
  corpora: ['desk'],
  notIndexed: [],
};

const LINKS = { stop: '[Stop](s)', resume: '[Resume](r)', showStatus: '[Show](w)' };

function at(stage: Progress['stage'], state: Status['state'] = 'loading'): Status {
  const file = { corpus: 'desk', path: 'a/[x](command:evil) $(bug).md' };
  return { ...READY, state, progress: { stage, done: 1234, total: 10_000, file } };
}

function checkTexts(status: Status, item: string, work: readonly string[]): void {
  assert.equal(tellStatus(status, englishWording), item);
  assert.deepEqual(tellWork(status, englishWording), work);
  const report = toStatusReport(status, englishWording);
  assert.equal(report.startsWith(['Aide-Mémoire', '', ...work].join('\n')), true, report);
}

test('each state and stage says what goes on and how far it is', () => {
  const now = 'Now: desk: a/[x](command:evil) $\u2060(bug).md';
  checkTexts(READY, '1,234 sources, 5,678 passages', []);
  checkTexts({ ...READY, state: 'loading' }, 'Reading sources…', ['Finding sources.']);
  checkTexts(at('reading'), '1,234 of 10,000 sources', ['Read: 1,234 of 10,000 sources.', now]);
  checkTexts(at('names'), 'Taking in: 1,234 of 10,000 sources', [
    'All are read. Names found in 1,234 of 10,000 sources.',
    now,
  ]);
  checkTexts(at('search'), 'Taking in: 1,234 of 10,000 sources', [
    'All are read. Words indexed of 1,234 of 10,000 sources.',
    now,
  ]);
  checkTexts(at('again'), 'Looking again: 1,234 of 10,000 sources', [
    'All are in. Names looked for again, by the newest registry and dates, in 1,234 of 10,000 sources.',
    now,
  ]);
  checkTexts(at('reading', 'stopped'), '1,234 of 10,000 sources', [
    'Stopped. Read: 1,234 of 10,000 sources.',
    'What is in can be used; changes are still read.',
  ]);
  checkTexts({ ...READY, state: 'stopped' }, 'Reading stopped', ['Reading is stopped.']);
});

test('the tooltip offers what can be done, and its only links are those it is given', () => {
  const actionsOf = (status: Status): readonly string[] =>
    [...toStatusTooltip(status, englishWording, LINKS).matchAll(/\[[^\]]*\]\([^)]*\)/g)].map(
      ([link]) => link,
    );
  assert.deepEqual(actionsOf(at('reading')), [LINKS.stop, LINKS.showStatus]);
  assert.deepEqual(actionsOf(at('again')), [LINKS.stop, LINKS.showStatus]);
  assert.deepEqual(actionsOf(at('reading', 'stopped')), [LINKS.resume, LINKS.showStatus]);
  assert.deepEqual(actionsOf(READY), []);
  const left = {
    corpus: 'desk',
    uri: 'mem:/x',
    path: '[p](command:evil)',
    reason: 'It is *large*.',
    severity: 'warning' as const,
  };
  assert.deepEqual(actionsOf({ ...READY, corpora: ['[c](command:evil)'], notIndexed: [left] }), []);
});

test('files left out are counted, some of them named in the tooltip and all in the report', () => {
  const notIndexed = Array.from({ length: 1001 }, (_, i) => ({
    corpus: 'desk',
    uri: `mem:/desk/f${i}`,
    path: `f${i}`,
    reason: 'It is large.',
    severity: 'warning' as const,
  }));
  const status = { ...READY, notIndexed };
  assert.equal(tellStatus(status, englishWording), '1,234 sources, 5,678 passages, 1,001 left out');
  const tooltip = toStatusTooltip(status, englishWording, LINKS).split('\n\n');
  assert.equal(tooltip.filter((line) => line.startsWith('- f')).length, 8);
  assert.equal(tooltip.at(-1), '- … and 993 more');
  const report = toStatusReport(status, englishWording);
  assert.match(report, /^1,001 files were left out:$/m);
  assert.match(report, /^- desk: f1000: It is large\.$/m);
  assert.match(toStatusReport(READY, englishWording), /^No file of the corpora was left out\.$/m);
});
