import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { applyEdit } from '../../../../src/core/features/decisions/decision';
import { changeRegistryInSteps } from '../../../../src/core/features/registryWriting/changeRegistry';
import type { RegistryChange } from '../../../../src/core/features/registryWriting/registryChange';
import { runAtOnce } from '../../../../src/core/util/steps';
import { englishWording } from '../../../support/inMemoryHost';
import { propertyRuns } from '../../../support/propertyRuns';

const names = fc.constantFrom(
  '',
  '    other_names: [A, { name: B, lang: vi }] # two\n',
  '    other_names: null # none\n',
  '    other_names:\n',
  '    other_names: []\n',
  '    other_names: A\n',
  '    other_names: # all\n      - name: A\n        sources:\n          - document: a.md # a\n            quote: |\n              A\n              B\n      # more\n      - { name: B }\n',
  '    other_names: [\n      { name: A, weak: true }, # one\n      B # two\n    ]\n',
  '    other_names:\n      - name: A\n        lang: en\n\n',
  '    other_names:\n    - { name: A }\n    - { name: B } # b\n',
  "    other_names: ['it''s',\n      \"a: b\"]\n",
);
const block = fc
  .record({
    names,
    note: fc.constantFrom('', '    note: n # note\n', '    note: >\n      long\n      words\n\n'),
  })
  .map(
    ({ names: others, note }) =>
      (id: string) =>
        `  - id: ${id} # id\n    name: Person ${id}\n${others}${note}`,
  );
const flow = fc
  .constantFrom(
    '',
    ', other_names: [A]',
    ',\n      other_names: [ A, # a\n        B ]',
    ', other_names: null',
    ', other_names: [],',
  )
  .map((others) => (id: string) => `  - { id: ${id}, name: Person ${id}${others} } # flow\n`);
const lists = fc.oneof(
  fc
    .array(fc.oneof(block, flow), { minLength: 1, maxLength: 3 })
    .map((entries) => `persons:\n${entries.map((entry, i) => entry(`p${String(i)}`)).join('  # next\n')}`),
  fc.constantFrom(
    'persons: # nobody\n',
    'persons: []\n',
    'persons: [ ] # nobody\n',
    'persons: ~\n',
    'persons:\n  [\n    { id: p0, name: P }, # him\n    { id: p1, name: Q, other_names: [A] }\n  ]\n',
    '',
  ),
);
const file = fc
  .record({
    head: fc.constantFrom('', '# head\n\n', '---\n'),
    list: lists,
    dedent: fc.boolean(),
    crlf: fc.boolean(),
    end: fc.constantFrom(
      '',
      '# end\n',
      'laws:\n  - { id: l, name: L }\n',
      'laws:\n  # the law\n  - id: l\n    name: L\n',
    ),
    cut: fc.boolean(),
  })
  .map(({ head, list, dedent, crlf, end, cut }) => {
    // Brackets below a key are not valid at its column.
    const body = dedent && !list.includes('\n  [') ? (list + end).replaceAll(/^ {2}/gm, '') : list + end;
    const text = cut ? (head + body).replace(/\n$/, '') : head + body;
    return crlf ? text.replaceAll('\n', '\r\n') : text;
  });

const item = fc.constantFrom(
  'New',
  { name: 'Mới', lang: 'vi' },
  {
    name: "l'Île: x",
    sources: [{ document: 'documents/2026-01-17.md', quote: 'a “long” quote, '.repeat(9).trim() }],
  },
);
const change: fc.Arbitrary<RegistryChange> = fc.oneof(
  fc
    .record({ person: fc.nat(3), key: fc.constantFrom('other_names', 'memberships', 'sources'), value: item })
    .map(({ person, key, value }) => ({
      kind: 'addItem' as const,
      entityId: `p${String(person)}`,
      list: 'persons' as const,
      house: 'House',
      key,
      item: value,
    })),
  fc
    .record({
      list: fc.constantFrom('persons' as const, 'laws' as const, 'meetings' as const),
      value: item,
      id: fc.nat(2),
    })
    .map(({ list, value, id }) => ({
      kind: 'newEntry' as const,
      list,
      entry: { id: `new-${list}-${String(id)}`, name: 'Tên', other_names: [value], start_date: '2026-01-16' },
    })),
);

type Entry = Record<string, unknown>;

/** The slow and plain way: the values of the file with what is new, as far as an item is not there yet. */
function toExpected(text: string, changes: readonly RegistryChange[]): Record<string, Entry[] | null> {
  const root = { ...(parse(text) as Record<string, Entry[] | null> | null) };
  const entry = (list: string, id: string): Entry | undefined => root[list]?.find((one) => one['id'] === id);
  const add = (list: string, added: Entry): void => {
    root[list] = [...(root[list] ?? []), added];
  };
  for (const one of changes) {
    if (one.kind === 'newEntry' && entry(one.list, one.entry.id) === undefined) {
      add(one.list, { ...one.entry });
    }
  }
  for (const one of changes) {
    if (one.kind === 'addItem') {
      let known = entry(one.list, one.entityId);
      if (known === undefined) {
        known = { id: one.entityId, name: one.house };
        add(one.list, known);
      }
      const value = known[one.key] ?? [];
      const items = (Array.isArray(value) ? value : [value]) as unknown[];
      known[one.key] = items.some((other) => JSON.stringify(other) === JSON.stringify(one.item))
        ? items
        : [...items, one.item];
    }
  }
  return root;
}

const byKey = (root: Record<string, unknown>): unknown => Object.fromEntries(Object.entries(root).sort());

test('any registry file keeps all its lines and says what it said, and what is new', () => {
  let edits = 0;
  fc.assert(
    fc.property(
      file,
      fc.uniqueArray(change, { minLength: 1, maxLength: 5, selector: (one) => JSON.stringify(one) }),
      (text, changes) => {
        // Of two new entries of one id the second would be refused.
        const ids = changes.flatMap((one) => (one.kind === 'newEntry' ? [one.entry.id] : []));
        fc.pre(new Set(ids).size === ids.length);
        const outcome = runAtOnce(
          changeRegistryInSteps(text, 'mem:/own/registry/r.yaml', changes, englishWording),
        );
        if (outcome.state === 'refused') assert.fail(outcome.reason);
        const after = outcome.state === 'edit' ? applyEdit(text, outcome.edit) : text;
        edits += outcome.state === 'edit' ? 1 : 0;
        assert.deepEqual(byKey(parse(after) as Entry), byKey(toExpected(text, changes)));
        const toComments = (source: string): string[] => source.match(/#.*/g) ?? [];
        assert.deepEqual(toComments(after), toComments(text));
        assert.equal(after.includes('\r\n') && /(?<!\r)\n/.test(after), false);
        assertKept(text, after);
        const again = runAtOnce(
          changeRegistryInSteps(after, 'mem:/own/registry/r.yaml', changes, englishWording),
        );
        assert.equal(again.state, 'same');
      },
    ),
    { numRuns: propertyRuns, seed: 7 },
  );
  assert.ok(edits > propertyRuns / 2);
});

/** All lines stay, in their order, but those of a list in brackets or of a value that becomes a list. */
function assertKept(before: string, after: string): void {
  const lines = after.split(/\r?\n/);
  let at = 0;
  for (const line of before.split(/\r?\n/)) {
    if (/[[\]{}~]|null|other_names:(?: A)?$|\bB #|"a: b"/.test(line) || line === '') {
      continue;
    }
    const found = lines.indexOf(line, at);
    assert.ok(found >= at, `lost: ${line}`);
    at = found + 1;
  }
}
