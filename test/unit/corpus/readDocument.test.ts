import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { guessLanguage } from '../../../src/core/corpus/guessLanguage';
import { readDocument } from '../../../src/core/corpus/readDocument';
import { englishWording } from '../../support/inMemoryHost';
import { readText } from '../../support/readText';
import { propertyRuns } from '../../support/propertyRuns';

function checkTitle(text: string, id: string, title: string): void {
  assert.equal(readText(text, id).title, title);
}

test('the title is that of the front matter, else the first heading, else the first line', () => {
  checkTitle('---\ntitle: Stated\n---\n# Heading', 'a.md', 'Stated');
  checkTitle('Text\n\n## First *heading*\n\n# Second', 'a.md', 'First heading');
  checkTitle('The first line\nand the second one of it are here.', 'a.md', 'The first line');
  checkTitle('Photo: ABC\n\nThe line after it.', 'a.txt', 'The line after it.');
  checkTitle('<title>Page | Site</title><h2>Sub</h2><p>x', 'a.html', 'Page | Site');
  checkTitle('<title>Page | Site</title><h1>Main</h1><p>x', 'a.html', 'Main');
  checkTitle('<p>Only <b>text</b> is here.</p>', 'a.html', 'Only text is here.');
  checkTitle('', 'sub/name.txt', 'name.txt');
  checkTitle('```\ncode\n```', 'name.md', 'name.md');
});

test('a first line that is too long is cut at a word', () => {
  const words = `${'word '.repeat(30)}end.`;
  checkTitle(words, 'a.txt', `${'word '.repeat(24).trim()}…`);
  checkTitle(`${'w'.repeat(119)}😀${'w'.repeat(20)}`, 'a.txt', `${'w'.repeat(119)}…`);
});

test('front matter says where a document comes from', () => {
  const document = readText(
    [
      '---',
      'title: T',
      'publisher: P',
      'author: [A, B]',
      'date: 2026-01',
      'date_basis: inferred',
      'date_note: why',
      'lang: vi',
      'url: https://x.vn',
      'retrieved: 2026-02-03T10:00:00Z',
      'translation_of: b.md',
      'citation_key: key',
      'text: machine_translated',
      'unknown: [kept, and, ignored]',
      '---',
      'Text.',
    ].join('\n'),
  );
  const { text, readable, passages, uri, ...rest } = document;
  assert.equal(passages.length, 1);
  assert.equal(readable.text.length, text.length);
  assert.deepEqual(rest, {
    corpus: 'desk',
    id: 'documents/a.md',
    format: 'markdown',
    title: 'T',
    publisher: 'P',
    author: 'A, B',
    date: '2026-01',
    dateBasis: 'inferred',
    dateNote: 'why',
    lang: 'vi',
    langGuessed: false,
    url: 'https://x.vn',
    retrieved: '2026-02-03',
    translationOf: 'b.md',
    citationKey: 'key',
    textBasis: 'machine_translated',
  });
  assert.equal(uri, 'mem:/desk/documents/a.md');
});

test('without front matter the name is the key, nothing is dated, the language is guessed', () => {
  const { citationKey, date, lang, langGuessed, textBasis } = readText('On 17 January 2026 it was said that this is so.', 'x/2026.report.txt');
  assert.deepEqual(
    { citationKey, date, lang, langGuessed, textBasis },
    { citationKey: '2026.report', date: undefined, lang: 'en', langGuessed: true, textBasis: 'verbatim' },
  );
});

test('front matter counts in plain text and HTML too, and before what a page states', () => {
  assert.equal(readText('---\ntitle: T\n---\nText', 'a.txt').title, 'T');
  const html = '---\ndate: 2025\n---\n<html lang=vi><meta name=date content=2026-01-01><meta name=author content=A><p>Text.</p>';
  const { date, author, lang, passages } = readText(html, 'a.html');
  assert.deepEqual([date, author, lang], ['2025', 'A', 'vi']);
  assert.equal(html.slice(passages[0]?.span.start, passages[0]?.span.end), 'Text.');
});

test('front matter and addresses in plain text are no prose', () => {
  const { readable, text } = readText('---\na: b\n---\nSee https://x.vn/vu-hai-quan, he said.', 'a.txt');
  assert.equal(readable.text.length, text.length);
  assert.equal(readable.text.replace(/\uFFFC+/g, '…'), '…\n…\n…\nSee …, he said.');
});

/** Marks `⟦…⟧` stand around the place of the problem. */
function checkProblem(marked: string, message: RegExp): void {
  const text = marked.replace(/[⟦⟧]/g, '');
  const { document, problems } = readDocument({ corpus: 'c', id: 'a.md', uri: 'mem:/a.md', text }, englishWording);
  const [problem] = problems;
  assert.equal(problem?.code, 'front-matter');
  assert.match(problem.message, message);
  const before = marked.slice(0, marked.indexOf('⟦')).split('\n');
  assert.deepEqual(problem.range.start, { line: before.length - 1, character: before.at(-1)?.length });
  assert.equal(document?.passages.length, 1, 'the body is there');
}

test('what is wrong in front matter is told at its place, and the body is read', () => {
  checkProblem('---\ntitle: T\ndate: ⟦17/01/2026⟧\n---\nBody.', /“17\/01\/2026” is no date/);
  checkProblem('---\ndate: ⟦2026-02-30⟧\n---\nBody.', /no date/);
  checkProblem('---\nlang: ⟦English, mostly⟧\n---\nBody.', /no language tag/);
  checkProblem('---\ntext: ⟦made up⟧\n---\nBody.', /counts as verbatim/);
  checkProblem('---\ndate_basis: ⟦perhaps⟧\n---\nBody.', /stated.*inferred/);
  checkProblem('---\ntitle: ⟦{ a: b }⟧\n---\nBody.', /“title” should be a text/);
  checkProblem('---\n⟦just text⟧\n---\nBody.', /no list of keys/);
  assert.deepEqual(readText('---\n---\nBody.').passages.length, 1);
});

