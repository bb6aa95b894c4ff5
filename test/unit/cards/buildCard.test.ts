import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildCard } from '../../../src/core/cards/buildCard';
import type { Card, CardLine } from '../../../src/core/cards/card';
import { englishWording } from '../../support/inMemoryHost';
import type { Desk } from '../../../src/core/desk';
import { aDocument, buildDesk } from '../../support/deskBuilder';
import {
  aFigure,
  aFigureClaim,
  aLaw,
  aLawEvent,
  aMeeting,
  aMembership,
  aPerson,
  aSource,
  aStatement,
} from '../../support/entityBuilders';
import { buildSampleDesk } from './sampleDesk';

const desk = buildSampleDesk();

function cardOf(id: string, asOf?: string, from: Desk = desk): Card {
  const card = buildCard(from, id, englishWording, asOf === undefined ? {} : { asOf });
  assert.ok(card !== undefined, `no card for ${id}`);
  return card;
}

/** "text — qualifiers [evidence]", children indented. */
function tell({ text, qualifiers, details = [], evidence, children = [] }: CardLine): string[] {
  const told = [...qualifiers, ...details].join(', ');
  const links = evidence.map(({ label }) => ` [${label}]`).join('');
  return [
    `${text}${told === '' ? '' : ` — ${told}`}${links}`,
    ...children.flatMap((child) => tell(child).map((line) => `  ${line}`)),
  ];
}

function checkSection(
  id: string,
  key: string,
  expected: readonly string[],
  asOf?: string,
  from?: Desk,
): void {
  const section = cardOf(id, asOf, from).sections.find((candidate) => candidate.key === key);
  assert.deepEqual(section?.lines.flatMap(tell) ?? [], expected);
}

test('an unknown id has no card', () => {
  assert.equal(buildCard(desk, 'nobody', englishWording), undefined);
  assert.equal(buildCard(desk, '__proto__', englishWording), undefined);
});

const HEADS: readonly [id: string, subtitle: string, otherNames: readonly string[]][] = [
  ['quan', 'person', ['Vũ Hải Quân']],
  ['most', 'ministry · Vietnam · Government of Vietnam', ['MOST', 'Bộ Khoa học và Công nghệ']],
  ['hanoi', 'city', []],
  ['deputy', 'post · Ministry of Science and Technology · Hanoi', []],
  ['high-tech', 'law · 1/QH · Vietnam', ['Luật Công nghệ cao']],
  ['session', 'session · 16 January 2026 (inferred) · Hanoi', []],
  ['visit', 'meeting · expected · 19 – 20 February 2026', []],
  ['chips', 'sector · High technology', ['bán dẫn']],
  ['engineers', 'target · 2026 to 2030', []],
  ['asks-courses', 'request · Vu Hai Quan', []],
];

for (const [id, subtitle, otherNames] of HEADS) {
  test(`the head of ${id} says what it is`, () => {
    const card = cardOf(id);
    assert.equal(card.subtitle.replace(/\u2009/g, ' '), subtitle);
    assert.deepEqual(card.otherNames, otherNames);
  });
}

test('titles stand side by side, the one reported last first, each with the passage that says so', () => {
  checkSection('quan', 'titles', [
    'Permanent Deputy Minister, Ministry of Science and Technology — since 3 September 2025, as reported on 17 January 2026 [session-vi]',
    '  Thứ trưởng Thường trực — the same title in Vietnamese',
    'Deputy Minister, Ministry of Science and Technology — as reported on 16 January 2026 (date inferred) [session-en, retold]',
    'Adviser, unheard-of — entered by the desk',
  ]);
});

test('a title reported after the day of the card is told as later', () => {
  checkSection(
    'quan',
    'titles',
    [
      'then Deputy Minister, Ministry of Science and Technology — last reported 16 January 2026 (inferred) [session-en, retold]',
      'later Permanent Deputy Minister, Ministry of Science and Technology — since 3 September 2025, as reported on 17 January 2026 [session-vi]',
      '  Thứ trưởng Thường trực — the same title in Vietnamese',
      'Adviser, unheard-of — entered by the desk',
    ],
    '2026-01-16',
  );
});

test('a person has the meetings attended, not those around them', () => {
  checkSection('quan', 'meetings', [
    'Working session in Hanoi — 16 January 2026 (inferred) [session-en, retold]',
  ]);
});

