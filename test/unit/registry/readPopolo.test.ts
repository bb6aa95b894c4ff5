import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EntityKind, EntityOf } from '../../../src/core/registry/entity';
import type { RegistryReading } from '../../../src/core/registry/registryReading';
import { readText } from './registryFixture';

/** In the shape of the files that publish parliaments as Popolo. */
const parliament = {
  persons: [
    {
      id: '0a1b-2c',
      name: 'Ana Pérez',
      birth_date: '1970-01-02',
      contact_details: [{ type: 'email', value: 'ana@example.org' }],
      email: 'ana@example.org',
      family_name: 'Pérez',
      gender: 'female',
      given_name: 'Ana',
      honorific_prefix: 'Dr',
      identifiers: [{ identifier: 'Q1', scheme: 'wikidata' }],
      image: 'https://example.org/a.jpg',
      images: [{ url: 'https://example.org/a.jpg' }],
      links: [{ note: 'website', url: 'https://example.org' }],
      other_names: [{ lang: 'es', name: 'A. Pérez', note: 'multilingual' }],
      sort_name: 'Pérez, Ana',
      sources: [{ url: 'https://example.org/members' }],
    },
  ],
  organizations: [
    { classification: 'party', id: 'party/green', name: 'Green', identifiers: [], links: [], image: '' },
    { classification: 'legislature', id: 'chamber', name: 'Assembly', seats: 90 },
  ],
  memberships: [
    {
      area_id: 'area/north',
      legislative_period_id: 'term/5',
      on_behalf_of_id: 'party/green',
      organization_id: 'chamber',
      person_id: '0a1b-2c',
      role: 'member',
      start_date: '2020-02-01',
    },
  ],
  events: [
    { classification: 'legislative period', id: 'term/5', name: '5th', start_date: '2020', end_date: '2024' },
    {
      classification: 'general election',
      id: 'election/2020',
      name: '2020 election',
      start_date: '2020-01-12',
    },
    { id: 'opening', name: 'Opening', start_date: '2020-02-01', organization_id: 'chamber' },
    { classification: 'Conference', id: 'conference', name: 'Conference', attendees: [{ id: '0a1b-2c' }] },
  ],
  areas: [{ id: 'area/north', identifiers: [], name: 'North', type: 'constituency' }],
  posts: [{ id: 'speaker', label: 'Speaker', organization_id: 'chamber' }],
  meta: { sources: ['https://example.org'] },
};

function only<K extends EntityKind>(reading: RegistryReading, kind: K, id: string): EntityOf<K> {
  const entity = reading.entities.find((other) => other.id === id);
  assert.ok(entity?.kind === kind, `${kind} ${id}`);
  return entity as EntityOf<K>;
}

test('a Popolo file of a parliament is read as it is, without a problem', () => {
  const reading = readText(JSON.stringify(parliament, undefined, 2), 'registry/assembly.json');
  assert.deepEqual(reading.problems, []);
  assert.deepEqual(
    reading.entities.map(({ kind, id }) => `${kind} ${id}`),
    [
      'person 0a1b-2c',
      'organization party/green',
      'organization chamber',
      'meeting opening',
      'meeting conference',
      'area area/north',
      'post speaker',
    ],
  );
  assert.deepEqual(reading.otherIds, ['term/5', 'election/2020']);
  assert.deepEqual(
    reading.memberships.map(({ personId, membership }) => [
      personId,
      membership.role,
      membership.organizationId,
    ]),
    [['0a1b-2c', 'member', 'chamber']],
  );
  assert.deepEqual(only(reading, 'meeting', 'opening').hosts, ['chamber']);
  assert.deepEqual(only(reading, 'meeting', 'conference').attendees, [{ personId: '0a1b-2c' }]);
  assert.equal(only(reading, 'area', 'area/north').classification, 'constituency');
  assert.equal(only(reading, 'post', 'speaker').name, 'Speaker');
  assert.deepEqual(only(reading, 'person', '0a1b-2c').sources, []);
});

test('a long JSON file says the same', () => {
  const long = JSON.stringify({ ...parliament, meta: { padding: 'x'.repeat(LONG_JSON) } });
  const short = readText(JSON.stringify(parliament), 'registry/assembly.json');
  const reading = readText(long, 'registry/assembly.json');
  const withoutPlaces = (key: string, value: unknown): unknown =>
    key === 'range' || key === 'places' || key === 'place' ? undefined : value;
  assert.equal(
    JSON.stringify(reading.entities, withoutPlaces),
    JSON.stringify(short.entities, withoutPlaces),
  );
  assert.deepEqual(reading.problems, []);
});

