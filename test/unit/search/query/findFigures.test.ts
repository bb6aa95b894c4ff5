import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findFigures } from '../../../../src/core/search/query/findFigures';

const rows: readonly (readonly [text: string, figures: readonly string[]])[] = [
  ['grew by 20% in 2025', ['20%']],
  ['20 per cent; 5 percentage points', ['20 per cent', '5 percentage points']],
  ['US$2.5 billion and 300 million USD', ['US$2.5 billion', '300 million']],
  ['€40, 1,5 tỷ, 20 triệu, 3.000 kỹ sư', ['€40', '1,5 tỷ', '20 triệu', '3.000 kỹ']],
  ['50,000 engineers, 15 labs', ['50,000 engineers', '15 labs']],
  ['2 GW by 2030; 5 nm chips; 40 km', ['2 GW', '5 nm', '40 km']],
  ['On 16 January 2026, on June 25, 2024', []],
  ['ngày 16 tháng 1 năm 2026; 16.1.2026; 16/1', []],
  ['Resolution 57-NQ/TW, Decree 13/2023, Nghị định 13 quy định', []],
  ['Article 5 says; Section 5.2 says; No. 12 covers', []],
  ['10:30, 1st, 2nd edition, COVID-19 cases, G7 members, 5G networks', []],
  ['one of 5 and 7', []],
  ['in 2025 exports grew', []],
  ['', []],
];

for (const [text, figures] of rows) {
  test(`figures in “${text}”`, () => {
    assert.deepEqual(
      findFigures(text).map(({ start, end }) => text.slice(start, end)),
      figures,
    );
  });
}

test('a long row of digits takes no longer than its length', () => {
  const start = performance.now();
  findFigures('1,'.repeat(20_000) + 'x');
  findFigures('9'.repeat(20_000) + '-a');
  assert.ok(performance.now() - start < 2_000);
});
