import assert from 'node:assert/strict';
import test from 'node:test';
import type { SourceDocument } from '../../../../src/core/corpus/sourceDocument';
import { FollowUps } from '../../../../src/core/features/promises/followUp';
import type { Entity, Statement } from '../../../../src/core/registry/entity';
import { aDocument, buildDesk } from '../../../support/deskBuilder';
import { aMeeting, anOrganization, aSector, aSource, aStatement } from '../../../support/entityBuilders';

const first = aDocument('first.md', 'Ports and Fish: the Ministry pledged a port.', { date: '2026-01-10' });
const later = aDocument(
  'later.md',
  'The Ministry spoke of Ports.\n\nThe Ministry rested.\n\nPorts alone.\n\nPhoto: Ministry and Ports',
  { date: '2026-02-10' },
);
const entities: readonly Entity[] = [
  anOrganization('ministry', 'Ministry'),
  aSector('ports', 'Ports'),
  aSector('piers', 'Piers', { broader: 'ports' }),
  aSector('fish', 'Fish'),
];
const pledge = aStatement('pledge', 'A port', {
  act: 'pledge',
  by: ['ministry'],
  sectors: ['ports'],
  sources: [aSource('first.md', 'pledged a port')],
});

/** What followed the pledge, each as `kind thing date shared…`. */
function follow(
  more: readonly Entity[] = [],
  given: { readonly documents?: readonly SourceDocument[]; readonly statement?: Statement } = {},
): readonly string[] | string {
  const { documents = [first], statement = pledge } = given;
  const desk = buildDesk({ documents, entities: [...entities, statement, ...more] });
  const followUp = new FollowUps(desk).of(statement);
  return followUp.state === 'found'
    ? followUp.later.map((one) => {
        const thing =
          one.kind === 'statement'
            ? one.statement.id
            : one.kind === 'meeting'
              ? one.meeting.id
              : one.anchor.document.text.slice(one.anchor.span.start, one.anchor.span.end);
        return `${one.kind} ${thing} ${one.date} ${one.shared.join(' ')}`;
      })
    : followUp.state;
}

test('nothing later is an answer', () => {
  assert.equal(follow(), 'nothing');
});

test('a later passage names a party together with a sector, and is no left-over line', () => {
  assert.deepEqual(follow([], { documents: [first, later] }), ['passage Ministry 2026-02-10 ministry ports']);
});

test('a passage of the same day, of an undated source or of one that may be older is not later', () => {
  for (const date of ['2026-01-10', '2026-01', '2026', undefined]) {
    const { date: known, ...undated } = later;
    assert.ok(known);
    const document = date === undefined ? undated : { ...undated, date };
    assert.equal(follow([], { documents: [first, document] }), 'nothing', date);
  }
});

test('a later statement of or to a party, on the sector or one below it, comes instead of its passage', () => {
  const answer = aStatement('answer', 'Piers done', {
    to: ['ministry'],
    sectors: ['piers'],
    sources: [aSource('later.md', 'spoke of Ports')],
  });
  assert.deepEqual(follow([answer], { documents: [first, later] }), [
    'statement answer 2026-02-10 ministry piers',
  ]);
  const other = { ...answer, id: 'other', sectors: ['fish'] };
  assert.deepEqual(follow([other], { documents: [first, later] }), [
    'passage Ministry 2026-02-10 ministry ports',
  ]);
});

test('a later meeting counts unless a statement made there does', () => {
  const meeting = aMeeting('talk', 'Talk', {
    startDate: '2026-03',
    organizations: ['ministry'],
    sectors: ['ports'],
  });
  assert.deepEqual(follow([meeting]), ['meeting talk 2026-03 ministry ports']);
  const said = aStatement('said', 'So', { by: ['ministry'], sectors: ['ports'], meeting: 'talk' });
  assert.deepEqual(follow([{ ...meeting, startDate: '2026-03-02' }, said]), [
    'statement said 2026-03-02 ministry ports',
  ]);
});

test('what was said at the same meeting, and its accounts, do not follow', () => {
  const meeting = aMeeting('talk', 'Talk', {
    startDate: '2026-01-10',
    organizations: ['ministry'],
    sectors: ['ports'],
    sources: [aSource('later.md')],
  });
  const also = aStatement('also', 'So', { by: ['ministry'], sectors: ['ports'], meeting: 'talk' });
  const statement = { ...pledge, meeting: 'talk' };
  assert.equal(follow([meeting, also], { documents: [first, later], statement }), 'nothing');
});

test('what was said at a meeting to come counts from the day it was reported', () => {
  const meeting = aMeeting('next', 'Next', { status: 'expected', startDate: '2027' });
  const statement = { ...pledge, meeting: 'next' };
  assert.deepEqual(follow([meeting], { documents: [first, later], statement }), [
    'passage Ministry 2026-02-10 ministry ports',
  ]);
});

test('without a date, a party or a subject nothing is looked for', () => {
  const { date, ...undated } = first;
  assert.ok(date);
  assert.equal(follow([], { documents: [undated, later] }), 'undated');
  assert.equal(follow([], { documents: [first, later], statement: { ...pledge, by: [] } }), 'unnamed');
  assert.equal(follow([], { documents: [first, later], statement: { ...pledge, sectors: [] } }), 'unnamed');
});

test('what has most in common comes first, of equal ones the newest', () => {
  const statement = { ...pledge, sectors: ['ports', 'fish'] };
  const one = (id: string, sectors: readonly string[], date: string): Statement =>
    aStatement(id, id, { by: ['ministry'], sectors, sources: [aSource('none.md', undefined, { date })] });
  const found = follow(
    [
      one('a', ['ports'], '2026-05-01'),
      one('b', ['ports', 'fish'], '2026-04-01'),
      one('c', ['fish'], '2026-06-01'),
    ],
    { statement },
  );
  assert.deepEqual(
    (found as readonly string[]).map((line) => line.split(' ')[1]),
    ['b', 'c', 'a'],
  );
});
