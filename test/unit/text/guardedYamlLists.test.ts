import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readYaml, type YamlReading } from '../../../src/core/text/guardedYaml';
import type { YamlNode } from '../../../src/core/text/yamlNode';
import type { Span } from '../../../src/core/text/span';
import { SeededRandom } from '../../support/seededRandom';

/** Long lists are read in pieces, unless there is a directive: so the same text behind one is the oracle. */
const DIRECTIVE = '%YAML 1.2\n---\n';

const USUAL = [
  '  - id: a1',
  '    name: Vũ Hải Quân',
  '    other_names: [x, "y: z", {name: q}]',
  '  - plain words',
];
const ODD = [
  '  # a comment',
  '',
  '    name: again',
  '  - &anchor value',
  '  - *anchor',
  '   - a space too many',
  '- a space too few',
  ' - {a: 1, b}',
  '  -',
  '  - |',
  '      block',
  '  - !tag {x: 1}',
  '    "unclosed',
  '\t- tab',
  '  - ? q',
  'persons:',
  'other: value',
  '  - [1, [2, 3',
  '  : x',
  '  - >-',
  '  - - - deep',
  '...',
];

function checkReading(text: string, note: string): YamlReading {
  const reading = readYaml(text);
  assert.deepEqual(reading, moved(readYaml(DIRECTIVE + text), -DIRECTIVE.length), note);
  return reading;
}

function moved({ root, faults }: YamlReading, by: number): YamlReading {
  const span = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  const node = (old: YamlNode): YamlNode => {
    switch (old.type) {
      case 'scalar':
        return { ...old, span: span(old.span) };
      case 'list':
        return { ...old, items: old.items.map(node), span: span(old.span) };
      case 'map': {
        const entries = old.entries.map((entry) => ({
          ...entry,
          keySpan: span(entry.keySpan),
          value: node(entry.value),
        }));
        return { ...old, entries, span: span(old.span) };
      }
    }
  };
  return {
    root: root && node(root),
    faults: faults.map((fault) => ({
      ...fault,
      span: span(fault.span),
      ...(fault.related === undefined ? {} : { related: span(fault.related) }),
    })),
  };
}

test('a long list is the same in pieces as at once', () => {
  const items = Array.from({ length: 2000 }, (_, i) => `  - id: p${i}\n    name: Name ${i}\n`).join('');
  const { root, faults } = checkReading(`persons:\n${items}laws:\n  - id: law\n`, 'persons');
  assert.deepEqual(faults, []);
  assert.ok(root?.type === 'map' && root.entries[0]?.value.type === 'list');
  assert.equal(root.entries[0].value.items.length, 2000);
});

test('of a key that is there twice the first long list counts, and the second is read for faults only', () => {
  const list = (key: string): string => `${key}:\n${'  - some words in a row\n'.repeat(1000)}`;
  const { root, faults } = checkReading(`${list('a')}${list('a')}  - *alias\n  - [\n`, 'twice');
  assert.ok(root?.type === 'map');
  assert.equal(root.entries.length, 1);
  assert.ok(faults.length > 0);
});

test('random texts with long lists and faults of all kinds are the same in pieces as at once', () => {
  for (let seed = 0; seed < 60; seed++) {
    const random = new SeededRandom(seed);
    const lines = ['persons:'];
    while (lines.length < 1200) {
      lines.push(random.chance(0.004) ? random.pick(ODD) : random.pick(USUAL));
    }
    checkReading(`${lines.join('\n')}\n`, `seed ${seed}`);
  }
});
