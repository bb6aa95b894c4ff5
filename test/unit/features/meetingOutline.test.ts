import assert from 'node:assert/strict';
import test from 'node:test';
import type { Desk } from '../../../src/core/desk';
import { buildMeetingOutline, type MeetingOutlineOptions } from '../../../src/core/features/meetingOutline';
import type { Outline } from '../../../src/core/features/outline';
import { aDocument, buildDesk } from '../../support/deskBuilder';
import {
  aFigure,
  aFigureClaim,
  aLaw,
  aMeeting,
  aMembership,
  anOrganization,
  aPerson,
  aSector,
  aSource,
  aStatement,
} from '../../support/entityBuilders';
import { englishWording } from '../../support/inMemoryHost';
import { flattenOutline, renderOutline } from '../../support/renderOutline';

const english = aDocument(
  'en.md',
  'Quan, Deputy Minister, met Headlee.\n\nHe asked for research centres.\n\nOver 900 came.',
  { title: 'Session in Hanoi', date: '2026-01-16', dateBasis: 'inferred', textBasis: 'retold' },
);
const vietnamese = aDocument('vi.md', 'Ông Quân, Thứ trưởng Thường trực, làm việc với ông Headlee.', {
  title: 'Làm việc tại Hà Nội',
  date: '2026-01-17',
});

function buildSession(): Desk {
  return buildDesk({
    documents: [english, vietnamese],
    entities: [
      aPerson('quan', 'Vu Hai Quan', {
        memberships: [
          aMembership({ role: 'Deputy Minister', sources: [aSource('en.md', 'Deputy Minister')] }),
          aMembership({
            role: 'Permanent Deputy Minister',
            organizationId: 'most',
            sources: [aSource('vi.md', 'Thứ trưởng Thường trực')],
          }),
          aMembership({ role: 'Rector', sources: [aSource('old.md', 'rector')] }),
        ],
      }),
      aPerson('headlee', 'Russell Headlee'),
      anOrganization('most', 'Ministry of Science'),
      aSector('ai', 'Artificial intelligence'),
      aLaw('ai-law', 'AI Law', { number: '134/2025' }),
      aMeeting('session', 'Working session', {
        classification: 'session',
        startDate: '2026-01-16',
        dateBasis: 'inferred',
        dateNote: 'The year follows from the other text.',
        location: 'Hanoi',
        hosts: ['most'],
        attendees: [
          { personId: 'quan' },
          { personId: 'headlee', role: 'head of delegation' },
          { personId: 'who' },
        ],
        sectors: ['ai'],
        sources: [aSource('en.md'), aSource('vi.md', 'làm việc với ông Headlee')],
      }),
      aStatement('ask', 'Large research centres in Vietnam', {
        act: 'request',
        by: ['quan'],
        to: ['headlee'],
        meeting: 'session',
        laws: ['ai-law'],
        sources: [aSource('en.md', 'asked for research centres')],
      }),
      aStatement('pledge', 'Words that were edited away', {
        act: 'pledge',
        by: ['headlee'],
        meeting: 'session',
        deadline: '2027',
        sources: [aSource('en.md', 'a promise of old'), aSource('gone.md', 'x')],
      }),
      aStatement('note', 'Something the desk knows', {
        act: 'position',
        by: ['quan', 'headlee'],
        meeting: 'session',
      }),
      aFigure('came', 'participants', {
        unit: 'people',
        meetings: ['session'],
        figureClaims: [
          aFigureClaim({ value: '900', qualifier: 'more_than', sources: [aSource('en.md', 'Over 900')] }),
          aFigureClaim({ value: '12000', sources: [] }),
        ],
      }),
    ],
  });
}

function build(desk: Desk, groupBy: MeetingOutlineOptions['groupBy'] = 'year'): Outline {
  return buildMeetingOutline(desk, englishWording, { groupBy });
}

function checkMeetings(
  desk: Desk,
  expected: string,
  groupBy: MeetingOutlineOptions['groupBy'] = 'year',
  depth = 20,
) {
  // Dates are joined by thin spaces.
  const rendered = renderOutline(build(desk, groupBy).roots, depth).replaceAll('\u2009', ' ');
  assert.equal(rendered, expected.replace(/^\n/, '').trimEnd());
}

