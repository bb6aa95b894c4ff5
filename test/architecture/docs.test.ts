import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

import { commands, settings } from '../../src/vscode/ids';

const read = (path: string): string => readFileSync(path, 'utf8');
const manifest = JSON.parse(read('package.json')) as { version: string; scripts: Record<string, string> };
const nls = JSON.parse(read('package.nls.json')) as Record<string, string>;

test('the top entry of the CHANGELOG is the version of package.json or Unreleased', () => {
  const top = /^## \[?([^\]\s]+)/m.exec(read('CHANGELOG.md'))?.[1];
  assert.ok(top === manifest.version || top === 'Unreleased', top);
});

test('ARCHITECTURE.md maps every folder of the core, and no other', () => {
  const folders = readdirSync('src/core', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `src/core/${entry.name}`);
  const mapped = [...read('ARCHITECTURE.md').matchAll(/`(src\/core\/[a-z]+)`/g)].map(
    (match) => match[1] ?? '',
  );
  assert.deepEqual([...new Set(mapped)].sort(), folders.sort());
});

test('files and folders that the docs name exist', () => {
  for (const doc of ['README.md', 'ARCHITECTURE.md']) {
    const named = [
      ...read(doc).matchAll(/`((?:src|test|scripts|corpus|samples|docs|media|\.ci)\/[\w./-]+)`/g),
    ];
    assert.ok(named.length > 0, doc);
    for (const [, path = ''] of named) {
      assert.ok(existsSync(path), `${doc} names ${path}`);
    }
    for (const [, target = ''] of read(doc).matchAll(/\]\((?!https?:)([^)#]+)\)/g)) {
      assert.ok(existsSync(target), `${doc} links ${target}`);
    }
  }
});

test('the README tells every setting and every command of the palette', () => {
  const readme = read('README.md');
  for (const setting of Object.values(settings)) {
    assert.ok(readme.includes(`\`${setting}\``), setting);
  }
  const hidden = new Set(
    (
      JSON.parse(read('package.json')) as {
        contributes: { menus: { commandPalette: { command: string }[] } };
      }
    ).contributes.menus.commandPalette.map(({ command }) => command),
  );
  for (const id of Object.values(commands).filter((command) => !hidden.has(command))) {
    const title = nls[`command.${id.replace('aideMemoire.', '')}`] ?? id;
    assert.ok(readme.includes(title), title);
  }
});

test('the npm scripts that the README names exist', () => {
  for (const [, name = ''] of read('README.md').matchAll(/npm run ([a-z0-9:]+)/g)) {
    assert.ok(name in manifest.scripts, name);
  }
});

test('docs/recognition.md tells every code of evidence with its weight', () => {
  const source = read('src/core/mentions/evidence.ts');
  const weights = [...source.matchAll(/^ {2}'?([a-z-]+)'?: (-?[\d.]+),$/gm)].map(
    ([, code, weight]) => `${code} ${weight}`,
  );
  const told = [...read('docs/recognition.md').matchAll(/^\| `([a-z-]+)` *\| *(-?[\d.]+) \|/gm)].map(
    ([, code, weight]) => `${code} ${weight}`,
  );
  assert.ok(weights.length > 10);
  assert.deepEqual(told, weights);
});
