import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readYaml } from '../../../src/core/text/guardedYaml';
import type { YamlNode } from '../../../src/core/text/yamlNode';
import { tellYamlFault } from '../../../src/core/text/guardedYamlTelling';
import { englishWording } from '../../support/inMemoryHost';
import { SeededRandom } from '../../support/seededRandom';

/** A node as JSON, with `null` for what is nothing; maps as lists of pairs, since keys are data. */
function toPlain(node: YamlNode | undefined): unknown {
  switch (node?.type) {
    case 'map':
      return { map: node.entries.map(({ key, value }) => [key, toPlain(value)]) };
    case 'list':
      return node.items.map(toPlain);
    case 'scalar':
      return node.isNull ? null : node.text;
    case undefined:
      return 'nothing';
  }
}

function checkReading(text: string, expected: unknown, faults: readonly string[] = []): void {
  const reading = readYaml(text);
  assert.deepEqual(toPlain(reading.root), expected);
  assert.deepEqual(
    reading.faults.map(({ code, kind, span }) => `${code} ${kind} ${String(span.start)}-${String(span.end)}`),
    faults,
  );
}

const rows: readonly (readonly [name: string, text: string, plain: unknown, faults?: string[]])[] = [
  [
    'what is quoted ends with its line where the closing mark is missing',
    '- { id: q, name: "open }\n- { id: r, name: Robert }\n',
    [{ map: [['id', 'q'], ['name', 'open ']] }, { map: [['id', 'r'], ['name', 'Robert']] }],
    ['yaml syntax 24-25', 'yaml syntax 25-26'],
  ], // prettier-ignore

  [
    'lines end by carriage returns alone, and spans stay where they were',
    'a:\r  - b: 1\r    c: "d\r      e"\r  - f: g\r\nh: {',
    { map: [['a', [{ map: [['b', '1'], ['c', 'd e']] }, { map: [['f', 'g']] }]], ['h', { map: [] }]] },
    ['yaml syntax 45-45'],
  ], // prettier-ignore

  ['words that other readers take for booleans stay text', 'a: no', { map: [['a', 'no']] }],
  ['leading zeros stay', 'a: 012', { map: [['a', '012']] }],
  ['long numbers keep every digit', 'a: 12345678901234567890', { map: [['a', '12345678901234567890']] }],
  ['dates stay as written', 'a: 2024-01-02', { map: [['a', '2024-01-02']] }],
  ['tags change nothing', 'a: !!int 012\nb: !!js/function x', { map: [['a', '012'], ['b', 'x']] }], // prettier-ignore
  ['nothing is written in four ways', '- \n- ~\n- null\n- NULL', [null, null, null, null]],
  ['quoted words are never nothing', '- ""\n- "null"\n- \'~\'', ['', 'null', '~']],
  ['block scalars', 'a: |\n  x\n  y\nb: >-\n  x\n  y', { map: [['a', 'x\ny\n'], ['b', 'x y']] }], // prettier-ignore
  ['JSON', '{"a": [1, true, null, "\\u00e9"]}', { map: [['a', ['1', 'true', null, 'é']]] }],
  ['a plain text', 'just text', 'just text'],
  ['an empty text', '', 'nothing'],
  ['only comments', '# nothing here\n', 'nothing'],
  ['merge keys are keys like any other', '<<: {a: 1}', { map: [['<<', { map: [['a', '1']] }]] }],
  [
    'names of the prototype are keys like any other',
    '__proto__: {polluted: 1}\nconstructor: 2\ntoString: 3',
    { map: [['__proto__', { map: [['polluted', '1']] }], ['constructor', '2'], ['toString', '3']] }, // prettier-ignore
  ],
  [
    'of equal keys the first counts, however they are quoted',
    'name: A\n"name": B',
    { map: [['name', 'A']] },
    ['yaml duplicate-key 8-14'],
  ],
  ['an alias counts as nothing', 'a: &x 1\nb: *x', { map: [['a', '1'], ['b', null]] }, ['yaml alias 11-13']], // prettier-ignore
  [
    'a key that is no text is left out',
    '? {a: b}\n: c\nd: e',
    { map: [['d', 'e']] },
    ['yaml key-not-text 2-8'],
  ],
  [
    'only the first document counts',
    'a: 1\n---\nb: 2',
    { map: [['a', '1']] },
    ['yaml several-documents 5-5'],
  ],
  ['an empty second document is none', 'a: 1\n---\n', { map: [['a', '1']] }],
  ['what stands before a fault is kept', 'a: [1, 2', { map: [['a', ['1', '2']]] }, ['yaml syntax 8-8']],
  ['tabs are told of', '\ta: 1', { map: [['a', '1']] }, ['yaml syntax 0-1']],
  ['64 levels are read', '['.repeat(64) + ']'.repeat(64), nested(64)],
  ['65 levels are not', '['.repeat(70) + ']'.repeat(70), 'nothing', ['too-deep depth 65-65']],
];

