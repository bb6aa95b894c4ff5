import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  applyEdit,
  type Decision,
  type DecisionOutcome,
} from '../../../../src/core/features/decisions/decision';
import { decideInMemo } from '../../../../src/core/features/decisions/decideInMemo';
import { readMemoDecisions } from '../../../../src/core/mentions/memoDecisions';
import { englishWording } from '../../../support/inMemoryHost';
import { propertyRuns } from '../../../support/propertyRuns';

const is = (name: string, entityId = 'chi-dung'): Decision => ({ kind: 'is', name, entityId });
const not = (name: string): Decision => ({ kind: 'not', name, entityIds: [] });

function decide(text: string, decision: Decision): DecisionOutcome {
  return decideInMemo(text, decision, englishWording);
}

function checkDecision(text: string, decision: Decision, expected: string): void {
  const outcome = decide(text, decision);
  if (outcome.state !== 'edit') {
    assert.fail(JSON.stringify(outcome));
  }
  assert.equal(applyEdit(text, outcome.edit), expected);
}

/** The same with the YAML between its rules and a text behind it. */
function checkYaml(yaml: string, decision: Decision, expected: string): void {
  checkDecision(`---\n${yaml}---\nDung said.\n`, decision, `---\n${expected}---\nDung said.\n`);
}

function checkRefused(text: string, decision: Decision, reason: RegExp): void {
  const outcome = decide(text, decision);
  if (outcome.state !== 'refused') {
    assert.fail(JSON.stringify(outcome));
  }
  assert.match(outcome.reason, reason);
}

test('a memo without front matter gets one', () => {
  checkDecision(
    'Dung said.\n',
    not('Resolution'),
    '---\naide-memoire:\n  not: [Resolution]\n---\n\nDung said.\n',
  );
  checkDecision(
    'Dung said.\r\nMore.',
    is('Dung'),
    '---\r\naide-memoire:\r\n  is: { Dung: chi-dung }\r\n---\r\n\r\nDung said.\r\nMore.',
  );
  checkDecision('', not('A'), '---\naide-memoire:\n  not: [A]\n---\n');
  checkDecision('\nText', not('A'), '---\naide-memoire:\n  not: [A]\n---\n\nText');
});

test('a decision that a memo knows only of a registry is kept as one that is no name there', () => {
  checkDecision(
    'Dung said.',
    { kind: 'neverAlone', name: 'Dung', entityIds: ['chi-dung'] },
    '---\naide-memoire:\n  not: [Dung]\n---\n\nDung said.',
  );
});

test('front matter about something else keeps its lines', () => {
  checkYaml(
    'title: A # first\ndate: 2026-01\n# the end\n',
    is('Dung'),
    'title: A # first\ndate: 2026-01\n# the end\naide-memoire:\n  is: { Dung: chi-dung }\n',
  );
  checkYaml('', not('A'), 'aide-memoire:\n  not: [A]\n');
  checkYaml('# nothing\n', not('A'), '# nothing\naide-memoire:\n  not: [A]\n');
  checkYaml('  title: A\n', not('A'), '  title: A\n  aide-memoire:\n    not: [A]\n');
  checkYaml('{ title: A }\n', not('A'), '{ title: A, aide-memoire: { not: [A] } }\n');
  checkYaml('note: |\n  text\n\n', not('A'), 'note: |\n  text\n\naide-memoire:\n  not: [A]\n');
});

