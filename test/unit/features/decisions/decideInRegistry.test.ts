import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { applyEdit, type DecisionOutcome } from '../../../../src/core/features/decisions/decision';
import { decideInRegistryInSteps } from '../../../../src/core/features/decisions/decideInRegistry';
import type { NameClaim } from '../../../../src/core/features/decisions/registryHomes';
import { readRegistryFile } from '../../../../src/core/registry/readRegistryFile';
import { runAtOnce } from '../../../../src/core/util/steps';
import { englishWording } from '../../../support/inMemoryHost';
import { propertyRuns } from '../../../support/propertyRuns';

function aClaim(more: Partial<NameClaim> = {}): NameClaim {
  const house = 'Nguyễn Chí Dũng';
  return { entityId: 'chi-dung', kind: 'person', house, name: 'Dung', weak: true, overrules: false, ...more };
}

function decide(
  text: string | undefined,
  claims: readonly NameClaim[],
  uri = 'mem:/own/r.yaml',
): DecisionOutcome {
  return runAtOnce(decideInRegistryInSteps(text, { uri, claims }, englishWording));
}

function checkDecision(
  text: string | undefined,
  claim: NameClaim | readonly NameClaim[],
  expected: string,
): void {
  const outcome = decide(text, [claim].flat());
  if (outcome.state !== 'edit') {
    assert.fail(JSON.stringify(outcome));
  }
  assert.equal(applyEdit(text ?? '', outcome.edit), expected);
}

const HEAD = '# people\npersons:\n  - id: minh # the other\n    name: Minh\n';

test('a name is added to the entry of the entity, in its style', () => {
  checkDecision(
    `${HEAD}  - id: chi-dung\n    name: Nguyễn Chí Dũng # him\n    memberships: []\nlaws: []\n`,
    aClaim(),
    `${HEAD}  - id: chi-dung\n    name: Nguyễn Chí Dũng # him\n    other_names: [{ name: Dung, weak: true }]\n    memberships: []\nlaws: []\n`,
  );
  checkDecision(
    'persons:\n- { id: chi-dung, name: Nguyễn Chí Dũng, note: x }\n',
    aClaim({ weak: false }),
    'persons:\n- { id: chi-dung, name: Nguyễn Chí Dũng, other_names: [{ name: Dung }], note: x }\n',
  );
  checkDecision(
    'persons:\n  - id: chi-dung\n    name: N\n    other_names:\n      - { name: A, lang: vi } # a\n      - name: B\n        lang: vi # b\n    note: x\n',
    aClaim(),
    'persons:\n  - id: chi-dung\n    name: N\n    other_names:\n      - { name: A, lang: vi } # a\n      - name: B\n        lang: vi # b\n      - { name: Dung, weak: true }\n    note: x\n',
  );
  checkDecision(
    'persons:\r\n  - id: chi-dung\r\n    name: N',
    aClaim(),
    'persons:\r\n  - id: chi-dung\r\n    name: N\r\n    other_names: [{ name: Dung, weak: true }]',
  );
  checkDecision(
    'persons:\n  id: chi-dung\n  name: N\n  other_names: Chi Dung\n',
    aClaim(),
    'persons:\n  id: chi-dung\n  name: N\n  other_names: [Chi Dung, { name: Dung, weak: true }]\n',
  );
});

test('a name that is there becomes weak, or a name like any other', () => {
  const entry = (names: string): string =>
    `persons:\n  - id: chi-dung\n    name: N\n    other_names:${names}\n`;
  checkDecision(entry(' [Dung, X]'), aClaim(), entry(' [{ name: Dung, weak: true }, X]'));
  checkDecision(entry(' [{ name: Dung }]'), aClaim(), entry(' [{ name: Dung, weak: true }]'));
  checkDecision(
    entry('\n      - name: Dung # short\n        lang: vi'),
    aClaim(),
    entry('\n      - name: Dung # short\n        lang: vi\n        weak: true'),
  );
  checkDecision(
    entry(' [{ name: Dung, weak: true }, { name: Dung, weak: yes }]'),
    aClaim({ weak: false, overrules: true }),
    entry(' [{ name: Dung, weak: false }, { name: Dung, weak: false }]'),
  );
  checkDecision(entry(' [{ name: Dung, weak: }]'), aClaim(), entry(' [{ name: Dung, weak: true }]'));
});

test('who is known only from other corpora gets an entry', () => {
  const weak = 'other_names: [{ name: Dung, weak: true }]';
  const entry = `  - id: chi-dung\n    name: Nguyễn Chí Dũng\n    ${weak}\n`;
  const list = `persons:\n${entry}`;
  checkDecision(undefined, aClaim(), `# What the analyst decided on names.\n${list}`);
  checkDecision('# mine\n', aClaim(), `# mine\n${list}`);
  checkDecision(HEAD, aClaim(), `${HEAD}${entry}`);
  checkDecision('persons: []\n', aClaim(), list);
  checkDecision('persons: [] # none yet\n', aClaim(), `persons: # none yet\n${entry}`);
  checkDecision(
    'laws:\n- { id: l, name: L }',
    aClaim(),
    `laws:\n- { id: l, name: L }\npersons:\n${entry.replaceAll(/^ {2}/gm, '')}`,
  );
  checkDecision(
    '{ persons: [] }',
    aClaim(),
    `{ persons: [{ id: chi-dung, name: Nguyễn Chí Dũng, ${weak} }] }`,
  );
  checkDecision(
    undefined,
    [aClaim(), aClaim({ entityId: 'most', kind: 'organization', house: 'No: 1' })],
    `# What the analyst decided on names.\n${list}organizations:\n  - id: most\n    name: 'No: 1'\n    ${weak}\n`,
  );
});

