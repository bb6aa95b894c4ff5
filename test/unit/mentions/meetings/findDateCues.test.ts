import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findDateCues } from '../../../../src/core/mentions/meetings/findDateCues';
import { readDateCue } from '../../../../src/core/mentions/meetings/readDateCue';
import { hideMarks } from '../../../../src/core/text/unseenMarks';
import { SeededRandom } from '../../../support/seededRandom';

/** What a date says: `2026-01-16`, `--01-16` without a year, `19..20` for days, `?6/5` where the order is open. */
function tell(text: string): readonly string[] {
  return findDateCues(text).map(({ span, year, month, day, days, dayFirst }) => {
    const two = (part: number): string => String(part).padStart(2, '0');
    const told = [
      year === undefined ? '-' : String(year),
      ...(month === undefined ? [] : [two(month)]),
      ...(day === undefined ? [] : [two(day)]),
      ...(days === undefined ? [] : [`${two(days.first)}..${two(days.last)}`]),
      ...(dayFirst === undefined ? [] : [`?${dayFirst.day}/${dayFirst.month}`]),
    ].join('-');
    return `${text.slice(span.start, span.end)} = ${told}`;
  });
}

const ROWS: readonly (readonly [text: string, ...dates: readonly string[]])[] = [
  // English
  ['The session of 16 January 2026 was long', '16 January 2026 = 2026-01-16'],
  ['On January 16, 2026, they met', 'January 16, 2026 = 2026-01-16'],
  ['On January 16 2026 they met', 'January 16 2026 = 2026-01-16'],
  ['held on 16 Jan in Hanoi', '16 Jan = --01-16'],
  ['held on Jan. 16', 'Jan. 16 = --01-16'],
  ['the 16th of January', '16th of January = --01-16'],
  ['the 16th of January, 2026', '16th of January, 2026 = 2026-01-16'],
  ['on January 3rd', 'January 3rd = --01-03'],
  ['in January 2026 they met', 'January 2026 = 2026-01'],
  ['the June 2024 dialogue', 'June 2024 = 2024-06'],
  ['in June of 2024', 'June of 2024 = 2024-06'],
  ['in June they met', 'June = --06'],
  ['In May they met', 'May = --05'],
  ['in early June 2024 and in late 2023', 'June 2024 = 2024-06', '2023 = 2023'],
  ['dated 2026-01-16.', '2026-01-16 = 2026-01-16'],
  ['at 2026-01-16T09:00', '2026-01-16 = 2026-01-16'],
  ['on 16/1/2026', '16/1/2026 = 2026-01-16'],
  ['on 16-01-2026', '16-01-2026 = 2026-01-16'],
  ['on 16/1 they met', '16/1 = --01-16'],
  ['met in 2024 and left', '2024 = 2024'],
  ['Sept. 3, 2025 and 3 Sep 2025', 'Sept. 3, 2025 = 2025-09-03', '3 Sep 2025 = 2025-09-03'],
  ['19–20 February 2026', '19–20 February 2026 = 2026-02-19..20'],
  ['19 and 20 February', '19 and 20 February = --02-19..20'],
  ['February 19-20, 2026', 'February 19-20, 2026 = 2026-02-19..20'],
  ['from January to June 2024', 'January to June 2024 = 2024'],
  ['January–June 2024', 'January–June 2024 = 2024'],
  ['by 3 May 2030', '3 May 2030 = 2030-05-03'],
  ['16 JANUARY 2026', '16 JANUARY 2026 = 2026-01-16'],
  ['16 january 2026', '16 january 2026 = 2026-01-16'],
  ['the 16\nJanuary 2026 session', '16\nJanuary 2026 = 2026-01-16'],
  ['29 February 2024', '29 February 2024 = 2024-02-29'],
  // Either reading is possible, or only one.
  ['on 5/6/2024', '5/6/2024 = 2024-?5/6'],
  ['on 25/6/2024', '25/6/2024 = 2024-06-25'],
  ['on 6/25/2024', '6/25/2024 = 2024-06-25'],
  ['on 6/6/2024', '6/6/2024 = 2024-06-06'],
  // Vietnamese
  ['ngày 16 tháng 1 năm 2026', 'ngày 16 tháng 1 năm 2026 = 2026-01-16'],
  ['Ngày 16 tháng 1, ông đến', 'Ngày 16 tháng 1 = --01-16'],
  ['16 tháng 1 năm 2026', '16 tháng 1 năm 2026 = 2026-01-16'],
  ['ngày 16/1, ông nói', 'ngày 16/1 = --01-16'],
  ['sáng ngày 16-1 tại Hà Nội', 'ngày 16-1 = --01-16'],
  ['sáng 16-1 tại Hà Nội', '16-1 = --01-16'],
  ['chiều nay (16/1) tại Hà Nội', '16/1 = --01-16'],
  ['hôm 5/6/2024', '5/6/2024 = 2024-06-05'],
  ['ngày 5/6/2024', 'ngày 5/6/2024 = 2024-06-05'],
  ['ngày 3.9.2025', 'ngày 3.9.2025 = 2025-09-03'],
  ['ngày 16-1-2026.', 'ngày 16-1-2026 = 2026-01-16'],
  ['ngày mùng 2 tháng 9', 'ngày mùng 2 tháng 9 = --09-02'],
  ['ngày 19-20/2/2026', 'ngày 19-20/2/2026 = 2026-02-19..20'],
  ['ngày 19 và 20-2', 'ngày 19 và 20-2 = --02-19..20'],
  ['cuộc Đối thoại tháng 6/2024', 'tháng 6/2024 = 2024-06'],
  ['trong tháng 6 năm 2024', 'tháng 6 năm 2024 = 2024-06'],
  ['vào tháng 6, ông đến', 'tháng 6 = --06'],
  ['trong năm 2024', 'năm 2024 = 2024'],
  ['ngay 16 thang 1 nam 2026', 'ngay 16 thang 1 nam 2026 = 2026-01-16'],
  [
    'ngày 16 tháng 1 năm 2026'.normalize('NFD'),
    `${'ngày 16 tháng 1 năm 2026'.normalize('NFD')} = 2026-01-16`,
  ],
  // Traps
  ['Nghị quyết 57-NQ/TW'],
  ['Nghị định 13/2023/NĐ-CP'],
  ['Nghị định số 13/5/2023'],
  ['Thông tư 12/2025'],
  ['Decree 12/2025 is out'],
  ['Article 5 May apply'],
  ['They may 12 times go'],
  ['May 12 men enter?'],
  ['March 5 miles a day'],
  ['troops march 5 miles'],
  ['grew by 1.5 points and 2.12.5'],
  ['see p. 12 January'],
  ['pages 3-12'],
  ['open 24/7, on 24/7 call'],
  ['mở cửa 24/7, cả ngày 24/7'],
  ['call 024-3822-1234 or 090 123 4567, 16-1-2026-55'],
  ['sold 2026 units'],
  ['ratio of 3/4 and 10/12, on 5/6 of them'],
  ['tỷ lệ 3/4, điểm 9/10'],
  ['on Monday at 5 pm, two days ago'],
  ['The law (2008), the law of 2008'],
  ['trong 3 tháng 5 ngày, trong 6 tháng'],
  ['Việt Nam 2024, Viet Nam 2024'],
  ['5 năm 2024 lần'],
  ['giai đoạn năm 2024-2025, in 2024/25, in 2024–2026'],
  ['tháng 6 năm ngoái, ngày 16-1 năm ngoái, 16 January last year'],
  ['every 16 January, ngày 16-1 hằng năm'],
  ['January 5 percent, May 3 million'],
  ['ngày 32-1, ngày 16-13, 31/11/2026'],
  ['version 1.5.2024 and 1.5.2024'],
  ['in may 2 or in march'],
  ['in 1066 and in 2300'],
  [''],
];

