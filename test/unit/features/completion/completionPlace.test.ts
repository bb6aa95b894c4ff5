import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCompletionPlaces } from '../../../../src/core/features/completion/completionPlace';
import { toSearchedText } from '../../../../src/core/mentions/findCues';
import { readMarkdownText } from '../../../../src/core/text/readableMarkdown';

/** What would be completed where `|` stands in a paragraph of Markdown: `kind:typed`. */
function placesIn(marked: string): readonly string[] {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const searched = toSearchedText(readMarkdownText(text).text);
  return findCompletionPlaces(searched, text, offset).map((place) =>
    place.kind === 'words'
      ? `words:${place.starts.map((start) => text.slice(start, offset)).join('/')}`
      : `${place.kind}:${place.typed}`,
  );
}

const rows: readonly (readonly [marked: string, places: readonly string[], why: string])[] = [
  ['@|', ['at:', 'words:'], 'nothing typed yet'],
  ['met @vhq|', ['at:vhq', 'words:'], 'behind a blank'],
  ['(@vu hai|)', ['at:vu hai', 'words:hai'], 'several words, in brackets'],
  ['“@vhq|”', ['at:vhq', 'words:'], 'in quotation marks'],
  ['**@vhq|**', ['at:vhq', 'words:'], 'in emphasis'],
  ['met **Vu** Hai|', ['words:Hai'], 'a phrase ends at marks'],
  ['@71/2025/QH|', ['at:71/2025/QH', 'words:'], 'the number of a law'],
  ['@nguyễn chí|', ['at:nguyễn chí', 'words:chí'], 'with marks'],
  ['@@vhq|', ['words:'], 'two signs'],
  ['@a  b|', ['words:b'], 'two blanks end a name'],
  [
    'the work of Vu Hai|',
    ['words:the work of Vu Hai/work of Vu Hai/Vu Hai/Hai'],
    'no phrase begins with “of”',
  ],
  ['one, two|', ['words:two'], 'a comma ends a phrase'],
  ['one\ntwo|', ['words:two'], 'so does the end of a line'],
  ['one |', ['words:'], 'behind a blank there is no phrase'],
  ['in `@vhq|`', [], 'code'],
  ['in `@vhq|', [], 'code that is not closed yet'],
  ['```\n@vhq|\n```', [], 'a fence'],
  ['```\n@vhq|', [], 'a fence that is not closed yet'],
  ['[page](@vhq|)', [], 'the target of a link'],
  ['[page](@vhq|', [], 'a target that is not closed yet'],
  ['[page](https://example.org/@vhq|)', [], 'an address as a target'],
  ['[vhq]: @vhq|', [], 'the definition of a link'],
  ['https://example.org/@vhq|', [], 'an address'],
  ['www.example.org/@vhq|', [], 'an address without a scheme'],
  ['<https://example.org/@vhq|', [], 'an address in brackets that is not closed yet'],
  ['<b title="@vhq|', [], 'a tag that is not closed yet'],
  ['a@b|', [], 'an e-mail address'],
  ['vhq@most.gov.vn|', [], 'a whole e-mail address'],
  ['a.b-@vhq|', [], 'the beginning of an e-mail address'],
  ['~/vhq/most|', [], 'a path'],
  ['[@|', ['source:'], 'a citation'],
  ['[@hanoi ses|]', ['source:hanoi ses'], 'words of a title'],
  ['[@one; @two|]', ['source:two'], 'a further source'],
  ['[@one, p. 3; -@two|]', ['source:two'], 'a further source, its author told before'],
  ['[-@one|]', ['source:one'], 'a source whose author is told before'],
  ['[see @one|]', ['source:one'], 'a citation with a word before'],
  ['[@{one|', ['source:one'], 'a key in braces'],
  ['[@one, para|', [], 'behind a key'],
  ['[@one, p. 3]\nand Hai|', ['words:Hai'], 'behind a citation, on another line'],
  ['[talk with @vhq|', ['at:vhq', 'words:'], 'a text in brackets'],
  ['[@one] and @vhq|', ['at:vhq', 'words:'], 'behind a citation'],
  ['[page](x) of; @vhq|', ['at:vhq', 'words:'], 'behind a link'],
  ['`[@one|`', [], 'a citation in code'],
];

for (const [marked, places, why] of rows) {
  test(`completion in ${JSON.stringify(marked)}: ${why}`, () => {
    assert.deepEqual(placesIn(marked), places);
  });
}