test('lists and maps grow in the style in which they are written', () => {
  checkYaml(
    'aide-memoire: { is: {Dung: a}, not: [Resolution] } # mine\n',
    not('Order'),
    'aide-memoire: { is: {Dung: a}, not: [Resolution, Order] } # mine\n',
  );
  checkYaml(
    'aide-memoire: { is: {Dung: a}, not: [Resolution] }\n',
    is('Minh', 'minh-port'),
    'aide-memoire: { is: {Dung: a, Minh: minh-port}, not: [Resolution] }\n',
  );
  checkYaml(
    'aide-memoire:\n  is:\n    Dung: a # him\n    # others\n  not:\n  - Order # a verb\ntitle: x\n',
    is('Minh', 'minh-port'),
    'aide-memoire:\n  is:\n    Dung: a # him\n    Minh: minh-port\n    # others\n  not:\n  - Order # a verb\ntitle: x\n',
  );
  checkYaml(
    'aide-memoire:\n  not:\n  - Order # a verb\ntitle: x\n',
    not('Act'),
    'aide-memoire:\n  not:\n  - Order # a verb\n  - Act\ntitle: x\n',
  );
  checkYaml(
    'aide-memoire:\n  not: [\n    Order, # a verb\n    Act # too\n  ]\n',
    not('Law'),
    'aide-memoire:\n  not: [\n    Order, # a verb\n    Act, Law # too\n  ]\n',
  );
  checkYaml('aide-memoire:\n  not: Order\n', not('Act'), 'aide-memoire:\n  not: [Order, Act]\n');
  checkYaml('aide-memoire:\n  not: [ ]\n', not('Act'), 'aide-memoire:\n  not: [Act]\n');
  checkYaml('aide-memoire: # mine\n', not('A'), 'aide-memoire: { not: [A] } # mine\n');
  checkYaml('aide-memoire: ~\n', not('A'), 'aide-memoire: { not: [A] }\n');
  checkYaml(
    'aide-memoire:\n  is:\n  not: [A]\n',
    is('B'),
    'aide-memoire:\n  is: { B: chi-dung }\n  not: [A]\n',
  );
  checkYaml('aide-memoire:\n  is: { A: a }\n', not('B'), 'aide-memoire:\n  is: { A: a }\n  not: [B]\n');
});

test('an older decision on the same name goes', () => {
  checkYaml(
    'aide-memoire: { is: { Dung: a, Minh: b } }\n',
    is('Dung'),
    'aide-memoire: { is: { Dung: chi-dung, Minh: b } }\n',
  );
  checkYaml(
    'aide-memoire:\n  is: { Minh: b }\n  not: [Dung, Act]\n',
    is('Dung'),
    'aide-memoire:\n  is: { Minh: b, Dung: chi-dung }\n  not: [Act]\n',
  );
  checkYaml(
    'aide-memoire:\n  not:\n    - Act # one\n    - Dung # two\n    # three\n    - Law\n',
    is('Dung'),
    'aide-memoire:\n  not:\n    - Act # one\n    # three\n    - Law\n  is: { Dung: chi-dung }\n',
  );
  checkYaml('aide-memoire:\n  not: [Dung]\n', is('Dung'), 'aide-memoire:\n  is: { Dung: chi-dung }\n');
  checkYaml('aide-memoire:\n  not: Dung\n', is('Dung'), 'aide-memoire:\n  is: { Dung: chi-dung }\n');
  checkYaml(
    'aide-memoire:\n  is:\n    Dung: a\n    Minh: b\n',
    not('Dung'),
    'aide-memoire:\n  is:\n    Minh: b\n  not: [Dung]\n',
  );
  checkYaml('aide-memoire: {is: {Dung: a}}\n', not('Dung'), 'aide-memoire: {not: [Dung]}\n');
});

test('what the memo says already needs no edit', () => {
  const memo = '---\naide-memoire: { is: { Dung: a }, not: [Act] }\n---\n';
  assert.equal(decide(memo, is('Dung', 'a')).state, 'same');
  assert.equal(decide(memo, not(' Act ')).state, 'same');
  assert.equal(decide(memo, not('Dũng')).state, 'edit');
});

