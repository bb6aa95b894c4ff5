import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordsOfHit } from '../../../../src/core';
import type { Span } from '../../../../src/core';
import { readText } from '../../../support/readText';
import { readMarkedText } from '../../../support/markedText';

/** The words that are selected when a passage is opened in which the marked ones were found. */
function selectedWords(marked: string, shown?: string): string {
  const { text, expected } = readMarkedText(marked);
  const document = readText(text, 'a.txt');
  const matches: readonly Span[] = expected.map(({ span }) => span);
  const row = readMarkedText(shown ?? '');
  const snippet = { text: row.text, matches: row.expected.map(({ span }) => span) };
  const span = wordsOfHit({ document, passage: 0, matches, score: 1, snippet, alike: [] });
  return text.slice(span.start, span.end);
}

const rows: readonly (readonly [name: string, marked: string, selected: string])[] = [
  ['one word', 'Vietnam buys {{chips|}} abroad.', 'chips'],
  ['the first of several that stand alone', '{{Chips|}} from Hanoi: new {{chips|}}.', 'Chips'],
  ['words that follow each other', 'A {{chip|}} of the {{rare|}} {{earth|}} kind.', 'rare earth'],
  [
    'a hyphen or a line end parts no stretch',
    'The {{US|}}-{{Vietnam|}}\n{{pact|}} and the {{US|}}.',
    'US-Vietnam\npact',
  ],
  ['a full stop and a space keep words together', '{{Dr|}}. {{Ngoc|}} said so.', 'Dr. Ngoc'],
  ['nothing found: the whole passage', 'No word of it.', 'No word of it.'],
];

for (const [name, marked, selected] of rows) {
  test(name, () => assert.equal(selectedWords(marked), selected));
}

test('what the row shows is selected, rather than what stands before it', () => {
  const passage = 'The {{semiconductor|}} plan names {{chips|}} and {{AI|}} {{chips|}} and {{chips|}}.';
  assert.equal(selectedWords(passage), 'AI chips');
  assert.equal(selectedWords(passage, '…{{chips|}} and {{chips|}}.'), 'chips');
  assert.equal(selectedWords(passage, 'The {{semiconductor|}} plan names {{chips|}}…'), 'semiconductor');
  assert.equal(selectedWords(passage, 'something {{else|}}'), 'AI chips');
});
