import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aDocument } from '../../../support/deskBuilder';
import {
  aLaw,
  aMeeting,
  aMembership,
  anArea,
  anOrganization,
  aPerson,
  aSector,
  aSource,
  aStatement,
} from '../../../support/entityBuilders';
import { propertyRuns } from '../../../support/propertyRuns';
import { SeededRandom } from '../../../support/seededRandom';
import { aSearchedDesk, marksOf, placesOf } from './searchedDesk';

const documents = [
  aDocument(
    'visit.md',
    [
      '# Vu Hai Quan in Hanoi',
      'Vu Hai Quan spoke of chip design and of the Coast Act.',
      'The Ministry of Trade promised 300 engineers for semiconductors.',
      'Vietnam waits. The Ministry of Trade offered courses.',
      'Nothing else was said on 16 January 2026.',
    ].join('\n\n'),
    { date: '2026-01-16', publisher: 'The Hanoi Times', title: 'A visit to Hanoi' },
  ),
  aDocument('readouts/trade.md', 'Tran Quan asked for bán dẫn.\n\nTrade grew by 20% in 2025.', {
    date: '2026-03',
    lang: 'vi',
    publisher: 'VNA',
    title: 'Thương mại',
    citationKey: 'vna-trade',
  }),
  aDocument('old.md', 'Chips were cheap. So was science, and technology.', {
    date: '2024',
    lang: 'en-GB',
    corpus: 'own',
  }),
  aDocument('undated.md', 'Chips are chips.'),
];

const entities = [
  aPerson('vu-hai-quan', 'Vu Hai Quan', {
    otherNames: ['Vũ Hải Quân'],
    memberships: [aMembership({ organizationId: 'trade', startDate: '2026-01-01' })],
  }),
  aPerson('tran-quan', 'Tran Quan', {
    memberships: [aMembership({ organizationId: 'trade', endDate: '2020' })],
  }),
  anOrganization('trade', 'Ministry of Trade', { parentId: 'gov', otherNames: ['MOT'] }),
  anOrganization('gov', 'Government', { jurisdiction: 'VN' }),
  anArea('vietnam', 'Vietnam', { otherNames: ['VN', 'Việt Nam'] }),
  aLaw('coast-act', 'Coast Act'),
  aMeeting('visit', 'Visit of January', { startDate: '2026-01-16' }),
  aMeeting('talk', 'Talk on trade', { parentId: 'visit' }),
  aSector('semiconductors', 'Semiconductors', {
    otherNames: ['semiconductors', 'chips', 'bán dẫn', 'công nghiệp bán dẫn'],
  }),
  aSector('chip-design', 'chip design', { broader: 'semiconductors' }),
  aSector('science', 'Science and technology', { otherNames: ['khoa học công nghệ'] }),
  aStatement('promise', 'Three hundred engineers', {
    act: 'pledge',
    by: ['trade'],
    to: ['tran-quan'],
    meeting: 'talk',
    sources: [aSource('visit.md', 'promised 300 engineers')],
  }),
  aStatement('courses', 'Courses', {
    act: 'offer',
    by: ['vu-hai-quan'],
    sectors: ['chip-design'],
    laws: ['coast-act'],
    meeting: 'visit',
    sources: [aSource('visit.md', 'offered courses')],
  }),
  aStatement('asks', 'Asks for semiconductors', {
    act: 'request',
    by: ['tran-quan'],
    to: ['gov'],
    sources: [aSource('readouts/trade.md', 'asked for'), aSource('gone.md', 'x')],
  }),
];

const { find, understood, search, searched } = aSearchedDesk({ documents, entities });

