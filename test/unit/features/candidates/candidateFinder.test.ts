import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { SourceDocument } from '../../../../src/core/corpus/sourceDocument';
import type { NameCandidate } from '../../../../src/core/features/candidates/candidate';
import { CandidateFinder } from '../../../../src/core/features/candidates/candidateFinder';
import type { Mention } from '../../../../src/core/mentions/mention';
import type { MentionIndex } from '../../../../src/core/mentions/occurrence';
import { readSpan } from '../../../../src/core/text/readableText';
import type { Span } from '../../../../src/core/text/span';
import { runAtOnce } from '../../../../src/core/util/steps';
import { propertyRuns } from '../../../support/propertyRuns';
import { readText } from '../../../support/readText';

function indexOf(mentions: ReadonlyMap<SourceDocument, readonly Mention[]> = new Map()): MentionIndex {
  return { occurrencesOf: () => [], mentionsIn: (document) => mentions.get(document) ?? [] };
}

function find(...documents: readonly SourceDocument[]): readonly NameCandidate[] {
  return runAtOnce(new CandidateFinder().find({ documents, occurrences: indexOf() }));
}

function english(text: string, id = 'a.md'): SourceDocument {
  return readText(`---\nlang: en\n---\n\n${text}\n`, id);
}

function vietnamese(text: string, id = 'v.md'): SourceDocument {
  return readText(`---\nlang: vi\n---\n\n${text}\n`, id);
}

function tell(candidates: readonly NameCandidate[]): readonly string[] {
  return candidates
    .map(({ kind, name, otherNames, titles }) =>
      [
        kind,
        [name, ...otherNames].map((one) => one.name).join(' = '),
        ...titles.map(({ role }) => role),
      ].join(': '),
    )
    .sort();
}

test('people are known by titles, honorifics and what they are, in both languages', () => {
  assert.deepEqual(
    tell(
      find(
        english(
          'Deputy Minister of Inland Waters Tran Gia Phuc met Mr. Harald Lunde. Jane Roe, CEO of Lanternworks, came. ' +
            'Under Secretary of Commerce Marjorie Okafor left.',
        ),
      ),
    ).filter((line) => line.startsWith('person')),
    [
      'person: Harald Lunde',
      'person: Jane Roe: CEO of Lanternworks',
      'person: Marjorie Okafor: Under Secretary of Commerce',
      'person: Tran Gia Phuc: Deputy Minister of Inland Waters',
    ],
  );
  assert.deepEqual(
    tell(
      find(
        vietnamese(
          'Thứ trưởng Thường trực Bộ Đường thủy Trần Gia Phúc tiếp Đại sứ Na Uy Karin Berg. Chủ tịch FIFA không dự.',
        ),
      ),
    ).filter((line) => line.startsWith('person')),
    ['person: Karin Berg: Đại sứ Na Uy', 'person: Trần Gia Phúc: Thứ trưởng Thường trực Bộ Đường thủy'],
  );
});

test('laws are known by number and by name, with what belongs to the name', () => {
  assert.deepEqual(
    tell(
      find(
        english(
          'The High Technology Law (revised), the Law on Coastal Zones and Resolution 57-NQ/TW were read. Resolution 57 ' +
            'asks much. The rule of law and common law are no laws. The Harvard Law School taught it.',
        ),
      ),
    ).filter((line) => line.startsWith('law')),
    [
      'law: High Technology Law (revised)',
      'law: Law on Coastal Zones',
      'law: Resolution 57-NQ/TW = Resolution 57',
    ],
  );
  assert.deepEqual(
    tell(
      find(
        vietnamese(
          'Luật Công nghiệp công nghệ số đã được trình. Luật Công nghệ cao (sửa đổi) và Nghị định 13/2023/NĐ-CP quy định rõ. ' +
            'Pháp luật không cấm.',
        ),
      ),
    ).filter((line) => line.startsWith('law')),
    [
      'law: Luật Công nghiệp công nghệ số',
      'law: Luật Công nghệ cao (sửa đổi)',
      'law: Nghị định 13/2023/NĐ-CP',
    ],
  );
});

