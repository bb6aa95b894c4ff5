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

He told the crowd: “We will build the wall before anything else. The wall comes first.

“And then we will plant the trees that our children need.”

“We have no favourites,” he told the guests of the old hotel. “We have rules, and they are for everyone.”

I said last year that this pier would be the best of all, and it is.

The mayor said: We shall never sell the harbour to anybody from the south.

The plan calls for the Government to spend 12 million on piers, cranes and lamps; policy would remain on course.

- first, a fast lane for ships with fish
- second, a slow lane for ships without fish
`,
  'pier.md': `---
lang: en
---

He added: “We shall build a pier that outlives all of us and our children too.”
`,
  'cang.md': `---
lang: vi
---

Ông nói: “Cảng này sẽ mở cửa cho tất cả mọi người trước khi mùa hè kết thúc, hoà bình và thuỷ lợi.”
`,
  'winter.md': `---
lang: en
title: Harbour open to everybody who comes in winter
---

# Harbour open to everybody who comes in winter

It is only a headline.
`,
  'part.md': `---
lang: en
text: excerpt
---

The lamps are green.
`,
  'soft.html':
    '<html lang="en"><body><p>The har&shy;bour master of Sa&#x2011;ra said so &amp; went home to his storms.</p></body></html>',
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
  // Marked as the analyst's own.
  'He says it “will lift what we want[ed]” [@quay].',
  'She expects “policy [to] remain[s] on course” [@quay].',
  'The plan “calls for the [g]overnment to spend [$12] million on piers” [@quay].',
  'The plan “calls for [a] Government to spend 12 million on […] lamps” [@quay].',
  '“[…] on piers, cranes […] fish” [@quay].',
  // Written otherwise, the same for a reader.
  'He said “the crane is **old**, but it will&nbsp;lift what we ask of it” [@quay, para. 1].',
  'It tells that “the harbour master of Sa-ra said so & went home” [@soft].',
  'The plan wants “first, a fast lane for ships with fish; second, a slow lane for ships without fish” [@quay].',
  'Ông nói “cho tất cả mọi người trước khi mùa hè kết thúc, hòa bình và thủy lợi” [@cang].',
  // The citation stands elsewhere.
  'He said [@quay, para. 1]:\n\n> The crane is old, but it will lift what we ask of it.\n\nSo be it.',
  'He said [@quay, para. 1]:\n\n“The crane is old, but it will lift what we ask of it.”\n',
  'He said:\n\n> The crane is old, but it will lift what we ask of it.\n\n— The Quay [@quay, para. 1]\n',
  'He said [@quay, para. 1]:\n> The crane is old, but it will lift what we ask of it.\n',
  '“The crane is old, but it will lift what we ask of it [@quay, para. 1]”.',
  // Another way to name the source.
  'He said: “The crane is old, but it will lift what we ask of it.”[^1]\n\n[^1]: The Quay, 2 January 2026.\n',
  'He said “the crane is old, but it will lift what we ask of it” ([The Quay](https://quay.example)).',
  '> The crane is old, but it will lift what we ask of it.\n>\n> — The Quay, 2 January 2026\n',
  // Names and titles.
  'See “Harbour open to everybody who comes in winter” of the same week.',
  'See “Harbour open to everybody who comes in winter” [@quay].',
  'Their programme “Ports for the People of Tomorrow” is new [@quay].',
  '## “The crane is old, but it will lift what we ask of it”\n',
  '[^2]: “The crane is old, but it will lift what we ask of it”, The Quay.',
  // Who speaks in the source.
  'He said: “We will build the wall before anything else” [@quay, para. 5].',
  'He said: “We shall never sell the harbour to anybody from the south” [@quay, para. 9].',
  'He said “this pier would be the best of all” [@quay, para. 8].',
  'He said: “We have no favourites. We have rules, and they are for everyone” [@quay, para. 7].',
  // Who can tell?
  '“We shall build a pier that outlives all of us” [@part].',
  '“We shall build a pier that outlives all of us” [@quay; @retold].',
  '“Nobody ever wrote down anything like these words” [@quay; @retold].',
  'He told us “we will paint ten ports before the end”, while nobody has counted the ships [@quay, para. 2].',
  'Cảng gọi đây là “hạ tầng mềm quốc gia” [@cang].',
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

test('several changes are told one by one', async () => {
  const memo = '“The crane was old, but it shall lift what we ask of it” [@quay].';
  const [[finding] = []] = await checkMemos(FILES, [memo]);
  assert.equal(finding?.message, 'The source says “is”, not “was”. The source says “will”, not “shall”.');
});

test('what an editor changes without a thought is a hint', async () => {
  const memo = 'The plan “calls for the government to spend 12 million on piers, cranes, and lamps” [@quay].';
  const [[finding] = []] = await checkMemos(FILES, [memo]);
  assert.equal(`${String(finding?.code)} ${String(finding?.severity)}`, 'quote-altered hint');
});

test('restored words do not become markup', async () => {
  const files = {
    'odd.md': '---\nlang: en\n---\n\nThe list of [all] ships \\*must\\* be hung beside the door.\n',
  };
  const memo = '“[The] lists of […] ships \\*must\\* be hung upon the door” [@odd].';
  assert.equal(
    await fixFirst(files, memo),
    '“[The] list of […] ships \\*must\\* be hung beside the door” [@odd].',
  );
});

test('a block is compared with the source that its sentence names before it', async () => {
  const memo =
    'He said [@quay, para. 4]:\n\n> Nobody has counted the boats that come in the winter months.\n';
  assert.deepEqual(
    (await checkMemos(FILES, [memo]))[0]?.map(({ code }) => code),
    ['quote-altered'],
  );
  const moved =
    'He said [@quay, para. 4]:\n\n> Nobody has counted the ships that come in the winter months.\n';
  assert.deepEqual(await linesOf(FILES, moved), ['passage-lost (information) “para. 4”']);
  assert.equal(await fixFirst(FILES, moved), moved.replace('para. 4', 'para. 2'));
});

test('straight single marks quote as well', async () => {
  const memo = "He said: 'The crane is old, but it shall lift what we ask of it' [@quay].";
  assert.equal(await fixFirst(FILES, memo), memo.replace('shall', 'will'));
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

test('words that another source has nearly', async () => {
  const memo = 'He added “we shall build a pier that will outlive all of us” [@quay, para. 2].';
  const [[finding] = []] = await checkMemos(FILES, [memo]);
  assert.equal(`${String(finding?.code)} ${String(finding?.severity)}`, 'quote-elsewhere information');
  assert.equal(finding?.message.includes('nearly'), true);
});

test('two places joined in another order, with or without a mark', async () => {
  for (const between of ['. ', '. […] ']) {
    const memo = `“There is only the lighthouse keeper${between}Nobody has counted the ships” [@quay].`;
    const [[finding] = []] = await checkMemos(FILES, [memo]);
    assert.equal(finding?.code, 'quote-stitched');
    assert.deepEqual(finding.fixes, []);
  }
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

test('a source that the paragraph cites for something else is a hint', async () => {
  const memo =
    '“Nobody has counted the ships that come in the winter months.” This is odd. It has a crane [@quay, para. 1].';
  const [[finding] = []] = await checkMemos(FILES, [memo]);
  assert.equal(`${String(finding?.code)} ${String(finding?.severity)}`, 'quote-uncited hint');
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