test('a meeting shows who met, what was said, and each passage it rests on', () => {
  checkMeetings(
    buildSession(),
    `
2026 | 1 meeting
  Working session | 16 January 2026 (inferred) · Hanoi
    Attendees | 3
      Vu Hai Quan | Permanent Deputy Minister, Ministry of Science; Deputy Minister
        Permanent Deputy Minister, Ministry of Science | as reported on 17 January 2026 · vi -> test/vi.md#10-32
        Deputy Minister | as reported on 16 January 2026 (date inferred) · en, retold -> test/en.md#6-21
      Russell Headlee | no title reported by then · head of delegation
      who | not in the registry
    Organizations | 1
      Ministry of Science | organization · host
    Asks, offers and pledges | 3
      Vu Hai Quan | Permanent Deputy Minister, Ministry of Science; Deputy Minister · 1 statement
        Request: Large research centres in Vietnam | to Russell Headlee · en, retold -> test/en.md#40-66
      Russell Headlee | 1 statement
        Pledge: Words that were edited away | deadline 2027
          Lost passage: “a promise of old” | en, retold
          Missing document: gone.md
      Vu Hai Quan, Russell Headlee | 1 statement
        Position: Something the desk knows | entered by the desk
    Sectors | 1
      Artificial intelligence | sector
    Laws | 1
      AI Law | law · 134/2025 · named in a statement
    Figures | 1
      participants | more than 900 people; 12,000 people
        more than 900 people | en, retold -> test/en.md#69-77
        12,000 people | entered by the desk
    Sources | 3
      Làm việc tại Hà Nội | vi · 17 January 2026 -> test/vi.md#0-0
        Ông Quân, Thứ trưởng Thường trực, làm việc với ông Headlee. -> test/vi.md#0-59
      Session in Hanoi | en, retold · 16 January 2026 (inferred) -> test/en.md#0-0
        He asked for research centres. -> test/en.md#37-67
        Lost passage: “a promise of old” | en, retold
      Missing document: gone.md`,
  );
});

test('every leaf opens a passage or stands for an entity, or says in words why not', () => {
  const reasons = /^(?:Lost passage|Missing document)|entered by the desk|not in the registry/;
  const nodes = flattenOutline(build(buildSession()).roots);
  for (const node of nodes) {
    const leads = node.anchorId !== undefined || node.entityId !== undefined;
    assert.ok(
      node.hasChildren || leads || reasons.test(`${node.label} ${node.description ?? ''}`),
      node.label,
    );
    assert.equal(node.icon === 'lost', /^(?:Lost|Missing)/.test(node.label), node.label);
  }
});

test('screen readers hear the content first, then what it is', () => {
  const spoken = flattenOutline(build(buildSession()).roots).map((node) => node.accessibilityLabel);
  const expected = [
    'Working session, 16 January 2026 (inferred), Hanoi, meeting',
    'Vu Hai Quan, Permanent Deputy Minister, Ministry of Science; Deputy Minister, attendee',
    'Large research centres in Vietnam, request, to Russell Headlee, en, retold',
    'a promise of old, lost passage, en, retold',
    'AI Law, law · 134/2025, named in a statement',
    'He asked for research centres., passage',
  ];
  assert.deepEqual(
    expected.filter((label) => !spoken.includes(label)),
    [],
  );
});

test('a title whose words were edited away, or that the desk entered, says so', () => {
  const entities = [
    aPerson('p', 'P', {
      memberships: [
        aMembership({
          role: 'Envoy',
          sources: [aSource('en.md', 'edited away'), aSource('en.md', 'Deputy')],
        }),
      ],
    }),
    aPerson('q', 'Q', { memberships: [aMembership({ role: 'Chair' })] }),
    aMeeting('m', 'M', { attendees: [{ personId: 'p' }, { personId: 'q' }], sources: [aSource('en.md')] }),
    aStatement('s', 'No one in particular said it', { by: [], inCapacity: 'the two sides', meeting: 'm' }),
  ];
  checkMeetings(
    buildDesk({ documents: [english], entities }),
    `
M | undated
  Attendees | 2
    P | Envoy
      Envoy | as reported on 16 January 2026 (date inferred)
        passage not found in en, retold
        en, retold -> test/en.md#6-12
    Q | Chair
      Chair | entered by the desk
  Asks, offers and pledges | 1
    the two sides | 1 statement
      Position: No one in particular said it | entered by the desk
  Sources | 1
    Session in Hanoi | en, retold · 16 January 2026 (inferred) -> test/en.md#0-0`,
    'none',
  );
});

