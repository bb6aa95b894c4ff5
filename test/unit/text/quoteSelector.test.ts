import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldForQuotes, foldForQuotesInSteps } from '../../../src/core/text/foldForQuotes';
import { findQuote, findQuoteIn, type QuoteFinding } from '../../../src/core/text/quoteSelector';
import { propertyRuns } from '../../support/propertyRuns';

/** `⟦…⟧` stands around what should be found, several times where the choice stays open. */
function checkQuote(marked: string, exact: string, context: { prefix?: string; suffix?: string } = {}): void {
  const text = marked.replace(/[⟦⟧]/g, '');
  const expected = [...marked.matchAll(/⟦([^⟧]*)⟧/g)].map((match, i) => {
    const start = match.index - 2 * i;
    return { start, end: start + (match[1]?.length ?? 0) };
  });
  assert.deepEqual(spansOf(findQuote(text, { exact, ...context })), expected);
}

function spansOf(finding: QuoteFinding): readonly { start: number; end: number }[] {
  switch (finding.state) {
    case 'found':
      return [finding.span];
    case 'ambiguous':
      return finding.spans;
    case 'lost':
      return [];
  }
}

test('words are found as they stand', () => {
  checkQuote('He said ⟦over 50,000 engineers⟧ today.', 'over 50,000 engineers');
  checkQuote('He said nothing.', 'over 50,000 engineers');
  checkQuote('A text.', '');
  checkQuote('A text.', ' ** ');
});

test('runs and kinds of white space are equal', () => {
  checkQuote('the ⟦High\r\n  Technology\u00a0Law⟧ of', 'High Technology Law');
  checkQuote('the ⟦High Technology Law⟧ of', '  High \n Technology\tLaw ');
  checkQuote('the HighTechnology Law of', 'High Technology Law');
});

test('kinds of quotation marks are equal', () => {
  checkQuote('called ⟦“green lane”⟧ mechanisms', '"green lane"');
  checkQuote('called ⟦"green lane"⟧ mechanisms', '«green lane»');
  checkQuote('⟦Vietnam’s⟧ role', "Vietnam's");
  checkQuote('called green lane mechanisms', '"green lane"');
});

test('emphasis marks are ignored, also where they part a word', () => {
  checkQuote('the **⟦High Technology** _Law⟧_.', 'High Technology Law');
  checkQuote('the ⟦High Technology Law⟧', '**High** Technology _Law_');
  checkQuote('⟦se**mi**conductor⟧s', 'semiconductor');
});

test('case and diacritics count', () => {
  checkQuote('the high technology law', 'High Technology Law');
  checkQuote('Vũ Hải Quân', 'Vu Hai Quan');
});

test('composed and decomposed letters are equal, and spans end behind the marks', () => {
  const decomposed = 'Vũ Hải Quân'.normalize('NFD');
  checkQuote(`ông ⟦${decomposed}⟧ nói`, 'Vũ Hải Quân');
  checkQuote('ông ⟦Vũ Hải Quân⟧ nói', decomposed);
  // The mark belongs to the letter: without it, it is another letter.
  checkQuote(`ông ${decomposed.slice(0, 2)}\u0303 nói`, 'Vu');
});

test('a quote that stands more than once stays open until its surroundings tell', () => {
  checkQuote('⟦Ngoc⟧ said. Then ⟦Ngoc⟧ left.', 'Ngoc');
  checkQuote('Ngoc said. Then ⟦Ngoc⟧ left.', 'Ngoc', { prefix: 'said. Then ' });
  checkQuote('⟦Ngoc⟧ said. Then Ngoc left.', 'Ngoc', { suffix: ' said.' });
  checkQuote('Ngoc said. Then **⟦Ngoc⟧** left.', 'Ngoc', { suffix: '\nleft.' });
});

test('surroundings that were edited choose by what is left of them', () => {
  checkQuote('Ngoc said so. Later ⟦Ngoc⟧ went.', 'Ngoc', { prefix: 'Then, later ', suffix: ' left.' });
  checkQuote('only ⟦here⟧', 'here', { prefix: 'somewhere else ', suffix: ' and on' });
});

test('floods are answered at once', () => {
  const started = performance.now();
  for (const [text, exact] of [
    ['a'.repeat(500_000), `${'a'.repeat(2000)}b`],
    ['a'.repeat(500_000), `b${'a'.repeat(2000)}`],
    ['*'.repeat(500_000), 'x'],
    [' '.repeat(500_000), 'x y'],
    [`e${'\u0301\u0323'.repeat(250_000)}`, 'e'],
    ['a '.repeat(250_000), 'a'],
  ] as const) {
    findQuote(text, { exact, prefix: 'a'.repeat(32), suffix: 'a'.repeat(32) });
  }
  assert.ok(performance.now() - started < 20_000);
});