for (const [text, ...dates] of ROWS) {
  test(`dates of: ${text.normalize('NFC').replace(/\s+/g, ' ')}`, () => {
    assert.deepEqual(tell(text), dates);
  });
}

test('marks of emphasis within a date are not read', () => {
  const text = hideMarks('the **16** January *2026* session');
  assert.deepEqual(
    findDateCues(text).map(({ year, month, day }) => [year, month, day]),
    [[2026, 1, 16]],
  );
});

const FACTS = { date: '2026-03', today: '2027-01-01', lang: undefined };

test('a date without a year is one of the year of the text, else of today', () => {
  const read = (text: string, facts = {}) =>
    findDateCues(text).map((cue) => readDateCue(cue, { text, facts: { ...FACTS, ...facts } }));
  assert.deepEqual(read('on 16 January'), [{ first: '2026-01-16', last: '2026-01-16' }]);
  assert.deepEqual(read('on 16 January', { date: undefined }), [{ first: '2027-01-16', last: '2027-01-16' }]);
  assert.deepEqual(read('19–20 February'), [{ first: '2026-02-19', last: '2026-02-20' }]);
  assert.deepEqual(read('in June 2024'), [{ first: '2024-06', last: '2024-06' }]);
  assert.deepEqual(read('on 5/6/2024', { lang: 'en' }), [{ first: '2024', last: '2024' }]);
  assert.deepEqual(read('on 5/6/2024', { lang: 'vi-VN' }), [{ first: '2024-06-05', last: '2024-06-05' }]);
});

test('dates are found wherever they stand, whatever else does', () => {
  const dates = ROWS.filter(([text, ...told]) => told.length === 1 && !text.includes('\n')).map(
    ([text]) => text,
  );
  const traps = [
    '57-NQ/TW',
    '24/7',
    '1.5',
    'pages 3-12',
    'May',
    'tháng',
    'ngày',
    '2026',
    '(2008)',
    '12/2025',
  ];
  const random = new SeededRandom(7);
  const pick = (list: readonly string[]): string => list[random.integer(list.length)] ?? '';
  for (let i = 0; i < 300; i++) {
    const parts = Array.from({ length: 8 }, () => pick(random.next() < 0.5 ? dates : traps));
    // A sign between them that is part of no date.
    const expected = parts.flatMap((part) => tell(part));
    assert.deepEqual(tell(parts.join(' | ')), expected, parts.join(' | '));
  }
});

test('long texts of nothing but parts of dates are read in time that grows with their length', () => {
  for (const part of [
    '1',
    '1/',
    '16 January 2026 ',
    'May ',
    '3 tháng 1 ',
    '5 5 5 ',
    'ngày 16 ',
    'in ',
    '16  \u2060 ',
    '–1',
  ]) {
    const text = part.repeat(Math.ceil(200_000 / part.length));
    const cues = findDateCues(text);
    assert.ok(cues.every(({ span }, i) => span.start >= (cues[i - 1]?.span.end ?? 0)));
  }
});