const calendar = [
  aMeeting('old', 'Old forum', { classification: 'forum', startDate: '2013' }),
  aMeeting('some-day', 'Some day', { status: 'expected' }),
  aMeeting('talk-b', 'Talk B', { classification: 'talk', startDate: '2026-02-19', parentId: 'visit' }),
  aMeeting('talk-c', 'Talk C', { classification: 'talk', startDate: '2026-02-20', parentId: 'visit' }),
  aMeeting('january', 'January session', { classification: 'session', startDate: '2026-01' }),
  aMeeting('visit', 'Visit', { classification: 'visit', startDate: '2026-02-19', endDate: '2026-02-20' }),
  aMeeting('next', 'Next dialogue', { classification: 'dialogue', startDate: '2027', status: 'expected' }),
  aMeeting('orphan', 'Orphan talk', { classification: 'talk', startDate: '2026-02-01', parentId: 'nowhere' }),
  aMeeting('off', 'Called off', { startDate: '2013-07', status: 'cancelled' }),
];

test('years come newest first and undated last, talks stand under their visit, expected meetings say so', () => {
  checkMeetings(
    buildDesk({ entities: calendar }),
    `
2027 | 1 meeting
  Next dialogue | expected · 2027
2026 | 3 meetings
  Visit | 19 – 20 February 2026
    Talk C | 20 February 2026
    Talk B | 19 February 2026
  Orphan talk | 1 February 2026
  January session | January 2026
2013 | 2 meetings
  Called off | cancelled · July 2013
  Old forum | 2013
Undated | 1 meeting
  Some day | expected · undated`,
  );
});

test('without groups the meetings themselves are the roots', () => {
  const { roots } = build(buildDesk({ entities: calendar }), 'none');
  assert.deepEqual(
    roots.map((node) => node.entityId),
    ['next', 'visit', 'orphan', 'january', 'off', 'old', 'some-day'],
  );
});

test('grouped by classification, talks have a group and stand under their visit as well', () => {
  checkMeetings(
    buildDesk({ entities: calendar }),
    `
Dialogues | 1 meeting
  Next dialogue | expected · 2027
Forums | 1 meeting
  Old forum | 2013
Sessions | 1 meeting
  January session | January 2026
Talks | 3 meetings
  Talk C | 20 February 2026
  Talk B | 19 February 2026
  Orphan talk | 1 February 2026
Visits | 1 meeting
  Visit | 19 – 20 February 2026
    Talk C | 20 February 2026
    Talk B | 19 February 2026
Other meetings | 2 meetings
  Called off | cancelled · July 2013
  Some day | expected · undated`,
    'classification',
  );
});

test('meetings within each other in a circle are shown once and the place is told', () => {
  const entities = [
    aMeeting('tail', 'Tail', { startDate: '2026', parentId: 'b' }),
    aMeeting('a', 'A', { startDate: '2026', parentId: 'b' }),
    aMeeting('b', 'B', { startDate: '2026', parentId: 'a' }),
    aMeeting('self', 'Self', { startDate: '2026', parentId: 'self' }),
  ];
  checkMeetings(
    buildDesk({ entities }),
    `
2026 | 2 meetings
  A | 2026 · cycle: part of B, which is part of it
    B | 2026
      Tail | 2026
  Self | 2026 · cycle: part of Self, which is part of it`,
  );
});

test('nothing below a node is built before it is asked for, and only once', () => {
  const desk = buildSession();
  const calls: string[] = [];
  const counting: Desk = {
    ...desk,
    evidenceOf: (source) => {
      calls.push(source.document);
      return desk.evidenceOf(source);
    },
    registry: {
      ...desk.registry,
      statementsAbout: (id) => {
        calls.push(id);
        return desk.registry.statementsAbout(id);
      },
    },
  };
  const [year] = build(counting).roots;
  assert.equal(calls.length, 0);
  const [session] = year!.children();
  assert.equal(session!.children(), session!.children());
  assert.ok(!calls.some((call) => call.endsWith('.md')), 'no evidence is looked up for groups');
});