for (const [name, text, plain, faults] of rows) {
  test(`${name}: ${JSON.stringify(text.slice(0, 60))}`, () => {
    checkReading(text, plain, faults);
  });
}

function nested(levels: number): unknown {
  let inner: unknown = [];
  for (let i = 1; i < levels; i++) {
    inner = [inner];
  }
  return inner;
}

test('spans point at what is written, quotation marks included', () => {
  const text = 'who:\n  - "Vũ Hải Quân" # a comment\n  -   two words\r\nempty:\n';
  const spans: string[] = [];
  const gather = (node: YamlNode): void => {
    if (node.type === 'scalar') {
      spans.push(text.slice(node.span.start, node.span.end));
    } else if (node.type === 'list') {
      node.items.forEach(gather);
    } else {
      for (const { keySpan, value } of node.entries) {
        spans.push(text.slice(keySpan.start, keySpan.end));
        gather(value);
      }
    }
  };
  gather(readYaml(text).root!);
  assert.deepEqual(spans, ['who', '"Vũ Hải Quân"', 'two words', 'empty', '']);
});

test('of a flood of keys the first fifty thousand are read', () => {
  const { root, faults } = readYaml(Array.from({ length: 60_000 }, (_, i) => `k${String(i)}: v`).join('\n'));
  assert.equal(root?.type === 'map' && root.entries.length, 50_000);
  assert.deepEqual(
    faults.map(({ code }) => code),
    ['too-large'],
  );
});

test('a text that is too long is not read', () => {
  checkReading('a'.repeat(8 * 1024 * 1024 + 1), 'nothing', ['too-large size 0-0']);
});

test('a flood of faults is cut short and says so', () => {
  const { faults } = readYaml('k: v\n'.repeat(1000));
  assert.equal(faults.length, 201);
  assert.equal(faults[200]?.kind, 'faults');
});

test('every fault can be told in a sentence', () => {
  for (const [, text] of rows) {
    for (const fault of readYaml(text).faults) {
      assert.match(tellYamlFault(fault, englishWording), /^[A-Z][^{}]{10,}/);
    }
  }
});

test('random texts of YAML punctuation are read without throwing, with spans inside the text and in order', () => {
  const random = new SeededRandom(57);
  const pieces = [
    ...Array.from('{}[]:,-?|>&*!%@"\'#~ \n\t\r'),
    'a',
    'b: ',
    '- ',
    '  ',
    '---\n',
    '<<',
    '\\u12',
    '\x02',
    '\x1f',
    'é',
  ];
  for (let round = 0; round < 3000; round++) {
    const text = Array.from({ length: random.integer(60) }, () => random.pick(pieces)).join('');
    const { root, faults } = readYaml(text);
    for (const { span } of faults) {
      assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, JSON.stringify(text));
    }
    checkSpans(root, text);
  }
});

function checkSpans(node: YamlNode | undefined, text: string, depth = 0): void {
  if (node === undefined) {
    return;
  }
  assert.ok(depth <= 200 && 0 <= node.span.start && node.span.start <= node.span.end, JSON.stringify(text));
  assert.ok(node.span.end <= text.length, JSON.stringify(text));
  const below =
    node.type === 'map' ? node.entries.map(({ value }) => value) : node.type === 'list' ? node.items : [];
  below.forEach((inner) => checkSpans(inner, text, depth + 1));
}

test('nothing that was read has changed the prototype of all objects', () => {
  readYaml('__proto__: {polluted: 1}\nconstructor: {prototype: {polluted: 1}}');
  assert.deepEqual(Object.keys(Object.prototype), []);
  assert.equal('polluted' in {}, false);
});