test('broken YAML in front matter never hides the body', () => {
  for (const yaml of ['title: "abc', 'a: b: c', '\tx: y', '[', '{a: ', '- - -', '? ', '*a', '&a [*a]', '!!js/function x', '__proto__: x']) {
    const { document } = readDocument(
      { corpus: 'c', id: 'a.md', uri: 'u', text: `---\n${yaml}\n---\nBody of it.` },
      englishWording,
    );
    assert.equal(document?.passages.length, 1, yaml);
  }
});

test('a file that says it is a memo is no source', () => {
  const { document, memo } = readDocument(
    { corpus: 'c', id: 'a.md', uri: 'u', text: '---\ntype: Memo\n---\nMine.' },
    englishWording,
  );
  assert.deepEqual([document, memo], [undefined, true]);
});

function checkLanguage(text: string, language: string): void {
  assert.equal(guessLanguage(text), language, text);
}

test('languages are told by letters and common words', () => {
  checkLanguage('Thứ trưởng cho biết Việt Nam đang hoàn thiện các dự án luật.', 'vi');
  checkLanguage('Thứ trưởng cho biết Việt Nam đang hoàn thiện.'.normalize('NFD'), 'vi');
  checkLanguage('Thu truong cho biet Viet Nam dang hoan thien cac du an luat trong nam nay, theo nguoi phat ngon.', 'vi');
  checkLanguage('The Minister said that Vũ Hải Quân and Nguyễn Chí Dũng were at the meeting in Hà Nội.', 'en');
  checkLanguage('Trade reached $100 billion for the first time in 2021, according to the customs.', 'en');
  checkLanguage('Le ministre a dit que le gouvernement va faire une loi sur les données.', 'und');
  checkLanguage('Der Minister sagte, dass die Regierung ein Gesetz plant und es bald kommt.', 'und');
  checkLanguage('12 345 — 67', 'und');
  checkLanguage('', 'und');
  checkLanguage('Luật Công nghệ cao', 'vi');
});

test('passages beyond the cap are left out with a problem', () => {
  const text = 'A line.\n'.repeat(50_002);
  const { document, problems } = readDocument({ corpus: 'c', id: 'a.txt', uri: 'u', text }, englishWording);
  assert.equal(document?.passages.length, 50_000);
  assert.deepEqual(
    problems.map(({ code, range }) => [code, range.start.line]),
    [['too-large', 50_000]],
  );
});

const piece = fc.constantFrom(
  ...['a b c.', 'Vũ', ' ', '\n', '\n\n', '\r\n', '\r', '---\n', 'title: "', 'date: x\n', '# ', '- ', '> ', '|', '|-|\n', '```', '`'],
  ...['[', '](x)', '<p>', '</p>', '<td>', '<li>', '<!--', '&amp;', '&', '<script>', '\u0000', '\ud800', '\ufeff', '\uFFFC'],
  ...['Photo: X', ':', '* * *', '\t', '    ', '[a]: b\n', '…', '\u0301', '😀', '<h1>', '</h1>', '__proto__: 1\n', '[[[[', '}'],
);
const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')));

test('any text is read, and its passages lie in it, in order and apart', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom('a.md', 'a.txt', 'a.html', 'odd'), (text, id) => {
      const { document } = readDocument({ corpus: 'c', id, uri: 'u', text }, englishWording);
      let end = 0;
      document?.passages.forEach(({ index, span, headingPath }, i) => {
        assert.equal(index, i);
        assert.ok(end <= span.start && span.start < span.end && span.end <= text.length);
        assert.equal(text.slice(span.start, span.end).trim(), text.slice(span.start, span.end));
        assert.ok(headingPath.every((heading) => heading !== '' && !/[\r\n]/.test(heading)));
        end = span.end;
      });
      assert.ok(document === undefined || (document.title !== '' && !/[\r\n]/.test(document.title)));
    }),
    { numRuns: propertyRuns, seed: 9 },
  );
});

test('a document cut off anywhere is read', () => {
  const whole = '---\ntitle: "T"\ndate: 2026\n---\n# H\n\nText [a](b "c") `d`.\n\n> q\n\n| a | b |\n|---|---|\n| c | d |\n\n<p>x</p>\n';
  for (let length = 0; length <= whole.length; length++) {
    for (const id of ['a.md', 'a.txt', 'a.html']) {
      assert.equal(readText(whole.slice(0, length), id).text.length, length);
    }
  }
});

test('a source of an old Vietnamese font is read as it is, and pointed out', () => {
  const text = 'Céng hßa x· héi chñ nghÜa ViÖt Nam\n\n§éc lËp - Tù do - H¹nh phóc';
  const { document, problems } = readDocument(
    { corpus: 'desk', id: 'a.txt', uri: 'mem:/a.txt', text },
    englishWording,
  );
  assert.equal(document?.text, text);
  assert.deepEqual(
    problems.map(({ code, severity }) => [code, severity]),
    [['old-encoding', 'information']],
  );
  assert.match(problems[0]?.message ?? '', /\(TCVN3\)\. .*Convert Copy to Unicode/);
});
