import assert from 'node:assert/strict';
import { test } from 'node:test';

import { importsOf, readSources } from './sources';

const sources = readSources('src');

/** Lower layers first; a file may import from its own layer and from lower ones (ARCHITECTURE.md). */
const layers: readonly (readonly string[])[] = [
  ['src/core/contracts.', 'src/core/noVscode'],
  ['src/core/util/'],
  ['src/core/text/'],
  ['src/core/problem.', 'src/core/problemList.', 'src/core/problemWording.'],
  ['src/core/corpus/', 'src/core/registry/', 'src/core/matcher/'],
  ['src/core/mentions/', 'src/core/search/'],
  ['src/core/desk.'],
  ['src/core/cards/'],
  ['src/core/citations/'],
  ['src/core/features/'],
  ['src/core/checks/'],
  ['src/core/brought/'],
  ['src/core/'],
];

function layerOf(target: string): number {
  // Imports name no extension.
  const path = target.endsWith('.ts') ? target : `${target}.ts`;
  return layers.findIndex((prefixes) => prefixes.some((prefix) => path.startsWith(prefix)));
}

test('inside the core, imports go down the layers and never back', () => {
  const wrong = sources
    .filter((file) => file.path.startsWith('src/core/'))
    .flatMap((file) =>
      importsOf(file)
        .filter((target) => target.startsWith('src/'))
        .filter((target) => layerOf(target) > layerOf(file.path))
        .map((target) => `${file.path} → ${target}`),
    );
  assert.deepEqual(wrong, []);
  assert.ok(sources.length > 40, 'the walk found the sources');
});

test('the core imports nothing but itself and its libraries', () => {
  const libraries = new Map<string, Set<string>>();
  for (const file of sources.filter(({ path }) => path.startsWith('src/core/'))) {
    for (const target of importsOf(file).filter((name) => !name.startsWith('src/core/'))) {
      // A package may have several entries: `minisearch/SearchableMap` is MiniSearch.
      const library = target.replace(/\/.*/, '');
      libraries.set(library, (libraries.get(library) ?? new Set()).add(file.path));
    }
  }
  assert.deepEqual([...libraries.keys()].sort(), [
    'approx-string-match',
    'fastest-levenshtein',
    'htmlparser2',
    'markdown-it',
    'minisearch',
    'porter2',
    'yaml',
  ]);
  assert.equal(libraries.get('minisearch')?.size, 1, 'MiniSearch is imported in one file only');
});

test('the adapters and the command line see the core through its index alone', () => {
  const wrong = sources
    .filter((file) => !file.path.startsWith('src/core/'))
    .flatMap((file) =>
      importsOf(file)
        .filter((target) => target.startsWith('src/core') && target !== 'src/core')
        .map((target) => `${file.path} → ${target}`),
    );
  assert.deepEqual(wrong, []);
});

test('adapters do not import the command line, nor it them, and nobody imports the extension', () => {
  for (const file of sources) {
    const targets = importsOf(file);
    assert.ok(!targets.includes('src/extension'), file.path);
    if (file.path.startsWith('src/vscode/')) {
      assert.ok(
        !targets.some((target) => target.startsWith('src/cli') || target.startsWith('node:')),
        file.path,
      );
    }
    if (file.path.startsWith('src/cli/')) {
      assert.ok(!targets.some((target) => target.startsWith('src/vscode') || target === 'vscode'), file.path);
    }
  }
});

test('the importer knows the core and its libraries alone, and the extension only its messages', () => {
  const libraries = new Set<string>();
  for (const file of sources) {
    const targets = importsOf(file);
    if (file.path.startsWith('src/importer/')) {
      const foreign = targets.filter(
        (target) => /^(?:node:|vscode$)/.test(target) || /^src\/(?!core$|importer\/)/.test(target),
      );
      assert.deepEqual(foreign, [], file.path);
      for (const target of targets.filter((name) => !name.startsWith('src/'))) {
        libraries.add(target);
      }
    } else {
      // A value of it would bring its parsers into the bundle that is loaded at the start.
      const values = /^import (?!type\b)[^;]*from '[^']*\/importer\//m;
      assert.doesNotMatch(file.text, values, file.path);
    }
  }
  assert.deepEqual([...libraries].sort(), [
    '@mozilla/readability',
    'fflate',
    'htmlparser2',
    'linkedom',
    'mammoth',
    'postal-mime',
    'unpdf/pdfjs',
  ]);
});

test('core/index.ts is the only barrel', () => {
  const barrels = sources
    .filter((file) => /^export (?:\*|(?:type )?\{[^}]*\}) from /m.test(file.text))
    .map((file) => file.path);
  assert.deepEqual(barrels, ['src/core/index.ts']);
});

test('a file is read at one sitting', () => {
  const long = sources
    .map((file) => ({ path: file.path, lines: file.text.split('\n').length }))
    .filter(({ lines }) => lines > 400);
  assert.deepEqual(long, []);
});
