import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseQuery } from '../../../../src/core/search/query/parseQuery';
import type { ParsedQuery, QueryPart } from '../../../../src/core/search/query/parsedQuery';
import { englishWording } from '../../../support/inMemoryHost';
import { propertyRuns } from '../../../support/propertyRuns';
import { SeededRandom } from '../../../support/seededRandom';

/** Clauses one after the other: `-"a b"`, `chips|bán`, `act:[pledge][offer]`. */
function render({ clauses }: ParsedQuery): string {
  return clauses
    .map(({ isExcluded, parts }) => `${isExcluded ? '-' : ''}${parts.map(renderPart).join('|')}`)
    .join(' ');
}

function renderPart(part: QueryPart): string {
  switch (part.kind) {
    case 'word':
      return `${part.text}${part.isUnfinished ? '…' : ''}`;
    case 'phrase':
      return `"${part.text}"`;
    case 'field':
      return `${part.field}:${part.values.map(({ text }) => `[${text}]`).join('')}`;
  }
}

const rows: readonly (readonly [query: string, clauses: string, why: string])[] = [
  ['', '', 'nothing'],
  ['chips trade ', 'chips trade', 'words'],
  ['chips tra', 'chips tra…', 'the last word may not be finished'],
  ['"ethanol blending" "E10', '"ethanol blending" "E10"', 'a phrase not closed yet'],
  ['“an ninh mạng” «x»', '"an ninh mạng" "x"', 'other quotation marks'],
  ['57-NQ/TW R&D ', '57-NQ/TW R&D', 'words with marks in them'],
  ['-war -"trade war" -lang:vi ', '-war -"trade war" -lang:[vi]', 'excluded'],
  ['chips - trade -- a --b ', 'chips - trade -- a --b', 'dashes exclude nothing'],
  ['vietnam chips OR semiconductors ', 'vietnam chips|semiconductors', 'OR joins its neighbours'],
  ['a OR "b c" OR person:quan', 'a|"b c"|person:[quan]', 'OR joins all kinds'],
  ['chips or trade ', 'chips or trade', 'a small or is a word'],
  ['act:pledge,offer x ', 'act:[pledge][offer] x', 'several values'],
  ['act:pledge, offer ', 'act:[pledge] offer', 'a comma with a blank ends the values'],
  ['person:"Vu Hai Quan","Le" ', 'person:[Vu Hai Quan][Le]', 'values in quotation marks'],
  ['Person:quan LAW:57-NQ/TW', 'person:[quan] law:[57-NQ/TW]', 'fields in any case'],
  ['http://example.org 10:30 note:x', 'http://example.org 10:30 note:x…', 'colons of plain text'],
  ['rate:5 at:home', 'rate:5 at:home…', 'no slips of the pen'],
  ['(chips; trade)', 'chips trade', 'brackets say nothing'],
  ['date:2026-01..2026-03', 'date:[2026-01..2026-03]', 'a range'],
  ['like:bundled/documents/a.md#3', 'like:[bundled/documents/a.md#3]', 'a passage'],
];

for (const [query, clauses, why] of rows) {
  test(`“${query}”: ${why}`, () => {
    const parsed = parseQuery(query, englishWording);
    assert.equal(render(parsed), clauses);
    assert.deepEqual(parsed.faults, []);
  });
}

const faulty: readonly (readonly [query: string, clauses: string, part: string, message: RegExp])[] = [
  ['chips peson:quan trade ', 'chips trade', 'peson:quan', /no “peson:”\. Perhaps “person:” is meant/],
  ['organisation:most', '', 'organisation:most', /Perhaps “org:”/],
  ['land:use', '', 'land:use', /Perhaps “lang:”/],
  ['person: quan ', 'quan', 'person:', /needs a value right behind the colon/],
  ['-act:"" x ', 'x', '-act:', /needs a value/],
  ['OR chips ', 'chips', 'OR', /OR stands between two/],
  ['chips OR ', 'chips', 'OR', /OR stands between two/],
  ['chips OR -war ', 'chips -war', 'OR', /OR joins nothing that is excluded/],
];

for (const [query, clauses, part, message] of faulty) {
  test(`“${query}” has a fault, and the rest is run`, () => {
    const parsed = parseQuery(query, englishWording);
    assert.equal(render(parsed), clauses);
    const [fault] = parsed.faults;
    assert.ok(fault);
    assert.match(fault.message, message);
    assert.ok(query.slice(fault.start, fault.end).startsWith(part), query.slice(fault.start, fault.end));
  });
}

test('what is beyond a limit is told', () => {
  const long = parseQuery(`${'x'.repeat(1_999)} tail`, englishWording);
  assert.deepEqual(
    long.faults.map(({ start, end, message }) => [start, end, message]),
    [[2_000, 2_004, 'Only the first 2000 characters are looked for.']],
  );
  const many = parseQuery('by:q '.repeat(66), englishWording);
  assert.equal(many.clauses.length, 64);
  assert.deepEqual(
    many.faults.map(({ start, end, message }) => [start, end, message]),
    [
      [320, 324, 'Only the first 64 conditions are looked for.'],
      [325, 329, 'Only the first 64 conditions are looked for.'],
    ],
  );
});

const PIECES = [
  ...[
    'chips',
    'Bán',
    'OR',
    '-',
    '"',
    '“',
    '”',
    ':',
    ',',
    ' ',
    '  ',
    '\n',
    '(',
    ')',
    '..',
    '#',
    '/',
    '57-NQ/TW',
  ],
  ...[
    'person:',
    'peson:',
    'ACT:',
    'date:2026',
    'in:',
    '\u0301',
    '\ud83d',
    '\ufffc',
    '__proto__:',
    'constructor:x',
  ],
];

test('any text is taken apart without a rest, and no stretch of it twice', () => {
  for (let seed = 0; seed < propertyRuns; seed++) {
    const random = new SeededRandom(seed);
    const query = Array.from({ length: random.integer(30) }, () => random.pick(PIECES)).join('');
    const parsed = parseQuery(query, englishWording);
    const covered = new Uint8Array(query.length);
    for (const { start, end } of [...parsed.clauses, ...parsed.faults]) {
      assert.ok(0 <= start && start < end && end <= query.length, `seed ${seed}`);
    }
    for (const { start, end } of parsed.faults) {
      covered.fill(1, start, end);
    }
    let last = 0;
    for (const clause of parsed.clauses) {
      assert.ok(clause.start >= last, `seed ${seed}: clauses in order and apart`);
      last = clause.end;
      assert.equal(query.startsWith('-', clause.start) && clause.isExcluded, clause.isExcluded);
      assert.ok(clause.parts.length > 0 && (clause.parts.length === 1 || !clause.isExcluded));
      covered.fill(1, clause.start, clause.end);
      for (const part of clause.parts) {
        assert.ok(part.start >= clause.start && part.end <= clause.end);
        for (const { start, end, text } of part.kind === 'field' ? part.values : [part]) {
          assert.ok(query.slice(start, end).includes(text), `seed ${seed}`);
        }
      }
    }
    const rest =
      Array.from(query).length === 0 ? '' : [...covered].flatMap((is, i) => (is ? [] : query[i])).join('');
    assert.match(rest, /^[\s,;()[\]{}<>]*$/u, `seed ${seed}: ${JSON.stringify(query)}`);
  }
});
