import assert from 'node:assert/strict';
import { test } from 'node:test';

import { PEOPLE_DESK } from '../checks/peopleDesk';
import { broughtBy, recordAll, toLines } from './broughtSession';

async function newsOf(
  words: string,
  { date = '2026-01-05', lang = 'en' }: { readonly date?: string; readonly lang?: string } = {},
): Promise<readonly string[]> {
  const dated = date === '' ? '' : `date: ${date}\n`;
  const files = { ...PEOPLE_DESK, 'new.md': `---\ntitle: New\n${dated}lang: ${lang}\n---\n\n${words}\n` };
  const lines = toLines(await broughtBy(files, 'new.md'));
  const again = toLines(await broughtBy(await recordAll(files, 'new.md'), 'new.md'));
  assert.deepEqual(again, [], `recorded, and told again: ${words}`);
  return lines;
}

test('a title that leaves no room for the one reported then differs', async () => {
  assert.deepEqual(await newsOf('Minister of Ports Tran Quang Phuc spoke.'), [
    'differs: Title: Tran Quang Phuc: Minister of Ports',
  ]);
  assert.deepEqual(await newsOf('Bộ trưởng Bộ Cảng biển Trần Quang Phúc phát biểu.', { lang: 'vi' }), [
    'differs: Title: Tran Quang Phuc: Bộ trưởng Bộ Cảng biển',
  ]);
  assert.deepEqual(await newsOf('Margit Solheim, Under Secretary of Coasts, agreed.'), [
    'differs: Title: Margit Solheim: Under Secretary of Coasts',
  ]);
  assert.deepEqual(await newsOf('Odd Bergland, Vice President of the Harbour Guild, agreed.'), [
    'differs: Title: Odd Bergland: Vice President of the Harbour Guild',
  ]);
});

test('the same title of another ministry differs', async () => {
  const files = {
    'old.md': '---\ndate: 2026-01-10\nlang: en\n---\n\nAnn Berg is Deputy Minister of Health.\n',
    'new.md': '---\ndate: 2026-01-09\nlang: en\n---\n\nDeputy Minister of Finance Ann Berg spoke.\n',
    'registry/all.yaml':
      'persons: [{ id: berg, name: Ann Berg, memberships: [{ role: Deputy Minister of Health, sources: [{ document: old.md }] }] }]\n',
  };
  assert.deepEqual(toLines(await broughtBy(files, 'new.md')), [
    'differs: Title: Ann Berg: Deputy Minister of Finance',
  ]);
  assert.deepEqual(toLines(await broughtBy(await recordAll(files, 'new.md'), 'new.md')), []);
});

test('a title reported later than all that is known is new', async () => {
  assert.deepEqual(await newsOf('Minister of Ports Tran Quang Phuc spoke.', { date: '2026-05-01' }), [
    'new: Title: Tran Quang Phuc: Minister of Ports',
  ]);
});

test('a title beside another is new', async () => {
  assert.deepEqual(await newsOf('Odd Bergland, Director of the Coast Institute, agreed.'), [
    'new: Title: Odd Bergland: Director of the Coast Institute',
  ]);
});

test('a higher rank of the same office is told apart', async () => {
  assert.deepEqual(await newsOf('Permanent Deputy Minister of Ports Tran Quang Phuc spoke.'), [
    'differs: Title: Tran Quang Phuc: Permanent Deputy Minister of Ports',
  ]);
  assert.deepEqual(
    await newsOf('Thứ trưởng Thường trực Bộ Cảng biển Trần Quang Phúc phát biểu.', {
      date: '2026-05-01',
      lang: 'vi',
    }),
    ['new: Title: Tran Quang Phuc: Thứ trưởng Thường trực Bộ Cảng biển'],
  );
});

test('a title is told once, in its fullest form', async () => {
  assert.deepEqual(
    await newsOf(
      'Minister Tran Quang Phuc spoke.\n\nMinister of Ports Tran Quang Phuc answered.\n\nMinister Tran Quang Phuc will be back.',
    ),
    ['differs: Title: Tran Quang Phuc: Minister of Ports'],
  );
});

test('a title that was given up differs, one that was not yet held does too where the desk dates it', async () => {
  assert.deepEqual(await newsOf('Deputy Minister of Rivers Le Thu Ha spoke.', { date: '2026-02-01' }), [
    'differs: Title: Le Thu Ha: Deputy Minister of Rivers',
  ]);
  assert.deepEqual(await newsOf('Minister of Rivers Le Thu Ha spoke.', { date: '2025-01-10' }), [
    'differs: Title: Le Thu Ha: Minister of Rivers',
  ]);
});

for (const words of [
  'Deputy Minister of Ports Tran Quang Phuc spoke.',
  'Deputy Minister Tran Quang Phuc spoke.',
  'Thứ trưởng Trần Quang Phúc phát biểu.',
  'Thứ trưởng Bộ Cảng biển Trần Quang Phúc phát biểu.',
  'Then Minister Tran Quang Phuc spoke.',
  'Former Minister of Ports Tran Quang Phuc spoke.',
  'Mr Tran Quang Phuc met the Minister of Finance.',
  'Minister of Finance Ann Berg and Tran Quang Phuc spoke.',
  'Minister of Rivers Le Thu Ha spoke.',
  'Trưởng đoàn Trần Quang Phúc phát biểu.',
  'Tran Quang Phuc, head of the delegation, spoke.',
  'Odd Bergland, co-chair of the session, agreed.',
  'Tran Quang Phuc will be Minister of Ports, she hoped.',
  '# Minister of Ports Tran Quang Phuc\n\nHe spoke.',
  'Chairman Odd Bergland agreed.',
]) {
  test(`nothing new: ${words}`, async () => {
    assert.deepEqual(
      await newsOf(words, { date: '2026-01-12', lang: /[ưởậ]/u.test(words) ? 'vi' : 'en' }),
      [],
    );
  });
}

test('somebody without any title gets the first', async () => {
  const files = {
    'new.md':
      '---\ndate: 2026-01-05\nlang: en\n---\n\nAnn Berg, Director of the Tide Office, spoke of the Tide Office.\n',
    'registry/all.yaml':
      'persons: [{ id: berg, name: Ann Berg }]\norganizations: [{ id: tide, name: Tide Office }]\n',
  };
  const told = await broughtBy(files, 'new.md');
  assert.deepEqual(toLines(told), ['new: Title: Ann Berg: Director of the Tide Office']);
  assert.deepEqual(told.offers[0]?.changes, [
    {
      kind: 'addItem',
      entityId: 'berg',
      list: 'persons',
      house: 'Ann Berg',
      key: 'memberships',
      item: {
        role: 'Director of the Tide Office',
        organization_id: 'tide',
        sources: [{ document: 'new.md', quote: 'Ann Berg, Director of the Tide Office' }],
      },
    },
  ]);
});
