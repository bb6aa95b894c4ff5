import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText } from '../../support/readText';

/** Each passage as `kind: text`, with `~` before what is boilerplate and the heading path in brackets. */
function checkPassages(text: string, id: string, ...expected: readonly string[]): void {
  const { passages } = readText(text, id);
  const told = passages.map(({ span, kind, boilerplate, headingPath }) => {
    const path = headingPath.length > 0 ? ` [${headingPath.join(' > ')}]` : '';
    return `${boilerplate ? '~' : ''}${kind}: ${text.slice(span.start, span.end)}${path}`;
  });
  assert.deepEqual(told, expected);
}

const LONG = `It was a long day${' and it went on'.repeat(15)}.`;

test('Markdown: paragraphs, items, rows and quotations are passages under their headings', () => {
  checkPassages(
    [
      '---\ntitle: T\n---\n# Main',
      'First paragraph\nover two lines.',
      '## Sub **one**',
      '- item one\n  goes on\n  - nested item\n\n  second paragraph of one\n- item two',
      '> quoted paragraph\n> goes on\n>\n> second quoted',
      '| Year | Trade |\n| ---- | ----- |\n| 2021 | $100 billion |\n|      |       |',
      '```\ncode\n```',
      '<!-- comment -->',
      '---',
      '<div>HTML <b>text</b> here.</div>',
      '## Sub two',
      'Last one here is a sentence.\n\n[ref]: http://x',
    ].join('\n\n'),
    'a.md',
    'paragraph: First paragraph\nover two lines. [Main]',
    'list-item: item one\n  goes on [Main > Sub one]',
    'list-item: nested item [Main > Sub one]',
    'list-item: second paragraph of one [Main > Sub one]',
    'list-item: item two [Main > Sub one]',
    'quotation: quoted paragraph\n> goes on [Main > Sub one]',
    'quotation: second quoted [Main > Sub one]',
    'table-row: 2021 | $100 billion [Main > Sub one]',
    'paragraph: <div>HTML <b>text</b> here.</div> [Main > Sub one]',
    'paragraph: Last one here is a sentence. [Main > Sub two]',
  );
});

test('Markdown: a heading ends those of its level and below, also where levels are left out', () => {
  checkPassages(
    '### C\n\nIt is below C.\n\n# A\n\nIt is below A.\n\n### C2\n\nIt is below C2.\n\n## B\n\nIt is below B.',
    'a.md',
    'paragraph: It is below C. [C]',
    'paragraph: It is below A. [A]',
    'paragraph: It is below C2. [A > C2]',
    'paragraph: It is below B. [A > B]',
  );
});

test('Markdown: text nested too deep for the library is not lost', () => {
  const { passages } = readText(`${'> '.repeat(60)}deep down there is text.`, 'a.md');
  assert.equal(passages.length, 1);
});

test('plain text: blank lines separate wrapped paragraphs', () => {
  checkPassages(
    'First paragraph\nis wrapped by hand.\n\n  \r\nSecond one\r\nis wrapped too.\n',
    'a.txt',
    'paragraph: First paragraph\nis wrapped by hand.',
    'paragraph: Second one\r\nis wrapped too.',
  );
});

test('plain text: without blank lines every line is a passage', () => {
  checkPassages(
    '\nFirst is a sentence.\n  Second is one too.  \rThird is the last.',
    'a.txt',
    'paragraph: First is a sentence.',
    'paragraph: Second is one too.',
    'paragraph: Third is the last.',
  );
});

test('plain text: unwrapped lines are passages, whatever is blank between them', () => {
  checkPassages(
    `${LONG}\nA short line follows at once.\n\n${LONG}`,
    'a.txt',
    `paragraph: ${LONG}`,
    'paragraph: A short line follows at once.',
    `paragraph: ${LONG}`,
  );
});

test('plain text: a long address is no unwrapped prose', () => {
  checkPassages(
    `Wrapped by\nhand it is.\n\nSee http://x/${'a'.repeat(300)}\nfor more of it.`,
    'a.txt',
    'paragraph: Wrapped by\nhand it is.',
    `paragraph: See http://x/${'a'.repeat(300)}\nfor more of it.`,
  );
});

