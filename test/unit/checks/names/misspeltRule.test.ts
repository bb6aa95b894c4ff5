import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkMemos, fixFirst, linesOf } from '../checkSession';
import { aDatedMemo, PEOPLE_DESK } from '../peopleDesk';

async function assertSilent(memos: readonly string[]): Promise<void> {
  const found = await checkMemos(PEOPLE_DESK, memos);
  for (const [i, memo] of memos.entries()) {
    assert.deepEqual(
      found[i]?.filter(({ code }) => code === 'name-misspelt').map(({ message }) => message),
      [],
      memo,
    );
  }
}

test('a name with slips is told where two sources or an official one agree, and the house spelling is put in', async () => {
  for (const [words, name, fixed] of [
    ['We met Margit Solhiem again.', 'Margit Solhiem', 'We met Margit Solheim again.'],
    ['Margitt Solheim’s note', 'Margitt Solheim', 'Margit Solheim’s note'],
    ['the note of MARGIT SOLHEIMM', 'MARGIT SOLHEIMM', 'the note of MARGIT SOLHEIM'],
    [
      'Secretary-level talks with Margt\nSolheim',
      'Margt\nSolheim',
      'Secretary-level talks with Margit Solheim',
    ],
    ['Deputy Minister Tran Quang Phcu spoke.', 'Tran Quang Phcu', 'Deputy Minister Tran Quang Phuc spoke.'],
  ] as const) {
    assert.deepEqual(await linesOf(PEOPLE_DESK, aDatedMemo(words)), [
      `name-misspelt (information) “${name}”`,
    ]);
    assert.equal(await fixFirst(PEOPLE_DESK, aDatedMemo(words)), aDatedMemo(fixed));
  }
});

test('marks that no spelling has are told, and marked text gets the marked spelling', async () => {
  const memo = (name: string): string => aDatedMemo(`Thứ trưởng ${name} phát biểu.`, { lang: 'vi' });
  for (const name of ['Trần Quang Phục', 'Trần Quáng Phúc', 'Trần Quang Phuc']) {
    assert.deepEqual(await linesOf(PEOPLE_DESK, memo(name)), [`name-misspelt (information) “${name}”`]);
    assert.equal(await fixFirst(PEOPLE_DESK, memo(name)), memo('Trần Quang Phúc'));
  }
  await assertSilent([
    memo('Trần Quang Phúc'),
    memo('Tran Quang Phuc'),
    memo('TRẦN QUANG PHÚC'.normalize('NFD')),
  ]);
});

test('what one source spells so, or the desk alone, is a hint', async () => {
  assert.deepEqual(await linesOf(PEOPLE_DESK, aDatedMemo('Odd Berglund stayed.')), [
    'name-misspelt (hint) “Odd Berglund”',
  ]);
  assert.deepEqual(
    await linesOf(PEOPLE_DESK, aDatedMemo('Ông Nguyễn Tiến Dụng phát biểu.', { lang: 'vi' })),
    ['name-misspelt (hint) “Nguyễn Tiến Dụng”'],
  );
});

test('a part of a name is held against who was named before, right behind a title alone', async () => {
  const memo = aDatedMemo('Margit Solheim came. Ms. Solhiem agreed.');
  assert.deepEqual(await linesOf(PEOPLE_DESK, memo), ['name-misspelt (information) “Solhiem”']);
  assert.equal(await fixFirst(PEOPLE_DESK, memo), aDatedMemo('Margit Solheim came. Ms. Solheim agreed.'));
  const marked = (name: string): string =>
    aDatedMemo(`Thứ trưởng Trần Quang Phúc đến. Ông ${name} đồng ý.`, { lang: 'vi' });
  assert.deepEqual(await linesOf(PEOPLE_DESK, marked('Phục')), ['name-misspelt (information) “Phục”']);
  assert.equal(await fixFirst(PEOPLE_DESK, marked('Phục')), marked('Phúc'));
  await assertSilent([
    marked('Phúc'),
    marked('Phú'),
    aDatedMemo('Ms. Solhiem agreed. Margit Solheim came.'),
    aDatedMemo('Margit Solheim came. Solhiem agreed. Ms. Solhiem Hansen agreed. Ms. Solheim agreed.'),
    aDatedMemo('Margit Solheim came.\n\nMs. Solhiem agreed.'),
  ]);
});

test('what may be the name of somebody else is left alone', async () => {
  await assertSilent([
    aDatedMemo('Margit Solberg, Maria Solheim and Tran Quang Phung came; Tran Quang Phu did not.'),
    // No title of hers.
    aDatedMemo('Ambassador Margit Solheimm came. Professor Margit Solheimm did, too.'),
    aDatedMemo('The Margit Solheimm Foundation and Anna Margit Solheimm came.'),
    aDatedMemo('The form “Margit Solheimm” in draft 2 is to go.'),
    aDatedMemo('Margit Solheimm came.', { more: 'aide-memoire:\n  not: [Margit Solheimm]\n' }),
    aDatedMemo('Margit Solheimm came.', { more: 'aide-memoire:\n  is: { Margit Solheimm: solheim }\n' }),
  ]);
});

test('where the text tells people of similar names apart, it is a hint', async () => {
  assert.deepEqual(
    await linesOf(PEOPLE_DESK, aDatedMemo('Margit Solheimm, no relation of the Assistant Secretary, came.')),
    ['name-misspelt (hint) “Margit Solheimm”'],
  );
  assert.deepEqual(await linesOf(PEOPLE_DESK, aDatedMemo('Margit Solheim and Margit Solheimm came.')), [
    'name-misspelt (hint) “Margit Solheimm”',
  ]);
});

test('a spelling that a source has is no slip of the memo', async () => {
  const files = { ...PEOPLE_DESK, 'other.md': 'Margit Solhiem came.\n' };
  assert.deepEqual(await linesOf(files, aDatedMemo('We met Margit Solhiem again.')), []);
});

test('it may be kept as it is', async () => {
  const [findings] = await checkMemos(PEOPLE_DESK, [aDatedMemo('We met Margit Solhiem again.')]);
  const [finding] = findings ?? [];
  assert.ok(finding);
  assert.equal(finding.entity, 'solheim');
  assert.equal(
    finding.message,
    '“Margit Solhiem” is nearly “Margit Solheim”, which is how the sources spell it: Bộ Cảng biển, 11 January 2026.',
  );
  assert.deepEqual(
    finding.sources.map(({ document, span }) => document.text.slice(span.start, span.end)),
    ['Margit Solheim', 'Margit Solheim', 'Margit Solheim'],
  );
  assert.deepEqual(finding.fixes.at(-1), {
    title: '“Margit Solhiem” is right: leave it in this memo',
    decision: { kind: 'not', name: 'Margit Solhiem', entityIds: [] },
  });
});
