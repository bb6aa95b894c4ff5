import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildScaleCorpus, makeSentences, passageId, takePassages } from '../../bench/support/scalePassages';
import { buildScaleQueries, buildTyping } from '../../bench/support/scaleQueries';

const pool = makeSentences();

test('the documents hold the passages, by their ids', () => {
  const { passages, documents } = buildScaleCorpus(pool, 100);
  const held = documents.flatMap(({ id, text, passages: within }) =>
    within.map(({ index, span }) => [passageId(id, index), text.slice(span.start, span.end)]),
  );
  assert.equal(passages.length, 100);
  assert.deepEqual(
    held,
    passages.map(({ id, text }) => [id, text]),
  );
});

test('a smaller corpus is the beginning of a larger one', () => {
  assert.deepEqual(
    takePassages(buildScaleCorpus(pool, 50), 20).passages,
    buildScaleCorpus(pool, 20).passages,
  );
});

test('passages have some eighty words', () => {
  const { passages } = buildScaleCorpus(pool, 500);
  const words = passages.reduce((sum, { text }) => sum + text.split(' ').length, 0) / passages.length;
  assert.ok(words > 70 && words < 95, `${words} words`);
});

test('queries have the words of their passage, some of them unfinished or with a slip', () => {
  const { passages } = buildScaleCorpus(pool, 100);
  const textOf = new Map(passages.map(({ id, text }) => [id, text.toLowerCase()]));
  const queries = buildScaleQueries(passages, 2, { count: 200, seed: 1 });
  const verbatim = queries.filter(({ text, intended }) => {
    const words = new Set(textOf.get(intended)?.match(/\p{L}+/gu));
    return text.split(' ').every((word) => words.has(word));
  });
  assert.ok(queries.every(({ text }) => /^\p{L}{2,} \p{L}{2,}$/u.test(text)));
  assert.ok(verbatim.length > 40 && verbatim.length < 160, `${verbatim.length} of 200`);
  assert.deepEqual(queries, buildScaleQueries(passages, 2, { count: 200, seed: 1 }));
});

test('typing asks for each beginning of the last word', () => {
  const { passages } = buildScaleCorpus(pool, 10);
  const typed = buildTyping(passages, 2, { count: 1, seed: 1 });
  const last = typed.at(-1) ?? '';
  const start = last.indexOf(' ') + 1;
  assert.ok(start > 3);
  assert.deepEqual(
    typed,
    Array.from(last.slice(start), (_, i) => last.slice(0, start + i + 1)),
  );
});
