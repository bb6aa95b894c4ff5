import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildRegistry } from '../../../src/core/registry/buildRegistry';
import type { SourceState } from '../../../src/core/registry/findSourceProblems';
import { validateRegistry } from '../../support/validateRegistry';
import { englishWording } from '../../support/inMemoryHost';
import { readText, tellProblems } from './registryFixture';

/** States by quote, or by document where there is no quote; everything else is found. */
type States = Readonly<Record<string, SourceState>>;

function validate(text: string, states: States = {}) {
  const reading = readText(text);
  assert.deepEqual(reading.problems, []);
  const { registry } = buildRegistry([reading], englishWording);
  return validateRegistry(
    registry,
    [reading],
    ({ document, quote = document }) => new Map(Object.entries(states)).get(quote) ?? 'found',
    ['documents/session.md', 'documents/visit.md'],
  );
}

interface Row {
  readonly text: string;
  readonly states?: States;
  readonly problems?: readonly string[];
  /** Of the first problem. */
  readonly message?: RegExp;
}

const rows: Readonly<Record<string, Row>> = {
  'ids that are there': {
    text: 'organizations:\n  - { id: a, name: A }\n  - { id: b, name: B, parent_id: a }\n',
  },
  'an id that is nowhere, with the nearest of its kind': {
    text: 'organizations:\n  - { id: most, name: A }\n  - { id: b, name: B, parent_id: mots }\npersons:\n  - { id: motss, name: C }\n',
    problems: ['dangling-id warning 3:34 "mots"'],
    message: /“mots” of “parent_id”.*did you mean “most”/,
  },
  'an id of another kind': {
    text: 'organizations:\n  - { id: b, name: B, parent_id: c }\npersons:\n  - { id: c, name: C }\n',
    problems: ['dangling-id warning 2:34 "c"'],
    message: /not of a kind/,
  },
  'a plain id in a list is told by the key of the list': {
    text: 'meetings:\n  - { id: m, name: M, attendees: [p] }\n',
    problems: ['dangling-id warning 2:35 "p"'],
    message: /“p” of “attendees”/,
  },
  'ids in lists, in attendees and in memberships': {
    text: [
      'meetings:',
      '  - { id: m, name: M, hosts: [h], attendees: [p, { person_id: q }] }',
      'persons:',
      '  - id: x',
      '    name: X',
      '    memberships:',
      '      - organization_id: o',
      'memberships:',
      '  - { member_id: nobody, role: R }',
    ].join('\n'),
    problems: [
      'dangling-id warning 2:31 "h"',
      'dangling-id warning 2:47 "p"',
      'dangling-id warning 2:63 "q"',
      'dangling-id warning 7:26 "o"',
      'dangling-id warning 9:18 "nobody"',
    ],
  },
  'an event that is no meeting is no fault as a parent': {
    text: 'events:\n  - { id: term, name: T, classification: legislative period }\n  - { id: m, name: M, parent_id: term }\n',
  },
  'an entity that is its own parent': {
    text: 'sectors:\n  - { id: a, name: A, broader: a }\n',
    problems: ['wrong-type warning 2:32 "a"'],
    message: /a → a/,
  },
  'a ring of three, told of once': {
    text: [
      'organizations:',
      '  - { id: x, name: X, parent_id: a }',
      '  - { id: a, name: A, parent_id: b }',
      '  - { id: b, name: B, parent_id: c }',
      '  - { id: c, name: C, parent_id: a }',
    ].join('\n'),
    problems: ['wrong-type warning 3:34 "b"'],
    message: /a → b → c → a/,
  },
  'two rings': {
    text: 'figures:\n  - { id: a, name: A, part_of: a }\n  - { id: b, name: B, part_of: b }\n',
    problems: ['wrong-type warning 2:32 "a"', 'wrong-type warning 3:32 "b"'],
  },
  'a shared name': {
    text: 'persons:\n  - { id: a, name: Ana }\n  - { id: b, name: Bea, other_names: [ANA, Ana] }\n',
    problems: ['shared-name information 3:11 "b"'],
    message: /“ANA” is also a name of “a”/,
  },
  'a weak name may be shared': {
    text: 'persons:\n  - { id: a, name: Ana, other_names: [{ name: X, weak: true }] }\n  - { id: b, name: Bea, other_names: [X] }\n',
  },
  'kinds may share a name': { text: 'persons: [{ id: a, name: X }]\norganizations: [{ id: b, name: X }]\n' },
  'a quote that is lost': {
    text: 'laws:\n  - { id: a, name: A, sources: [{ document: documents/visit.md, quote: some words }] }\n',
    states: { 'some words': 'lost' },
    problems: ['quote-not-in-document warning 2:72 "some words"'],
  },
  'a quote that stands more than once': {
    text: 'laws:\n  - { id: a, name: A, sources: [{ document: documents/visit.md, quote: some words }] }\n',
    states: { 'some words': 'ambiguous' },
    problems: ['ambiguous-quote information 2:72 "some words"'],
  },
  'a document that is not there, with the nearest': {
    text: 'laws:\n  - { id: a, name: A, sources: [{ document: documents/vist.md, quote: x }] }\n',
    states: { x: 'missing' },
    problems: ['dangling-id warning 2:45 "documents/vist.md"'],
    message: /did you mean “documents\/visit.md”/,
  },
  'a document outside the corpus': {
    text: 'laws:\n  - { id: a, name: A, sources: [{ document: ../../etc/passwd, quote: x }] }\n',
    problems: ['outside-corpus error 2:45 "../../etc/passwd"'],
  },
  'sources of names, memberships, claims, history and figures': {
    text: [
      'persons:',
      '  - id: a',
      '    name: A',
      '    other_names: [{ name: B, sources: [q1] }]',
      '    memberships: [{ role: R, sources: [q2] }]',
      '    claims: [{ property: note, value: V, sources: [q3] }]',
      'laws: [{ id: l, name: L, history: [{ status: passed, sources: [q4] }] }]',
      'figures: [{ id: f, name: F, claims: [{ value: 1, sources: [q5] }] }]',
    ].join('\n'),
    states: { q1: 'missing', q2: 'missing', q3: 'missing', q4: 'missing', q5: 'missing' },
    problems: [
      'dangling-id warning 4:40 "q1"',
      'dangling-id warning 6:52 "q3"',
      'dangling-id warning 5:40 "q2"',
      'dangling-id warning 7:64 "q4"',
      'dangling-id warning 8:60 "q5"',
    ],
  },
};

