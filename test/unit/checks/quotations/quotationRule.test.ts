import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkMemos, fixFirst, linesOf } from '../checkSession';

const FILES = {
  'quay.md': `---
title: Quay opens
publisher: The Quay
date: 2026-01-02
lang: en
---

The minister said: “The crane is old, but it will lift what we *ask* of it.”

Nobody has counted the ships that come in the winter months of the year.

She told the assembly that the harbour would be open to all by the end of the summer.

The last ferry leaves the island at six, and after that there is only the lighthouse keeper.
`,
  'pier.md': `---
lang: en
---

He added: “We shall build a pier that outlives all of us and our children too.”
`,
  'cang.md': `---
lang: vi
---

Ông nói: “Cảng này sẽ mở cửa cho tất cả mọi người trước khi mùa hè kết thúc.”
`,
  'retold.md':
    '---\ntext: retold\nlang: en\n---\n\nThe pilots were asked to wait until the tide had turned.\n',
};

const right: readonly string[] = [
  'He said: “The crane is old, but it will lift what we ask of it” [@quay, para. 1].',
  'He said: "the crane is old, but it will lift what we ask of it." [@quay].',
  '“[T]he crane is old […] it will lift what we ask of it” [@quay, para. 1].',
  'As @quay says: “Nobody has counted the ships that come in the winter months”.',
  '> The crane is old, but it will\n> lift what we ask of it.\n>\n> — The Quay [@quay, para. 1]',
  'The “old crane law” is dead [@quay].',
  'They wrote: “Nobody has counted the ships – or the boats – in this harbour for years”.',
  'He said (our translation): “The port will be open to everybody before summer ends” [@cang].',
];
for (const memo of right) {
  test(`nothing is wrong with ${memo}`, async () => {
    assert.deepEqual(await linesOf(FILES, memo), []);
  });
}

test('changed words are told with those of the source, and restored', async () => {
  const memo = 'He said: “The crane is new, but it will lift what we ask of it” [@quay, para. 1].\n';
  const [[finding] = []] = await checkMemos(FILES, [memo]);
  assert.equal(finding?.code, 'quote-altered');
  assert.equal(finding.severity, 'warning');
  assert.equal(finding.message, 'The source says “old”, not “new”.');
  const [source] = finding.sources;
  assert.equal(
    source?.document.text.slice(source.span.start, source.span.end),
    'The crane is old, but it will lift what we *ask* of it',
  );
  assert.equal(
    await fixFirst(FILES, memo),
    'He said: “The crane is old, but it will lift what we ask of it” [@quay, para. 1].\n',
  );
});

test('words left out without a mark, and words put in, are told as such', async () => {
  const [[less] = [], [more] = []] = await checkMemos(FILES, [
    '“The crane is old, but will lift what we ask of it” [@quay].',
    '“The crane is very old, but it will lift what we ask of it” [@quay].',
  ]);
  assert.equal(less?.message, 'The source has more words here: “it”.');
  assert.equal(more?.message, 'The source does not have the words “very”.');
});

test('words that nobody said', async () => {
  assert.deepEqual(await linesOf(FILES, '“Every sailor deserves a warm bed and a cold beer” [@quay].'), [
    'quote-not-found (warning) ““Every sailor deserves a warm bed and a cold beer””',
  ]);
});

test('words of another source, which the fix cites', async () => {
  const memo = 'He added “a pier that outlives all of us” [@quay, para. 2].';
  const [[finding] = []] = await checkMemos(FILES, [memo]);
  assert.equal(finding?.code, 'quote-elsewhere');
  assert.equal(await fixFirst(FILES, memo), 'He added “a pier that outlives all of us” [@pier, para. 1].');
});

test('two places joined without a mark, which the fix puts in', async () => {
  const memo = '“Nobody has counted the ships. After that there is only the lighthouse keeper” [@quay].';
  const [[finding] = []] = await checkMemos(FILES, [memo]);
  assert.equal(finding?.code, 'quote-stitched');
  assert.equal(finding.sources.length, 2);
  const fixed = await fixFirst(FILES, memo);
  assert.equal(
    fixed,
    '“Nobody has counted the ships. […] After that there is only the lighthouse keeper” [@quay].',
  );
  assert.deepEqual(await linesOf(FILES, fixed), []);
});

test('words in another paragraph than the citation says', async () => {
  const memo = '“Nobody has counted the ships that come” [@quay, para. 4].';
  assert.deepEqual(await linesOf(FILES, memo), ['passage-lost (information) “para. 4”']);
  assert.equal(await fixFirst(FILES, memo), '“Nobody has counted the ships that come” [@quay, para. 2].');
});

test('a long quotation without a citation is found; a short or unknown one is left alone', async () => {
  const memo = 'He said: “We shall build a pier that outlives all of us”. All agreed.';
  assert.deepEqual(
    (await checkMemos(FILES, [memo]))[0]?.map(({ code }) => code),
    ['quote-uncited'],
  );
  assert.equal(
    await fixFirst(FILES, memo),
    'He said: “We shall build a pier that outlives all of us” [@pier, para. 1]. All agreed.',
  );
  assert.deepEqual(await linesOf(FILES, 'He said: “We shall build a pier”.'), []);
});

test('what the source reports is no quotation, unless the source itself is quoted', async () => {
  const spoken = 'The minister said: “the harbour would be open to all by the end of the summer” [@quay].';
  assert.deepEqual(
    (await checkMemos(FILES, [spoken]))[0]?.map(({ code }) => code),
    ['quote-indirect'],
  );
  assert.equal(
    await fixFirst(FILES, spoken),
    'The minister said: the harbour would be open to all by the end of the summer [@quay].',
  );
  const text = 'The readout said “the harbour would be open to all by the end of the summer” [@quay].';
  assert.deepEqual(await linesOf(FILES, text), []);
});

test('an unmarked translation, and words of a retold source, cannot be compared', async () => {
  assert.deepEqual(
    await linesOf(FILES, 'He said: “The port will be open to everybody before summer ends” [@cang].'),
    [],
  );
  assert.deepEqual(await linesOf(FILES, '“The pilots should wait for the turn of the tide” [@retold].'), []);
});

test('a quotation that spans Vietnamese marks written apart is the same', async () => {
  const memo = 'Ông nói: “Cảng này sẽ mở cửa cho tất cả mọi người” [@cang].'.normalize('NFD');
  assert.deepEqual(await linesOf(FILES, memo), []);
});
