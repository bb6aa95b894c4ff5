import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { readMarkdown, readMarkdownText, tellHeading } from '../../../src/core/text/readableMarkdown';
import { HIDDEN } from '../../../src/core/text/readableText';
import { propertyRuns } from '../../support/propertyRuns';

/** In `marked`, what should be hidden stands in `⟦…⟧`. */
function checkHidden(marked: string): void {
  const stored = marked.replace(/[⟦⟧]/g, '');
  const expected = marked.replace(/⟦([^⟧]*)⟧/g, (_, hidden: string) => hidden.replace(/[^\r\n]/g, HIDDEN));
  assert.equal(readMarkdownText(stored).text, expected);
}

test('front matter is hidden, but for its line ends', () => {
  checkHidden('⟦---⟧\r\n⟦title: Vu Hai Quan⟧\r\n⟦---⟧\r\nVu Hai Quan');
  checkHidden('⟦---⟧\n⟦a: b⟧\n⟦...⟧\nText');
  checkHidden('Text\n\n---\na: b\n---\n');
  checkHidden('---\nnever closed');
});

test('code is hidden: fences, indented blocks, spans', () => {
  checkHidden('Text\n\n⟦```js⟧\n⟦Vu Hai Quan⟧\n⟦```⟧\n\nText');
  checkHidden('⟦~~~~⟧\n⟦~~~⟧\n⟦never closed⟧');
  checkHidden('Text\n\n⟦    Vu Hai Quan⟧\n\nText');
  checkHidden('- item\n\n⟦  ```⟧\n⟦  code⟧\n⟦  ```⟧\n');
  checkHidden('a ⟦`code`⟧ b ⟦``c ` d``⟧ e');
  checkHidden('over ⟦`two⟧\n⟦lines`⟧ here');
  checkHidden('one ` alone');
  checkHidden('\\`escaped` and no more');
  checkHidden('never over a blank `line\n\nend` here');
});

test('targets of links and images are hidden, their texts are not', () => {
  checkHidden('see ⟦[⟧Vu Hai Quan⟦](http://a/vu-hai-quan "Vu Hai Quan")⟧.');
  checkHidden('⟦![⟧picture⟦](a_(1).png)⟧ and ⟦[⟧⟦![⟧b⟦](c)⟧⟦](<d e>)⟧');
  checkHidden("⟦[⟧a⟦]()⟧ ⟦[⟧b⟦](x 'y')⟧ ⟦[⟧c⟦](x (y))⟧");
  checkHidden('[a](b c) [d] (e) [f]: g');
  checkHidden('\\[a](b) and [a\\](b)');
});

test('reference links and their definitions are hidden where they belong together', () => {
  checkHidden('⟦[⟧Law⟦][hl]⟧ ⟦[⟧HL⟦][]⟧ ⟦[⟧hl⟦]⟧ [other]\n\n⟦[hl]: http://x "T"⟧\n');
  checkHidden('⟦[a]: b⟧\n⟦[c]: d⟧\n⟦  "title"⟧\nand text');
  checkHidden('[a]: b c\n\n[not defined][a]');
  checkHidden('[^1]: Footnotes\n\n[^1]: are prose');
});

test('autolinks and addresses are hidden', () => {
  checkHidden('⟦<https://x.vn/vu-hai-quan>⟧ ⟦<a@b.vn>⟧ ⟦https://x.vn/vu-hai-quan⟧.');
  checkHidden('(see ⟦www.x.vn/a_(b)⟧) and ⟦http://x/?a=b#c⟧, then');
  checkHidden('awww.x and nothttp://x');
});

test('HTML is hidden, the text in it is not', () => {
  checkHidden('a ⟦<b class="x > y">⟧bold⟦</b>⟧ 3 < 4 > 2 <not a="tag');
  checkHidden('⟦<div>⟧\nText ⟦<br/>⟧\n⟦</div>⟧\n\nMore');
  checkHidden('a ⟦<!-- Vu⟧\n⟦Hai -->⟧ b ⟦<?php ?>⟧ ⟦<!DOCTYPE x>⟧ ⟦<![CDATA[ x ]]>⟧');
  checkHidden('⟦<!-- block⟧\n\n⟦still -->⟧ text\n\nText');
  checkHidden('⟦<script>⟧\n⟦Vu Hai Quan⟧\n⟦</script>⟧\n\nText');
  checkHidden('⟦<!-- never closed⟧\n\n⟦Vu Hai Quan⟧');
});

test('prose keeps its marks, and a name may break over the lines of a quotation', () => {
  checkHidden('# Heading\n\n**Vu** _Hai_ Quan | a\n\n1. one\n   two');
  assert.equal(readMarkdownText('>> Vu\n>> Hai\r\n> > Quan').text, '>> Vu\n   Hai\r\n    Quan');
  assert.equal(readMarkdownText('a > b\n\n- x\n  y').text, 'a > b\n\n- x\n  y');
});

