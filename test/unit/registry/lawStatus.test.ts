import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastReportedStatus } from '../../../src/core/registry/lawStatus';
import { aLaw, aLawEvent, aSource } from '../../support/entityBuilders';

const june = aSource('june.md', 'q');
const march = aSource('march.md', 'q');
const undated = aSource('undated.md', 'q');
const dates = new Map([
  ['june.md', '2024-06-25'],
  ['march.md', '2026-03-11'],
]);

const law = aLaw('law', 'Some Law', {
  history: [
    aLawEvent('proposed', { sources: [june] }),
    aLawEvent('passed', { date: '2025-12', sources: [march] }),
    aLawEvent('in_force', { sources: [march, aSource('other.md', 'q', { date: '2026-03-11' })] }),
    aLawEvent('drafting', { date: '2024-05', sources: [june] }),
    aLawEvent('announced', { sources: [undated] }),
    aLawEvent('expired', { date: '2030' }),
  ],
});

function check(asOf: string | undefined, expected: readonly string[], of = law): void {
  const reports = lastReportedStatus(of, ({ document, date }) => date ?? dates.get(document), asOf);
  assert.deepEqual(
    reports.map(({ status, date = 'undated', sources }) =>
      [status, date, ...sources.map(({ document }) => document)].join(' '),
    ),
    expected,
  );
}

test('each source counts with what it said last, the newest first, equal ones together', () => {
  check(undefined, [
    'expired 2030',
    'in_force 2026-03-11 march.md other.md',
    'proposed 2024-06-25 june.md',
    'announced undated undated.md',
  ]);
});

test('at a date each source counts with what it had said by then', () => {
  check('2026-01-31', ['passed 2025-12 march.md', 'proposed 2024-06-25 june.md']);
  check('2024-06-24', ['drafting 2024-05 june.md']);
});

test('a month and a year count to their ends', () => {
  check('2024-06', ['proposed 2024-06-25 june.md']);
  check('2025', ['passed 2025-12 march.md', 'proposed 2024-06-25 june.md']);
});

test('before anything was reported there is nothing to tell', () => {
  check('1999', []);
});

test('of two entries of a source on one date the later in the list counts', () => {
  const twice = aLaw('law', 'Some Law', {
    history: [aLawEvent('passed', { sources: [march] }), aLawEvent('promulgated', { sources: [march] })],
  });
  check(undefined, ['promulgated 2026-03-11 march.md'], twice);
});
