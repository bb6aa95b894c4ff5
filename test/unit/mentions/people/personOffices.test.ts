import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileOfficeLexicon, officesIn } from '../../../../src/core/mentions/people/officeLexicon';
import { PersonOffices } from '../../../../src/core/mentions/people/personOffices';
import type { Membership } from '../../../../src/core/registry/entity';
import { runAtOnce } from '../../../../src/core/util/steps';
import { buildRegistry } from '../../../support/deskBuilder';
import { aMembership, anOrganization, aPerson, aPost, aSource } from '../../../support/entityBuilders';

const LEXICON = runAtOnce(compileOfficeLexicon());
const OTHERS = [anOrganization('mpi', 'Ministry of Planning'), aPost('envoy', 'Special Envoy')];

function fit(
  memberships: readonly Membership[],
  office: string,
  date = '2026-01-01',
  domain: string[] = [],
): string {
  const person = aPerson('p', 'Pat Doe', { memberships });
  return new PersonOffices(LEXICON, buildRegistry([person, ...OTHERS])).fit(
    person,
    { offices: office.split(' '), domain, former: false },
    date,
    (source) => source.date,
  );
}

test('the longest title counts: a deputy is no minister, and titles have the same office in both languages', () => {
  for (const [role, offices] of [
    ['Permanent Deputy Minister of Science', 'deputy-minister'],
    ['Minister of Finance', 'minister'],
    ['Deputy Prime Minister', 'deputy-prime-minister'],
    ['Politburo member, Secretary of the Hanoi Party Committee', 'secretary party-secretary'],
    ['U.S. Under Secretary of State for Economic Growth', 'under-secretary'],
    ['Thứ trưởng Bộ Ngoại giao', 'deputy-minister under-secretary deputy-secretary'],
    ['Tổng Bí thư', 'general-secretary'],
    ['Chủ tịch nước', 'president'],
    ['Dr.', ''],
    ['Ministerial adviser', ''],
  ] as const) {
    assert.equal(officesIn(LEXICON, role).join(' '), offices, role);
  }
});

test('a title fits at its date, at another one, or not at all', () => {
  const past = aMembership({ role: 'Minister of Planning', startDate: '2021-04', endDate: '2025-02' });
  const since = aMembership({ role: 'Deputy Prime Minister', startDate: '2025-02' });
  assert.equal(fit([past, since], 'minister'), 'at-other-date');
  assert.equal(fit([past, since], 'minister', '2024'), 'at-date');
  assert.equal(fit([past, since], 'deputy-prime-minister'), 'at-date');
  assert.equal(fit([past, since], 'deputy-prime-minister', '2024-06-25'), 'at-other-date');
  assert.equal(fit([past, since], 'ambassador'), 'differs');
  assert.equal(fit([], 'ambassador'), 'unknown');
  assert.equal(fit([aMembership({ role: 'Founder' })], 'ambassador'), 'unknown');
  assert.equal(fit([past], '~professor'), 'unknown');
});

test('a title known from reports is held until another one is reported', () => {
  const reported = (role: string, date: string) =>
    aMembership({ role, sources: [aSource('a.md', role, { date })] });
  const both = [
    reported('Minister of Planning', '2024-06-25'),
    reported('Deputy Prime Minister', '2025-09-23'),
  ];
  assert.equal(fit(both, 'minister', '2024-12-01'), 'at-date');
  assert.equal(fit(both, 'minister', '2026-01-01'), 'at-other-date');
  assert.equal(fit(both, 'deputy-prime-minister', '2026-01-01'), 'at-date');
  const sameDay = [
    reported('Politburo member, Party Secretary', '2026-02-20'),
    reported('Minister', '2026-02-20'),
  ];
  assert.equal(fit(sameDay, 'minister'), 'at-date');
});

test('a post and the other words of a role count as the role', () => {
  assert.equal(fit([aMembership({ postId: 'envoy' })], 'envoy'), 'at-date');
  assert.equal(
    fit([aMembership({ role: 'Chef', otherRoles: [{ name: 'Bộ trưởng' }] })], 'minister'),
    'at-date',
  );
  const person = aPerson('p', 'Pat Doe', {
    memberships: [aMembership({ role: 'Minister', organizationId: 'mpi' })],
  });
  const offices = new PersonOffices(LEXICON, buildRegistry([person, ...OTHERS]));
  assert.ok(offices.holds(person, { offices: ['minister'], domain: ['planning'] }));
  assert.ok(!offices.holds(person, { offices: ['minister'], domain: ['finance'] }));
});
