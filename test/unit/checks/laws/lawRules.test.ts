import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkMemos, fixFirst, linesOf } from '../checkSession';
import { LAW_DESK as FILES } from './lawDesk';

function memo(words: string, date = '2026-01-12', lang = 'en'): string {
  return `---\ndate: ${date}\nlang: ${lang}\n---\n\n${words}\n`;
}

const right: readonly (readonly [words: string, date?: string, lang?: string])[] = [
  ['The Harbour Pilots Act is still being drafted.'],
  ['The Harbour Pilots Act has not been passed.'],
  ['If the Harbour Pilots Act is passed, pilots will be licensed.'],
  ['Guidelines under the Harbour Pilots Act were published.'],
  ['The Harbour Pilots Act will be passed in spring, and if it is passed, it may be amended.'],
  ['The Tide Law was passed on 3 January. It is not yet in force.'],
  ['Parliament has passed the Tide Law, which takes effect on 1 July 2026.'],
  ['Luật Thủy triều đã được thông qua, có hiệu lực từ 1/7/2026.', '2026-01-12', 'vi'],
  [
    'Luật Hoa tiêu cảng biển hiện đang được soạn thảo, dự kiến được thông qua trong năm nay.',
    '2026-01-12',
    'vi',
  ],
  ['Decree 112/2025/ND-CP on Lighthouse Keepers is in force.'],
  ['Decree 44/2024/ND-CP on Moorings is in force; Resolution 68-NQ/TW was announced.'],
  ['The Ship Pilots Act of another country was repealed.'],
  ['The Tide Law (No. 88/2025/QH15) was passed.'],
];
for (const [words, date, lang] of right) {
  test(`nothing is wrong with: ${words}`, async () => {
    assert.deepEqual(await linesOf(FILES, memo(words, date, lang)), []);
  });
}

const wrong: readonly (readonly [words: string, line: string, lang?: string])[] = [
  ['The Tide Law is still being drafted.', 'law-status (warning) “is still being drafted”'],
  ['The Tide Law (No. 88/2025/QH15) is already in force.', 'law-status (warning) “is already in force”'],
  ['The Tide Law was passed; it is now in force.', 'law-status (warning) “is now in force”'],
  ['The Rope Act, which is in force, helps.', 'law-status (warning) “is in force”'],
  ['Luật Thủy triều vẫn đang được soạn thảo.', 'law-status (warning) “vẫn đang được soạn thảo”', 'vi'],
  ['The Harbour Pilots Act was passed.', 'law-status (hint) “was passed”'],
  ['The Tide Law (No. 86/2025/QH15) was passed.', 'law-name (information) “Tide Law (No. 86/2025/QH15”'],
  ['See Resolution 75-NQ/TW.', 'law-name (information) “Resolution 75-NQ/TW”'],
  ['Decree 121/2025/ND-CP on Lighthouse Keepers is long.', 'law-name (information) “Decree 121/2025/ND-CP”'],
  [
    'Decree 112/2025/ND-CP on Fishing Fleet Subsidies is long.',
    'law-name (information) “Decree 112/2025/ND-CP on Fishing Fleet Subsidies”',
  ],
  ['They read the Pilots Harbour Act.', 'law-name (information) “Pilots Harbour Act”'],
];
for (const [words, line, lang] of wrong) {
  test(`told: ${words}`, async () => {
    assert.deepEqual(await linesOf(FILES, memo(words, '2026-01-12', lang)), [line]);
  });
}

test('the newest source is older than the memo: what was last reported is a hint, never a correction', async () => {
  const [[finding] = []] = await checkMemos(FILES, [
    memo('The Harbour Pilots Act was passed.', '2026-03-01'),
  ]);
  assert.equal(finding?.severity, 'hint');
  assert.equal(
    finding.message,
    'Harbour Pilots Act was last reported as drafting (10 January 2026); nothing newer here.',
  );
  assert.equal(finding.sources[0]?.document.id, 'a.md');
  assert.deepEqual(finding.fixes, []);
});

test('the fix writes the number or the name of the law', async () => {
  assert.match((await fixFirst(FILES, memo('See Resolution 75-NQ/TW.'))) ?? '', /See Resolution 57-NQ\/TW\./);
  assert.match(
    (await fixFirst(FILES, memo('They read the Pilots Harbour Act.'))) ?? '',
    /read the Harbour Pilots Act\./,
  );
});
