import assert from 'node:assert/strict';
import test from 'node:test';
import { toCardDocument, type CardDocument } from '../../../../src/core/cards/cardDocument';
import type { CardContext } from '../../../../src/core/cards/cardContext';
import type { Desk } from '../../../../src/core/desk';
import { readBriefPeriod, suggestPeriods } from '../../../../src/core/features/brief/briefPeriods';
import type { BriefSubject } from '../../../../src/core/features/brief/briefSubject';
import { buildBrief } from '../../../../src/core/features/brief/buildBrief';
import type { Entity } from '../../../../src/core/registry/entity';
import { runAtOnce } from '../../../../src/core/util/steps';
import { aDocument, buildDesk } from '../../../support/deskBuilder';
import {
  aFigure,
  aFigureClaim,
  aLaw,
  aLawEvent,
  aMeeting,
  aMembership,
  anOrganization,
  aPerson,
  aSector,
  aSource,
  aStatement,
} from '../../../support/entityBuilders';
import { englishWording } from '../../../support/inMemoryHost';

/** Ranges of dates are written with thin spaces. */
const plain = (text: string): string => text.replaceAll('\u2009', ' ');

const OPEN = 'Open points: with a deadline, or nothing later found here';
const BY = 'What they asked, offered and promised';
const TO = 'What they were asked, offered and promised';

function deskOf(...entities: readonly Entity[]): Desk {
  return buildDesk({
    documents: [
      aDocument('first.md', 'Anna asked for rice.\n\nBo pledged a port.', { date: '2026-01-10' }),
      aDocument('later.md', 'Cy said so.', { date: '2026-02-10' }),
      aDocument('undated.md', 'Dee said so.'),
    ],
    entities,
  });
}

function brief(desk: Desk, subject: BriefSubject | string, today = '2026-04-01'): CardDocument {
  const context: CardContext = { desk, wording: englishWording, asOf: undefined, today };
  const of = typeof subject === 'string' ? ({ kind: 'entity', id: subject } as const) : subject;
  const built = runAtOnce(buildBrief(context, of));
  assert.ok(built);
  return toCardDocument(built.card, englishWording);
}

function section({ text }: CardDocument, heading: string): readonly string[] | undefined {
  const found = text.split('\n## ').find((part) => part.startsWith(`${heading}\n`));
  return found?.trimEnd().split('\n').slice(1);
}

const first = [aSource('first.md', 'Anna')];

test('of somebody of whom nothing else is known, asks and open points are said to be missing', () => {
  const { text } = brief(deskOf(aPerson('anna', 'Anna', { sources: first })), 'anna');
  assert.equal(
    text,
    `# Brief: Anna

as of 1 April 2026 · 3 sources, the newest of 10 February 2026

## Names
- Anna [first]

## ${BY}
- Nothing found in the sources.

## ${TO}
- Nothing found in the sources.

## ${OPEN}
- Nothing found in the sources.

## Sources
- first — 10 January 2026 [first]
`,
  );
});

test('while sources are read, that is said; and that none has a date', () => {
  const desk = {
    ...buildDesk({ documents: [aDocument('a.md', 'x')], entities: [aSector('sea', 'Sea')] }),
    complete: false,
  };
  assert.match(
    brief(desk, 'sea').text,
    /\nsector · as of 1 April 2026 · 1 sources, none dated · not all sources are in: what is not found may yet come\n/,
  );
});

test('an official speaks for the office reported last, not for an earlier one, and bodies above where they met', () => {
  const desk = deskOf(
    anOrganization('gov', 'Government'),
    anOrganization('ministry', 'Ministry', { parentId: 'gov' }),
    anOrganization('bank', 'Bank'),
    aPerson('anna', 'Anna', {
      memberships: [
        aMembership({ role: 'Clerk', organizationId: 'bank', sources: first }),
        aMembership({ role: 'Minister', organizationId: 'ministry', sources: [aSource('later.md', 'Cy')] }),
      ],
    }),
    aMeeting('talks', 'Talks', { startDate: '2026-01-10', attendees: [{ personId: 'anna' }] }),
    aMeeting('other', 'Other talks', { startDate: '2026-01-11' }),
    aStatement('a', 'From the ministry', { act: 'request', by: ['ministry'] }),
    aStatement('b', 'From the bank', { act: 'request', by: ['bank'] }),
    aStatement('c', 'To the government there', { act: 'request', to: ['gov'], meeting: 'talks' }),
    aStatement('d', 'To the government elsewhere', { act: 'request', to: ['gov'], meeting: 'other' }),
    aStatement('e', 'A view', { act: 'position', by: ['anna'] }),
  );
  const document = brief(desk, 'anna');
  assert.deepEqual(section(document, BY), ['- Ministry, request: From the ministry — entered by the desk']);
  assert.deepEqual(section(document, TO), [
    '- No party named, request, to Government: To the government there — 10 January 2026, entered by the desk',
  ]);
  assert.deepEqual(section(document, 'Positions and announcements'), [
    '- position: A view — entered by the desk',
  ]);
});

