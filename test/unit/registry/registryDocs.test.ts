import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { buildRegistry } from '../../../src/core/registry/buildRegistry';
import { findDanglingIds } from '../../../src/core/registry/findDanglingIds';
import { LISTS } from '../../../src/core/registry/registrySchema';
import { validateRegistry } from '../../support/validateRegistry';
import { runAtOnce } from '../../../src/core/util/steps';
import { englishWording } from '../../support/inMemoryHost';
import { readText } from './registryFixture';
import { documentedRecords, renderKeys } from './renderSchema';

const docs = readFileSync('docs/registry.md', 'utf8');
const example = /```yaml\n([^]*?)```/.exec(docs)?.[1] ?? '';

const codes = [
  ...[
    'yaml',
    'unknown-key',
    'wrong-type',
    'missing-key',
    'duplicate-id',
    'dangling-id',
    'quote-not-in-document',
  ],
  ...[
    'ambiguous-quote',
    'outside-corpus',
    'shared-name',
    'too-deep',
    'too-large',
    'front-matter',
    'not-indexed',
    'old-encoding',
  ],
  'duplicate-citation-key',
];

test('the example of the reference is whole and without a problem', () => {
  const reading = readText(example);
  assert.deepEqual(reading.problems, []);
  assert.deepEqual([...new Set(reading.entities.map(({ kind }) => kind))].sort(), [
    ...['area', 'figure', 'law', 'meeting', 'organization', 'person', 'post', 'sector', 'statement'],
  ]);
  const { registry, problems } = buildRegistry([reading], englishWording);
  assert.deepEqual(problems, []);
  assert.deepEqual(runAtOnce(findDanglingIds(registry, [reading], englishWording)), []);
  assert.deepEqual(
    validateRegistry(registry, [reading], () => 'found'),
    [],
  );
});

test('cut off at any place the example is still read, and its entities are those that were finished', () => {
  const whole = new Set(readText(example).entities.map(({ id }) => id));
  const persons = example.indexOf('\nareas:');
  // Everywhere in the first part; further on every seventh place, since what stands before is read each time.
  for (let end = 0; end <= example.length; end += end < persons ? 1 : 7) {
    const { entities, problems } = readText(example.slice(0, end));
    const known = entities.filter(({ id }) => whole.has(id)).length;
    // At most one is cut off in its id, and a key that is cut off is unknown.
    assert.ok(known >= entities.length - 1, `at ${String(end)}`);
    assert.ok(problems.length <= 8, `at ${String(end)}: ${String(problems.length)} problems`);
  }
});

test('the reference has a table of the keys of every record, as the schema has them', () => {
  for (const name of documentedRecords.keys()) {
    const heading = docs.indexOf(`\n### ${name}\n`);
    assert.ok(heading >= 0, `no heading “### ${name}”`);
    const section = docs.slice(heading, docs.indexOf('\n#', heading + 1) + 1 || docs.length);
    assert.ok(
      squeeze(section).includes(squeeze(renderKeys(name))),
      `the table of ${name} should be\n${renderKeys(name)}`,
    );
  }
});

/** The formatter pads tables. */
function squeeze(markdown: string): string {
  return markdown.replace(/-{3,}/g, '-').replace(/ +/g, '');
}

test('the reference has every list and every code of a problem', () => {
  for (const [key, kind] of LISTS) {
    assert.ok(kind === 'ignored' || docs.includes(`\`${key}\``), key);
  }
  for (const code of codes) {
    assert.ok(squeeze(docs).includes(`|\`${code}\`|`), code);
  }
});