test('what a person said is grouped by act, requests before positions', () => {
  const keys = cardOf('quan')
    .sections.map(({ key }) => key)
    .filter((key) => key.startsWith('said:'));
  assert.deepEqual(keys, ['said:request', 'said:position']);
  checkSection('quan', 'said:request', [
    'to Lee Park: Short courses in chip design — 16 January 2026 (inferred), deadline 2030, reported speech, at Working session in Hanoi [visit]',
  ]);
});

test('a passage that cannot be found again is called lost', () => {
  checkSection('quan', 'said:position', [
    'Security comes first — as reported on 17 January 2026 [passage not found in session-vi]',
  ]);
});

test('what was said to a person names who said it', () => {
  checkSection('quan', 'heard', [
    'Lee Park, offer: Scholarships — 16 January 2026 (inferred), entered by the desk, at Working session in Hanoi',
  ]);
});

test('mentions are counted, and the newest passage is no caption', () => {
  const section = cardOf('quan').sections.find(({ key }) => key === 'mentions');
  assert.equal(section?.heading, 'Mentioned 4 times in 2 documents');
  checkSection('quan', 'mentions', [
    'newest: Thứ trưởng Thường trực Vũ Hải Quân đã làm việc với ông Lee Park. — 17 January 2026 [session-vi]',
  ]);
  checkSection('quan', 'documents', [
    'Buổi làm việc — 1 mention, 17 January 2026 [session-vi]',
    'Session in Hanoi — 3 mentions, 16 January 2026 (inferred) [session-en, retold]',
  ]);
});

test('the sources of a card tell their origin and the note on an inferred date', () => {
  const sources = cardOf('quan').sections.find(({ key }) => key === 'sources');
  assert.ok(
    sources?.lines
      .flatMap(tell)
      .includes(
        'Session in Hanoi — The Gazette, 16 January 2026 (inferred), on the date: the year follows from the other text, retold, documents/session.en.md [session-en, retold]',
      ),
  );
});

test('names tell their language, and the house spelling rests on what the entity rests on', () => {
  checkSection('quan', 'names', [
    'Vu Hai Quan [session-en, retold]',
    'Vũ Hải Quân — Vietnamese [session-vi]',
    'Quân — Vietnamese, never recognised alone, entered by the desk',
  ]);
});

test('a status is the one each source reported last; a missing document is said', () => {
  checkSection('high-tech', 'status', [
    'Last reported as in force on 1 July 2026 [no document documents/gone.md in the corpora]',
    'Last reported as drafting on 16 January 2026 [session-en, retold]',
  ]);
  checkSection('old-law', 'status', ['Last reported as gazetted, undated — entered by the desk']);
});

test('a law tells what it amends, known or not, and what amends it', () => {
  checkSection('high-tech', 'amends', [
    'Old Law [session-en, retold]',
    'not-there — not in the registry [session-en, retold]',
  ]);
  checkSection('old-law', 'amended-by', ['High Technology Law (revised) [session-en, retold]']);
});

test('sources that differ on a property stand side by side with what the registry says', () => {
  const heading = cardOf('most').sections.find(({ key }) => key === 'claims:jurisdiction')?.heading;
  assert.equal(heading, 'Sources differ on jurisdiction');
  checkSection('most', 'claims:jurisdiction', [
    'Vietnam — entered by the desk',
    'United States — as reported on 16 January 2026 (date inferred) [passage not found in session-en, retold]',
  ]);
});

test('a title that only a later report gives is not a title held at the meeting', () => {
  const later = buildDesk({
    documents: [aDocument('2026.md', 'Envoy', { date: '2026-01-16' })],
    entities: [
      aPerson('lee', 'Lee Park', {
        memberships: [aMembership({ role: 'Envoy', sources: [aSource('2026.md', 'Envoy')] })],
      }),
      aMeeting('talks', 'Talks', { startDate: '2024', attendees: [{ personId: 'lee' }] }),
    ],
  });
  const expected = ['Lee Park — entered by the desk, no title reported by then'];
  checkSection('talks', 'attendees', expected, undefined, later);
});

test('people of an organization come with their title there', () => {
  checkSection('most', 'members', [
    'Vu Hai Quan, Permanent Deputy Minister — since 3 September 2025, as reported on 17 January 2026 [session-vi]',
    '  Deputy Minister — as reported on 16 January 2026 (date inferred) [session-en, retold]',
  ]);
});