test('an organization speaks by those who held a title in it then', () => {
  const desk = deskOf(
    anOrganization('bank', 'Bank'),
    aPerson('anna', 'Anna', {
      memberships: [aMembership({ role: 'Governor', organizationId: 'bank', sources: first })],
    }),
    aMeeting('before', 'Before', { startDate: '2025-01-01', attendees: [{ personId: 'anna' }] }),
    aMeeting('after', 'After', { startDate: '2026-03-01', attendees: [{ personId: 'anna' }] }),
    aStatement('a', 'Too early', { act: 'pledge', by: ['anna'], meeting: 'before' }),
    aStatement('b', 'In office', { act: 'pledge', by: ['anna'], meeting: 'after' }),
  );
  const document = brief(desk, 'bank');
  assert.deepEqual(section(document, BY), ['- Anna, pledge: In office — 1 March 2026, entered by the desk']);
  assert.deepEqual(section(document, 'Last contacts'), [
    '- After — 1 March 2026, with Anna, entered by the desk',
  ]);
});

test('open points: the nearest deadline first, then what nothing later is on; the rest is told apart', () => {
  const said = { by: ['anna'], sectors: ['sea'], sources: first };
  const desk = deskOf(
    aPerson('anna', 'Anna'),
    aPerson('cy', 'Cy'),
    aSector('sea', 'Sea'),
    aSector('land', 'Land'),
    aStatement('far', 'Far', { ...said, act: 'pledge', deadline: '2030' }),
    aStatement('over', 'Over', { ...said, act: 'pledge', deadline: '2026-03' }),
    aStatement('quiet', 'Quiet', { ...said, act: 'request', sectors: ['land'] }),
    aStatement('followed', 'Followed', { ...said, act: 'request' }),
    aStatement('vague', 'Vague', { act: 'request', by: ['anna'], sources: first }),
    aMeeting('m', 'Meeting on the sea', {
      startDate: '2026-02-20',
      attendees: [{ personId: 'anna' }],
      sectors: ['sea'],
    }),
  );
  assert.deepEqual(section(brief(desk, 'anna'), OPEN), [
    '- Anna, pledge: Over — as reported on 10 January 2026, deadline March 2026, the deadline is over, something later is on it [first]',
    '- Anna, pledge: Far — as reported on 10 January 2026, deadline 2030, something later is on it [first]',
    '- Anna, request: Quiet — as reported on 10 January 2026 [first]',
    '- Undated or without party and subject, so not known to be open: 1',
  ]);
});

test('long lists are cut, say how many are left, and lead to the card and to who promised what', () => {
  const many = Array.from({ length: 30 }, (_, n) => [
    aStatement(`s${n}`, `Request ${n}`, { act: 'request', by: ['anna'], sources: first }),
    aMeeting(`m${n}`, `Meeting ${n}`, {
      startDate: `2025-01-${String(n + 1).padStart(2, '0')}`,
      attendees: [{ personId: 'anna' }],
    }),
  ]).flat();
  const document = brief(deskOf(aPerson('anna', 'Anna'), ...many), 'anna');
  assert.deepEqual(section(document, 'Last contacts'), [
    '- Meeting 29 — 30 January 2025, entered by the desk',
    '- Meeting 28 — 29 January 2025, entered by the desk',
    '- Meeting 27 — 28 January 2025, entered by the desk',
    '- … and 27 more',
  ]);
  const more = document.links.filter(({ span }) =>
    document.text.slice(span.start, span.end).startsWith('… and'),
  );
  assert.deepEqual(
    more.map(({ entityId, promisesOf }) => entityId ?? `promises of ${promisesOf ?? ''}`),
    ['anna', 'promises of anna'],
  );
});

test('a line on the rest never takes the place of a single line', () => {
  const four = Array.from({ length: 4 }, (_, n) =>
    aMeeting(`m${n}`, `Meeting ${n}`, { startDate: '2025', attendees: [{ personId: 'anna' }] }),
  );
  assert.equal(section(brief(deskOf(aPerson('anna', 'Anna'), ...four), 'anna'), 'Last contacts')?.length, 4);
});

test('figures keep their hedges, and claims that differ stand side by side', () => {
  const figure = aFigure('f', 'ships', {
    unit: 'ships',
    basis: 'target',
    sectors: ['sea'],
    figureClaims: [
      aFigureClaim({ value: '50', sources: first }),
      aFigureClaim({ value: '50', qualifier: 'more_than', sources: [aSource('later.md', 'Cy')] }),
    ],
  });
  assert.deepEqual(section(brief(deskOf(aSector('sea', 'Sea'), figure), 'sea'), 'Figures'), [
    '- ships — target [first] [later]',
    '  - 50 ships — as reported on 10 January 2026 [first]',
    '  - more than 50 ships — as reported on 10 February 2026 [later]',
  ]);
});

