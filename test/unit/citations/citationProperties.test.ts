import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findCitations } from '../../../src/core/citations/findCitations';
import { writeKey } from '../../../src/core/citations/keySyntax';
import { MemoCitations } from '../../../src/core/citations/memoCitations';
import { EditedMarkdownReader } from '../../../src/core/text/editedMarkdown';
import { toNfc } from '../../../src/core/text/normalForms';
import { HIDDEN } from '../../../src/core/text/readableText';
import { readMarkdownText } from '../../../src/core/text/readableMarkdown';
import { runAtOnce } from '../../../src/core/util/steps';
import { applyEdit, markdownTexts, randomEdits } from '../../support/markdownPieces';
import { propertyRuns } from '../../support/propertyRuns';

const PIECES = [
  '@a',
  '@{b c}',
  '[',
  ']',
  '; ',
  '-@',
  '[@key, para. 4]',
  ', paras. 2-3',
  '@',
  '{',
  '}',
  '\\',
  '^[',
];

const citingTexts = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), markdownTexts(2)), { maxLength: 30 })
  .map((pieces) => pieces.join(''));

test('citations of any text come in order, lie in prose, and are what they say', () => {
  fc.assert(
    fc.property(citingTexts, (text) => {
      const readable = readMarkdownText(text).text;
      let behind = 0;
      for (const { span, key, locator, brackets } of findCitations(readable, text)) {
        assert.ok(span.start >= behind);
        behind = span.end;
        assert.ok([`@${key}`, `@{${key}}`].includes(text.slice(span.start, span.end)));
        assert.equal(readable.charAt(span.start), '@');
        if (brackets !== undefined) {
          assert.equal(text.charAt(brackets.start) + text.charAt(brackets.end - 1), '[]');
          assert.ok(brackets.start < span.start && span.end < brackets.end);
        }
        if (locator !== undefined) {
          assert.ok(locator.start >= span.end && locator.first <= locator.last);
          assert.ok(text.slice(locator.start, locator.end).includes(String(locator.first)));
          assert.ok(!readable.slice(locator.start, locator.end).includes(HIDDEN));
        }
      }
    }),
    { numRuns: propertyRuns },
  );
});

test('after any edits the citations are those of the text as it is', () => {
  fc.assert(
    fc.property(citingTexts, randomEdits, (first, edits) => {
      const reader = new EditedMarkdownReader(20);
      const memos = new MemoCitations();
      let text = first;
      let read = runAtOnce(reader.read(text, undefined));
      memos.find({ text, parts: read.parts });
      for (const edit of edits) {
        text = applyEdit(text, edit);
        read = runAtOnce(reader.read(text, read));
        const readable = readMarkdownText(text).text;
        assert.deepEqual(memos.find({ text, parts: read.parts }), findCitations(readable, text));
      }
    }),
    { numRuns: propertyRuns },
  );
});

const keys = fc.oneof(
  fc.stringMatching(/^[aZ0_.:/ {}ộ@\]-]{1,12}$/),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
);

interface Written {
  readonly key: string;
  readonly paragraph: number | undefined;
  readonly suppressesAuthor: boolean;
}

const written: fc.Arbitrary<Written> = fc.record({
  key: keys.filter((key) => writeKey(key) !== undefined),
  paragraph: fc.option(fc.integer({ min: 1, max: 9_999 }), { nil: undefined }),
  suppressesAuthor: fc.boolean(),
});

test('what is written as a citation is read as the same', () => {
  fc.assert(
    fc.property(fc.array(written, { minLength: 1, maxLength: 4 }), (items) => {
      const list = items.map(({ key, paragraph, suppressesAuthor }) =>
        [`${suppressesAuthor ? '-' : ''}${writeKey(key) ?? ''}`, paragraph && `para. ${paragraph}`]
          .filter((part) => part !== undefined)
          .join(', '),
      );
      const text = `Words [${list.join('; ')}] behind.`;
      const found = findCitations(text, text);
      assert.deepEqual(
        found.map(({ key, locator, suppressesAuthor, brackets }) => ({
          key,
          paragraph: locator?.first,
          suppressesAuthor,
          isInBrackets: brackets?.start === 6,
        })),
        items.map((item) => ({ ...item, key: toNfc(item.key), isInBrackets: true })),
      );
    }),
    { numRuns: propertyRuns },
  );
});

test('a key that no citation can hold is not written', () => {
  for (const key of ['', ' ', 'a{', 'a}', '}{', 'a\nb']) {
    assert.equal(writeKey(key), undefined, JSON.stringify(key));
  }
});
