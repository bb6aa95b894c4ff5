import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { entryAround } from '../../../../src/core/features/registryFiles/entryAround';
import { placeInRegistry } from '../../../../src/core/features/registryFiles/placeInRegistry';
import { readYaml } from '../../../../src/core/text/guardedYaml';
import { runAtOnce } from '../../../../src/core/util/steps';
import { assertLinear } from '../../../support/growth';
import { markedText } from './marked';

/** What of the file is cut out around `$0`, with the list it is in. */
function excerptAt(marked: string): string | undefined {
  const { text, offset } = markedText(marked);
  const excerpt = entryAround(text, offset);
  if (excerpt === undefined) {
    return undefined;
  }
  const { list, span } = excerpt;
  // The offset of the file and that of the excerpt name the same character.
  assert.equal(excerpt.text.slice(span.start - excerpt.shift), text.slice(span.start, span.end));
  return `${list}|${text.slice(span.start, span.end)}`;
}

const rows: readonly (readonly [marked: string, excerpt: string | undefined])[] = [
  ['$0', undefined],
  ['# a\n$0persons:\n', 'persons|persons:\n'],
  ['persons:\n  - id: a\n    na$0me: A\n  - id: b\n', 'persons|  - id: a\n    name: A\n'],
  ['persons:\n  - id: a\n  - id: b$0\nlaws:\n  - id: c\n', 'persons|  - id: b\n'],
  ['persons:\n- id: a\n- id: b$0\nlaws: []\n', 'persons|- id: b\n'],
  ['"persons":\n  - { id: a }\n  - { id: b$0 }', 'persons|  - { id: b }'],
  [
    'persons: # all\n  # the first\n\n  - id: a\n    by:\n      - x$0\n',
    'persons|  - id: a\n    by:\n      - x\n',
  ],
  ['persons:\r\n  - id: a\r\n  - id: b$0\r\n', 'persons|  - id: b\r\n'],
  ['persons: [{ id: a },\n {id: b$0}]\nlaws: []\n', 'persons|persons: [{ id: a },\n {id: b}]\n'],
  ['persons:\n  id: a$0\nlaws: []\n', 'persons|persons:\n  id: a\n'],
  [
    'persons:\n  - id: a\n    note: |\n      - b$0: c\n  - id: d\n',
    'persons|  - id: a\n    note: |\n      - b: c\n',
  ],
  ['persons:\n  -\n    id: a$0\n', 'persons|  -\n    id: a\n'],
  ['persons:\n$0  - id: a\n', 'persons|  - id: a\n'],
];

test('the entry around a place is cut out by lines and indentation', () => {
  for (const [marked, excerpt] of rows) {
    assert.equal(excerptAt(marked), excerpt, marked);
  }
});

test('a place in a file of 50,000 entries is found, in a time that grows with the file alone', async () => {
  const entry = (i: number): string =>
    `  - id: person-${String(i)}\n    name: Name ${String(i)}\n    sources: [documents/a.md]\n`;
  const whole = Array.from({ length: 50_000 }, (_, i) => entry(i));
  await assertLinear('a place in a file', 12_500, (entries) => {
    const text = `persons:\n${whole.slice(0, entries).join('')}`;
    const last = `person-${String(entries - 1)}`;
    const found = runAtOnce(placeInRegistry(text, text.lastIndexOf(last)));
    assert.equal(found?.entityId, last);
    assert.equal(text.slice(found.span.start, found.span.end), last);
  });
});

test('a long entry and odd lines are left alone in time', () => {
  assert.equal(entryAround(`persons:\n  - note: ${'x'.repeat(600_000)}`, 600_000), undefined);
  const dashes = `persons:\n${'  -\n'.repeat(200_000)}`;
  assert.equal(entryAround(dashes, dashes.length - 2)?.list, 'persons');
  assert.equal(entryAround('\n'.repeat(300_000), 300_000), undefined);
});

test('whatever the text, the excerpt lies in the file and holds the offset', () => {
  const line = fc.constantFrom(
    'persons:',
    'laws: []',
    '  - id: a',
    '    by: [b]',
    '- x',
    '  -',
    '',
    '# c',
    '}',
    "'q': 1",
    '\t- z',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), fc.nat(200), (lines, at) => {
      const text = lines.join('\n');
      const offset = Math.min(at, text.length);
      const excerpt = entryAround(text, offset);
      if (excerpt !== undefined) {
        const { span, shift } = excerpt;
        assert.ok(span.start >= 0 && span.start <= offset && span.end <= text.length);
        assert.equal(excerpt.text.slice(span.start - shift), text.slice(span.start, span.end));
      }
      const found = runAtOnce(placeInRegistry(text, offset));
      assert.ok(found === undefined || (found.span.start <= offset && offset <= found.span.end));
      readYaml(text);
    }),
  );
});
