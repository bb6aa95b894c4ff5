import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdit, type DecisionOutcome } from '../../../../src/core/features/decisions/decision';
import { changeRegistryInSteps } from '../../../../src/core/features/registryWriting/changeRegistry';
import type {
  NewEntry,
  RecordValue,
  RegistryChange,
} from '../../../../src/core/features/registryWriting/registryChange';
import { runAtOnce } from '../../../../src/core/util/steps';
import { englishWording } from '../../../support/inMemoryHost';

const URI = 'mem:/own/registry/r.yaml';

function change(text: string | undefined, changes: readonly RegistryChange[], uri = URI): DecisionOutcome {
  return runAtOnce(changeRegistryInSteps(text, uri, changes, englishWording));
}

function checkChange(
  text: string | undefined,
  changes: RegistryChange | readonly RegistryChange[],
  expected: string,
): void {
  const outcome = change(text, [changes].flat());
  if (outcome.state !== 'edit') {
    assert.fail(JSON.stringify(outcome));
  }
  assert.equal(applyEdit(text ?? '', outcome.edit), expected);
}

function anEntry(entry: NewEntry): RegistryChange {
  return { kind: 'newEntry', list: 'persons', entry };
}

function anItem(key: string, item: RecordValue, entityId = 'minh'): RegistryChange {
  return { kind: 'addItem', entityId, list: 'persons', house: 'Minh', key, item };
}

const NEW = '# What the analyst added to the registry.\n';
const lan = { id: 'lan', name: 'Mai Lan', sources: [{ document: 'a.md', quote: 'Mai Lan, envoy' }] };
const LAN = "- id: lan\n  name: Mai Lan\n  sources: [{ document: a.md, quote: 'Mai Lan, envoy' }]\n";
const indented = (text: string, columns = 2): string => text.replaceAll(/^(?=.)/gm, ' '.repeat(columns));

test('a new entry is a block in files of blocks, and stands in braces where all others do', () => {
  checkChange(undefined, anEntry(lan), `${NEW}persons:\n${indented(LAN)}`);
  checkChange(
    'persons:\n  - id: minh\n    name: Minh # him\n# end\n',
    anEntry(lan),
    `persons:\n  - id: minh\n    name: Minh # him\n${indented(LAN)}# end\n`,
  );
  checkChange(
    'persons:\n- id: minh\n  name: Minh\nlaws: []\n',
    anEntry(lan),
    `persons:\n- id: minh\n  name: Minh\n${LAN}laws: []\n`,
  );
  const flow = "{ id: lan, name: Mai Lan, sources: [{ document: a.md, quote: 'Mai Lan, envoy' }] }";
  checkChange(
    'persons:\n  - { id: minh, name: Minh }\n',
    anEntry(lan),
    `persons:\n  - { id: minh, name: Minh }\n  - ${flow}\n`,
  );
  checkChange(
    '{ persons: [{ id: minh, name: Minh }] }',
    anEntry(lan),
    `{ persons: [{ id: minh, name: Minh }, ${flow}] }`,
  );
  checkChange('persons:\nlaws: []\n', anEntry(lan), `persons:\n${indented(LAN)}laws: []\n`);
  checkChange('persons: ~ # none\n', anEntry(lan), `persons: # none\n${indented(LAN)}`);
  checkChange('persons: [\n]\n', anEntry(lan), `persons:\n${indented(LAN)}`);
  checkChange(
    'persons:   # all of them\n\nlaws:\n- id: l\n  name: L\n',
    anEntry(lan),
    `persons:   # all of them\n${LAN}\nlaws:\n- id: l\n  name: L\n`,
  );
  checkChange(
    'events:\n  - id: e\n    name: E\n    classification: talk\n',
    {
      kind: 'newEntry',
      list: 'meetings',
      entry: { id: 'm', name: 'M', start_date: '2026-01-16', hosts: ['minh'] },
    },
    'events:\n  - id: e\n    name: E\n    classification: talk\n  - id: m\n    name: M\n    start_date: 2026-01-16\n    hosts: [minh]\n',
  );
});

test('a list of an entry is made or grows in its style', () => {
  const entry = (rest: string): string =>
    `persons:\n  - id: minh # first\n    name: Minh\n${rest}    note: n\n`;
  const name = { name: 'Văn Minh', lang: 'vi' };
  checkChange(
    entry(''),
    anItem('other_names', name),
    entry('    other_names: [{ name: Văn Minh, lang: vi }]\n'),
  );
  checkChange(
    entry('    other_names: [Minh V, { name: X }]\n'),
    anItem('other_names', name),
    entry('    other_names: [Minh V, { name: X }, { name: Văn Minh, lang: vi }]\n'),
  );
  checkChange(
    entry('    other_names: null # none\n'),
    anItem('other_names', name),
    entry('    other_names: [{ name: Văn Minh, lang: vi }] # none\n'),
  );
  checkChange(
    entry('    other_names:\n      - { name: X } # x\n      # more\n'),
    anItem('other_names', name),
    entry('    other_names:\n      - { name: X } # x\n      - { name: Văn Minh, lang: vi }\n      # more\n'),
  );
  checkChange(
    entry('    other_names:\n      - name: X\n        lang: en\n'),
    anItem('other_names', name),
    entry('    other_names:\n      - name: X\n        lang: en\n      - name: Văn Minh\n        lang: vi\n'),
  );
  checkChange(
    entry('    other_names:\n      - X\n'),
    anItem('other_names', name),
    entry('    other_names:\n      - X\n      - { name: Văn Minh, lang: vi }\n'),
  );
  checkChange(
    entry('    other_names: X\n'),
    anItem('other_names', name),
    entry('    other_names: [X, { name: Văn Minh, lang: vi }]\n'),
  );
  checkChange(
    entry('    other_names: { name: X }\n'),
    anItem('other_names', name),
    entry('    other_names: [{ name: X }, { name: Văn Minh, lang: vi }]\n'),
  );
});