test('names and ids are put in quotation marks where YAML needs them', () => {
  checkDecision('', is('No: 5', '#x'), "---\naide-memoire:\n  is: { 'No: 5': '#x' }\n---\n");
  checkDecision('', not("57-NQ/TW's"), "---\naide-memoire:\n  not: ['57-NQ/TW''s']\n---\n");
  checkDecision('', not('No'), "---\naide-memoire:\n  not: ['No']\n---\n");
  checkDecision('', not('A\u0000'), '---\naide-memoire:\n  not: ["A\\u0000"]\n---\n');
  checkDecision(
    '',
    not('Luật  Công nghệ\ncao (sửa đổi)'),
    '---\naide-memoire:\n  not: [Luật Công nghệ cao (sửa đổi)]\n---\n',
  );
});

test('front matter that cannot be read is left alone, with a reason', () => {
  checkRefused('---\ntitle: "open\n---\nText', not('A'), /has a fault/);
  checkRefused('---\na: [\n---\nText', not('A'), /has a fault/);
  checkRefused('---\ntitle: never closed\n\nText', not('A'), /not closed/);
  checkRefused('---\n- a list\n---\n', not('A'), /no list of keys/);
  checkRefused('---\naide-memoire: none\n---\n', not('A'), /keys below it/);
  checkRefused('---\naide-memoire: { not: { a: b } }\n---\n', not('A'), /by hand/);
  checkRefused('Text', not(' \n '), /no name/);
});

const name = fc.oneof(
  fc.constantFrom('Dung', 'Dũng', 'Nguyễn Chí Dũng', 'No', '57-NQ/TW', 'A: b', 'x #y', '- z', "it's", '"q"'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }),
);
const decision = fc.oneof(
  fc.record({ kind: fc.constant('is' as const), name, entityId: fc.constantFrom('a', 'b-2', 'c:d', '#e') }),
  fc.record({ kind: fc.constant('not' as const), name, entityIds: fc.constant([]) }),
);
const plainName = fc.constantFrom('Dung', 'Dũng', 'Minh', '"57-NQ/TW"', "'No'", 'Công nghệ cao');
const comment = fc.constantFrom('', ' # why', ' # it’s: "so" [x]');

/** Decisions as people write them, in either style. */
const written = fc
  .record({
    is: fc.uniqueArray(plainName, { maxLength: 3 }),
    not: fc.uniqueArray(plainName, { maxLength: 3 }),
    flow: fc.constantFrom('none', 'lists', 'all'),
    comment,
    gap: fc.constantFrom('', '    # between\n', '\n'),
    indented: fc.boolean(),
  })
  .map(({ is: meant, not: refused, flow, comment: told, gap, indented }) => {
    const flowIs = `{ ${meant.map((one) => `${one}: x-y`).join(', ')} }`;
    const flowNot = `[${refused.join(', ')}]`;
    if (flow === 'all') return `aide-memoire: { is: ${flowIs}, not: ${flowNot} }${told}\n`;
    if (flow === 'lists')
      return `aide-memoire:${told}\n  is: ${flowIs}${told}\n${gap}  not: ${flowNot}${told}\n`;
    const dash = indented ? '    - ' : '  - ';
    return [
      `aide-memoire:${told}\n`,
      ...(meant.length === 0
        ? []
        : [`  is:${told}\n`, ...meant.map((one) => `    ${one}: x-y${told}\n`), gap]),
      ...(refused.length === 0
        ? []
        : [`  not:${told}\n`, ...refused.map((one) => `${dash}${one}${told}\n${gap}`)]),
    ].join('');
  });
const other = fc.constantFrom(
  '',
  'title: A # t\n',
  '# c\ndate: 2026-01-02\n',
  'lang: vi\ntags: [a, b]\n',
  'n: |\n  x\n\n',
);
const memo = fc
  .record({
    head: fc.option(
      fc.tuple(
        other,
        fc.oneof(fc.constant(''), written),
        other.filter((text) => !text.includes('title')),
      ),
    ),
    body: fc.constantFrom('', 'Text\n', '\nText of Dung.\n\n---\n\nMore', '# A\n- b\n'),
    crlf: fc.boolean(),
  })
  .map(({ head, body, crlf }) => {
    const text = head === null ? body : `---\n${head.join('')}---\n${body}`;
    return crlf ? text.replaceAll('\n', '\r\n') : text;
  });