test('a law tells its status as last reported, or that none is, and what stands around it', () => {
  const desk = deskOf(
    aLaw('new', 'New Act', {
      replaces: ['old'],
      sources: first,
      history: [aLawEvent('passed', { sources: first })],
    }),
    aLaw('old', 'Old Act'),
  );
  assert.deepEqual(section(brief(desk, 'new'), 'Status'), [
    '- Last reported as passed on 10 January 2026 [first]',
  ]);
  assert.deepEqual(section(brief(desk, 'new'), 'Instruments and issuer'), ['- Predecessor: Old Act [first]']);
  assert.deepEqual(section(brief(desk, 'old'), 'Status'), ['- Nothing found in the sources.']);
  assert.deepEqual(section(brief(desk, 'old'), 'Instruments and issuer'), ['- Successor: New Act [first]']);
});

test('the timeline tells what is behind and the next of what is ahead, and no date that is none', () => {
  const meetings = ['2020', '2021', '2022', '2023', '2024', '2025', '2027', '2028', '2029', 'soon'].map(
    (date) =>
      aMeeting(`m${date}`, `In ${date}`, {
        startDate: date,
        status: date > '2026' ? 'expected' : 'held',
        sectors: ['sea'],
      }),
  );
  assert.deepEqual(section(brief(deskOf(aSector('sea', 'Sea'), ...meetings), 'sea'), 'Timeline'), [
    '- 2023: In 2023 — entered by the desk',
    '- 2024: In 2024 — entered by the desk',
    '- 2025: In 2025 — entered by the desk',
    '- 2027: In 2027 (expected) — entered by the desk',
    '- 2028: In 2028 (expected) — entered by the desk',
  ]);
});

test('in a period is what surely lies in it; a visit that goes beyond it is', () => {
  const period = { kind: 'period', period: { first: '2026-01-01', last: '2026-01-31' } } as const;
  const document = brief(
    deskOf(
      aMeeting('a', 'Some day of the year', { startDate: '2026' }),
      aMeeting('b', 'In the month', { startDate: '2026-01' }),
      aMeeting('c', 'Visit', { startDate: '2026-01-30', endDate: '2026-02-03' }),
      aMeeting('d', 'All year', { startDate: '2025-12-01', endDate: '2026-03-01' }),
      aMeeting('e', 'Later', { startDate: '2026-02-01' }),
      aMeeting('f', 'Undated'),
      aPerson('anna', 'Anna', {
        memberships: [
          aMembership({ role: 'Minister', startDate: '2026-01-05', sources: [aSource('later.md', 'Cy')] }),
          aMembership({ role: 'Clerk', startDate: '2020', sources: first }),
          aMembership({ role: 'Chair', sources: [...first, aSource('undated.md', 'Dee')] }),
        ],
      }),
      aLaw('law', 'Sea Act', {
        history: [
          aLawEvent('passed', { date: '2026-01-10', sources: first }),
          aLawEvent('in_force', { date: '2026-02-01', sources: first }),
        ],
      }),
    ),
    period,
  );
  assert.deepEqual(
    section(document, 'Meetings')?.map((line) => line.replace(/ — .*/, '')),
    ['- Visit', '- In the month', '- All year'],
  );
  assert.deepEqual(section(document, 'Titles begun or first reported then'), [
    '- Anna, Minister — since 5 January 2026 [later]',
  ]);
  assert.deepEqual(section(document, 'Statuses of laws, as reported then'), [
    '- Sea Act reported as passed — 10 January 2026 [first]',
  ]);
});

test('periods are offered as of today, and read as they are typed', () => {
  assert.deepEqual(
    suggestPeriods('2026-01-15', englishWording).map(({ label, days }) => plain(`${label}: ${days}`)),
    [
      'This month: 1 – 31 January 2026',
      'Last month: 1 – 31 December 2025',
      'This quarter: 1 January – 31 March 2026',
      'Last quarter: 1 October – 31 December 2025',
      'This year: 1 January – 31 December 2026',
    ],
  );
  assert.deepEqual(suggestPeriods('2026', englishWording), []);
  const read = (text: string): string => {
    const period = readBriefPeriod(text, englishWording);
    return typeof period === 'string'
      ? period
      : plain(`${period.period.first} ${period.period.last}: ${period.label}`);
  };
  assert.equal(read('2026-01..2026-03'), '2026-01-01 2026-03-31: 1 January – 31 March 2026');
  assert.equal(read(' 2024-02 '), '2024-02-01 2024-02-31: 1 – 29 February 2024');
  assert.equal(read('2026-01-16'), '2026-01-16 2026-01-16: 16 January 2026');
  assert.equal(read('2026-03..2026-01'), 'This period ends before it begins');
  for (const typed of ['', 'soon', '2026..', '..2026', '2026-13']) {
    assert.match(read(typed), /^Two dates, such as 2026-01\.\.2026-03/);
  }
});
