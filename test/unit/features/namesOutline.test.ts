import assert from 'node:assert/strict';
import test from 'node:test';
import type { Desk } from '../../../src/core/desk';
import { buildNamesOutline, type NamesOutlineOptions } from '../../../src/core/features/namesOutline';
import type { Outline } from '../../../src/core/features/outline';
import { aDocument, buildDesk } from '../../support/deskBuilder';
import { aLaw, aMeeting, anArea, anOrganization, aPerson } from '../../support/entityBuilders';
import { englishWording } from '../../support/inMemoryHost';
import { flattenOutline, renderOutline } from '../../support/renderOutline';

const desk = buildDesk({
  documents: [
    aDocument('old.md', 'Dung met Ngoc in Hanoi.\n\nDung and Dung again.', { date: '2024' }),
    aDocument('new.md', 'Ngoc spoke of Resolution 57.', { date: '2026-02-20' }),
  ],
  entities: [
    aPerson('ngoc', 'Ngoc'),
    aPerson('dung', 'Dung'),
    aPerson('an', 'An'),
    aLaw('r57', 'Resolution 57'),
    anArea('hanoi', 'Hanoi'),
    anArea('danang', 'Đà Nẵng'),
    anOrganization('90', '90 Ventures'),
    aMeeting('m', 'Not a name here'),
  ],
});

function build(options: Partial<NamesOutlineOptions> = {}, given: Desk = desk): Outline {
  return buildNamesOutline(given, englishWording, { groupBy: 'kind', ...options });
}

function checkNames(options: Partial<NamesOutlineOptions>, expected: string, depth = 20) {
  assert.equal(renderOutline(build(options).roots, depth), expected.trim());
}

test('officials, organizations, laws and places, with the passages that mention them', () => {
  checkNames(
    {},
    `
Officials | 3
  Dung | 3 mentions
    Dung met Ngoc in Hanoi. | old · 2024 -> test/old.md#0-23
    Dung and Dung again. | old · 2024 · 2 mentions -> test/old.md#25-45
  Ngoc | 2 mentions
    Ngoc spoke of Resolution 57. | new · 20 February 2026 -> test/new.md#0-28
    Dung met Ngoc in Hanoi. | old · 2024 -> test/old.md#0-23
  An | 0 mentions
Organizations | 1
  90 Ventures | 0 mentions
Laws | 1
  Resolution 57 | 1 mention
    Ngoc spoke of Resolution 57. | new · 20 February 2026 -> test/new.md#0-28
Places | 2
  Hanoi | 1 mention
    Dung met Ngoc in Hanoi. | old · 2024 -> test/old.md#0-23
  Đà Nẵng | 0 mentions`,
  );
});

test('the most mentioned come first and equal counts by name', () => {
  const [officials] = build().roots;
  assert.deepEqual(
    officials!.children().map((node) => node.label),
    ['Dung', 'Ngoc', 'An'],
  );
});

test('by alphabet, marks do not make a letter of their own and what is no letter comes last', () => {
  checkNames(
    { groupBy: 'alphabet' },
    `
A | 1
  An | 0 mentions
D | 2
  Dung | 3 mentions
  Đà Nẵng | 0 mentions
H | 1
  Hanoi | 1 mention
N | 1
  Ngoc | 2 mentions
R | 1
  Resolution 57 | 1 mention
# | 1
  90 Ventures | 0 mentions`,
    2,
  );
});

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** 30,000 officials; every hundredth is "mentioned". */
function buildCrowd(calls: string[]): Desk {
  const people = Array.from({ length: 30_000 }, (_, i) => aPerson(`p${i}`, `${LETTERS[i % 26]!} ${i}`));
  const byId = new Map(people.map((person) => [person.id, person]));
  const mention = aDocument('x.md', 'x');
  const [occurrence] = buildDesk({
    documents: [mention],
    entities: [aPerson('x', 'x')],
  }).occurrences.occurrencesOf('x');
  return {
    ...desk,
    registry: {
      ...desk.registry,
      get: (id) => byId.get(id),
      ofKind: (kind) => (kind === 'person' ? people : []) as never,
    },
    occurrences: {
      ...desk.occurrences,
      occurrencesOf: (id) => {
        calls.push(id);
        return id.endsWith('00') ? [occurrence!] : [];
      },
    },
  };
}

test('a long list is grouped by first letters, and roots ask nothing about its members', () => {
  const calls: string[] = [];
  const crowd = buildCrowd(calls);
  const outline = build({ groupBy: 'alphabet' }, crowd);
  const letters = outline.roots;
  assert.equal(calls.length, 0);
  assert.equal(letters.map((node) => node.label).join(''), LETTERS);
  const first = letters[0]!.children();
  assert.equal(first.length, 201);
  assert.ok([...new Set(calls)].every((id) => Number(id.slice(1)) % 26 === 0));
  assert.equal(outline.findEntity('p29978')?.label, 'A 29978');
});

test('a long list of a kind shows the most mentioned, the rest by first letters', () => {
  const crowd = buildCrowd([]);
  const outline = build({}, crowd);
  const list = outline.roots[0]!.children();
  assert.ok(list.slice(0, 200).every((node) => node.description === '1 mention'));
  assert.equal(list.at(-1)!.label, '… and 29800 more');
  assert.equal(list.at(-1)!.children().length, 26);
  for (const id of ['p100', 'p29900', 'p3']) {
    assert.equal(outline.findEntity(id)?.entityId, id);
  }
});

test('every name is found in every grouping, other entities are not', () => {
  for (const groupBy of ['kind', 'alphabet'] as const) {
    const outline = build({ groupBy });
    const found = ['ngoc', 'r57', 'danang', '90', 'm', 'nobody'].map((id) => outline.findEntity(id)?.label);
    assert.deepEqual(found, ['Ngoc', 'Resolution 57', 'Đà Nẵng', '90 Ventures', undefined, undefined]);
  }
});

test('ids are unique, and screen readers hear the name first', () => {
  for (const groupBy of ['kind', 'alphabet'] as const) {
    const nodes = flattenOutline(build({ groupBy }).roots);
    assert.equal(new Set(nodes.map((node) => node.id)).size, nodes.length);
    assert.ok(nodes.some((node) => node.accessibilityLabel === 'Dung, person, 3 mentions'));
  }
});