const rows: readonly (readonly [query: string, places: readonly string[], why: string])[] = [
  ['person:vu-hai-quan', ['visit#1'], 'an id; a heading is no passage'],
  ['person:quan', ['readouts/trade#1', 'visit#1'], 'all whom the beginning of a name fits'],
  ['person:"Vũ Hải"', ['visit#1'], 'typed marks'],
  ['person:tran-quan,vu-hai-quan', ['readouts/trade#1', 'visit#1'], 'several values'],
  ['org:mot', ['visit#2', 'visit#3'], 'another name, without its capitals'],
  ['law:coast', ['visit#1'], 'a law'],
  [
    'sector:semiconductors',
    ['readouts/trade#1', 'undated#1', 'visit#1', 'visit#2', 'visit#3'],
    'sectors below it, and what was said on them',
  ],
  [
    'sector:semiconductor',
    ['readouts/trade#1', 'undated#1', 'visit#1', 'visit#2', 'visit#3'],
    'the singular',
  ],
  ['meeting:visit', ['visit#2', 'visit#3'], 'what was said there and at talks within'],
  ['-person:quan trade', ['readouts/trade#2', 'visit#2', 'visit#3'], 'excluded by mention'],
  ['person:tran-quan OR law:coast', ['readouts/trade#1', 'visit#1'], 'conditions joined by OR'],
  ['courses OR person:tran-quan', ['readouts/trade#1', 'visit#3'], 'a word or a condition'],

  ['act:pledge', ['visit#2'], 'the evidence of statements'],
  ['act:pledge,offer', ['visit#2', 'visit#3'], 'acts'],
  ['by:trade', ['visit#2', 'visit#3'], 'members at that time'],
  ['by:vietnam act:pledge', ['visit#2'], 'bodies of a place, through their parents'],
  ['by:tran', ['readouts/trade#1'], 'a person'],
  ['to:vietnam', ['readouts/trade#1'], 'to a body of a place; whoever left it is not of it'],
  ['act:pledge sector:semiconductors', ['visit#2'], 'the sector stands in the passage'],
  ['act:offer sector:semiconductors', ['visit#3'], 'the statement is on a sector below'],
  ['act:offer law:coast-act meeting:visit', ['visit#3'], 'all of one statement'],
  ['act:pledge law:coast-act', [], 'of two statements'],
  ['act:pledge org:trade person:tran-quan', ['visit#2'], 'from and to'],
  ['by:trade -act:pledge', ['visit#3'], 'statements but those'],
  ['-act:pledge ministry', ['visit#3'], 'passages but those of such statements'],
  ['act:pledge,offer engineers', ['visit#2'], 'statements and words'],
  ['act:pledge OR law:coast', ['visit#1', 'visit#2'], 'joined with another condition'],

  ['source:hanoi chips', ['visit#2'], 'a word of publisher or title'],
  ['source:"hanoi times" vietnam', ['visit#3'], 'publisher'],
  ['source:thuong trade', ['readouts/trade#2'], 'words of a title, without marks'],
  ['source:vna-tr trade', ['readouts/trade#2'], 'the beginning of a citation key'],
  ['source:readouts/trade.md 2025', ['readouts/trade#2'], 'a document'],
  ['lang:en chips', ['old#1', 'undated#1', 'visit#2'], 'en is also en-GB'],
  ['lang:vi trade', ['readouts/trade#2'], 'a language'],
  ['in:own chips', ['old#1'], 'a corpus'],
  ['in:readouts/ trade', ['readouts/trade#2'], 'a folder'],
  ['in:test/readouts trade', ['readouts/trade#2'], 'a folder in a corpus'],
  ['-in:test chips', ['old#1'], 'not in a corpus'],
  ['date:2024', ['old#1'], 'a year; undated is in none'],
  ['date:2026-02..2026-03 trade', ['readouts/trade#2'], 'a range'],
  ['date:2024-05', ['old#1'], 'perhaps in that month'],
  ['before:2026', ['old#1'], 'surely before'],
  ['before:2024-06', [], 'perhaps not before'],
  ['after:2026-01 trade', ['readouts/trade#2'], 'surely after'],
  ['date:..2025', ['old#1'], 'an open range'],
  ['has:figure', ['readouts/trade#2', 'visit#2'], 'figures, but no days and years'],

  ['semiconductors ', ['readouts/trade#1', 'visit#2', 'old#1', 'undated#1'], 'other names of a sector'],
  ['"semiconductors"', ['visit#2'], 'a phrase is what is written'],
  ['science and technology', ['old#1'], 'words of a name, scattered'],
  ['mot ', [], 'an acronym in small letters is a word'],
  ['MOT ', ['visit#2', 'visit#3'], 'an acronym'],
  ['chips -cheap', ['readouts/trade#1', 'undated#1', 'visit#2'], 'without a word'],
  ['nothing OR cheap', ['visit#4', 'old#1'], 'words joined by OR'],
  ['vietnam nothing OR courses', ['visit#3', 'visit#4'], 'what is joined must be there, a word weighs'],
];