test('attendees come with what the sources of the meeting call them', () => {
  checkSection('session', 'attendees', [
    'Vu Hai Quan [session-en, retold]',
    '  Deputy Minister, Ministry of Science and Technology — as reported on 16 January 2026 (date inferred) [session-en, retold]',
    'Lee Park, head of delegation — no title reported by then [session-en, retold]',
    'lost — not in the registry [session-en, retold]',
  ]);
});

test('a meeting tells why its date is inferred', () => {
  checkSection('session', 'date', [
    '16 January 2026 (inferred) — on the date: the year follows from the other text [session-en, retold]',
  ]);
});

test('what was said at a meeting is grouped by who said it, named or not', () => {
  const sides = cardOf('session').sections.filter(({ key }) => key.startsWith('side:'));
  assert.deepEqual(
    sides.map(({ heading, lines }) => [heading, ...lines.flatMap(tell)]),
    [
      [
        'Vu Hai Quan',
        'request, to Lee Park: Short courses in chip design — deadline 2030, reported speech [visit]',
      ],
      ['Lee Park', 'offer, to Vu Hai Quan: Scholarships — entered by the desk'],
      ['a trade group', 'petition: A hearing — entered by the desk'],
    ],
  );
});

test('amounts are told with their qualifier, those of another unit as another quantity', () => {
  checkSection('engineers', 'claims', [
    '50,000 engineers — as reported, undated [visit]',
    'odd 100–200 engineers — entered by the desk',
    'more than 50,000 engineers and graduates — another unit, so another quantity, as reported, undated [visit]',
  ]);
});

test('a sector has its figures, meetings and statements', () => {
  checkSection('chips', 'figures', [
    'engineers to be trained: 50,000 engineers; odd 100–200 engineers; more than 50,000 engineers and graduates [visit] [visit]',
  ]);
  checkSection('chips', 'meetings', [
    'Working session in Hanoi — 16 January 2026 (inferred) [session-en, retold]',
  ]);
  checkSection('high-tech-sector', 'narrower', ['Semiconductors — entered by the desk']);
});

test('a post has its holders', () => {
  checkSection('deputy', 'holders', ['Tran Van An, Deputy Minister — entered by the desk']);
});

test('a statement shows the passages that say so', () => {
  checkSection('asks-courses', 'words', [
    'Over 50,000 engineers and graduates by 2030. Some 50,000 engineers. Short courses. — reported speech [visit]',
  ]);
});

/** Claims of known and of unknown precision, and who spoke for whom. */
const smallDesk = buildDesk({
  documents: [aDocument('year.md', 'A pier of 1000 metres.', { date: '2026-02', dateBasis: 'inferred' })],
  entities: [
    aPerson('anna', 'Anna Alpha', {
      memberships: [aMembership({ role: 'Minister', sources: [aSource('year.md', 'A pier')] })],
    }),
    aLaw('pier-act', 'Pier Act', {
      history: [
        aLawEvent('announced', { date: '2013-07' }),
        aLawEvent('replaced', { date: '2023', sources: [aSource('year.md', 'A pier')] }),
      ],
    }),
    aMeeting('talks', 'Talks'),
    aFigure('pier', 'length of the pier', {
      unit: 'metres',
      meetings: ['talks'],
      figureClaims: [aFigureClaim({ value: '1000', sources: [aSource('year.md', '1000 metres')] })],
    }),
    aStatement('promise', 'A new pier', {
      act: 'pledge',
      by: ['anna'],
      inCapacity: 'on behalf of the harbour board',
      meeting: 'talks',
    }),
  ],
});

test('what is known by month or year happened in it, not on it', () => {
  checkSection(
    'pier-act',
    'status',
    [
      'Last reported as replaced in 2023 [year]',
      'Last reported as announced in July 2013 — entered by the desk',
    ],
    undefined,
    smallDesk,
  );
  checkSection(
    'anna',
    'titles',
    ['Minister — as reported in February 2026 (date inferred) [year]'],
    undefined,
    smallDesk,
  );
});

test('figures of a meeting come with what the sources claim', () => {
  checkSection('talks', 'figures', ['length of the pier: 1,000 metres [year]'], undefined, smallDesk);
});

test('a statement tells for whom it was made', () => {
  checkSection(
    'anna',
    'said:pledge',
    ['A new pier — entered by the desk, on behalf of the harbour board, at Talks'],
    undefined,
    smallDesk,
  );
});
