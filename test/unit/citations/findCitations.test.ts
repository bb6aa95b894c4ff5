import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCitations } from '../../../src/core/citations/findCitations';
import { readMarkdownText } from '../../../src/core/text/readableMarkdown';
import { assertLinear } from '../../support/growth';

/** `key`, `-key` without its author, `key#4-6` with paragraphs, in `[…]` where it stands in brackets. */
function cite(text: string): readonly string[] {
  return findCitations(readMarkdownText(text).text, text).map(
    ({ span, key, locator, brackets, suppressesAuthor }) => {
      assert.ok([`@${key}`, `@{${key}}`].includes(text.slice(span.start, span.end)), key);
      const paragraphs =
        locator === undefined ? '' : `#${locator.unit === 'page' ? 'p' : ''}${locator.first}-${locator.last}`;
      const told = `${suppressesAuthor ? '-' : ''}${key}${paragraphs}`;
      if (brackets === undefined) return told;
      assert.match(text.slice(brackets.start, brackets.end), /^\[[^]*\]$/);
      return `[${told}]`;
    },
  );
}

const rows: readonly (readonly [text: string, cited: readonly string[]])[] = [
  ['As said [@key].', ['[key]']],
  ['As said [@key, para. 4].', ['[key#4-4]']],
  ['[see @a, para. 2; @b]', ['[a#2-2]', '[b]']],
  ['[see @a, paras. 2-4, and more; compare -@b, ¶ 7]', ['[a#2-4]', '[-b#7-7]']],
  ['[-@key]', ['[-key]']],
  ['[@{odd key}, {para. 3}]', ['[odd key#3-3]']],
  ['[@{https://x.example/a?b=c}, para. 1]', ['[https://x.example/a?b=c#1-1]']],
  ['[@{a {b} c}]', ['[a {b} c]']],
  ['@key [para. 4] says, and @key too.', ['key#4-4', 'key']],
  ['@key [para. 4; @other, paragraph 2] says', ['key#4-4', '[other#2-2]']],
  ['(@key) *@key* "@key"', ['key', 'key', 'key']],
  ['@a.b:c/d_e-f. @Foo_bar--baz @x/', ['a.b:c/d_e-f', 'Foo_bar', 'x']],
  ['@hà-nội-2026', ['hà-nội-2026']],
  // Neither addresses nor handles behind letters.
  ['a@b.example user@key \\@key [\\@key]', []],
  ['@ key @- @{} @{open', []],
  // Another locator is none of ours, and a number with a letter no paragraph.
  ['[@a, fig. 4; @b, para. 4a; @c, chap. 2]', ['[a]', '[b]', '[c]']],
  ['[@a, p. 4; @b, pp. 4-6; @c, page 2; @d, p. iv]', ['[a#p4-4]', '[b#p4-6]', '[c#p2-2]', '[d]']],
  // Lists in which something is no citation are running text.
  ['[see this; @b]', ['b']],
  ['[no citation] and [note: x]', []],
  ['[@a [p. 3], para. 2]', ['[a#p3-3]']],
  ['[^1]: see @a\n\n^[see @b] [^@c]', ['a', 'b', 'c']],
  // Over a line but not over a paragraph.
  ['[@a,\npara. 4]', ['[a#4-4]']],
  ['[@a\n\n@b]', ['a', 'b']],
  // Where a reader sees no prose.
  ['`[@a]` <!-- [@b] --> [c](http://x/@d) ![e](@f)', []],
  ['---\nauthor: "@a"\n---\n\n    [@b]\n\n```\n[@c]\n```\n\n[@d]', ['[d]']],
  ['[@a](http://x)', ['a']],
  ['> [@a, para. 1]\n\n- [@b]\n\n| x |\n| - |\n| [@c] |\n\n# [@d]', ['[a#1-1]', '[b]', '[c]', '[d]']],
];

for (const [text, cited] of rows) {
  test(JSON.stringify(text), () => assert.deepEqual(cite(text), cited));
}

for (const flood of ['@{', '[@a', '@a [', '@a [x] ', '[@a;', '[@a] ', '@a; ', '@a.', '[[', '-@']) {
  test(`a flood of ${flood} takes no more than linear time`, () =>
    assertLinear(flood, 25_000, (size) => {
      const text = flood.repeat(size / flood.length);
      findCitations(text, text);
    }));
}
