import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCitations } from '../../../src/core/citations/findCitations';
import { findCitationsAround, type PlacedParagraph } from '../../../src/core/checks/citationsAround';
import { searchParagraph } from '../../../src/core/mentions/detectMentions';
import { compileRecogniser } from '../../../src/core/mentions/recogniser';
import { findParagraphs } from '../../../src/core/text/paragraphs';
import { buildDesk } from '../../support/deskBuilder';

const recogniser = compileRecogniser(buildDesk({}).registry);

/** What stands around each paragraph: the keys before and behind it. */
function keysAround(text: string): readonly string[] {
  const citations = findCitations(text, text);
  const placed = findParagraphs(text).map(({ start, end }): PlacedParagraph => ({
    paragraph: searchParagraph(text.slice(start, end), recogniser),
    start,
    citations: citations.filter(({ span }) => start <= span.start && span.start < end),
  }));
  return placed.map(({ paragraph }, index) => {
    const { before, behind } = findCitationsAround(paragraph, placed[index - 1], placed[index + 1]);
    for (const { span, key } of [...before, ...behind]) {
      assert.equal(text.slice(span.start, span.end), `@${key}`);
    }
    return `${before.map(({ key }) => key).join()}|${behind.map(({ key }) => key).join()}`;
  });
}

const rows: readonly (readonly [text: string, ...around: string[]])[] = [
  ['She said [@a]:\n\n> Words.', '|', 'a|'],
  ['It was cold [@z]. **She said [@a; @b]:**\n\n“Words.”', '|', 'a,b|'],
  ['She said [@a].\n\n> Words.', '|', '|'],
  ['She said [@a]:\n\nShe said words.', '|', '|'],
  ['> Words.\n\n— The Quay, 2 May [@a, para. 2]\n', '|a', '|'],
  ['“Words.”\n\n[@a; @b].\n\nMore [@c].', '|a,b', '|', '|'],
  ['> Words.\n\nSource: The Quay [@a]', '|a', '|'],
  ['> Words.\n\nNguồn: Báo Cảng [@a]', '|a', '|'],
  ['> Words.\n\nThat is what she said [@a].', '|', '|'],
  ['> Words.\n\n— The Quay [@a] was the first to tell.', '|', '|'],
  ['She said words.\n\n[@a]', '|', '|'],
];
for (const [text, ...around] of rows) {
  test(`citations around the paragraphs of ${text}`, () => {
    assert.deepEqual(keysAround(text), around);
  });
}