/** Letters, marks, spaces and quotation marks as they break quotes. */
const piece = fc.constantFrom(
  'a',
  'b',
  'A',
  'e\u0301',
  'é',
  ' ',
  '\n',
  '  ',
  '*',
  '**',
  '_',
  '"',
  '“',
  '’',
  "'",
  '.',
  '😀',
);
const pieces = fc.array(piece, { maxLength: 14 }).map((parts) => parts.join(''));

/** Folds slowly and obviously, a whole string at a time. */
function foldSlowly(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[*_]/g, '')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

test('a quote is found if and only if an obvious search finds it, and the span says the same words', () => {
  fc.assert(
    fc.property(pieces, pieces, (text, exact) => {
      const spans = spansOf(findQuote(text, { exact }));
      const wanted = foldSlowly(exact);
      assert.equal(spans.length > 0, wanted !== '' && foldSlowly(text).includes(wanted));
      for (const { start, end } of spans) {
        assert.equal(foldSlowly(text.slice(start, end)), wanted);
      }
    }),
    { numRuns: propertyRuns, seed: 1 },
  );
});

test('only the nearest 32 units of prefix and suffix count', () => {
  checkQuote('1 x⟦HERE⟧ 2 x⟦HERE⟧', 'HERE', { prefix: `2 ${'y'.repeat(40)}x` });
  const near = 'y'.repeat(32);
  checkQuote(`1${near}⟦HERE⟧ 2${near}⟦HERE⟧`, 'HERE', { prefix: `2${near}` });
  checkQuote(`⟦HERE⟧${near}1 ⟦HERE⟧${near}2`, 'HERE', { suffix: `${near}2` });
});

test('a quote beyond all measure is lost, and long surroundings cost nothing', () => {
  const text = foldForQuotes('ab'.repeat(50_000));
  assert.equal(findQuoteIn(text, { exact: 'ab'.repeat(5001) }).state, 'lost');
  assert.equal(findQuoteIn(text, { exact: 'ab'.repeat(4001) }).state, 'ambiguous');
  const context = { prefix: 'ab'.repeat(50_000), suffix: 'ab'.repeat(50_000) };
  const started = performance.now();
  assert.equal(findQuoteIn(text, { exact: 'ab', ...context }).state, 'ambiguous');
  assert.ok(performance.now() - started < 500);
});

test('offsets of the folded text lead back in order', () => {
  fc.assert(
    fc.property(pieces, (text) => {
      const { folded, starts, ends } = foldForQuotes(text);
      assert.equal(starts.length, folded.length);
      for (let i = 1; i < folded.length; i++) {
        assert.ok((starts[i] ?? 0) >= (starts[i - 1] ?? 0) && (ends[i] ?? 0) > (starts[i] ?? 0));
      }
    }),
    { numRuns: propertyRuns, seed: 3 },
  );
});

test('a long text is folded in steps, to the same as at once', () => {
  const text = 'Said “the  Law”, *Hội đồng* e\u0301\u0323. 한\u1100\u1161 '.repeat(5_000);
  const steps = foldForQuotesInSteps(text);
  let rests = 0;
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) rests++;
  assert.ok(rests >= 3, `${rests} rests`);
  assert.deepEqual(step.value, foldForQuotes(text));
});

test('a text is folded as the folds of its characters', () => {
  const characters = [
    ...Array.from('ab *_“”"’ \t\n\u00a0\u200b\u2060\u0085\u00adđĐệ…\u2126\ufffc한'),
    ...['e\u0301\u0323', 'a\u0302', '\u1100\u1161\u11a8', '\u0958', '\ufb2c', '\u1e9b', '😀', '\ud800'],
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...characters), { maxLength: 20 }), (drawn) => {
      const { folded, starts, ends } = foldForQuotes(drawn.join(''));
      const each = drawn.map((character) => foldForQuotes(character).folded).join('');
      assert.equal(folded, each.replace(/ +/g, ' '));
      assert.equal(starts.length, folded.length);
      assert.equal(ends.length, folded.length);
      assert.ok(starts.every((start, i) => start < ends[i]! && (i === 0 || start >= starts[i - 1]!)));
    }),
    { numRuns: propertyRuns },
  );
});
