import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHtmlText } from '../../../src/core/text/readableHtml';
import { readableOffset, toReadableText, type ReadableText } from '../../../src/core/text/readableText';

/** The first place that stands for the offset or a later one, looked for one by one. */
function findSlowly(readable: ReadableText, source: number): number {
  for (let offset = 0; offset < readable.text.length; offset++) {
    if (readable.sourceOffset(offset) >= source) {
      return offset;
    }
  }
  return readable.text.length;
}

test('the way from the file to what is read is that of a search place by place', () => {
  const html = '<p>A &amp; B</p>\n<p>Vu&nbsp;<b>Hai</b> Quan</p><!-- end -->';
  for (const [text, readable] of [
    ['', toReadableText('')],
    ['Vu Hai', toReadableText('Vu Hai')],
    [html, readHtmlText(html)],
  ] as const) {
    for (let source = 0; source <= text.length + 1; source++) {
      assert.equal(readableOffset(readable, source), findSlowly(readable, source), `${text} at ${source}`);
    }
  }
});
