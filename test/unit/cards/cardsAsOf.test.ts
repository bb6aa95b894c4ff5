import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildCard } from '../../../src/core/cards/buildCard';
import type { CardLine } from '../../../src/core/cards/card';
import { toHoverMarkdown } from '../../../src/core/cards/hoverMarkdown';
import type { Desk } from '../../../src/core/desk';
import type { LawEvent, Membership } from '../../../src/core/registry/entity';
import { aDocument, buildDesk } from '../../support/deskBuilder';
import { aLaw, aLawEvent, aMembership, aPerson, aSource } from '../../support/entityBuilders';
import { englishWording } from '../../support/inMemoryHost';

const DOCUMENTS = [
  aDocument('2020.md', 'Deputy Minister', { date: '2020-02-01' }),
  aDocument('2024.md', 'Minister', { date: '2024-06-25' }),
  aDocument('2025.md', 'Minister, Envoy', { date: '2025-03', dateBasis: 'inferred' }),
  aDocument('2026.md', 'Envoy', { date: '2026-01-16' }),
  aDocument('undated.md', 'Rector'),
];

function titled(role: string, document: string, more: Partial<Membership> = {}): Membership {
  return aMembership({ role, sources: [aSource(document)], ...more });
}

const DEPUTY = titled('Deputy Minister', '2020.md');
const MINISTER = titled('Minister', '2024.md');
const ENVOY = titled('Envoy', '2026.md');

function sectionOf(desk: Desk, key: string, asOf: string, today = '2030-01-01'): readonly string[] {
  const card = buildCard(desk, 'it', englishWording, { asOf, today });
  const lines = card?.sections.find((section) => section.key === key)?.lines ?? [];
  return lines.map(tell);
}

function tell({ text, qualifiers, evidence }: CardLine): string {
  const links = evidence.map(({ label }) => ` [${label}]`).join('');
  return `${text}${qualifiers.length === 0 ? '' : ` — ${qualifiers.join(', ')}`}${links}`;
}

function checkTitles(
  memberships: readonly Membership[],
  asOf: string,
  expected: readonly string[],
  more: Partial<Desk> = {},
): void {
  const desk = buildDesk({ documents: DOCUMENTS, entities: [aPerson('it', 'Anna Alpha', { memberships })] });
  assert.deepEqual(sectionOf({ ...desk, ...more }, 'titles', asOf), expected);
}

test('a title that nothing newer is known of is told with the day of the last report', () => {
  const expected = ['Minister — last reported 25 June 2024; nothing newer in the corpus [2024]'];
  checkTitles([MINISTER], '2024-06-25', expected);
  checkTitles([MINISTER], '2024-06', expected);
  checkTitles([MINISTER], '2024', expected);
  checkTitles([MINISTER], '2029-12-31', expected);
});

test('while documents are still being read, something newer may come', () => {
  checkTitles([MINISTER], '2026-01-01', ['Minister — last reported 25 June 2024 [2024]'], {
    complete: false,
  });
});

test('a title held then comes before what was reported later, each with its own evidence', () => {
  checkTitles([ENVOY, MINISTER], '2024-12-31', [
    'then Minister — last reported 25 June 2024 [2024]',
    'later Envoy — as reported on 16 January 2026 [2026]',
  ]);
  checkTitles([ENVOY, MINISTER], '2026-01-16', [
    'Envoy — last reported 16 January 2026; nothing newer in the corpus [2026]',
    'Minister — as reported on 25 June 2024 [2024]',
  ]);
});

test('what had been before the title held then stands at the end', () => {
  checkTitles([DEPUTY, ENVOY, MINISTER], '2025-01-01', [
    'then Minister — last reported 25 June 2024 [2024]',
    'later Envoy — as reported on 16 January 2026 [2026]',
    'Deputy Minister — as reported on 1 February 2020 [2020]',
  ]);
});

test('before any report none is told as held', () => {
  checkTitles([MINISTER], '2023-05-03', [
    'no title reported by 3 May 2023',
    'later Minister — as reported on 25 June 2024 [2024]',
  ]);
  checkTitles([], '2023-05-03', []);
});

test('the same title reported again later is one, and something newer is known', () => {
  const twice = aMembership({ role: 'Minister', sources: [aSource('2024.md'), aSource('2026.md')] });
  checkTitles([twice], '2025-01-01', ['Minister — last reported 25 June 2024, again 16 January 2026 [2024]']);
});

test('a title that had begun was held, whenever it was reported', () => {
  const begun = { ...ENVOY, startDate: '2025-02-18' };
  checkTitles([MINISTER, begun], '2025-06-01', [
    'Envoy — since 18 February 2025, as reported on 16 January 2026 [2026]',
    'Minister — as reported on 25 June 2024 [2024]',
  ]);
  checkTitles([MINISTER, begun], '2025-01-01', [
    'then Minister — last reported 25 June 2024 [2024]',
    'later Envoy — since 18 February 2025, as reported on 16 January 2026 [2026]',
  ]);
});