test('what has no room on a line is a block, except in braces', () => {
  const quote = 'one of the longer sentences of a readout, which tells at some length who said what to whom';
  const membership = { role: 'Envoy', organization_id: 'most', sources: [{ document: 'a.md', quote }] };
  const block = (column: number): string =>
    indented(
      `- role: Envoy\n  organization_id: most\n  sources:\n    - document: a.md\n      quote: '${quote}'\n`,
      column,
    );
  checkChange(
    'persons:\n  - id: minh\n    name: Minh\n',
    anItem('memberships', membership),
    `persons:\n  - id: minh\n    name: Minh\n    memberships:\n${block(6)}`,
  );
  checkChange(
    'persons:\n  - id: minh\n    name: Minh\n    memberships: []\n',
    anItem('memberships', membership),
    `persons:\n  - id: minh\n    name: Minh\n    memberships:\n${block(6)}`,
  );
  checkChange(
    'persons:\n  - { id: minh, name: Minh }\n',
    anItem('memberships', membership),
    `persons:\n  - { id: minh, name: Minh, memberships: [{ role: Envoy, organization_id: most, sources: [{ document: a.md, quote: '${quote}' }] }] }\n`,
  );
});

test('several changes of a file are one edit, and items of one entity stand together', () => {
  checkChange(
    'persons:\n  - id: minh\n    name: Minh',
    [
      anItem('memberships', { role: 'Envoy' }),
      anItem('other_names', { name: 'M' }),
      anItem('other_names', { name: 'X' }),
      anItem('other_names', { name: 'M' }),
      anEntry({ id: 'lan', name: 'Lan' }),
      { kind: 'newEntry', list: 'laws', entry: { id: 'l', name: 'L', number: '57-NQ/TW' } },
    ],
    "persons:\n  - id: minh\n    name: Minh\n    other_names: [{ name: M }, { name: X }]\n    memberships: [{ role: Envoy }]\n  - id: lan\n    name: Lan\nlaws:\n  - id: l\n    name: L\n    number: '57-NQ/TW'\n",
  );
  checkChange(
    '# none\r\n',
    [
      anItem('other_names', 'M'),
      anItem('sources', { document: 'a.md' }),
      anEntry({ id: 'minh', name: 'Minh', note: 'x' }),
    ],
    '# none\r\npersons:\r\n  - id: minh\r\n    name: Minh\r\n    note: x\r\n    other_names: [M]\r\n    sources: [{ document: a.md }]\r\n',
  );
  checkChange(
    '{}',
    [anEntry({ id: 'a', name: 'A' }), { kind: 'newEntry', list: 'laws', entry: { id: 'l', name: 'L' } }],
    '{ persons: [{ id: a, name: A }], laws: [{ id: l, name: L }] }',
  );
});

test('values are quoted where YAML would read something else', () => {
  checkChange(
    undefined,
    anEntry({
      id: 'x',
      name: 'No',
      note: 'a: b # c',
      number: 12,
      weak: true,
      end_date: null,
      start_date: '2026',
      family_name: '2026',
      empty: [],
    }),
    `${NEW}persons:\n  - id: x\n    name: 'No'\n    note: 'a: b # c'\n    number: 12\n    weak: true\n    end_date: null\n    start_date: 2026\n    family_name: '2026'\n    empty: []\n`,
  );
});

test('what is said already needs no edit', () => {
  const text =
    'persons:\n  - id: minh\n    name: Minh\n    other_names: [M]\n    memberships: [{ role: Envoy, end_date: null, note: x }]\n    sources: [a.md]\n';
  assert.deepEqual(
    change(text, [
      anItem('other_names', { name: 'M', lang: 'vi' }),
      anItem('memberships', { role: 'Envoy' }),
      anItem('sources', { document: 'a.md' }),
      anEntry({ id: 'minh', name: 'Minh' }),
    ]),
    { state: 'same' },
  );
});

test('what cannot be changed safely is refused with a reason', () => {
  const checkRefused = (text: string, reason: RegExp, uri?: string, one = anEntry(lan)): void => {
    const outcome = change(text, [one], uri);
    assert.match(outcome.state === 'refused' ? outcome.reason : outcome.state, reason);
  };
  checkRefused('{}', /JSON/, 'mem:/own/people.json');
  checkRefused('persons: [', /fault/);
  checkRefused('- a\n', /by hand/);
  checkRefused('persons: []\n---\nlaws: []\n', /fault/);
  checkRefused('persons:\n  id: minh\n  name: Minh\n', /by hand/);
  checkRefused('persons:\n  - id: lan\n    name: Other\n', /id “lan” already/);
  checkRefused('laws: []\n...\n', /by hand|fault/);
});
