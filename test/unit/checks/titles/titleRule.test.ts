import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkMemos, fixFirst, linesOf } from '../checkSession';
import { aDatedMemo, PEOPLE_DESK } from '../peopleDesk';

async function assertSilent(memos: readonly string[]): Promise<void> {
  const found = await checkMemos(PEOPLE_DESK, memos);
  for (const [i, memo] of memos.entries()) {
    assert.deepEqual(
      found[i]?.map(({ message }) => message),
      [],
      memo,
    );
  }
}

test('an office that no source gives is told, and the reported one is put in its place', async () => {
  for (const [words, title, fixed] of [
    ['Minister Tran Quang Phuc agreed.', 'Minister', 'Deputy Minister Tran Quang Phuc agreed.'],
    [
      'Minister of Ports Tran Quang Phuc agreed.',
      'Minister',
      'Deputy Minister of Ports Tran Quang Phuc agreed.',
    ],
    [
      'Tran Quang Phuc, Minister of Ports, and Margit Solheim, Assistant Secretary, agreed.',
      'Minister',
      'Tran Quang Phuc, Deputy Minister of Ports, and Margit Solheim, Assistant Secretary, agreed.',
    ],
    ['Margit Solheim, the Under Secretary, agreed.', 'Under Secretary', undefined],
    ['Tran Quang Phuc is Minister of Ports.', 'Minister', 'Tran Quang Phuc is Deputy Minister of Ports.'],
    [
      'Odd Bergland (vice president of the Harbour Guild) agreed.',
      'vice president',
      'Odd Bergland (president of the Harbour Guild) agreed.',
    ],
    ['Bộ trưởng Trần Quang Phúc đồng ý.', 'Bộ trưởng', 'Thứ trưởng Trần Quang Phúc đồng ý.'],
    [
      'Ông Trần Quang Phúc, Bộ trưởng Bộ Cảng biển, đồng ý.',
      'Bộ trưởng',
      'Ông Trần Quang Phúc, Thứ trưởng Bộ Cảng biển, đồng ý.',
    ],
  ] as const) {
    const lang = /[ộầ]/u.test(words) ? 'vi' : 'en';
    const memo = aDatedMemo(words, { lang });
    assert.deepEqual(await linesOf(PEOPLE_DESK, memo), [`title-differs (information) “${title}”`], words);
    if (fixed !== undefined) {
      assert.equal(await fixFirst(PEOPLE_DESK, memo), aDatedMemo(fixed, { lang }));
    }
  }
});

test('an office of another ministry is told with what it is of', async () => {
  const memo = aDatedMemo('Deputy Minister of Finance Tran Quang Phuc agreed.');
  const files = {
    ...PEOPLE_DESK,
    'registry/all.yaml': PEOPLE_DESK['registry/all.yaml']?.replaceAll('of Ports', 'of Transport') ?? '',
  };
  assert.deepEqual(await linesOf(files, memo), ['title-differs (information) “Deputy Minister of Finance”']);
  assert.equal(
    await fixFirst(files, memo),
    aDatedMemo('Deputy Minister of Transport Tran Quang Phuc agreed.'),
  );
});

test('all sources contradict where one is as new as the memo', async () => {
  assert.deepEqual(
    await linesOf(PEOPLE_DESK, aDatedMemo('Minister Tran Quang Phuc agreed.', { date: '2026-01-10' })),
    ['title-differs (warning) “Minister”'],
  );
});

test('long after the newest report it is a hint, and nothing is put in', async () => {
  const [findings] = await checkMemos(PEOPLE_DESK, [
    aDatedMemo('Minister Tran Quang Phuc agreed.', { date: '2027-03-01' }),
  ]);
  const [finding] = findings ?? [];
  assert.ok(finding);
  assert.equal(finding.severity, 'hint');
  assert.deepEqual(finding.fixes, []);
  assert.equal(
    finding.message,
    'No source gives Tran Quang Phuc the title “Minister”. Reported is “Deputy Minister of Ports” (Bộ Cảng biển, 11 January 2026). There is nothing newer here.',
  );
});

