import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildCard } from '../../../src/core/cards/buildCard';
import { toCardMarkdown } from '../../../src/core/cards/cardMarkdown';
import { describeEntity } from '../../../src/core/cards/describeEntity';
import { toHoverMarkdown } from '../../../src/core/cards/hoverMarkdown';
import type { Desk } from '../../../src/core/desk';
import { aDocument, buildDesk } from '../../support/deskBuilder';
import {
  aMeeting,
  aMembership,
  anOrganization,
  aPerson,
  aSource,
  aStatement,
} from '../../support/entityBuilders';
import { englishWording } from '../../support/inMemoryHost';
import { buildSampleDesk } from './sampleDesk';

const noLinks = {
  openAnchor: () => undefined,
  showCard: () => undefined,
  revealInSidebar: () => undefined,
  searchMentions: () => undefined,
};

/** A person with 5,000 mentions in 100 documents, 300 meetings and 300 statements. */
function buildLargeDesk(): Desk {
  const documents = Array.from({ length: 100 }, (_, index) =>
    aDocument(`d${index}.md`, Array.from({ length: 50 }, (__, n) => `Lee Park said ${n}.`).join('\n\n'), {
      date: `20${String(index).padStart(2, '0')}`,
    }),
  );
  const sources = [aSource('d1.md', 'Lee Park')];
  return buildDesk({
    documents,
    entities: [
      aPerson('park', 'Lee Park', { memberships: [aMembership({ role: 'Minister', sources })], sources }),
      ...Array.from({ length: 300 }, (_, n) =>
        aMeeting(`m${n}`, `Meeting ${n}`, {
          attendees: [{ personId: 'park' }],
          startDate: String(1900 + n),
          sources,
        }),
      ),
      ...Array.from({ length: 300 }, (_, n) =>
        aStatement(`s${n}`, `Request ${n}`, { act: 'request', by: ['park'], sources }),
      ),
    ],
  });
}

test('long lists are cut and say how many are left', () => {
  const card = buildCard(buildLargeDesk(), 'park', englishWording);
  assert.ok(card !== undefined);
  const more = new Map(card.sections.map(({ key, lines, more: left }) => [key, [lines.length, left]]));
  assert.deepEqual(more.get('meetings'), [50, 250]);
  assert.deepEqual(more.get('said:request'), [50, 250]);
  assert.deepEqual(more.get('passages'), [20, 4_979]);
  assert.deepEqual(more.get('documents'), [50, 50]);
  const full = toCardMarkdown(card, englishWording, noLinks);
  assert.match(full, /- … and 250 more/);
  assert.match(full, /- … and 4,979 more/);
  assert.ok(full.length < 60_000, `${full.length} characters`);
  const hover = toHoverMarkdown(card, englishWording, noLinks);
  assert.match(hover, /\*\*Mentioned 5,000 times in 100 documents:\*\* newest: Lee Park said 0/);
  assert.match(hover, /Meeting 299 — 2199 .* … and 29\d more/s);
});

const DESCRIPTIONS: readonly [id: string, description: string, detail: string][] = [
  [
    'quan',
    'person',
    'Vũ Hải Quân · Permanent Deputy Minister, Ministry of Science and Technology · since 3 September 2025 · as reported on 17 January 2026',
  ],
  ['most', 'ministry · Vietnam · Government of Vietnam', 'MOST · Bộ Khoa học và Công nghệ'],
  ['session', 'session · 16 January 2026 (inferred) · Hanoi', ''],
  ['engineers', 'target · 2026 to 2030', '50,000 engineers'],
];

for (const [id, description, detail] of DESCRIPTIONS) {
  test(`a list tells ${id} in a line`, () => {
    const desk = buildSampleDesk();
    const entity = desk.registry.get(id);
    assert.ok(entity !== undefined);
    assert.deepEqual(describeEntity(desk, entity, englishWording), {
      label: entity.name,
      description,
      detail,
    });
  });
}

test('evidence names the corpus where there are several', () => {
  const desk = buildDesk({
    documents: [aDocument('a.md', 'MOST'), aDocument('a.md', 'MOST', { corpus: 'other' })],
    entities: [
      anOrganization('most', 'Ministry', { sources: [aSource('a.md', 'MOST', { corpus: 'other' })] }),
    ],
  });
  const names = buildCard(desk, 'most', englishWording)?.sections.find(({ key }) => key === 'names');
  assert.deepEqual(
    names?.lines[0]?.evidence.map(({ label, corpus, document }) => [label, corpus, document]),
    [['other: a', 'other', 'a.md']],
  );
});
