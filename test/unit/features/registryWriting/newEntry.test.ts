import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { EvidenceFinder } from '../../../../src/core/corpus/evidence';
import { toNewEntityId } from '../../../../src/core/features/registryWriting/newEntityId';
import { findRegistryFile } from '../../../../src/core/features/registryWriting/registryFile';
import { toSource } from '../../../../src/core/features/registryWriting/toSource';
import { buildRegistry } from '../../../support/deskBuilder';
import { aPerson } from '../../../support/entityBuilders';
import { propertyRuns } from '../../../support/propertyRuns';
import { readText } from '../../../support/readText';

test('an id is the name without marks, with a number where it is taken', () => {
  const toId = (name: string, ...taken: string[]): string => toNewEntityId(name, (id) => taken.includes(id));
  assert.equal(toId('Vũ Hải Quân'), 'vu-hai-quan');
  assert.equal(toId('Đoàn  Văn’s “Đ”'), 'doan-van-s-d');
  assert.equal(toId('Nghị quyết 57-NQ/TW'), 'nghi-quyet-57-nq-tw');
  assert.equal(toId('Lan', 'lan'), 'lan-2');
  assert.equal(toId('Lan', 'lan', 'lan-2'), 'lan-3');
  assert.equal(toId('…'), 'entry');
  assert.equal(toId('東京'), '東京');
  assert.ok(toId('a long name '.repeat(20)).length <= 60);
});

test('the quote of a source leads back to the words that were selected and nowhere else', () => {
  const document = readText(
    '# Readout\n\nMinh spoke of *cranes* and ships. Later Minh left.\n\nMinh spoke of [ports](https://a.b).\n\nSame.\n\nSame.\n',
  );
  const finder = new EvidenceFinder();
  const sourceOf = (words: string, from = 0) => {
    const start = document.text.indexOf(words, from);
    return toSource(document, { start, end: start + words.length }, finder);
  };
  assert.deepEqual(sourceOf('spoke of *cranes*'), { document: 'documents/a.md', quote: 'spoke of cranes' });
  assert.deepEqual(sourceOf('Minh', document.text.indexOf('Later')), {
    document: 'documents/a.md',
    quote: 'Minh',
    prefix: 'Minh spoke of cranes and ships. Later',
    suffix: 'left. Minh spoke of ports. Same. Same.',
  });
  assert.deepEqual(sourceOf('# '), { document: 'documents/a.md' });
});

test('whatever stretch of a text is selected, its source leads to it or names no words', () => {
  const word = fc.constantFrom(
    'Minh',
    'đã',
    'spoke',
    '*of*',
    '“ships”',
    'ships.',
    '\n\n',
    '&',
    '[a](b)',
    '\n- ',
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 3, maxLength: 30 }), fc.nat(), fc.nat(), (words, a, b) => {
      const document = readText(words.join(' '));
      const [start = 0, end = 0] = [a, b]
        .map((one) => one % (document.text.length + 1))
        .sort((x, y) => x - y);
      const finder = new EvidenceFinder();
      const { quote, ...around } = toSource(document, { start, end }, finder);
      if (quote !== undefined) {
        const finding = finder.findIn(document, quote, around);
        assert.ok(finding.state === 'found' && finding.span.start < end && start < finding.span.end);
      }
    }),
    { numRuns: propertyRuns, seed: 3 },
  );
});

test('a change goes to the entry that can be written, else to a file of one’s own', () => {
  const corpora = {
    roots: () => [
      { uri: 'mem:/bundled', name: 'bundled', bundled: true },
      { uri: 'mem:/read-only', name: 'read-only', bundled: false },
      { uri: 'mem:/own', name: 'own', bundled: false },
    ],
    join: (uri: string, name: string) => `${uri}/${name}`,
  };
  const place = (uri: string) => ({
    corpus: 'own',
    uri,
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
  });
  const registry = buildRegistry([
    aPerson('minh', 'Minh', { places: [place('mem:/read-only/r.yaml'), place('mem:/own/registry/p.yaml')] }),
    aPerson('lan', 'Lan', { places: [place('mem:/bundled/registry/p.yaml')] }),
  ]);
  const fileOf = (entityId: string, prefix = 'mem:/own') =>
    findRegistryFile(
      { kind: 'addItem', entityId, list: 'persons', house: 'x', key: 'other_names', item: 'x' },
      registry,
      corpora,
      (uri) => uri.startsWith(prefix),
    );
  assert.equal(fileOf('minh'), 'mem:/own/registry/p.yaml');
  assert.equal(fileOf('lan'), 'mem:/own/registry/analyst.yaml');
  assert.equal(fileOf('lan', 'nowhere'), undefined);
});