test('an older and a newer title are told as such, unless the sentence speaks of that time', async () => {
  const [older = [], newer = []] = await checkMemos(PEOPLE_DESK, [
    aDatedMemo('Deputy Minister Le Thu Ha agreed.', { date: '2025-10-01' }),
    aDatedMemo('Minister Le Thu Ha agreed.', { date: '2025-06-01' }),
  ]);
  assert.deepEqual(
    [...older, ...newer].map(({ message, severity }) => `${severity}: ${message}`),
    [
      'information: “Deputy Minister” is an older title of Le Thu Ha, held until 1 September 2025. Reported is “Minister of Rivers” (Coast Gazette, 3 September 2025).',
      'information: “Minister” is a newer title of Le Thu Ha, held since 2 September 2025. Reported is “Deputy Minister of Rivers” (Coast Gazette, 3 September 2025).',
    ],
  );
  await assertSilent([
    aDatedMemo('Then Deputy Minister Le Thu Ha agreed. Former Deputy Minister Le Thu Ha agreed.', {
      date: '2025-10-01',
    }),
    aDatedMemo('On 3 May 2025, Deputy Minister Le Thu Ha agreed.', { date: '2025-10-01' }),
    aDatedMemo('On 3 May 2025, Minister Le Thu Ha agreed.', { date: '2025-10-01' }),
  ]);
});

test('translations, shorter forms and titles of the same rank word are right', async () => {
  await assertSilent([
    aDatedMemo('Deputy Minister Tran Quang Phuc met Assistant Secretary Margit Solheim.'),
    aDatedMemo('Vice Minister of Ports Tran Quang Phuc agreed. Dr. Tran Quang Phuc agreed.'),
    aDatedMemo('Thứ trưởng Trần Quang Phúc, ông Trần Quang Phúc và bà Margit Solheim đồng ý.', {
      lang: 'vi',
    }),
    aDatedMemo('Chủ tịch Odd Bergland đồng ý.', { lang: 'vi' }),
    // A source calls him so, though the registry does not say it.
    aDatedMemo('Chairman Odd Bergland of the Harbour Guild agreed.'),
    aDatedMemo('Odd Bergland, chair of the session, and head of delegation Margit Solheim agreed.'),
    aDatedMemo(
      'Acting Minister Tran Quang Phuc agreed. Tran Quang Phuc will be Minister. He is not Minister.',
    ),
  ]);
});

test('a title of somebody else beside the name is none of theirs', async () => {
  await assertSilent([
    aDatedMemo('Talks of the Minister of Rivers and Tran Quang Phuc went on.'),
    aDatedMemo('According to the Minister, Tran Quang Phuc will come.'),
    aDatedMemo('Tran Quang Phuc, Minister Dao Hong Son and Ambassador Margit Haugen came.'),
    aDatedMemo('Tran Quang Phuc, the Minister and the Ambassador came.'),
    aDatedMemo('Minister Dao Hong Son, Deputy Minister Tran Quang Phuc and others came.'),
    aDatedMemo('Ông Trần Quang Phúc, Bộ trưởng Bộ Tài chính Đào Hồng Sơn và Đại sứ Phạm Gia An đến.', {
      lang: 'vi',
    }),
    aDatedMemo('Theo Bộ trưởng, Trần Quang Phúc sẽ đến. Bộ trưởng và Trần Quang Phúc đã đến.', {
      lang: 'vi',
    }),
    aDatedMemo('The title “Minister” of Tran Quang Phuc is wrong.'),
  ]);
});

test('a finding rests on the words of the sources, and may be mended with a citation', async () => {
  const memo = aDatedMemo('Minister Tran Quang Phuc agreed.');
  const [findings] = await checkMemos(PEOPLE_DESK, [memo]);
  const [finding] = findings ?? [];
  assert.ok(finding);
  assert.equal(finding.entity, 'phuc');
  assert.deepEqual(
    finding.sources.map(({ document, span }) => document.text.slice(span.start, span.end)),
    ['Thứ trưởng Bộ Cảng biển', 'Deputy Minister of Ports'],
  );
  assert.deepEqual(
    finding.fixes.map(({ title }) => title),
    ['Write “Deputy Minister”', 'Write “Deputy Minister” and cite the source'],
  );
  const [, citing] = finding.fixes;
  assert.deepEqual(citing && 'edits' in citing ? citing.edits.map(({ newText }) => newText) : [], [
    'Deputy Minister',
    ' [@cang.vi, para. 1]',
  ]);
});
