import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findSentences, sentenceAt } from '../../../src/core/text/sentences';

function cut(text: string): string[] {
  return findSentences(text).map(({ start, end }) => text.slice(start, end).trim());
}

test('sentences end behind their closing marks, not behind initials, abbreviations and numbers', () => {
  assert.deepEqual(cut('He met Mr. J. F. Kennedy of Acme Inc. on 3.5. “It rose 2.5%.” Really? Yes!'), [
    'He met Mr. J. F. Kennedy of Acme Inc. on 3.5.',
    '“It rose 2.5%.”',
    'Really?',
    'Yes!',
  ]);
  assert.deepEqual(cut('See Art. 5 and No. 13/2023. TS. Nguyễn Văn A nói. Ông đi'), [
    'See Art. 5 and No. 13/2023.',
    'TS. Nguyễn Văn A nói.',
    'Ông đi',
  ]);
  assert.deepEqual(cut('One; two: three'), ['One;', 'two: three']);
});

test('items of a list and rows of a table are sentences; a line of a paragraph is none', () => {
  assert.deepEqual(cut('A\nb c\n- one\n- two\n| x | y |\n| z |'), [
    'A\nb c',
    '- one',
    '- two',
    '| x | y |',
    '| z |',
  ]);
});

test('a line end of two characters ends no sentence, nor is a letter with a mark an initial', () => {
  assert.deepEqual(cut('A b\r\nc d\r\n- one\r\n\r\ne'), ['A b\r\nc d', '- one', 'e']);
  assert.deepEqual(cut('VŨ HẢI QUÂN. Ông'.normalize('NFD')).length, 2);
});

test('sentences put together are the text, and each offset has one', () => {
  for (const text of ['', '...', 'a. b. c', ' \n\n- a\n\n', '!?!? “” . .']) {
    const sentences = findSentences(text);
    assert.equal(sentences.map(({ start, end }) => text.slice(start, end)).join(''), text);
    for (let offset = 0; offset < text.length; offset++) {
      const { start, end } = sentences[sentenceAt(sentences, offset)]!;
      assert.ok(start <= offset && offset < end);
    }
  }
});

test('blank lines take time in proportion', () => {
  const measure = (lines: number): number => {
    const text = '\n'.repeat(lines);
    const start = performance.now();
    assert.deepEqual(findSentences(text), [{ start: 0, end: lines }]);
    return performance.now() - start;
  };
  const best = (lines: number): number => Math.min(...[1, 2, 3].map(() => measure(lines)));
  const [few, many] = [best(10_000), best(80_000)];
  assert.ok(many < 200 + 3 * 8 * few, `10,000 lines take ${few} ms, 80,000 take ${many} ms`);
});
