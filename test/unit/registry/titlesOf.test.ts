import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Membership } from '../../../src/core/registry/entity';
import { titlesOf } from '../../../src/core/registry/titlesOf';
import { aMembership, aPerson, aSource } from '../../support/entityBuilders';

const dates = new Map([
  ['old.md', '2024-06-25'],
  ['new.md', '2026-03-11'],
]);

/** @param expected `role @ organization (reported; start-end) documents` */
function check(memberships: readonly Partial<Membership>[], expected: readonly string[]): void {
  const person = aPerson('p', 'P', { memberships: memberships.map(aMembership) });
  const titles = titlesOf(person, ({ document }) => dates.get(document));
  assert.deepEqual(
    titles.map(({ role, organizationId, reported, startDate, endDate, sources, otherRoles }) =>
      [
        `${role ?? '?'} @ ${organizationId ?? '?'} (${reported ?? 'undated'}; ${startDate ?? ''}-${endDate ?? ''})`,
        ...sources.map(({ document }) => document),
        ...otherRoles.map(({ name }) => name),
      ].join(' '),
    ),
    expected,
  );
}

test('rival titles stand side by side, the newest reported first, what has no date last', () => {
  check(
    [
      { role: 'Adviser' },
      { role: 'Deputy Minister', organizationId: 'most', sources: [aSource('old.md')] },
      { role: 'Permanent Deputy Minister', organizationId: 'most', sources: [aSource('new.md')] },
    ],
    [
      'Permanent Deputy Minister @ most (2026-03-11; -) new.md',
      'Deputy Minister @ most (2024-06-25; -) old.md',
      'Adviser @ ? (undated; -)',
    ],
  );
});

test('one title from several sources is one, reported on the date of the newest', () => {
  check(
    [
      {
        role: 'Minister',
        organizationId: 'most',
        sources: [aSource('old.md')],
        otherRoles: [{ name: 'Bộ trưởng' }],
      },
      {
        role: 'Minister',
        organizationId: 'most',
        sources: [aSource('new.md'), aSource('undated.md')],
        otherRoles: [{ name: 'Bộ trưởng' }],
      },
    ],
    ['Minister @ most (2026-03-11; -) new.md old.md undated.md Bộ trưởng'],
  );
});

test('terms with dates of their own stay apart; what has no dates joins the first', () => {
  check(
    [
      { role: 'Member', organizationId: 'o', sources: [aSource('new.md')] },
      {
        role: 'Member',
        organizationId: 'o',
        startDate: '2010',
        endDate: '2014',
        sources: [aSource('old.md')],
      },
      { role: 'Member', organizationId: 'o', startDate: '2018' },
    ],
    ['Member @ o (2026-03-11; 2010-2014) new.md old.md', 'Member @ o (undated; 2018-)'],
  );
});

test('one role in two organizations is two titles', () => {
  check(
    [
      { role: 'Director', organizationId: 'a' },
      { role: 'Director', organizationId: 'b' },
      { organizationId: 'c' },
    ],
    ['Director @ a (undated; -)', 'Director @ b (undated; -)', '? @ c (undated; -)'],
  );
});

test('a person without memberships has no title', () => {
  check([], []);
});