test('a title that was over was not held', () => {
  const over = { ...MINISTER, endDate: '2024-12' };
  checkTitles([over], '2024-12-31', [
    'Minister — until December 2024, last reported 25 June 2024; nothing newer in the corpus [2024]',
  ]);
  checkTitles([over], '2025-06-01', ['Minister — until December 2024, as reported on 25 June 2024 [2024]']);
  checkTitles([over, ENVOY], '2025-06-01', [
    'later Envoy — as reported on 16 January 2026 [2026]',
    'Minister — until December 2024, as reported on 25 June 2024 [2024]',
  ]);
});

test('rivals of one day stand side by side', () => {
  checkTitles([MINISTER, titled('Minister of Harbours', '2024.md')], '2025-01-01', [
    'Minister — last reported 25 June 2024; nothing newer in the corpus [2024]',
    'Minister of Harbours — last reported 25 June 2024; nothing newer in the corpus [2024]',
  ]);
});

test('an undated report may be newer, so that nothing is said of it', () => {
  checkTitles([MINISTER, titled('Rector', 'undated.md')], '2025-01-01', [
    'Minister — last reported 25 June 2024 [2024]',
    'Rector — as reported, undated [undated]',
  ]);
  checkTitles([MINISTER, aMembership({ role: 'Adviser' })], '2025-01-01', [
    'Minister — last reported 25 June 2024 [2024]',
    'Adviser — entered by the desk',
  ]);
  checkTitles([titled('Rector', 'undated.md')], '2025-01-01', ['Rector — as reported, undated [undated]']);
  checkTitles([aMembership({ role: 'Adviser' })], '2025-01-01', ['Adviser — entered by the desk']);
});

test('a month and an inferred date are told as such', () => {
  checkTitles([titled('Envoy', '2025.md')], '2026-01-01', [
    'Envoy — last reported in March 2025 (inferred); nothing newer in the corpus [2025]',
  ]);
});

test('no card says what holds now', () => {
  const desk = buildDesk({
    documents: DOCUMENTS,
    entities: [aPerson('it', 'Anna Alpha', { memberships: [DEPUTY, MINISTER, ENVOY] })],
  });
  for (const asOf of ['2019', '2022', '2024-06-25', '2027']) {
    assert.doesNotMatch(sectionOf(desk, 'titles', asOf).join(), /\bnow\b/i);
  }
});

test('a hover shows the title then and the later one together', () => {
  const entity = aPerson('it', 'Anna Alpha', { memberships: [MINISTER, ENVOY] });
  const desk = buildDesk({ documents: DOCUMENTS, entities: [entity] });
  const card = buildCard(desk, 'it', englishWording, { asOf: '2025-01-01' });
  const none = () => undefined;
  const markdown = toHoverMarkdown(card!, englishWording, {
    showCard: none,
    openAnchor: (anchorId) => `anchor:${anchorId}`,
    revealInSidebar: none,
    searchMentions: none,
  });
  const [fold = ''] = markdown.split('---');
  assert.match(fold, /then Minister — last reported 25 June 2024/);
  assert.match(fold, /later Envoy — as reported on 16 January 2026/);
});

function checkStatus(
  history: readonly LawEvent[],
  asOf: string,
  expected: readonly string[],
  today?: string,
): void {
  const desk = buildDesk({ documents: DOCUMENTS, entities: [aLaw('it', 'Pier Act', { history })] });
  assert.deepEqual(sectionOf(desk, 'status', asOf, today), expected);
}

const DRAFTING = aLawEvent('drafting', { date: '2024-06-25', sources: [aSource('2024.md')] });
const IN_FORCE = aLawEvent('in_force', { date: '2026-01-16', sources: [aSource('2026.md')] });

test('a status is told as last reported, and that nothing newer is here', () => {
  checkStatus([DRAFTING], '2025-01-01', [
    'Last reported as drafting on 25 June 2024 — nothing newer here [2024]',
  ]);
  checkStatus([DRAFTING, IN_FORCE], '2026-02', [
    'Last reported as in force on 16 January 2026 — nothing newer here [2026]',
    'Last reported as drafting on 25 June 2024 [2024]',
  ]);
});

test('a status reported later is told as later, one foreseen for a day to come is not', () => {
  checkStatus([DRAFTING, IN_FORCE], '2025-01-01', [
    'Last reported as drafting on 25 June 2024 [2024]',
    'Later reported as in force on 16 January 2026 [2026]',
  ]);
  checkStatus(
    [DRAFTING, IN_FORCE],
    '2025-01-01',
    ['Last reported as drafting on 25 June 2024 — nothing newer here [2024]'],
    '2025-06-01',
  );
});

test('statuses of sources without dates of their own go by their documents', () => {
  const history = [
    aLawEvent('proposed', { sources: [aSource('2024.md'), aSource('2026.md')] }),
    aLawEvent('announced', { sources: [aSource('undated.md')] }),
  ];
  checkStatus(history, '2025-01-01', [
    'Last reported as proposed on 25 June 2024 [2024]',
    'Later reported as proposed on 16 January 2026 [2026]',
  ]);
});
