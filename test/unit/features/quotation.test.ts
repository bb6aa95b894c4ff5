import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toQuotation, type QuotationForm } from '../../../src/core/features/quotation';
import { englishWording } from '../../support/inMemoryHost';
import { readText } from '../../support/readText';

/** The quotation of the first passage of a document. */
function quote(text: string, id = 'readout.md', form?: QuotationForm): string {
  const document = readText(text, id);
  const [passage] = document.passages;
  assert.ok(passage, 'there is a passage');
  const quotation = toQuotation(document, passage.span, englishWording, form);
  return quotation.state === 'ready' ? quotation.text : `refused: ${quotation.reason}`;
}

const rows: readonly (readonly [name: string, source: string, inserted: string])[] = [
  [
    'plain words stay as they are',
    'R&D grew by 5 % in 57-NQ/TW zones.',
    '> R&D grew by 5 % in 57-NQ/TW zones.',
  ],
  [
    'markup, link targets and comments are not what a reader sees',
    'The **Minister** said [so](http://x.example "t") and <!-- secret --> left.',
    '> The Minister said so and left.',
  ],
  ['line breaks become spaces', 'First line\nsecond line.', '> First line second line.'],
  ['a list cannot begin in the quotation', 'Then:\n\n2026\\. A year.', '> Then:'],
];

for (const [name, source, inserted] of rows) {
  test(name, () => assert.equal(quote(source).split('\n')[0], inserted));
}

test('what would be markup in the memo is escaped, and only that', () => {
  assert.equal(
    quote('2 * 3 [x](y) a_b _c_ `d`', 'a.txt').split('\n')[0],
    '> 2 \\* 3 \\[x\\](y) a_b \\_c\\_ \\`d\\`',
  );
  assert.equal(quote('# not a heading', 'a.txt').split('\n')[0], '> \\# not a heading');
  assert.equal(quote('2026. A year', 'a.txt').split('\n')[0], '> 2026\\. A year');
});

test('characters that turn a line around are shown', () => {
  assert.match(quote('abc\u202Edef', 'a.txt'), /⟦U\+202E⟧/);
});

test('the source stands in the last line with what is known of it', () => {
  const text =
    '---\ntitle: Port *readout*\npublisher: Harbour\ndate: 2025-05-02\ntext: translated\n---\n\nWords.\n';
  assert.equal(
    quote(text),
    '> Words.\n>\n> — Harbour, Port \\*readout\\*, 2 May 2025, translated, readout.md\n',
  );
});

test('words alone are escaped as those of a quotation, and refused as those', () => {
  assert.equal(quote('2 \\* 3 **is** [so](http://x.example)', 'a.md', 'words'), '2 \\* 3 is so');
  assert.match(quote('---\ntext: retold\n---\n\nWords.\n', 'a.md', 'words'), /^refused: .*retold/);
});

test('a retold source is refused with the reason', () => {
  assert.match(quote('---\ntext: retold\n---\n\nWords.\n'), /^refused: .*retold in other words/);
});
