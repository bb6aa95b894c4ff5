import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readHtml, readHtmlText, type HtmlReading } from '../../../src/core/text/readableHtml';
import { HIDDEN } from '../../../src/core/text/readableText';
import { propertyRuns } from '../../support/propertyRuns';

function blocksOf({ readable, blocks }: HtmlReading): string[] {
  return blocks.map(({ kind, level, span }) => {
    const name = level > 0 ? `h${level}` : kind;
    return `${name}: ${readable.text.slice(span.start, span.end)}`;
  });
}

function checkBlocks(html: string, ...expected: readonly string[]): void {
  assert.deepEqual(blocksOf(readHtml(html)), expected);
}

test('text is read without tags, with entities decoded and white space folded', () => {
  checkBlocks('<p>V<b>u</b>  Hai\n\tQuan</p>', 'paragraph: Vu Hai Quan');
  checkBlocks(
    '<p>R&amp;D &lt;b&gt; &eacute;&#x1F600;&nbsp;x &unknown; &amp</p>',
    'paragraph: R&D <b> é😀\u00a0x &unknown; &',
  );
  checkBlocks('<p> a <i> b </i> c </p>', 'paragraph: a b c');
  checkBlocks('a<br>b<br/><br>c', 'paragraph: a\nb', 'paragraph: c');
});

test('scripts, styles, the head and whatever is no text are left out', () => {
  checkBlocks(
    '<html><head><title>T</title><style>p{}</style></head><body><script>"<p>x</p>"</script><p>Text</p>' +
      '<noscript>n</noscript><template><p>t</p></template><svg><title>s</title><text>x</text></svg>' +
      '<!-- <p>c</p> --><select><option>o</select><textarea>x</textarea></body>',
    'paragraph: Text',
  );
  checkBlocks('<head><title>T</title><p>never closed head', 'paragraph: never closed head');
});

test('blocks are paragraphs, items, rows, quotations and headings', () => {
  checkBlocks(
    '<h1>One</h1><p>P</p><ul><li>A<ul><li>B</li></ul>C</li></ul><h2>Two</h2><blockquote><p>Q1</p><p>Q2</p></blockquote>' +
      '<dl><dt>T</dt><dd>D</dd></dl><div>In <span>div</span><div>inner</div>after</div>',
    'h1: One',
    'paragraph: P',
    'list-item: A',
    'list-item: B',
    'list-item: C',
    'h2: Two',
    'quotation: Q1',
    'quotation: Q2',
    'paragraph: T',
    'list-item: D',
    'paragraph: In div',
    'paragraph: inner',
    'paragraph: after',
  );
});

test('elements that nobody closes end where HTML ends them', () => {
  checkBlocks('<ul><li>A<li>B</ul>C', 'list-item: A', 'list-item: B', 'paragraph: C');
  checkBlocks('<p>A<p>B<h2>H<p>C', 'paragraph: A', 'paragraph: B', 'h2: H', 'paragraph: C');
  checkBlocks('<table><tr><td>1<td>2<tr><td>3</table>x', 'table-row: 1 | 2', 'table-row: 3', 'paragraph: x');
  checkBlocks('<p>A<!-- never closed', 'paragraph: A');
  checkBlocks('<p>A <b', 'paragraph: A');
});

test('rows stay whole, heads are none, and tables that only lay out a page fall apart', () => {
  checkBlocks(
    '<table><thead><tr><th>Year</th><th>Trade</th></tr></thead><tr><th>2021</th><td><p>$100 billion</p></td></tr></table>',
    'table-row: 2021 | $100 billion',
  );
  checkBlocks(
    '<table><tr><td><p>First.</p><p>Second.</p></td></tr></table><p>Third.</p>',
    'paragraph: First.',
    'paragraph: Second.',
    'paragraph: Third.',
  );
  checkBlocks(
    '<table><tr><td>Menu<table><tr><td>a</td><td>b</td></tr></table></td></tr></table><ul><li>i</ul>',
    'paragraph: Menu',
    'table-row: a | b',
    'list-item: i',
  );
});