for (const [name, { text, states, problems = [], message }] of Object.entries(rows)) {
  test(name, () => {
    const found = validate(text, states);
    assert.deepEqual(tellProblems(found, text), problems);
    if (message !== undefined) {
      assert.match(found[0]!.message, message);
    }
  });
}

test('of very many faults of a file the last one tells how many there are', () => {
  const sources = Array.from({ length: 1500 }, (_, i) => `      - { document: "none${String(i)}.md" }`);
  const reading = readText(['persons:', '  - id: a', '    name: Anh', '    sources:', ...sources].join('\n'));
  const { registry } = buildRegistry([reading], englishWording);
  const problems = validateRegistry(registry, [reading], () => 'missing', ['none.md']);
  assert.equal(problems.length, 1001);
  const { message, range } = problems.at(-1)!;
  assert.equal(message, 'From here on problems are not listed; there are 500 more.');
  assert.equal(range.start.line, 1004);
});

test('a chain of ten thousand parents is no ring and takes no time', () => {
  const rows = Array.from(
    { length: 10_000 },
    (_, i) => `  - { id: s${String(i)}, name: N${String(i)}, broader: s${String(i + 1)} }`,
  );
  const problems = validate(`sectors:\n${rows.join('\n')}\n  - { id: s10000, name: N }\n`);
  assert.deepEqual(problems, []);
});