for (const [query, places, why] of rows) {
  test(`“${query}”: ${why}`, () => {
    const answer = find(query);
    assert.deepEqual([...placesOf(answer)].sort(), [...places].sort());
    assert.deepEqual(answer.faults, []);
  });
}

const marked: readonly (readonly [query: string, marks: readonly (readonly string[])[], why: string])[] = [
  ['person:quan law:coast', [['Vu Hai Quan', 'Coast Act']], 'names that are mentioned'],
  ['act:pledge engineers', [['promised 300 engineers']], 'the evidence'],
  [
    'has:figure trade',
    [
      ['Trade', '20%'],
      ['Trade', '300 engineers'],
    ],
    'figures and words',
  ],
  ['lang:vi -trade', [[]], 'nothing, where the whole document was asked for'],
];

for (const [query, marks, why] of marked) {
  test(`“${query}” marks ${why}`, () => {
    assert.deepEqual(marksOf(find(query)), marks);
  });
}

const faulty: readonly (readonly [
  query: string,
  part: string,
  message: RegExp,
  places: readonly string[],
])[] = [
  [
    'person:quann chips -cheap',
    'quann',
    /“person:” knows no “quann”\. Perhaps “Vu Hai Quan” is meant/,
    ['readouts/trade#1', 'undated#1', 'visit#2'],
  ],
  ['person:headlee', 'headlee', /“person:” knows no “headlee”\.$/, []],
  ['person:trade', 'trade', /knows no/, []],
  ['act:pledge,ofer', 'ofer', /Perhaps “offer” is meant/, ['visit#2']],
  ['act:promise', 'promise', /There are: offer, pledge, request/, []],
  ['lang:fr courses', 'fr', /There are: en, en-GB, vi/, ['visit#3']],
  ['in:readout courses', 'readout', /“in:” knows no “readout”/, ['visit#3']],
  ['source:reuters courses', 'reuters', /There are: The Hanoi Times, VNA/, ['visit#3']],
  ['date:16/1/2026 courses', '16/1/2026', /needs a date such as 2026/, ['visit#3']],
  ['date:2026-02-30 courses', '2026-02-30', /needs a date/, ['visit#3']],
  ['date:2026-03..2026-01 courses', '2026-03..2026-01', /ends before it begins/, ['visit#3']],
  ['has:picture courses', 'picture', /There are: figure/, ['visit#3']],
  ['like:visit.md#9 courses', 'visit.md#9', /there is no “visit\.md#9”/, ['visit#3']],
  ['courses -like:visit.md#1', '-like:visit.md#1', /neither be excluded nor joined/, ['visit#3']],
  ['-courses', '-courses', /but what is excluded/, []],
];

for (const [query, part, message, places] of faulty) {
  test(`“${query}” names its fault, and the rest is run`, () => {
    const answer = find(query);
    assert.deepEqual(
      answer.faults.map(({ start, end }) => query.slice(start, end)),
      [part],
    );
    assert.match(answer.faults[0]?.message ?? '', message);
    assert.deepEqual([...placesOf(answer)].sort(), places);
  });
}

test('an answer tells what was understood, and an empty one how far it came', () => {
  const answer = find('person:quan act:pledge,offer semiconductors');
  assert.deepEqual(
    answer.understood.map(({ text }) => text),
    ['person: Tran Quan, Vu Hai Quan', 'act: pledge, offer', 'semiconductors: also chips, bán dẫn'],
  );
  const empty = find('act:pledge,offer to:vietnam sector:semiconductors');
  assert.equal(empty.total, 0);
  assert.deepEqual(empty.tried.slice(1), [
    'act: pledge, offer (2 statements)',
    'to: Vietnam (0 statements)',
    'sector: Semiconductors (0 statements)',
  ]);
});

test('a hit tells the statements that it was found for, and no others', () => {
  const answer = find('act:pledge sector:semiconductors');
  const [hit] = answer.hits;
  assert.ok(hit);
  assert.deepEqual(answer.statements.get(hit), [
    { id: 'promise', act: 'pledge', by: 'Ministry of Trade', summary: 'Three hundred engineers' },
  ]);
  assert.equal(find('engineers').statements.size, 0);
});

test('the order is passed on', () => {
  assert.deepEqual(placesOf(find('chips', 'date')).slice(0, 1), ['readouts/trade#1']);
});

test('a phrase of which only the beginning is looked for says so', () => {
  assert.match(find(`"${'law '.repeat(60)}"`).faults[0]?.message ?? '', /first 50 words of a phrase/);
});

test('of many words the first that tell something are looked for', () => {
  const query = 'the w '.repeat(66);
  const { request, faults } = understood(query);
  assert.equal(request.wanted.length, 64);
  assert.deepEqual(faults, [
    { start: 64 * 6 + 4, end: 65 * 6 + 5, message: 'Only the first 64 words are looked for.' },
  ]);
});

test('function words are left out beside others, also of a name', () => {
  const wordsOf = (query: string): number => understood(query).request.wanted.length;
  assert.deepEqual(
    [
      'the law on chips',
      'science and technology',
      'what is it',
      'ha tang so',
      'hạ tầng so',
      'of in:own',
      '"the law" of',
    ].map(wordsOf),
    [2, 2, 3, 3, 2, 0, 1],
  );
});

test('a passage with another name counts as one with all words of the name', () => {
  const { wanted } = understood('science and technology policy').request;
  const others = wanted.map(
    ({ alternatives }) => alternatives.filter(({ isOtherName }) => isOtherName).length,
  );
  assert.deepEqual(others, [1, 1, 0]);
});

const PIECES = [
  ...[
    'chips',
    'OR',
    '-',
    '"',
    ' ',
    '  ',
    ',',
    ':',
    '(',
    '#',
    '..',
    'Vietnam',
    'science and technology',
    'MOT',
    '\u0301',
  ],
  ...[
    'person:',
    'by:',
    'to:',
    'act:',
    'sector:',
    'meeting:',
    'date:',
    'in:',
    'source:',
    'has:figure',
    'like:',
    'lang:',
  ],
  ...[
    'quan',
    'pledge',
    'vietnam',
    '2026-01',
    'test',
    'visit.md#1',
    '__proto__',
    'constructor',
    '\ud83d',
    'x'.repeat(300),
  ],
];

test('whatever is asked is answered, with all that is told at its place', () => {
  for (let seed = 0; seed < propertyRuns; seed++) {
    const random = new SeededRandom(seed);
    const query = Array.from({ length: random.integer(14) }, () => random.pick(PIECES)).join('');
    const answer = find(query);
    for (const { start, end } of [...answer.faults, ...answer.understood]) {
      assert.ok(0 <= start && start < end && end <= query.length, `seed ${seed}: ${query}`);
    }
    for (const { document, passage, matches } of answer.hits) {
      const { span } = document.passages[passage]!;
      let last = span.start;
      for (const { start, end } of matches) {
        assert.ok(last <= start && start < end && end <= span.end, `seed ${seed}: ${query}`);
        last = end;
      }
    }
    for (const completion of search.complete(query, random.integer(query.length + 1), searched)) {
      assert.ok(completion.span.start <= completion.span.end && completion.span.end <= query.length);
    }
  }
});
