import assert from 'node:assert/strict';
import test from 'node:test';
import type { Desk } from '../../../src/core/desk';
import type { Outline } from '../../../src/core/features/outline';
import { buildSectorOutline, type SectorOutlineOptions } from '../../../src/core/features/sectorOutline';
import { aDocument, buildDesk } from '../../support/deskBuilder';
import {
  aFigure,
  aFigureClaim,
  aMeeting,
  aPerson,
  aSector,
  aSource,
  aStatement,
} from '../../support/entityBuilders';
import { englishWording } from '../../support/inMemoryHost';
import { flattenOutline, renderOutline } from '../../support/renderOutline';

const old = aDocument('old.md', 'Nothing here.\n\nThey spoke of chips, and of chips again.', {
  date: '2024',
});
const recent = aDocument('new.md', '# On chips\n\nAgain chips.', { date: '2026-02-20', textBasis: 'retold' });

function buildSectors(): Desk {
  return buildDesk({
    documents: [old, recent],
    entities: [
      aSector('tech', 'Technology'),
      aSector('chips', 'Semiconductors', { broader: 'tech', otherNames: ['chips'] }),
      aSector('ai', 'Artificial intelligence', { broader: 'tech' }),
      aSector('energy', 'Energy'),
      aPerson('dung', 'Dung'),
      aMeeting('dialogue', 'Dialogue', { startDate: '2024-06-25', sectors: ['chips', 'tech'] }),
      aStatement('aim', 'Chips for all', {
        act: 'announcement',
        by: ['dung'],
        meeting: 'dialogue',
        sectors: ['chips'],
        sources: [aSource('old.md', 'spoke of chips')],
      }),
      aFigure('plants', 'plants', {
        sectors: ['chips'],
        figureClaims: [aFigureClaim({ min: '1', max: '3' })],
      }),
    ],
  });
}

function build(desk: Desk, groupBy: SectorOutlineOptions['groupBy'] = 'tree'): Outline {
  return buildSectorOutline(desk, englishWording, { groupBy });
}

function checkSectors(desk: Desk, expected: string, groupBy: SectorOutlineOptions['groupBy'] = 'tree') {
  assert.equal(renderOutline(build(desk, groupBy).roots), expected.trim());
}

test('a sector shows narrower ones, then meetings, statements, figures and passages, newest first', () => {
  checkSectors(
    buildSectors(),
    `
Energy | 0 mentions
Technology | 1 meeting · 0 mentions
  Artificial intelligence | 0 mentions
  Semiconductors | 1 meeting · 4 mentions
    Meetings | 1
      Dialogue | 25 June 2024
        Asks, offers and pledges | 1
          Dung | 1 statement
            Announcement: Chips for all | old -> test/old.md#20-34
        Sectors | 2
          Semiconductors | sector · Technology
          Technology | sector
        Sources | 1
          old | old · 2024 -> test/old.md#0-0
            They spoke of chips, and of chips again. -> test/old.md#15-55
    Statements | 1
      Announcement: Chips for all | by Dung · old -> test/old.md#20-34
    Figures | 1
      plants | 1–3 · entered by the desk
    Passages | 4
      chips | new, retold · 20 February 2026 -> test/new.md#5-10
      Again chips. | new, retold · 20 February 2026 -> test/new.md#12-24
      They spoke of chips, and of chips again. | old · 2024 · 2 mentions -> test/old.md#15-55
  Meetings | 1
    Dialogue | 25 June 2024
      Asks, offers and pledges | 1
        Dung | 1 statement
          Announcement: Chips for all | old -> test/old.md#20-34
      Sectors | 2
        Semiconductors | sector · Technology
        Technology | sector
      Sources | 1
        old | old · 2024 -> test/old.md#0-0
          They spoke of chips, and of chips again. -> test/old.md#15-55`,
  );
});

test('a flat list says what each sector is part of', () => {
  const labels = build(buildSectors(), 'flat').roots.map(
    (node) => `${node.label} | ${node.description ?? ''}`,
  );
  assert.deepEqual(labels, [
    'Artificial intelligence | part of Technology · 0 mentions',
    'Energy | 0 mentions',
    'Semiconductors | part of Technology · 1 meeting · 4 mentions',
    'Technology | 1 meeting · 0 mentions',
  ]);
});

test('sectors within each other in a circle are shown once and the place is told', () => {
  const entities = [aSector('a', 'A', { broader: 'b' }), aSector('b', 'B', { broader: 'a' })];
  checkSectors(
    buildDesk({ entities }),
    `
A | 0 mentions · cycle: part of B, which is part of it
  B | 0 mentions`,
  );
});

test('more than 200 passages wait behind a node that says how many', () => {
  const passages = Array.from({ length: 450 }, (_, i) => `Words of chips ${i}.`);
  const desk = buildDesk({
    documents: [aDocument('long.md', passages.join('\n\n'))],
    entities: [aSector('chips', 'chips')],
  });
  const list = build(desk).roots[0]!.children()[0]!.children();
  assert.equal(list.length, 201);
  const more = list.at(-1)!;
  assert.equal(more.label, '… and 250 more');
  assert.equal(more.children().at(-1)!.label, '… and 50 more');
  const words = flattenOutline(list).filter((node) => node.icon === 'passage');
  assert.deepEqual(
    words.map((node) => node.label),
    passages,
  );
});

test('an entity is found at its own place or below the first of its sectors', () => {
  for (const groupBy of ['tree', 'flat'] as const) {
    const outline = build(buildSectors(), groupBy);
    const parents = ['chips', 'dialogue', 'aim', 'plants', 'dung'].map((id) => {
      const node = outline.findEntity(id);
      assert.ok(node === undefined || node.entityId === id);
      return node?.parent?.label;
    });
    const above = groupBy === 'tree' ? 'Technology' : undefined;
    assert.deepEqual(parents, [above, 'Meetings', 'Statements', 'Figures', undefined]);
  }
});

test('ids are unique', () => {
  const ids = flattenOutline(build(buildSectors()).roots).map((node) => node.id);
  assert.equal(new Set(ids).size, ids.length);
});
