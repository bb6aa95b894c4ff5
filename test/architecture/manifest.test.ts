import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import {
  bundledScheme,
  cardScheme,
  commands,
  contextKeys,
  explainScheme,
  linkCommands,
  quickFixCommands,
  settings,
  statusScheme,
  viewContainer,
  views,
} from '../../src/vscode/ids';
import { readSources } from './sources';

interface MenuItem {
  readonly command: string;
  readonly when?: string;
}
interface Manifest {
  readonly contributes: {
    readonly commands: readonly { command: string; title: string; category: string; icon?: string }[];
    readonly viewsContainers: { readonly activitybar: readonly { id: string; icon: string }[] };
    readonly views: Readonly<Record<string, readonly { id: string; icon: string }[]>>;
    readonly viewsWelcome: readonly { view: string; contents: string; when: string }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly keybindings: readonly { command: string; key: string; when: string }[];
    readonly configuration: readonly { properties: Readonly<Record<string, Record<string, unknown>>> }[];
  };
  readonly activationEvents: readonly string[];
  readonly icon: string;
  readonly main: string;
  readonly browser: string;
  readonly engines: { readonly vscode: string };
  readonly devDependencies: Readonly<Record<string, string>>;
}

const text = readFileSync('package.json', 'utf8');
const manifest = JSON.parse(text) as Manifest;
const nls = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Record<string, string>;
const { contributes } = manifest;
const sources = readSources('src').filter((file) => file.path !== 'src/vscode/ids.ts');
const code = sources.map((file) => file.text).join('\n');

function checkSame(actual: readonly string[], expected: readonly string[]): void {
  assert.deepEqual([...actual].sort(), [...expected].sort());
}

test('package.json contributes exactly the commands of the code', () => {
  checkSame(
    contributes.commands.map(({ command }) => command),
    Object.values(commands),
  );
});

test('every command of the code is registered once', () => {
  for (const [group, ids] of Object.entries({ commands, linkCommands, quickFixCommands })) {
    for (const name of Object.keys(ids)) {
      const uses = code.match(
        new RegExp(`registerCommand\\(\\s*${group}\\.${name}\\b|groupCommand: ${group}\\.${name}\\b`, 'g'),
      );
      assert.equal(uses?.length, 1, `${group}.${name}`);
    }
  }
});

test('package.json contributes exactly the views, the container and the settings of the code', () => {
  checkSame(
    contributes.viewsContainers.activitybar.map(({ id }) => id),
    [viewContainer],
  );
  checkSame(
    Object.values(contributes.views).flatMap((list) => list.map(({ id }) => id)),
    Object.values(views),
  );
  checkSame(
    contributes.configuration.flatMap(({ properties }) => Object.keys(properties)),
    Object.values(settings),
  );
  for (const name of Object.keys(settings)) {
    assert.match(code, new RegExp(`settings\\.${name}\\b`), `setting ${name} is read`);
  }
});

test('there are at most 15 settings, each with a default and one sentence', () => {
  const all = contributes.configuration.flatMap(({ properties }) => Object.entries(properties));
  assert.ok(all.length <= 15);
  for (const [id, property] of all) {
    assert.ok('default' in property, `${id} has a default`);
    const key = String(property['markdownDescription']).replaceAll('%', '');
    const sentence = nls[key] ?? '';
    assert.match(sentence, /^[A-Z].*\.$/, `${id} is told in a sentence`);
    assert.equal(sentence.split(/(?<=\.)\s/).length, 1, `${id} is told in one sentence`);
  }
});

test('menus, keys and welcome texts name known commands, views and context keys', () => {
  const known = new Set<string>([
    ...Object.values(commands),
    ...Object.values(views),
    ...Object.values(contextKeys),
    ...Object.values(settings),
  ]);
  const items = [...Object.values(contributes.menus).flat(), ...contributes.keybindings];
  for (const { command } of items) {
    assert.ok(known.has(command), command);
  }
  const whens = [...items, ...contributes.viewsWelcome].map(({ when }) => when ?? '');
  const welcome = Object.entries(nls).filter(([key]) => key.startsWith('welcome.'));
  const mentioned = [...whens, ...welcome.map(([, value]) => value)].flatMap((value) => [
    ...value.matchAll(/aideMemoire\.[A-Za-z.]+[A-Za-z]/g),
  ]);
  assert.ok(mentioned.length > 10);
  for (const [id] of mentioned) {
    assert.ok(known.has(id), id);
  }
  for (const when of whens) {
    for (const [, alternatives = ''] of when.matchAll(/\/\^aideMemoire\\\.\(([^)]*)\)\$\//g)) {
      for (const view of alternatives.split('|')) {
        assert.ok(known.has(`aideMemoire.${view}`), view);
      }
    }
  }
  for (const { view } of contributes.viewsWelcome) {
    assert.ok(known.has(view), view);
  }
});

test('a key acts only in a focused view, or while there are results to walk through', () => {
  for (const { when } of contributes.keybindings) {
    assert.match(when, /focusedView|aideMemoire\.hasResults/);
  }
});

test('every string of the manifest comes from package.nls.json, and none there is unused', () => {
  const used = [...text.matchAll(/"%([^%"]+)%"/g)].map((match) => match[1] ?? '');
  checkSame([...new Set(used)], Object.keys(nls));
});

test('activation waits for what needs it', () => {
  assert.ok(!manifest.activationEvents.includes('*'));
  assert.ok(!manifest.activationEvents.includes('onStartupFinished'));
  assert.ok(manifest.activationEvents.includes(`onFileSystem:${bundledScheme}`));
  for (const scheme of [bundledScheme, cardScheme, explainScheme, statusScheme]) {
    assert.match(scheme, /^aide-memoire-[a-z]+$/);
  }
});

test('one bundle serves desktop and web, and the API is that of the oldest VS Code allowed', () => {
  assert.equal(manifest.main, manifest.browser);
  const minimum = manifest.engines.vscode.replace('^', '');
  assert.equal(manifest.devDependencies['@types/vscode'], `~${minimum}`);
});

test('no id of ours is written out in the code outside ids.ts', () => {
  const wrong = sources.flatMap((file) =>
    [...file.text.matchAll(/'aideMemoire\.[A-Za-z.]+'/g)]
      .filter(([id]) => id !== "'aideMemoire.status'")
      .map(([id]) => `${file.path}: ${id}`),
  );
  assert.deepEqual(wrong, []);
});