test('a long JSON file that is cut off says where, and what stands before is read', () => {
  const text = JSON.stringify({ ...parliament, meta: { padding: 'x'.repeat(LONG_JSON) } }).slice(0, -1);
  const reading = readText(text, 'registry/assembly.json');
  assert.equal(reading.entities.length, 7);
  assert.deepEqual(
    reading.problems.map(({ code }) => code),
    ['yaml'],
  );
});

test('a long JSON file that is nested without end says so and is read around it', () => {
  const deep = '['.repeat(100_000) + ']'.repeat(100_000);
  const padding = 'x'.repeat(LONG_JSON);
  const text = `{"persons": [{"id": "a", "name": "A", "links": ${deep}}], "padding": "${padding}"}`;
  const reading = readText(text, 'registry/deep.json');
  assert.deepEqual(
    reading.problems.map(({ code }) => code),
    ['too-deep', 'unknown-key'],
  );
  assert.deepEqual(
    reading.entities.map(({ id }) => id),
    ['a'],
  );
});

/** As long as files that are exported. */
const LONG_JSON = 1024 * 1024;

interface NameRow {
  readonly sector: string;
  readonly name: string;
  readonly names: readonly string[];
}

const nameRows: Readonly<Record<string, NameRow>> = {
  'other names as texts and as maps': {
    sector: 'name: Semiconductors, other_names: [chips, { name: bán dẫn, lang: vi }]',
    name: 'Semiconductors',
    names: ['Semiconductors', 'chips', 'bán dẫn (vi)'],
  },
  'a repeated name is kept once, equal after NFC': {
    sector:
      'name: bán dẫn, other_names: [ba\u0301n da\u0302\u0303n, { name: bán dẫn, lang: vi, weak: true }]',
    name: 'bán dẫn',
    names: ['bán dẫn (vi) weak'],
  },
  'SKOS labels as texts': {
    sector: 'prefLabel: Semiconductors, altLabel: [chips, microchips]',
    name: 'Semiconductors',
    names: ['Semiconductors', 'chips', 'microchips'],
  },
  'SKOS labels by language': {
    sector: 'prefLabel: { en: Semiconductors, vi: bán dẫn }, altLabel: { vi: [chip, vi mạch] }',
    name: 'Semiconductors',
    names: ['Semiconductors (en)', 'bán dẫn (vi)', 'chip (vi)', 'vi mạch (vi)'],
  },
  'SKOS labels of JSON-LD': {
    sector:
      'prefLabel: [{ "@value": Semiconductors, "@language": en }, { "@value": bán dẫn, "@language": vi }]',
    name: 'Semiconductors',
    names: ['Semiconductors (en)', 'bán dẫn (vi)'],
  },
  'a name beside a SKOS label': {
    sector: 'prefLabel: Chips, name: Semiconductors',
    name: 'Semiconductors',
    names: ['Semiconductors', 'Chips'],
  },
};

for (const [name, row] of Object.entries(nameRows)) {
  test(name, () => {
    const reading = readText(`sectors:\n  - { id: a, ${row.sector} }\n`);
    const sector = only(reading, 'sector', 'a');
    assert.deepEqual(reading.problems, []);
    assert.equal(sector.name, row.name);
    assert.deepEqual(
      sector.names.map(
        ({ text, lang, weak }) => text + (lang === undefined ? '' : ` (${lang})`) + (weak ? ' weak' : ''),
      ),
      row.names,
    );
  });
}

test('a value directly on a figure is one claim, with its sources', () => {
  const reading = readText(
    'figures: [{ id: a, name: A, unit: jobs, value: 012,  qualifier: about, sources: [documents/a.md] }]',
  );
  const { figureClaims, sources } = only(reading, 'figure', 'a');
  assert.deepEqual(
    figureClaims.map(({ value, qualifier, unit, sources: own }) => [value, qualifier, unit, own.length]),
    [['012', 'about', undefined, 1]],
  );
  assert.deepEqual(sources, []);
  assert.equal(reading.sources.length, 1);
});

test('a period as a map is a text with a slash', () => {
  const reading = readText('figures: [{ id: a, name: A, period: { start: 2020-01, end: 2030 } }]');
  assert.equal(only(reading, 'figure', 'a').period, '2020-01/2030');
});

test('quotes are kept to the letter, other texts without white space at their ends', () => {
  const reading = readText(
    'laws: [{ id: a, name: " A ", sources: [{ document: " d.md ", quote: " b  c " }] }]',
  );
  const { name, sources } = only(reading, 'law', 'a');
  assert.equal(name, 'A');
  assert.deepEqual([sources[0]?.document, sources[0]?.quote], ['d.md', ' b  c ']);
});

test('JSON may be indented with tabs', () => {
  const reading = readText(JSON.stringify(parliament, undefined, '\t'), 'registry/assembly.json');
  assert.deepEqual(reading.problems, []);
  assert.equal(reading.entities.length, 7);
});
