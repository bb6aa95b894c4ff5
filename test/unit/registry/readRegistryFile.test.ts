import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText, tellProblems } from './registryFixture';

/** @param problems as `tellProblems` tells them @param ids of the entities that were read */
function checkProblems(text: string, problems: readonly string[], ids: readonly string[]): void {
  const reading = readText(text);
  assert.deepEqual(tellProblems(reading.problems, text), problems);
  assert.deepEqual(
    reading.entities.map(({ id }) => id),
    ids,
  );
}

interface Row {
  readonly text: string;
  readonly problems?: readonly string[];
  readonly ids?: readonly string[];
}

const rows: Readonly<Record<string, Row>> = {
  'an empty file': { text: '' },
  'a file of comments': { text: '# to be written\n' },
  'a list without entries': { text: 'persons:\nlaws: []\n' },
  'an entry that is being typed': { text: 'persons:\n  - \n  - { id: a, name: A }\n', ids: ['a'] },
  'one entry without a dash': { text: 'persons:\n  id: a\n  name: A\n', ids: ['a'] },
  'a file that is a list': {
    text: '- id: a\n',
    problems: ['wrong-type error 1:1 "-"'],
  },
  'a file that is a text': {
    text: 'who and what\n',
    problems: ['wrong-type error 1:1 "who and what"'],
  },
  'an unknown list, with the nearest known one': {
    text: 'person:\n  - { id: a, name: A }\n',
    problems: ['unknown-key information 1:1 "person"'],
  },
  'what ends before it begins is kept, and told at its end': {
    text: 'meetings:\n  - { id: a, name: A, start_date: 2026-03-02, end_date: 2026-03-01 }\n',
    problems: ['wrong-type warning 2:57 "2026-03-01"'],
    ids: ['a'],
  },
  'so is a title, a body and what a figure is of': {
    text:
      'persons:\n  - { id: a, name: A, memberships: [{ role: r, start_date: 2026, end_date: 2025-12 }] }\n' +
      'organizations:\n  - { id: b, name: B, founding_date: 1990-05, dissolution_date: 1990-04-30 }\n' +
      'figures:\n  - { id: c, name: C, period: 2025/2024 }\n  - { id: d, name: D, period: { start: 2025, end: 2024 } }\n',
    problems: [
      'wrong-type warning 2:76 "2025-12"',
      'wrong-type warning 4:65 "1990-04-30"',
      'wrong-type warning 6:31 "2025/2024"',
      'wrong-type warning 7:51 "2024"',
    ],
    ids: ['a', 'b', 'c', 'd'],
  },
  'of dates that are known less exactly nothing is told': {
    text:
      'persons:\n  - { id: a, name: A, memberships: [{ role: r, start_date: 2026-03-02, end_date: 2026 }] }\n' +
      '  - { id: b, name: B, memberships: [{ role: r, start_date: 2026, end_date: 2026-01 }] }\n' +
      '  - { id: c, name: C, memberships: [{ role: r, start_date: 2026-01-05, end_date: 2026-01-05 }] }\n' +
      'figures:\n  - { id: d, name: D, period: 2026/ }\n  - { id: e, name: E, period: { end: 2026 } }\n',
    ids: ['a', 'b', 'c', 'd', 'e'],
  },
  'an unknown key, once for each file': {
    text: 'persons:\n  - { id: a, nmae: A, name: A }\n  - { id: b, nmae: B, name: B }\n',
    problems: ['unknown-key information 2:14 "nmae"'],
    ids: ['a', 'b'],
  },
  'a missing id': {
    text: 'laws:\n  - name: Some Law\n  - { id: b, name: B }\n',
    problems: ['missing-key error 2:5 "name"'],
    ids: ['b'],
  },
  'an empty id': { text: 'sectors:\n  - id:\n    name: A\n', problems: ['missing-key error 2:5 "id"'] },
  'a missing name: the entity is there all the same': {
    text: 'persons:\n  - id: a\n    other_names: [Bee]\n',
    problems: ['missing-key warning 2:5 "id"'],
    ids: ['a'],
  },
  'a statement without act, party and summary': {
    text: 'statements:\n  - id: a\n',
    problems: [
      'missing-key warning 2:5 "id"',
      'missing-key warning 2:5 "id"',
      'missing-key warning 2:5 "id"',
    ],
    ids: ['a'],
  },
  'a figure without id': {
    text: 'figures:\n  - { name: people, value: 3 }\n',
    problems: ['missing-key error 2:7 "name"'],
  },
  'white space in an id': {
    text: 'persons:\n  - { id: vu hai quan, name: A }\n',
    problems: ['wrong-type warning 2:11 "vu hai quan"'],
    ids: ['vu hai quan'],
  },
  'an entry that is no map': {
    text: 'persons:\n  - Vu Hai Quan\n  - [a]\n  - { id: b, name: B }\n',
    problems: ['wrong-type error 2:5 "Vu Hai Quan"', 'wrong-type error 3:5 "["'],
    ids: ['b'],
  },
  'a list of one where a text is expected': { text: 'persons: [{ id: [a], name: [A] }]', ids: ['a'] },
  'a list of two where a text is expected': {
    text: 'persons:\n  - id: a\n    name: [A, B]\n',
    problems: ['wrong-type warning 3:15 "B"'],
    ids: ['a'],
  },
  'a map where a text is expected': {
    text: 'persons:\n  - id: a\n    name: A\n    note: { x: 1 }\n',
    problems: ['wrong-type warning 4:11 "{"'],
    ids: ['a'],
  },
  'texts where lists and maps are expected': {
    text: [
      'persons: [{ id: a, name: A, other_names: Bee, sources: documents/a.md }]',
      'meetings: [{ id: m, name: M, hosts: a, attendees: a, laws: l }]',
      'laws: [{ id: l, name: L, history: passed }]',
      'figures: [{ id: f, name: F, claims: 3 }]',
    ].join('\n'),
    ids: ['a', 'm', 'l', 'f'],
  },
  'a text where only a map makes sense': {
    text: 'persons:\n  - { id: a, name: A, memberships: minister }\n',
    problems: ['wrong-type warning 2:36 "minister"'],
    ids: ['a'],
  },
  dates: {
    text: 'meetings:\n  - { id: a, name: A, start_date: 2026-02-30, end_date: 17/01/2026 }\n  - { id: b, name: B, start_date: 2026-01-16T09:00:00Z }\n',
    problems: ['wrong-type warning 2:35 "2026-02-30"', 'wrong-type warning 2:57 "17/01/2026"'],
    ids: ['a', 'b'],
  },
  periods: {
    text: 'figures:\n  - { id: a, name: A, period: { start: 2020, end: 2030 } }\n  - { id: b, name: B, period: 2020/soon }\n',
    problems: ['wrong-type warning 3:31 "2020/soon"'],
    ids: ['a', 'b'],
  },
  flags: {
    text: 'persons:\n  - id: a\n    name: A\n    other_names: [{ name: B, weak: perhaps }]\n',
    problems: ['wrong-type warning 4:36 "perhaps"'],
    ids: ['a'],
  },
  'words off an open list are kept with an information': {
    text: 'laws:\n  - { id: a, name: A, type: directive }\n',
    problems: ['wrong-type information 2:29 "directive"'],
    ids: ['a'],
  },
  'words off a closed list are left out': {
    text: 'laws:\n  - { id: a, name: A, sources: [{ document: d.md, speech: sung }] }\n',
    problems: ['wrong-type warning 2:59 "sung"'],
    ids: ['a'],
  },
  'words in other spellings are the words': {
    text: 'laws: [{ id: a, name: A, history: [In force] }]',
    ids: ['a'],
  },
  'a source without document': {
    text: 'laws:\n  - id: a\n    name: A\n    sources:\n      - quote: some words\n',
    problems: ['missing-key error 5:9 "quote"'],
    ids: ['a'],
  },
  'a link of Popolo among the sources': {
    text: 'laws: [{ id: a, name: A, sources: [{ url: "https://example.org", note: x }] }]',
    ids: ['a'],
  },
  'a name without name': {
    text: 'persons:\n  - id: a\n    name: A\n    other_names:\n      - lang: vi\n',
    problems: ['missing-key error 5:9 "lang"'],
    ids: ['a'],
  },
  'a membership of nobody': {
    text: 'memberships:\n  - role: minister\n',
    problems: ['missing-key error 2:5 "role"'],
  },
  'an equal key: the first one counts': {
    text: 'persons:\n  - id: a\n    name: A\n    name: B\n',
    problems: ['yaml warning 4:5 "name"'],
    ids: ['a'],
  },
  'an alias': {
    text: 'persons:\n  - &p { id: a, name: A }\n  - *p\n',
    problems: ['yaml error 3:5 "*p"'],
    ids: ['a'],
  },
  'a second document': {
    text: 'persons: [{ id: a, name: A }]\n---\npersons: [{ id: b, name: B }]\n',
    problems: ['yaml warning 2:1 ""'],
    ids: ['a'],
  },
  'a list that is not closed: what stands before it is read': {
    text: 'persons:\n  - { id: a, name: A }\nlaws:\n  - { id: b, name: B\n',
    problems: ['yaml error 5:1 ""'],
    ids: ['a', 'b'],
  },
  'nesting without end': { text: `persons: ${'['.repeat(100)}`, problems: ['too-deep error 1:74 ""'] },
  'a figure in words': {
    text: 'figures:\n  - { id: f, name: F, value: abc, max: "50,000" }\n  - { id: g, name: G, claims: [{ min: few }] }\n',
    problems: ['wrong-type warning 2:30 "abc"', 'wrong-type warning 3:39 "few"'],
    ids: ['f', 'g'],
  },
  'names of the prototype': {
    text: 'persons:\n  - { id: __proto__, name: A }\n  - { id: constructor, name: B, __proto__: x }\n',
    problems: ['unknown-key information 3:33 "__proto__"'],
    ids: ['__proto__', 'constructor'],
  },
};

for (const [name, { text, problems = [], ids = [] }] of Object.entries(rows)) {
  test(name, () => {
    checkProblems(text, problems, ids);
  });
}

test('the place of a problem counts in UTF-16 code units, over every kind of line end', () => {
  const text = 'persons:\r\n  - id: a\r  # 👍\n    name: "👍" \r\n    nmae: x\n';
  checkProblems(text, ['unknown-key information 5:5 "nmae"'], ['a']);
});

test('an unknown key comes with the nearest known one, if any is near', () => {
  const [near, far] = readText('persons:\n  - { id: a, name: A, othernames: B, horoscope: C }\n').problems;
  assert.match(near!.message, /did you mean “other_names”/);
  assert.doesNotMatch(far!.message, /did you mean/);
});

test('a file with thousands of faults lists the first thousand and counts the rest', () => {
  const text = `persons:\n${'  - x\n'.repeat(5000)}`;
  assert.equal(readText(text).problems.length, 1001);
});

test('no problem leaves a placeholder in its message', () => {
  for (const { text } of Object.values(rows)) {
    for (const { message } of readText(text).problems) {
      assert.match(message, /^[A-Z“][^{]{12,}[^ ]$/);
    }
  }
});
