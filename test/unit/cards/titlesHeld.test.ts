import assert from 'node:assert/strict';
import test from 'node:test';
import { findTitlesHeld } from '../../../src/core/cards/titlesHeld';
import type { Meeting, Membership } from '../../../src/core/registry/entity';
import { aDocument, buildDesk } from '../../support/deskBuilder';
import { aMeeting, aMembership, aPerson, aSource } from '../../support/entityBuilders';

const desk = buildDesk({
  documents: [
    aDocument('2024.md', 'Minister', { date: '2024-06-25' }),
    aDocument('2025.md', 'Deputy', { date: '2025-03' }),
    aDocument('2026.md', 'Envoy', { date: '2026-01-16' }),
    aDocument('undated.md', 'Rector'),
  ],
});

const minister = aMembership({ role: 'Minister', sources: [aSource('2024.md', 'Minister')] });
const deputy = aMembership({ role: 'Deputy', sources: [aSource('2025.md', 'Deputy')] });
const envoy = aMembership({ role: 'Envoy', sources: [aSource('2026.md', 'Envoy')] });
const rector = aMembership({ role: 'Rector', sources: [aSource('undated.md', 'Rector')] });

function checkTitles(
  memberships: readonly Membership[],
  meeting: Partial<Omit<Meeting, 'kind' | 'id' | 'name' | 'names'>>,
  expected: readonly string[],
) {
  const person = aPerson('p', 'P', { memberships });
  const found = findTitlesHeld(person, aMeeting('m', 'M', meeting), desk);
  assert.deepEqual(
    found.map(({ role }) => role),
    expected,
  );
}

test('what a source of the meeting says comes before what is newer', () => {
  checkTitles([minister, deputy], { startDate: '2026', sources: [aSource('2024.md')] }, ['Minister']);
});

test('sources of the meeting that differ stand side by side', () => {
  const sources = [aSource('2024.md'), aSource('2025.md', 'other words')];
  checkTitles([minister, envoy, deputy], { startDate: '2024', sources }, ['Minister', 'Deputy']);
});

test('else the latest report at or before the meeting counts, never a later one', () => {
  checkTitles([envoy, minister, deputy, rector], { startDate: '2025-06-01' }, ['Deputy']);
  checkTitles([envoy, minister, deputy, rector], { startDate: '2024-06-25' }, ['Minister']);
  checkTitles([envoy, minister], { startDate: '2023' }, []);
});

test('a meeting known by its month or year counts as being at its end', () => {
  checkTitles([minister, envoy], { startDate: '2026-01' }, ['Envoy']);
  checkTitles([minister, deputy], { startDate: '2025' }, ['Deputy']);
});

test('an undated report counts where there is no dated one', () => {
  checkTitles([rector, envoy], { startDate: '2025' }, ['Rector']);
});

test('an undated meeting takes the latest report', () => {
  checkTitles([minister, envoy, deputy], {}, ['Envoy']);
});

test('a title that had ended or not begun was not held', () => {
  const ended = { ...deputy, endDate: '2025-04' };
  const later = { ...minister, startDate: '2025-09-03' };
  checkTitles([ended, later, rector], { startDate: '2025-06-01' }, ['Rector']);
  checkTitles([ended], { startDate: '2025-04-30' }, ['Deputy']);
});

test('a title entered by the desk counts from its start', () => {
  const entered = aMembership({ role: 'Chair', startDate: '2025-05' });
  checkTitles([entered, deputy], { startDate: '2025-06-01' }, ['Chair']);
  checkTitles([entered, deputy], { startDate: '2025-04-01' }, ['Deputy']);
});
