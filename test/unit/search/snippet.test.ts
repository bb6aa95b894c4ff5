import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { DocumentFormat } from '../../../src/core/corpus/sourceDocument';
import { buildSnippet } from '../../../src/core/search/snippet';
import type { Snippet } from '../../../src/core/search/searchHit';
import { HIDDEN } from '../../../src/core/text/readableText';

/** `text` with the matches in `[[…]]`; each is a term of its own unless it stands there before. */
function snippetOf(text: string, format: DocumentFormat = 'markdown'): Snippet {
  const terms: string[] = [];
  const matches: { start: number; end: number; clause: number }[] = [];
  let plain = '';
  for (const part of text.split(/(\[\[.*?\]\])/s)) {
    const word = part.startsWith('[[') ? part.slice(2, -2) : undefined;
    if (word !== undefined) {
      if (!terms.includes(word)) {
        terms.push(word);
      }
      matches.push({ start: plain.length, end: plain.length + word.length, clause: terms.indexOf(word) });
    }
    plain += word ?? part;
  }
  return buildSnippet(plain, matches, format);
}

function marked({ text, matches }: Snippet): string {
  let shown = '';
  let position = 0;
  for (const { start, end } of matches) {
    shown += `${text.slice(position, start)}[[${text.slice(start, end)}]]`;
    position = end;
  }
  return shown + text.slice(position);
}

const hidden = (length: number): string => HIDDEN.repeat(length);
const filler = 'filler words that say nothing at all '.repeat(10);

const rows: readonly (readonly [why: string, text: string, expected: string, format?: DocumentFormat])[] = [
  ['a short passage is shown whole', 'The [[chips]] act', 'The [[chips]] act'],
  ['line ends become spaces', 'The\r\n  [[chips]]\n\tact', 'The [[chips]] act'],
  ['emphasis is gone', '**The** _[[chips]]_ *act*~~s~~', 'The [[chips]] acts'],
  ['marks of emphasis around a match are gone', 'a [[**chips**]] b', 'a [[chips]] b'],
  ['underscores within a word stay', 'snake_case [[chips]]', 'snake_case [[chips]]'],
  ['links show their text', `${hidden(1)}The [[Act]]${hidden(30)} passed`, 'The [[Act]] passed'],
  ['bars of tables are gone', '| [[chips]] | 50,000 | jobs |', '[[chips]] 50,000 jobs '],
  ['heading marks are gone', '## On [[chips]]\n\nText', 'On [[chips]] Text'],
  ['escapes and entities show what they stand for', 'R&amp;D \\*[[chips]]\\*', 'R&D *[[chips]]*'],
  ['plain text keeps its stars', '5 * 3 [[chips]]', '5 * 3 [[chips]]', 'text'],
  ['invisible characters are gone', 'a\u200bb \u202e[[ch\u00adips]]', 'ab [[chips]]'],
];

for (const [why, text, expected, format] of rows) {
  test(`snippet: ${why}`, () => {
    assert.equal(marked(snippetOf(text, format)).trimEnd(), expected.trimEnd());
  });
}

test('a long passage is cut between words on both sides, with room on both sides of the match', () => {
  const snippet = snippetOf(`${filler}the [[chips]] act ${filler}`);
  assert.match(marked(snippet), /^…(?:[a-z]+ ){3,}the \[\[chips\]\] act (?:[a-z]+ ?){10,}…$/);
  assert.ok(snippet.text.length > 80 && snippet.text.length <= 110, String(snippet.text.length));
});

test('the match stands near the beginning of the snippet, where a narrow list still shows it', () => {
  for (const behind of ['.', ' for all.', ` ${filler}`]) {
    const [match] = snippetOf(`${filler}the [[chips]] act${behind}`).matches;
    assert.ok(match !== undefined && match.start <= 49, `${String(match?.start)} with "${behind}"`);
  }
});

test('the snippet shows the place with the most different words', () => {
  const snippet = snippetOf(`[[chips]] [[chips]] [[chips]] ${filler}[[trade]] in [[chips]] ${filler}`);
  assert.match(marked(snippet), /\[\[trade\]\] in \[\[chips\]\]/);
});

test('without a match the snippet is the beginning', () => {
  const { text, matches } = buildSnippet(filler, [], 'markdown');
  assert.ok(text.startsWith('filler words') && text.endsWith('…') && text.length <= 110);
  assert.deepEqual(matches, []);
});

test('a passage without white space is cut all the same', () => {
  const snippet = snippetOf(`${'字'.repeat(500)}[[chips]]${'👍'.repeat(500)}`);
  assert.ok(snippet.text.length <= 126 && !/\p{Cs}/u.test(snippet.text));
  assert.match(marked(snippet), /\[\[chips\]\]/);
});

test('of any text, a snippet is one short line in which each match is what it was', () => {
  const piece = fc.constantFrom(
    '*',
    '_',
    '|',
    ' ',
    '\n',
    HIDDEN,
    '\\',
    'ế',
    '&amp;',
    'e\u0301',
    '👍',
    '\u200b',
    'word ',
  );
  const pieces = fc.array(piece, { maxLength: 200 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(pieces, { minLength: 1, maxLength: 5 }), (parts) => {
      const snippet = snippetOf(parts.join('[[chips]]'));
      assert.ok(snippet.text.length <= 126, String(snippet.text.length));
      assert.doesNotMatch(snippet.text, /[\n\uFFFC]/);
      assert.equal(snippet.matches.length > 0, parts.length > 1);
      for (const { start, end } of snippet.matches) {
        assert.equal(snippet.text.slice(start, end), 'chips');
      }
    }),
    { numRuns: 300 },
  );
});

test('markup without end takes no time', () => {
  for (const unit of ['*', '_', '\\', '|', HIDDEN, '&', '[', ' ', '\u0301']) {
    const text = unit.repeat(200_000);
    const start = performance.now();
    buildSnippet(text, [{ start: 100_000, end: 100_001, clause: 0 }], 'markdown');
    assert.ok(performance.now() - start < 100, unit);
  }
});
