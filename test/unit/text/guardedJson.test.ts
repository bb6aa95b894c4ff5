import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readJsonInSteps } from '../../../src/core/text/guardedJson';
import { readYaml, type YamlReading } from '../../../src/core/text/guardedYaml';
import type { YamlNode } from '../../../src/core/text/yamlNode';
import { runAtOnce } from '../../../src/core/util/steps';
import { propertyRuns } from '../../support/propertyRuns';

function readJson(text: string): YamlReading | undefined {
  return runAtOnce(readJsonInSteps(text));
}

/** As the engine would have it, but that numbers and words stay as written. */
function toPlain(node: YamlNode): unknown {
  switch (node.type) {
    case 'map':
      return new Map(node.entries.map(({ key, value }) => [key, toPlain(value)]));
    case 'list':
      return node.items.map(toPlain);
    case 'scalar':
      return node.isNull ? null : node.text;
  }
}

function writtenAs(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(writtenAs);
  }
  if (typeof value === 'object' && value !== null) {
    return new Map(Object.entries(value).map(([key, item]) => [key, writtenAs(item)]));
  }
  return value === null ? null : typeof value === 'string' ? value : JSON.stringify(value);
}

test('any JSON is read as the engine reads it', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
      const reading = readJson(JSON.stringify(value, undefined, indent));
      assert.ok(reading?.root !== undefined);
      assert.deepEqual(toPlain(reading.root), writtenAs(value));
      assert.deepEqual(reading.faults, []);
    }),
    { numRuns: 500, seed: 11 },
  );
});

test('places are those of a YAML reader', () => {
  const text = '{\n "a": [1, "two", null],\r\n\t"b": {"c": true, "d": "\\u00e9\\"x"}, "e": []}';
  assert.deepEqual(readJson(text), readYaml(text));
});

test('of equal keys the first counts, and both places are told', () => {
  const text = '{"a": 1, "__proto__": 2, "a": 3}';
  assert.deepEqual(readJson(text), readYaml(text));
});

test('what the engine refuses is no JSON', () => {
  const pieces = fc.constantFrom(
    ...[
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"a"',
      '1',
      '-',
      '.5',
      'null',
      'true',
      ' ',
      '\n',
      '\\',
      '\\"',
      '\u0007',
      '01',
      '1e5',
    ],
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      let isJson = true;
      try {
        JSON.parse(text);
      } catch {
        isJson = false;
      }
      assert.equal(readJson(text) !== undefined, isJson, text);
    }),
    { numRuns: propertyRuns, seed: 12 },
  );
});

test('values nested without end are left out, and the rest is read', () => {
  const deep = `${'[{"x":'.repeat(50_000)}"]}"${'}]'.repeat(50_000)}`;
  const reading = readJson(`{"a": ${deep}, "b": ${deep}, "c": 1}`);
  assert.deepEqual(
    reading?.faults.map(({ code }) => code),
    ['too-deep'],
  );
  assert.deepEqual(reading.root?.type === 'map' && reading.root.entries.map(({ key }) => key), [
    'a',
    'b',
    'c',
  ]);
  assert.equal(readJson('['.repeat(100_000)), undefined);
});

test('floods are read in linear time', () => {
  for (const text of [
    `["${'\\\\'.repeat(500_000)}"]`,
    `[${'"\\"",'.repeat(200_000)}1]`,
    '"'.repeat(1_000_000),
    `[${'1'.repeat(500_000)}]`,
    `{${Array.from({ length: 60_000 }, (_, i) => `"k${i}": [],`).join('')} "z": 1}`,
  ]) {
    const started = performance.now();
    readJson(text);
    const milliseconds = performance.now() - started;
    assert.ok(milliseconds < 5000, `${text.slice(0, 12)}: ${milliseconds} ms`);
  }
});
