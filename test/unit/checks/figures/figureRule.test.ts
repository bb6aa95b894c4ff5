import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixFirst, linesOf } from '../checkSession';
import { FIGURE_DESK as FILES } from './figureDesk';

const memo = (text: string, lang = 'en'): string => `---\ndate: 2026-03-01\nlang: ${lang}\n---\n\n${text}\n`;

async function check(text: string, expected: readonly string[], lang = 'en'): Promise<void> {
  assert.deepEqual(await linesOf(FILES, memo(text, lang)), expected, text);
}

async function checkFix(text: string, fixed: string, lang = 'en'): Promise<void> {
  assert.equal(await fixFirst(FILES, memo(text, lang)), memo(fixed, lang));
}

test('a quantity that the cited passage gives otherwise differs', async () => {
  await check('The port handled 14.2 million tonnes in 2025 [@ports, para. 1].', [
    'figure-differs (warning) “14.2 million tonnes”',
  ]);
  await check('Fees rose by 8.61 percent [@ports, para. 4].', ['figure-differs (warning) “8.61 percent”']);
  await check('The port handled 12.4 billion tonnes in 2025 [@ports, para. 1].', [
    'figure-differs (warning) “12.4 billion tonnes”',
  ]);
  await check(
    'Cảng Hải Phòng năm 2025 đạt 14,2 triệu tấn [@ports, para. 1].',
    ['figure-differs (warning) “14,2 triệu tấn”'],
    'vi',
  );
});

test('what the cited passage gives is right in any style and unit, and so is what is rounded', async () => {
  for (const text of [
    'The port handled 12.4 million tonnes in 2025 [@ports, para. 1].',
    'The port handled 12,400,000 t, or 12,400 thousand tonnes, in 2025 [@ports, para. 1].',
    'The port handled about 12 million tonnes in 2025 [@ports, para. 1].',
    'The port handled more than 12 million tonnes in 2025 [@ports, para. 1].',
    'It has nearly 2 ha of storage [@ports, para. 2].',
    'Fees rose by some 8 percent [@ports, para. 4].',
    'Ten to twelve berths are planned, say 12 at most [@ports, para. 4].',
  ]) {
    await check(text, []);
  }
  await check('Cảng đạt 12,4 triệu tấn năm 2025, năm trước là 11,9 triệu tấn [@ports, para. 1].', [], 'vi');
});

test('another year, unit or part is another quantity', async () => {
  for (const text of [
    'In 2023 the port handled 10.1 million tonnes [@ports, para. 1].',
    'Fees rose by 8.61 percentage points [@ports, para. 4].',
    'The port handled 14.2 million euros in 2025 [@ports, para. 1].',
    'Of these, 15,000 are design engineers [@ports, para. 5].',
  ]) {
    await check(text, []);
  }
});

test('what an analyst has worked out is not in the source', async () => {
  for (const text of [
    'The port handled 0.5 million tonnes more than in 2024 [@ports, para. 1].',
    'The port handled 12.4 million tonnes in 2025, or 4 percent more [@ports, para. 1].',
    'The target is 50,000 engineers, and 15,000 of these, or 30 percent, are to design [@ports, para. 5].',
  ]) {
    await check(text, []);
  }
});

test('a figure of the registry is known by what it is about, without a citation', async () => {
  await check('Trade between Vietnam and Korea reached $18.1 billion in 2025.', [
    'figure-differs (warning) “$18.1 billion”',
  ]);
  await check(
    'Kim ngạch thương mại giữa Việt Nam và Hàn Quốc năm 2025 đạt 18,1 tỷ USD.',
    ['figure-differs (warning) “18,1 tỷ USD”'],
    'vi',
  );
  await check('The port of Hai Phong has 2,000 square meters of storage.', [
    'figure-differs (information) “2,000 square meters”',
  ]);
  for (const text of [
    'Trade between Vietnam and Korea reached $11.8bn in 2025 and is to reach $15bn by 2030.',
    'Trade between Vietnam and Japan reached $18.1 billion in 2025.',
    'Trade between Vietnam and Korea reached $18.1 billion in 2019.',
    'The desk spent $18.1 million on trade fairs in 2025.',
  ]) {
    await check(text, []);
  }
});

test('a value that another source of the desk gives is not wrong', async () => {
  const files = {
    ...FILES,
    'rival.md': 'Trade between Vietnam and Korea reached $18.1 billion in 2025, customs said.\n',
  };
  assert.deepEqual(
    await linesOf(files, memo('Trade between Vietnam and Korea reached $18.1 billion in 2025.')),
    [],
  );
});

test('dates, laws, paragraphs and numbers of other things are no quantities', async () => {
  for (const text of [
    'On 14 February 2026 the port opened [@ports, para. 1].',
    'Decree 13/2025/NĐ-CP has 14 articles and was read 3 times [@ports, para. 1].',
    'See page 14 and Article 14 [@ports, para. 1].',
  ]) {
    await check(text, []);
  }
});

test('a hedge that the source has and the memo has not is lost; a hint', async () => {
  await check('It employs 1,340 workers [@ports, para. 2].', ['figure-hedge-lost (hint) “1,340 workers”']);
  await checkFix(
    'It employs 1,340 workers [@ports, para. 2].',
    'It employs more than 1,340 workers [@ports, para. 2].',
  );
  await checkFix('Cảng Hải Phòng có 1.340 lao động.', 'Cảng Hải Phòng có hơn 1.340 lao động.', 'vi');
  await check('It employs over 1,340 workers [@ports, para. 2].', []);
  await check('It employs some 1,340 workers [@ports, para. 2].', []);
  await check('It employs fewer than 1,340 workers [@ports, para. 2].', [
    'figure-differs (information) “1,340 workers”',
  ]);
});

test('the fix writes the value in the style and unit of the memo, and cites where nothing is cited', async () => {
  await checkFix(
    'The port handled 14.2 million tonnes in 2025 [@ports, para. 1].',
    'The port handled 12.4 million tonnes in 2025 [@ports, para. 1].',
  );
  await checkFix(
    'Kim ngạch thương mại giữa Việt Nam và Hàn Quốc năm 2025 đạt 18,1 tỷ USD.',
    'Kim ngạch thương mại giữa Việt Nam và Hàn Quốc năm 2025 đạt 11,8 tỷ USD [@ports, para. 3].',
    'vi',
  );
  await checkFix(
    'Trade between Vietnam and Korea reached $11.8m in 2025 [@ports, para. 3].',
    'Trade between Vietnam and Korea reached $11.8b in 2025 [@ports, para. 3].',
  );
  await checkFix(
    'The port of Hai Phong has 2,000 square meters of storage.',
    'The port of Hai Phong has nearly 20,000 square meters of storage [@ports, para. 2].',
  );
});

test('all sources in one pair of brackets are those of the sentence in which it stands', async () => {
  for (const text of [
    'The port handled 12.4 million tonnes in 2025 [@cang, para. 2; @ports, para. 1].',
    'The port handled 11.9 million tonnes in 2024 [@cang, para. 1; @ports, para. 1; @cang, para. 2].',
    'The port handled, as told [@ports, para. 1; @cang, para. 2], 12.4 million tonnes in 2025.',
  ]) {
    await check(text, []);
  }
  await check('The port handled 14.2 million tonnes in 2025 [@cang, para. 2; @ports, para. 1].', [
    'figure-differs (warning) “14.2 million tonnes”',
  ]);
  await check('The port handled, as told [@ports, para. 1; @cang, para. 2], 14.2 million tonnes in 2025.', [
    'figure-differs (warning) “14.2 million tonnes”',
  ]);
});
