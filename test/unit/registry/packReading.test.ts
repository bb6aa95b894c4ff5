import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packReading } from '../../../src/core/registry/packReading';
import { readRegistryFile } from '../../../src/core/registry/readRegistryFile';
import type { RegistryFile, RegistryReading } from '../../../src/core/registry/registryReading';
import { unpackReading } from '../../../src/core/registry/unpackReading';
import { runAtOnce } from '../../../src/core/util/steps';
import { englishWording } from '../../support/inMemoryHost';
import { propertyRuns } from '../../support/propertyRuns';
import { randomRegistryText } from '../../support/randomRegistryText';
import { SeededRandom } from '../../support/seededRandom';

const fileOf = (text: string, path = 'registry/a.yaml'): RegistryFile => ({
  corpus: 'one',
  uri: `mem:/one/${path}`,
  path,
  text,
});

function throughBytes(file: RegistryFile, reading: RegistryReading): RegistryReading {
  const packed = Buffer.concat(runAtOnce(packReading(reading)));
  return runAtOnce(unpackReading(file, new Uint8Array(packed)));
}

function check(file: RegistryFile): RegistryReading {
  const reading = readRegistryFile(file, englishWording);
  const again = throughBytes(file, reading);
  assert.deepStrictEqual(again, reading);
  // The order of properties decides that of rival claims.
  assert.equal(
    JSON.stringify(again.entities.map(propertiesOf)),
    JSON.stringify(reading.entities.map(propertiesOf)),
  );
  return again;
}

const propertiesOf = (value: object): string[] => Object.keys(value);

/** Random registries hardly ever have whole sources, or names that can be read. */
function withSources(random: SeededRandom, value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => withSources(random, item));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const entries = Object.entries(value).map(([key, part]) => [key, withSources(random, part)]);
  const source = { document: random.pick(['a.md', '../b.md', '']), quote: random.pick(['a', 'ễ', null]) };
  const added = random.chance(0.5) ? [['sources', [source]]] : [];
  return Object.fromEntries([...entries, ['name', random.pick(['A', 'B', '\ud800'])], ...added]);
}

const EVERYTHING = `
persons:
  - id: anna
    name: "Anna \\u2028 Nguyễn \\uD800 𝒳"
    other_names:
      - { name: Ms Alpha, lang: en, weak: true, start_date: 2020, sources: [{ document: a.md, quote: Ms Alpha }] }
      - { name: Ms Alpha, sources: [{ document: b.md }] }
    memberships:
      - role: Minister
        organization_id: moi
        sources: [{ document: a.md, quote: Minister, prefix: the, suffix: Alpha, date: 2026-01, speech: direct }]
    claims: [{ property: family_name, value: A, sources: [{ document: c.md }] }]
    sources: [{ document: a.md }]
    nmae: x
  - { id: __proto__, name: constructor }
organizations: [{ id: moi, name: Ministry, parent_id: gone }]
memberships: [{ person_id: anna, role: Chair, organization_id: moi, sources: [{ document: a.md }] }]
laws: [{ id: law, name: A law, history: [{ status: adopted, date: 2020, sources: [{ document: a.md }] }] }]
meetings: [{ id: talks, name: Talks, attendees: [anna, { person_id: bo, role: host }], sectors: [chips] }]
figures: [{ id: f, name: F, claims: [{ value: "12", sources: [{ document: a.md }] }], sources: [{ document: b.md }] }]
statements: [{ id: s, act: pledge, by: [anna], summary: A pier, sources: [{ document: a.md, quote: pier }] }]
events: [{ id: vote, classification: election }]
sectors: [{ id: chips, name: Chips, broader: chips }]
posts: [{ id: post, name: Post, organization_id: moi }]
areas: [{ name: nameless }]
`;

test('a reading is the same after it was packed, with each source one object again', () => {
  const reading = check(fileOf(EVERYTHING));
  assert.ok(reading.entities.length >= 9, `${reading.entities.length} entities`);
  assert.ok(reading.problems.length >= 2, `${reading.problems.length} problems`);
  const sources = new Set(reading.sources.map(({ source }) => source));
  assert.equal(sources.size, 10);
  const named = [
    ...reading.entities.flatMap((entity) => [
      ...entity.sources,
      ...entity.names.flatMap((name) => name.sources),
      ...entity.claims.flatMap((claim) => claim.sources),
      ...(entity.kind === 'person' ? entity.memberships.flatMap((membership) => membership.sources) : []),
      ...(entity.kind === 'law' ? entity.history.flatMap((event) => event.sources) : []),
      ...(entity.kind === 'figure' ? entity.figureClaims.flatMap((claim) => claim.sources) : []),
    ]),
    ...reading.memberships.flatMap(({ membership }) => membership.sources),
  ];
  assert.equal(named.length, sources.size);
  assert.ok(named.every((source) => sources.has(source)));
});

test('registries of any shape are the same after they were packed', () => {
  const random = new SeededRandom(21);
  let entities = 0;
  let problems = 0;
  let sources = 0;
  for (let round = 0; round < propertyRuns; round++) {
    const text = JSON.stringify(withSources(random, JSON.parse(randomRegistryText(random))), undefined, 2);
    const reading = check(fileOf(text, 'registry/a.json'));
    entities += reading.entities.length;
    problems += reading.problems.length;
    sources += reading.sources.length;
  }
  assert.ok(Math.min(entities, problems, sources) > 100, `${entities}, ${problems}, ${sources}`);
  assert.deepEqual(Object.keys(Object.prototype), []);
});

test('files without anything, and with faults alone', () => {
  for (const text of ['', 'x', '[1, 2]', 'persons: [', 'persons:\n  - {}\n', '- a\n- b']) {
    check(fileOf(text));
  }
});

test('a long reading has many short lines, so that each is read at one go', () => {
  const persons = Array.from({ length: 1000 }, (_, i) => `  - { id: p${i}, name: Person ${i} }`);
  const lines = runAtOnce(
    packReading(readRegistryFile(fileOf(`persons:\n${persons.join('\n')}`), englishWording)),
  );
  assert.ok(lines.length > 10, `${lines.length} lines`);
  assert.ok(Math.max(...lines.map((line) => line.length)) < 20_000);
});