test('several decisions on one file are one edit', () => {
  checkDecision(
    'persons:\n  - { id: chi-dung, name: A }\n  - { id: quoc-dung, name: B }\n',
    [aClaim(), aClaim({ entityId: 'quoc-dung' })],
    'persons:\n  - { id: chi-dung, name: A, other_names: [{ name: Dung, weak: true }] }\n  - { id: quoc-dung, name: B, other_names: [{ name: Dung, weak: true }] }\n',
  );
});

test('what cannot be changed safely is left alone, with a reason', () => {
  const checkRefused = (text: string, reason: RegExp, claim = aClaim(), uri?: string): void => {
    const outcome = decide(text, [claim], uri);
    assert.match(outcome.state === 'refused' ? outcome.reason : outcome.state, reason);
  };
  checkRefused('{"persons": []}', /JSON/, aClaim(), 'mem:/own/people.JSON');
  checkRefused('persons: [', /fault/);
  checkRefused('persons: []\n---\nlaws: []\n', /fault/);
  checkRefused('name: \uFFFD\n', /encoding/);
  checkRefused('- a list\n', /by hand/);
  checkRefused('persons: []\n...\n', /by hand|edit/);
  checkRefused('persons: []\n', /“Dung” never stands alone/, aClaim({ weak: false, overrules: true }));
  assert.equal(
    decide('persons:\n- { id: chi-dung, name: A, other_names: [{ name: Dung, weak: true }] }\n', [aClaim()])
      .state,
    'same',
  );
});

const name = fc.constantFrom('Dung', 'Dũng', 'No', 'A: b', "it's", '57-NQ/TW');
const otherNames = fc.constantFrom(
  '',
  '    other_names: [Dung, { name: Chi Dung, lang: vi }]\n',
  '    other_names: # all\n      - name: Dung\n        sources:\n          - document: a.md # a\n            quote: |\n              Dung\n      # more\n      - A b\n',
  '    other_names: [\n      { name: Dũng, weak: true }, # one\n      Nguyễn Dũng # two\n    ]\n',
  '    other_names:\n    - A\n\n',
);
const file = fc
  .record({
    names: fc.array(otherNames, { minLength: 1, maxLength: 3 }),
    crlf: fc.boolean(),
    end: fc.constantFrom('', '# end\n', 'laws:\n  - { id: l, name: L }\n'),
  })
  .map(({ names, crlf, end }) => {
    const persons = names.map(
      (others, i) => `  - id: p${String(i)} # id\n    name: Person ${String(i)}\n${others}    note: n\n`,
    );
    const text = `# head\npersons:\n${persons.join('  # next\n')}${end}`;
    return crlf ? text.replaceAll('\n', '\r\n') : text;
  });

test('any registry file says afterwards what it said, besides the decision', () => {
  let edits = 0;
  fc.assert(
    fc.property(file, name, fc.nat(3), fc.boolean(), (text, decided, person, weak) => {
      const entityId = `p${String(person)}`;
      const before = namesOf(text);
      const overrules = !weak && (before.get(entityId) ?? []).some(([one, flag]) => one === decided && flag);
      const outcome = decide(text, [aClaim({ entityId, name: decided, weak, overrules, house: 'New One' })]);
      if (outcome.state === 'refused') assert.fail(outcome.reason);
      const after = outcome.state === 'edit' ? applyEdit(text, outcome.edit) : text;
      edits += outcome.state === 'edit' ? 1 : 0;
      const now = namesOf(after);
      assert.deepEqual(
        (now.get(entityId) ?? []).filter(([one]) => one === decided),
        [[decided, weak]],
      );
      for (const [id, names] of before) {
        const others = (list: Names | undefined) =>
          list?.filter(([one]) => id !== entityId || one !== decided);
        assert.deepEqual(others(now.get(id)), others(names));
      }
      const toComments = (source: string): string[] => source.match(/#.*/g) ?? [];
      assert.deepEqual(toComments(after), toComments(text));
      assert.equal(after.includes('\r\n') && /(?<!\r)\n/.test(after), false);
    }),
    { numRuns: propertyRuns, seed: 8 },
  );
  assert.ok(edits > propertyRuns / 2);
});

type Names = readonly (readonly [name: string, weak: boolean])[];

function namesOf(text: string): ReadonlyMap<string, Names> {
  const reading = readRegistryFile(
    { corpus: 'own', uri: 'mem:/r.yaml', path: 'registry/r.yaml', text },
    englishWording,
  );
  assert.deepEqual(reading.problems, []);
  return new Map(
    reading.entities.map((entity) => [entity.id, entity.names.map((one) => [one.text, one.weak] as const)]),
  );
}