test('plain text: items and quotations lose their marks', () => {
  checkPassages(
    'The targets are:\n- more chips\n- more engineers\nwho design them\n\n> He said so.\n\n1. one thing\n2. another thing\n\nIt ended on\n20. January was cold.',
    'a.txt',
    'paragraph: The targets are:',
    'list-item: more chips',
    'list-item: more engineers\nwho design them',
    'quotation: He said so.',
    'list-item: one thing',
    'list-item: another thing',
    'paragraph: It ended on\n20. January was cold.',
  );
});

test('HTML: passages lie in the raw file', () => {
  checkPassages(
    '<h1>Head</h1><p class=x>One <b>of &amp; two</b>.</p><ul><li>item <i>x</i></li></ul><table><tr><td>a</td><td>b</td></tr></table>',
    'a.html',
    'paragraph: One <b>of &amp; two</b>. [Head]',
    'list-item: item <i>x [Head]',
    'table-row: a</td><td>b [Head]',
  );
});

test('left-over lines are marked', () => {
  checkPassages(
    [
      'The Minister addresses the forum. Photo: ABC',
      'Ảnh: TTXVN',
      'Minister Tran Van An and Secretary Ann Lee. Source: XYZ |',
      'Member of the Council and Secretary of the City Committee Tran Van An and the Corporation’s President of Global Affairs Ann Lee.',
      '|',
      '* * *',
      'Trích dẫn',
      'Google translate',
      'Xem thêm:',
      'Read more',
      'He said so.',
      'The ministry put the figure at 5%, citing sources in the industry.',
      LONG,
    ].join('\n'),
    'a.txt',
    '~paragraph: The Minister addresses the forum. Photo: ABC',
    '~paragraph: Ảnh: TTXVN',
    '~paragraph: Minister Tran Van An and Secretary Ann Lee. Source: XYZ |',
    '~paragraph: Member of the Council and Secretary of the City Committee Tran Van An and the Corporation’s President of Global Affairs Ann Lee.',
    '~paragraph: |',
    '~list-item: * *',
    '~paragraph: Trích dẫn',
    '~paragraph: Google translate',
    '~paragraph: Xem thêm:',
    '~paragraph: Read more',
    'paragraph: He said so.',
    'paragraph: The ministry put the figure at 5%, citing sources in the industry.',
    `paragraph: ${LONG}`,
  );
});

test('headlines of other texts at the end are marked, targets under a colon are not', () => {
  checkPassages(
    `The aims are:\nChips\nOne small plant\n${LONG}\n- Prices of flowers rise ahead of the holidays\n- City wants to be a hub`,
    'a.txt',
    'paragraph: The aims are:',
    'paragraph: Chips',
    'paragraph: One small plant',
    `paragraph: ${LONG}`,
    '~list-item: Prices of flowers rise ahead of the holidays',
    '~list-item: City wants to be a hub',
  );
  checkPassages(
    `${LONG}\nThe city urged them to:\n- expand in commerce\n- share what they know`,
    'a.txt',
    `paragraph: ${LONG}`,
    'paragraph: The city urged them to:',
    'list-item: expand in commerce',
    'list-item: share what they know',
  );
});

test('lists of links and the furniture of pages are marked, names in lists are not', () => {
  checkPassages(
    'It was said there.\n\n- [One text](http://x)\n- <https://y>\n- Google\n\nSources used:\n\n- [Report](http://z)',
    'a.md',
    'paragraph: It was said there.',
    '~list-item: [One text](http://x)',
    '~list-item: <https://y>',
    'list-item: Google',
    'paragraph: Sources used:',
    'list-item: [Report](http://z)',
  );
  checkPassages(
    '<nav><li>All of the news is here.</li></nav><p>A sentence it is.</p><div>Menu</div><li><a href=x>Another text that is linked</a></li>',
    'a.html',
    '~list-item: All of the news is here.',
    'paragraph: A sentence it is.',
    '~paragraph: Menu',
    '~list-item: Another text that is linked',
  );
});