test('links and furniture are told', () => {
  const { blocks } = readHtml(
    '<nav><p>Home page</p></nav><ul><li><a href=x>All link</a></li><li>Not <a href=y>all</a></li></ul>' +
      '<figure><figcaption>Someone</figcaption></figure><footer>Imprint</footer><p>Text</p>',
  );
  assert.deepEqual(
    blocks.map(({ isLink, isFurniture }) => [isLink, isFurniture]),
    [
      [false, true],
      [true, false],
      [false, false],
      [false, true],
      [false, true],
      [false, false],
    ],
  );
});

test('the head tells title, language, date, author and publisher', () => {
  const read = (html: string): unknown => readHtml(html).metadata;
  assert.deepEqual(
    read(
      `<!DOCTYPE html><html lang="vi"><head><meta charset=utf-8><title>Tin &amp; bài
      | Báo</title><meta property="og:site_name" content="Báo &quot;X&quot;"><meta name=author content="A B">
      <meta property="article:published_time" content="2026-01-17T08:00:00+07:00"><meta name="date" content="2020-01-01">
      <link rel="canonical" href="https://x.vn/a"></head><body><p>x`,
    ),
    {
      lang: 'vi',
      title: 'Tin & bài | Báo',
      publisher: 'Báo "X"',
      author: 'A B',
      date: '2026-01-17',
      url: 'https://x.vn/a',
    },
  );
  assert.deepEqual(
    read(
      '<script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"datePublished":"2026-03","author":[{"name":"A"},"B"],' +
        '"publisher":{"name":"P"},"__proto__":{"name":"x"}}]}</script>',
    ),
    { date: '2026-03', author: 'A, B', publisher: 'P' },
  );
  assert.deepEqual(
    read(
      '<html lang="no language!"><meta name=date content="17/01/2026"><meta name=author content="https://x/author">' +
        '<meta property=og:url content="javascript:x"><script type=application/ld+json>{broken</script>',
    ),
    {},
  );
});

const piece = fc.constantFrom(
  ...[
    'a',
    'Vu',
    ' ',
    '\n',
    '&amp;',
    '&nbsp;',
    '&#x1F600;',
    '&',
    '<',
    '>',
    '"',
    "'",
    '<p>',
    '</p>',
    '<div>',
    '</div>',
  ],
  ...[
    '<table>',
    '<tr>',
    '<td>',
    '<th>',
    '</tr>',
    '</table>',
    '<li>',
    '<ul>',
    '</ul>',
    '<h2>',
    '</h2>',
    '<blockquote>',
  ],
  ...[
    '<br>',
    '<a href=x>',
    '</a>',
    '<script>',
    '</script>',
    '<head>',
    '</head>',
    '<title>',
    '</title>',
    '<!--',
    '-->',
  ],
  ...['<svg>', '</svg>', '<![CDATA[', ']]>', '<p class="', '\u0000', '\ud800', '😀', HIDDEN],
);
const texts = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

test('any text is read, and every offset leads back to a place at or behind the one before', () => {
  fc.assert(
    fc.property(texts, (html) => {
      const { readable, blocks } = readHtml(html);
      let last = 0;
      for (let i = 0; i < readable.text.length; i++) {
        const start = readable.sourceOffset(i);
        const end = readable.sourceEnd(i + 1);
        assert.ok(last <= start && start <= end && end <= html.length, `offset ${i}`);
        last = start;
        const stored = html.slice(start, end);
        const character = readable.text.charAt(i);
        if (/[a-zA-Z]/.test(character)) {
          assert.equal(stored, character);
        }
      }
      let end = 0;
      for (const { span } of blocks) {
        assert.ok(end <= span.start && span.start < span.end && span.end <= readable.text.length);
        end = span.end;
      }
    }),
    { numRuns: propertyRuns, seed: 6 },
  );
});

test('floods and depth are read in linear time', () => {
  const flood = (piece: string): string => piece.repeat(Math.ceil(300_000 / piece.length));
  for (const html of [
    ...[
      '<div>',
      '<ul><li>',
      '<table><tr><td>',
      '<',
      '&',
      '<!--',
      '<p ',
      '<a href="',
      '&amp;',
      '<b>x',
      '</x>',
    ].map(flood),
    flood('<div>') + flood('</p>'),
    `<p ${flood('a=1 ')}>`,
  ]) {
    const started = performance.now();
    readHtmlText(html);
    const milliseconds = performance.now() - started;
    assert.ok(milliseconds < 10_000, `${html.slice(0, 12)}: ${milliseconds} ms`);
  }
});
