import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { Ajv } from 'ajv';
import { parse } from 'yaml';

import { toRegistryJsonSchema } from '../../../src/core/registry/registryJsonSchema';
import { ENTITIES, LISTS, PARTS } from '../../../src/core/registry/registrySchema';
import { randomRegistryText } from '../../support/randomRegistryText';
import { SeededRandom } from '../../support/seededRandom';
import { readText } from './registryFixture';

const schema = toRegistryJsonSchema();
const written: unknown = JSON.parse(readFileSync('media/registry.schema.json', 'utf8'));
const validate = new Ajv({
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
  strictTypes: false,
}).compile(written as object);

test('the schema of the extension is the one that the code makes: else run `npm run schema`', () => {
  assert.deepEqual(written, JSON.parse(JSON.stringify(schema)));
});

test('it has exactly the lists and keys of the reader, each with a description', () => {
  const { properties, definitions } = written as {
    properties: Record<string, { description?: string }>;
    definitions: Record<string, { properties?: Record<string, { description?: string }> }>;
  };
  assert.deepEqual(Object.keys(properties), [...LISTS.keys()]);
  const records = [
    ...Object.entries(ENTITIES),
    ...Object.entries(PARTS).map(([part, record]) => [`${part}Part`, record] as const),
  ];
  for (const [name, { fields }] of records) {
    const known = definitions[name]?.properties ?? {};
    assert.deepEqual(Object.keys(known), [...fields.keys()], name);
    for (const [key, { description }] of Object.entries(known)) {
      assert.ok((description ?? '').length > 3, `${name}.${key}`);
    }
  }
});

/** Core YAML, as editors that know nothing of us read it. */
const read = (text: string): unknown => parse(text);

test('every registry of the project passes, and so does the example of the docs', () => {
  const folders = [
    'corpus/registry',
    ...readdirSync('test/gold', { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('registry'))
      .map((path) => join('test/gold', path)),
  ];
  let files = 0;
  for (const folder of folders) {
    for (const name of readdirSync(folder)) {
      assert.ok(validate(read(readFileSync(join(folder, name), 'utf8'))), tellErrors(join(folder, name)));
      files++;
    }
  }
  assert.ok(files > 20);
  const example = /```yaml\n(.*?)```/s.exec(readFileSync('docs/registry.md', 'utf8'))?.[1] ?? '';
  assert.ok(example.length > 1000 && validate(read(example)), tellErrors('docs/registry.md'));
});

function tellErrors(file: string): string {
  return `${file}: ${JSON.stringify(validate.errors?.slice(0, 3))}`;
}

const faults: Readonly<Record<string, string>> = {
  'an unknown key': 'persons: [{ id: a, name: A, nam: B }]',
  'an unknown list': 'persons: []\npeople: []',
  'an entry without an id': 'persons: [{ name: A }]',
  'an entry without a name': 'laws: [{ id: a }]',
  'an id with white space': 'persons: [{ id: a b, name: A }]',
  'a date that is none': 'meetings: [{ id: a, name: A, start_date: soon }]',
  'a word of a closed list': 'meetings: [{ id: a, name: A, date_basis: guessed }]',
  'a map where a text belongs': 'laws: [{ id: a, name: A, number: { of: 1 } }]',
  'a text where an entry belongs': 'persons: [a]',
  'a name without its text': 'persons: [{ id: a, name: A, other_names: [{ lang: vi }] }]',
  'a membership without a person': 'memberships: [{ role: A }]',
  'a period of other keys': 'figures: [{ id: a, name: A, period: { from: 2026 } }]',
  'a statement without an act': 'statements: [{ id: a, by: [b], summary: A }]',
  'two values for one': 'laws: [{ id: a, name: A, number: [1, 2] }]',
};

test('what the reader tells as a fault fails', () => {
  for (const [name, text] of Object.entries(faults)) {
    assert.ok(readText(text).problems.length > 0, `the reader: ${name}`);
    assert.ok(!validate(read(text)), name);
  }
});

test('files of other programs are none of our business', () => {
  for (const text of ['{ "name": "a-package", "versions": [1] }', '[1, 2]', 'null']) {
    const value = read(text);
    assert.ok(validate(value) || Array.isArray(value), text);
  }
});

const lenient: Readonly<Record<string, string>> = {
  'one entry without a dash': 'persons: { id: a, name: A }',
  'one text for a list': 'persons: { id: a, name: A, other_names: B }',
  'a list of one for a text': 'laws: [{ id: a, name: [A] }]',
  'names of SKOS': 'sectors: [{ id: a, prefLabel: { en: A, vi: B }, altLabel: [C] }]',
  'years and numbers': 'figures: [{ id: 7, name: A, period: 2026, value: 1.5, claims: [3] }]',
  'nothing at a key': 'laws: [{ id: a, name: A, number: null, history: null, amends: [] }]',
  'Popolo’s member': 'memberships: [{ member_id: a, label: B }]',
  'an event that is no meeting': 'events: [{ id: e, classification: general election, votes: 1 }]',
};

test('what the reader takes without a word passes', () => {
  for (const [name, text] of Object.entries(lenient)) {
    assert.deepEqual(readText(text).problems, [], name);
    assert.ok(validate(read(text)), `${name}: ${JSON.stringify(validate.errors)}`);
  }
});

test('whatever passes has no key that the reader does not know', () => {
  const random = new SeededRandom(5);
  let passed = 0;
  for (let round = 0; round < 600; round++) {
    const text = randomRegistryText(random);
    // An event may be no meeting, and then has keys of its own.
    if (!text.includes('"events"') && validate(JSON.parse(text))) {
      passed++;
      const { problems } = readText(text);
      assert.deepEqual(
        problems.filter(({ code }) => code === 'unknown-key'),
        [],
        text,
      );
    }
  }
  assert.ok(passed >= 20, String(passed));
});