test('bodies are known by their nouns, acronyms and lists', () => {
  assert.deepEqual(
    tell(
      find(
        english(
          'The Ministry of Planning and Investment met the Semiconductor Industry Association (SIA), the US–ASEAN Business ' +
            'Council and the Securities and Exchange Commission. The SIA spoke. Companies such as Intelia and Marvela came.',
        ),
      ),
    ),
    [
      'organization: Intelia',
      'organization: Marvela',
      'organization: Ministry of Planning and Investment',
      'organization: Securities and Exchange Commission',
      'organization: Semiconductor Industry Association = SIA',
      'organization: US–ASEAN Business Council',
    ],
  );
  assert.deepEqual(
    tell(find(vietnamese('Bộ Khoa học và Công nghệ đề nghị Ủy ban Thương vụ, Cục Hàng hải phối hợp.'))),
    [
      'organization: Bộ Khoa học và Công nghệ',
      'organization: Cục Hàng hải',
      'organization: Ủy ban Thương vụ',
    ],
  );
});

test('what is written with a capital for other reasons is no candidate', () => {
  const traps = [
    'On Monday the Vietnamese and American sides met in March. However, Talks went on.',
    '# Ministers Agree On New Harbour Rules\n\nNothing was signed.',
    'MINISTERS OF BOTH SIDES SIGN THE HARBOUR AGREEMENT',
    'Photo: John Miller',
    'By John Miller',
    'Người dân trên đường Nguyễn Trãi và phố Trần Hưng Đạo lo ngại.',
  ];
  for (const trap of traps) {
    assert.deepEqual(tell(find(trap.includes('đường') ? vietnamese(trap) : english(trap))), [], trap);
  }
});

test('one name in several spellings is one candidate, and two people with other marks are two', () => {
  const [phuc, ...others] = find(
    english('Minister Tran Gia Phuc spoke. Phuc left. Minister Gia Phuc Tran came back.'),
    vietnamese('Bộ trưởng Trần Gia Phúc phát biểu. Ông Phúc ra về.'),
  );
  assert.deepEqual(others, []);
  assert.ok(phuc);
  assert.equal(phuc.mentions, 5);
  assert.equal(phuc.documents, 2);
  assert.deepEqual([phuc.name, ...phuc.otherNames].map((one) => one.name).sort(), [
    'Gia Phuc Tran',
    'Tran Gia Phuc',
    'Trần Gia Phúc',
  ]);
  const two = find(vietnamese('Bộ trưởng Trần Gia Phúc và Thứ trưởng Trần Gia Phức cùng dự.'));
  assert.deepEqual(two.map(({ name }) => name.name).sort(), ['Trần Gia Phúc', 'Trần Gia Phức']);
});

test('names of no known kind come only when they come often, and within sentences', () => {
  const once = 'They spoke of Wavecrest all day.';
  assert.deepEqual(find(english(once)), []);
  const often = find(english(`${once} ${once} ${once}`, 'a.md'), english(`${once} ${once}`, 'b.md'));
  assert.deepEqual(tell(often), ['unknown: Wavecrest']);
  const paper = readText('---\nlang: en\npublisher: Wavecrest\n---\n\nA text of the paper.\n', 'c.md');
  const texts = [english(`${once} ${once} ${once}`, 'a.md'), english(`${once} ${once}`, 'b.md')];
  assert.deepEqual(find(...texts, paper), [], 'a paper is no news in its own texts');
  const opening = 'Wavecrest. ';
  assert.deepEqual(find(english(opening.repeat(9), 'a.md'), english(opening.repeat(9), 'b.md')), []);
});