test('ids are unique and stay over a rebuild', () => {
  for (const desk of [buildSession(), buildDesk({ entities: calendar })]) {
    for (const groupBy of ['year', 'classification', 'none'] as const) {
      const ids = flattenOutline(build(desk, groupBy).roots).map((node) => node.id);
      assert.equal(new Set(ids).size, ids.length);
      assert.deepEqual(
        ids,
        flattenOutline(build(desk, groupBy).roots).map((node) => node.id),
      );
    }
  }
});

test('hostile ids neither clash nor break out of their place', () => {
  const entities = ['__proto__', 'constructor', 'a/b', 'a', 'a#2', '…', 'x%2Fy', 'x/y'].map((id) =>
    aMeeting(id, id, { startDate: '2026', parentId: id === 'a/b' ? 'a' : 'toString' }),
  );
  const outline = build(buildDesk({ entities }));
  const nodes = flattenOutline(outline.roots);
  assert.equal(new Set(nodes.map((node) => node.id)).size, nodes.length);
  for (const { id } of entities) {
    assert.equal(outline.findEntity(id)?.label, id);
  }
});

test('an entity is found below the newest meeting that shows it', () => {
  const outline = build(buildSession());
  const paths = ['session', 'quan', 'most', 'ask', 'ai', 'ai-law', 'came', 'nobody'].map((id) => {
    const node = outline.findEntity(id);
    assert.ok(node === undefined || node.entityId === id);
    return `${id}: ${node?.parent?.label ?? 'none'}`;
  });
  assert.deepEqual(paths, [
    'session: 2026',
    'quan: Attendees',
    'most: Organizations',
    'ask: Vu Hai Quan',
    'ai: Sectors',
    'ai-law: Laws',
    'came: Figures',
    'nobody: none',
  ]);
});

test('a talk is found in every grouping', () => {
  const desk = buildDesk({ entities: calendar });
  const parents = (['year', 'classification', 'none'] as const).map(
    (groupBy) => build(desk, groupBy).findEntity('talk-b')?.parent?.label,
  );
  assert.deepEqual(parents, ['Visit', 'Talks', 'Visit']);
});

/** Meetings of 120 years, the tenth part of them in one long chain. */
function buildCalendar(count: number): Desk {
  const entities = Array.from({ length: count }, (_, i) =>
    aMeeting(`m${i}`, `Meeting ${i}`, {
      startDate: String(1900 + (i % 120)),
      ...(i % 10 === 0 && { parentId: `m${i + 10}` }),
    }),
  );
  const desk = buildDesk({});
  return { ...desk, registry: { ...desk.registry, ofKind: () => entities as never } };
}

test('the time for the roots grows in step with the number of meetings', () => {
  const desks = [buildCalendar(5_000), buildCalendar(20_000)];
  const fastest = desks.map(() => Infinity);
  for (let round = 0; round < 12; round++) {
    for (const [index, desk] of desks.entries()) {
      const start = performance.now();
      assert.ok(build(desk).roots.length > 100);
      fastest[index] = Math.min(fastest[index]!, performance.now() - start);
    }
  }
  const ratio = fastest[1]! / fastest[0]!;
  assert.ok(ratio < 12, `four times the meetings took ${ratio.toFixed(1)} times as long`);
});

test('a meeting of which several sources tell says so, for its accounts to be compared', () => {
  const { roots } = buildMeetingOutline(buildSession(), englishWording, { groupBy: 'none' });
  const told = new Map(flattenOutline(roots).map((node) => [node.entityId, node.hasAccounts === true]));
  assert.equal(told.get('session'), true);
  const desk = buildDesk({
    documents: [english, vietnamese],
    entities: [aMeeting('one', 'One', { sources: [aSource('en.md'), aSource('en.md', 'Quan')] })],
  });
  const [alone] = buildMeetingOutline(desk, englishWording, { groupBy: 'none' }).roots;
  assert.equal(alone?.hasAccounts, undefined);
});