test('any memo says afterwards what it said, besides the decision, in the same lines', () => {
  let edits = 0;
  fc.assert(
    fc.property(memo, decision, (text, wanted) => {
      const outcome = decide(text, wanted);
      const decided = wanted.name.replace(/\s+/g, ' ').trim().normalize('NFC');
      if (decided === '' || outcome.state === 'same') return;
      if (outcome.state === 'refused') {
        assert.fail(`refused: ${outcome.reason}`);
      }
      edits++;
      const after = applyEdit(text, outcome.edit);
      const [old, now] = [readMemoDecisions(text), readMemoDecisions(after)];
      const isOther = (one: string): boolean => one.normalize('NFC') !== decided;
      assert.deepEqual(
        new Map([...now.is].filter(([one]) => isOther(one))),
        new Map([...old.is].filter(([one]) => isOther(one))),
      );
      assert.deepEqual(now.not.filter(isOther), old.not.filter(isOther));
      assert.deepEqual(
        [...now.is].filter(([one]) => !isOther(one)).map(([, id]) => id),
        wanted.kind === 'is' ? [wanted.entityId] : [],
      );
      assert.equal(now.not.filter((one) => !isOther(one)).length, wanted.kind === 'is' ? 0 : 1);
      assert.deepEqual([now.date, now.lang], [old.date, old.lang]);
      checkLines(text, after);
      assert.equal(decide(after, wanted).state, 'same');
    }),
    { numRuns: propertyRuns, seed: 6 },
  );
  assert.ok(edits > propertyRuns / 2);
});

/** Lines that hold no decision are all there, in order, with their line ends. */
function checkLines(before: string, after: string): void {
  const toLines = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const holdsNone = (line: string): boolean => !/aide-memoire|is:|not:|x-y|^ *- |^---/.test(line);
  const left = toLines(after);
  for (const line of toLines(before).filter(holdsNone)) {
    const at = left.indexOf(line);
    assert.ok(at >= 0, JSON.stringify({ line, before, after }));
    left.splice(0, at + 1);
  }
  if (before.includes('\r\n')) {
    assert.doesNotMatch(after, /(?<!\r)\n/);
  }
}

test('any text at all is either edited so that it says the decision, or left alone', () => {
  const piece = fc.constantFrom(
    '---\n',
    'aide-memoire:',
    '\n',
    ' ',
    'is:',
    'not:',
    '- ',
    '{',
    '}',
    '[',
    ']',
    'a',
    ': ',
    '#',
    '"',
    ',',
    '&x ',
    '*x',
    '|',
    '\r',
    'Dung',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), decision, (pieces, wanted) => {
      const text = `---\n${pieces.join('')}\n---\n`;
      const outcome = decide(text, wanted);
      if (outcome.state !== 'edit') return;
      const now = readMemoDecisions(applyEdit(text, outcome.edit));
      const decided = wanted.name.replace(/\s+/g, ' ').trim();
      const names = wanted.kind === 'is' ? [...now.is.keys()] : now.not;
      assert.ok(names.some((one) => one.normalize('NFC') === decided.normalize('NFC')));
    }),
    { numRuns: propertyRuns, seed: 7 },
  );
});

test('long front matter is read in no time', () => {
  const many = Array.from({ length: 400 }, (_, i) => `    - Name ${String(i)}\n`).join('');
  const text = `---\naide-memoire:\n  not:\n${many}---\n${'word '.repeat(200_000)}`;
  const started = performance.now();
  assert.equal(decide(text, is('Name 7')).state, 'edit');
  assert.ok(performance.now() - started < 1_000);
});