test('headings are told as plain text', () => {
  for (const [heading, expected] of [
    ['# Plain #', 'Plain'],
    ['## **Bold** _and_ `code` [link](x) ![image](y) snake_case', 'Bold and code link image snake_case'],
    ['Setext\nof two\n---', 'Setext of two'],
    ['# \\*escaped\\* <b>x</b>', '*escaped* x'],
    ['#', ''],
  ] as const) {
    const [block] = readMarkdown(heading).blocks;
    assert.equal(block === undefined ? '' : tellHeading(heading, block), expected);
  }
});

const piece = fc.constantFrom(
  ...[
    'a',
    'Vu Hai',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    ' ',
    '    ',
    '\t',
    '`',
    '```',
    '~~~',
    '[',
    ']',
    '](',
    ')',
    '(x)',
    '![',
  ],
  ...[
    '<',
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '<div>',
    '"',
    "'",
    '> ',
    '- ',
    '1. ',
    '# ',
    '---\n',
    '===\n',
    '|',
    '|-|\n',
    ': ',
  ],
  ...['\\', '*', '_', 'https://x', 'www.y', '\u0000', '\ud800', '😀', '[a]: b\n', '[a]', '<script>', HIDDEN],
);
const texts = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

test('any text keeps its length and its line ends, and only what is no white space is ever hidden away', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { readable, blocks } = readMarkdown(text);
      assert.equal(readable.text.length, text.length);
      for (let i = 0; i < text.length; i++) {
        const [stored, seen] = [text[i], readable.text[i]];
        assert.ok(
          seen === stored ||
            (seen === HIDDEN && !/[\r\n]/.test(stored ?? '')) ||
            (stored === '>' && seen === ' ') ||
            (stored === '\t' && seen === ' '),
        );
      }
      let end = 0;
      for (const { lines, span } of blocks) {
        assert.ok(lines.start <= span.start && span.start <= span.end && span.end <= lines.end);
        assert.ok(end <= span.start, 'blocks overlap');
        end = span.end;
      }
    }),
    { numRuns: propertyRuns, seed: 4 },
  );
});

/** What the library shows of a paragraph: its text tokens. Code, targets and tags are other tokens. */
function tellSlowly(text: string): string {
  const tokens = new MarkdownIt({ html: true }).parse(text, {});
  const inline = tokens.flatMap((token) => token.children ?? []);
  return inline
    .flatMap((token) => (token.type === 'image' ? (token.children ?? []) : [token]))
    .map((token) => (token.type === 'text' ? token.content : ' '))
    .join('');
}

test('letters of a paragraph are seen if and only if the library shows them', () => {
  const inlinePiece = fc.constantFrom(
    ...'abcdefgh'.split(''),
    ' ',
    '`',
    '``',
    '[',
    ']',
    '](x',
    ')',
    '(',
    '<i>',
    '</i>',
    '!',
    '<!-- ',
    ' -->',
    '<',
    '>',
  );
  fc.assert(
    fc.property(fc.array(inlinePiece, { maxLength: 16 }), (pieces) => {
      const text = `k${pieces.join('')}k`;
      const letters = (shown: string): string => shown.replace(/[^a-k]/g, '');
      const seen = letters(readMarkdownText(text).text);
      assert.equal(seen, letters(tellSlowly(text)));
    }),
    { numRuns: propertyRuns, seed: 5 },
  );
});

test('floods of openings are read in linear time', () => {
  const flood = (piece: string): string => piece.repeat(Math.ceil(200_000 / piece.length));
  for (const text of [
    ...[
      '[',
      '](',
      '[a](',
      '](a (',
      '`',
      '<',
      '<!--',
      '<a b="',
      `<a x='<a x="' y="`,
      '<a ',
      '> ',
      '- ',
      '\\',
      'https://',
    ].map(flood),
    ...[
      '[a]: b\n',
      '- a\n',
      '<div>\n',
      '    a\n',
      '*a_',
      '|',
      'a|b\n-|-\n\n',
      '[^',
      '![',
      '<![CDATA[',
      '<?',
      '# a\n',
      '[a]: b "\n',
    ].map(flood),
    Array.from({ length: 700 }, (_, i) => '`'.repeat(i + 1)).join(' '),
    `[a]: b\n\n${flood('[')}${flood(']')}`,
  ]) {
    const started = performance.now();
    readMarkdownText(text);
    const milliseconds = performance.now() - started;
    assert.ok(milliseconds < 10_000, `${JSON.stringify(text.slice(0, 12))}: ${milliseconds} ms`);
  }
});