test('of an edited corpus only what changed is read again', () => {
  const own = new CandidateFinder();
  const [a, b, c] = ['a', 'b', 'c'].map((id) =>
    english(`Minister Tran Gia Phuc spoke of ${id}.`, `${id}.md`),
  );
  assert.ok(a && b && c);
  const count = (documents: readonly SourceDocument[], occurrences = indexOf()): number => {
    const steps = own.find({ documents, occurrences });
    let rests = 0;
    for (let step = steps.next(); step.done !== true; step = steps.next()) rests++;
    return rests;
  };
  count([a, b]);
  const again = count([a, b]);
  assert.ok(count([a, b, c]) > again, 'a new document is read');
  const before = count([a, b, c]);
  const mention = { span: { start: 0, end: 1 }, kind: 'area' } as Mention;
  assert.ok(count([a, b, c], indexOf(new Map([[b, [mention]]]))) > before, 'what is explained there changed');
});

const WORDS = [
  ...[
    'Minister',
    'Deputy Minister of Ports',
    'ông',
    'Mr.',
    'Trần Gia Phúc',
    'Tran Gia Phuc',
    'Jane Roe',
    'said',
    'and',
  ],
  ...[
    'the Harbour Reform Law',
    'Luật Biển',
    'Resolution 57-NQ/TW',
    'Nghị định 13/2023/NĐ-CP',
    '(SIA)',
    'of',
    'Bộ',
    '"',
  ],
  ...[
    'Semiconductor Industry Association',
    'Ministry of Ports',
    'Viet Nam',
    '**',
    '*',
    '.',
    ',',
    '\n\n',
    '\n',
    '(',
    '’s',
  ],
  ...[
    'e\u0301',
    '\u2060',
    '🙂',
    'CEO of Lanternworks',
    'companies such as Alpha and Beta',
    '[x](https://a.b/C)',
    '|',
    '- ',
  ],
];

/** Compiles its words once. */
const finder = new CandidateFinder();

test('spans are exact, and nothing is proposed that the registry explains', () => {
  const text = fc
    .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 40 })
    .map((words) => words.join(' '));
  const cuts = fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 30 }), fc.boolean()), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(text, cuts, fc.constantFrom('md', 'txt', 'html'), (words, explained, ending) => {
      const document = readText(words, `a.${ending}`);
      let from = 0;
      const mentions = [...explained]
        .sort(([a], [b]) => a - b)
        .flatMap(([start, length, isPlace]): readonly Mention[] => {
          const span: Span = { start: Math.max(from, start), end: Math.max(from, start) + length };
          from = span.end;
          return span.end <= document.text.length
            ? [{ span, text: '', kind: isPlace ? 'area' : 'person', entity: null, candidates: [] }]
            : [];
        });
      const occurrences = indexOf(new Map([[document, mentions]]));
      for (const candidate of runAtOnce(finder.find({ documents: [document], occurrences }))) {
        const names = [candidate.name, ...candidate.otherNames];
        for (const { name, place } of names) {
          assert.equal(plain(readSpan(document.readable, place.span)), plain(name));
        }
        for (const { role, place } of candidate.titles) {
          assert.equal(plain(readSpan(document.readable, place.span)), plain(role));
        }
        for (const { span } of candidate.places) {
          const covering = mentions.find(
            (mention) => mention.span.start <= span.start && span.end <= mention.span.end,
          );
          assert.equal(covering, undefined, candidate.name.name);
        }
      }
    }),
    { numRuns: propertyRuns },
  );
});

test('no name of a paragraph is lost or cut where the paragraph is long', () => {
  const said = 'Minister Tran Vanxa spoke of rivers, of dams and of all that is built beside them. ';
  const document = readText(said.repeat(1000), 'a.txt');
  const found = runAtOnce(finder.find({ documents: [document], occurrences: indexOf(new Map()) }));
  assert.deepEqual(
    found.map(({ name, mentions }) => [name.name, mentions]),
    [['Tran Vanxa', 1000]],
  );
});

/** Marks of emphasis within a name are not seen. */
function plain(words: string): string {
  return words
    .replace(/[\u2060*_]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
