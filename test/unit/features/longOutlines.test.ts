import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildMeetingOutline } from '../../../src/core/features/meetingOutline';
import { buildMemoOutline } from '../../../src/core/features/memoOutline';
import type { Outline } from '../../../src/core/features/outline';
import { buildSectorOutline } from '../../../src/core/features/sectorOutline';
import type { Mention } from '../../../src/core/mentions/mention';
import { buildDesk } from '../../support/deskBuilder';
import { aMeeting, aSector } from '../../support/entityBuilders';
import { englishWording } from '../../support/inMemoryHost';
import { flattenOutline } from '../../support/renderOutline';

const numbers = Array.from({ length: 450 }, (_, i) => i);
const meetings = numbers.map((i) => aMeeting(`m${i}`, `M ${i}`, { classification: `kind ${i}` }));
const desk = buildDesk({ entities: [...meetings, ...numbers.map((i) => aSector(`s${i}`, `S ${i}`))] });
const mentions = numbers.map((i): Mention => {
  const name = `S ${i}`;
  const reason = `“${name}” is a name of it`;
  const candidate = {
    id: `s${i}`,
    kind: 'sector',
    score: 1,
    evidence: [],
    reason,
    tier: 'exact',
    name,
  } as const;
  return {
    span: { start: i, end: i + 1 },
    text: name,
    kind: 'sector',
    entity: `s${i}`,
    candidates: [candidate],
  };
});

/** The list at the top, or the one below the only node there, is cut, and all that is in it is found. */
function checkCut(outline: Outline, ids: readonly string[]): void {
  const list = outline.roots.length === 1 ? outline.roots[0]!.children() : outline.roots;
  assert.equal(list.length, 201);
  assert.equal(list.at(-1)!.label, '… and 250 more');
  assert.deepEqual(
    ids.map((id) => outline.findEntity(id)?.entityId),
    ids,
  );
  const nodes = flattenOutline(outline.roots).map((node) => node.id);
  assert.equal(new Set(nodes).size, nodes.length);
}

const meetingIds = meetings.map(({ id }) => id);
for (const groupBy of ['year', 'classification', 'none'] as const) {
  test(`a long list of meetings is cut, grouped by ${groupBy}`, () => {
    checkCut(buildMeetingOutline(desk, englishWording, { groupBy }), meetingIds);
  });
}

const sectorIds = numbers.map((i) => `s${i}`);
for (const groupBy of ['tree', 'flat'] as const) {
  test(`a long list of sectors is cut, as a ${groupBy} list`, () => {
    checkCut(buildSectorOutline(desk, englishWording, { groupBy }), sectorIds);
  });
}

for (const groupBy of ['order', 'cast'] as const) {
  test(`a long list of mentions is cut, by ${groupBy}`, () => {
    const cast = { mentions, cited: [], findings: [], asOf: '2026-04-01', today: '2026-04-01' };
    checkCut(buildMemoOutline(desk, cast, 'x'.repeat(450), englishWording, { groupBy }), sectorIds);
  });
}
