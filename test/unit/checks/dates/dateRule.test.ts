import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixFirst, linesOf } from '../checkSession';

const FORUM = `---
title: Busan forum
publisher: Hanbit News
date: 2025-09-19
lang: en
---

The Busan Wind Forum was held in Busan on September 18 and 19. It was opened by Kim Soo-jin.

The Third Energy Dialogue took place in Seoul on 12 November 2025. Le Quang Thang and Kim Soo-jin chaired it.

The Fourth Energy Dialogue is expected to take place in Da Nang.

On January 16 a working session in Hanoi brought together Le Quang Thang and Russell Headlee.

The Offshore Energy Law was passed on 20 June 2025 and takes effect on 1 January 2026.

Le Quang Thang saw the companies some time later.
`;

const REGISTRY = `
persons:
  - { id: thang, name: Le Quang Thang, other_names: [{ name: Lê Quang Thắng, lang: vi }] }
  - { id: soo-jin, name: Kim Soo-jin }
  - { id: headlee, name: Russell Headlee }
areas:
  - { id: vn, name: Vietnam, classification: country, other_names: [{ name: Việt Nam, lang: vi }] }
  - { id: hanoi, name: Hanoi, parent_id: vn, other_names: [{ name: Hà Nội, lang: vi }] }
  - { id: da-nang, name: Da Nang, parent_id: vn, other_names: [{ name: Đà Nẵng, lang: vi }] }
  - { id: seoul, name: Seoul }
  - { id: busan, name: Busan }
meetings:
  - id: forum
    name: Busan Wind Forum
    classification: forum
    start_date: 2025-09-18
    end_date: 2025-09-19
    date_basis: inferred
    location: Busan
    attendees: [soo-jin]
    sources: [{ document: forum.md, quote: The Busan Wind Forum was held in Busan }]
  - id: dialogue-3
    name: Third Energy Dialogue
    other_names: [{ name: Đối thoại Năng lượng lần thứ ba, lang: vi }]
    classification: dialogue
    start_date: 2025-11-12
    date_basis: stated
    location: Seoul
    attendees: [thang, soo-jin]
    sources: [{ document: forum.md, quote: took place in Seoul on 12 November 2025 }]
  - id: dialogue-4
    name: Fourth Energy Dialogue
    classification: dialogue
    status: expected
    start_date: 2026
    location: Da Nang
    sources: [{ document: forum.md, quote: expected to take place in Da Nang }]
  - id: session
    name: Working session of Le Quang Thang and Russell Headlee
    classification: session
    start_date: 2026-01-16
    date_basis: inferred
    location: Hanoi
    attendees: [thang, headlee]
    sources: [{ document: forum.md, quote: a working session in Hanoi brought together }]
  - id: companies
    name: Talks of Le Quang Thang with companies
    classification: talk
    start_date: 2026-01-20
    date_basis: inferred
    attendees: [thang]
    sources: [{ document: forum.md, quote: saw the companies some time later }]
laws:
  - id: offshore-law
    name: Offshore Energy Law
    other_names: [{ name: Luật Năng lượng ngoài khơi, lang: vi }]
    type: law
    history:
      - { status: passed, date: 2025-06-20, sources: [{ document: forum.md, quote: passed on 20 June 2025 }] }
      - { status: in_force, date: 2026-01-01, sources: [{ document: forum.md, quote: takes effect on 1 January 2026 }] }
`;

const FILES = { 'forum.md': FORUM, 'registry/all.yaml': REGISTRY };

const memo = (text: string, lang = 'en', date = '2026-02-01'): string =>
  `---\ndate: ${date}\nlang: ${lang}\n---\n\n${text}\n`;

async function check(text: string, expected: readonly string[], lang = 'en', date?: string): Promise<void> {
  const lines = await linesOf(FILES, memo(text, lang, date));
  assert.deepEqual(
    lines.filter((line) => line.startsWith('date-')),
    expected,
    text,
  );
}

async function checkFix(text: string, fixed: string, lang = 'en', date?: string): Promise<void> {
  assert.equal(await fixFirst(FILES, memo(text, lang, date)), memo(fixed, lang, date));
}

test('a meeting that is named was on another day', async () => {
  await check('The Third Energy Dialogue was held in Seoul on 21 November 2025.', [
    'date-differs (warning) “21 November 2025”',
  ]);
  await check(
    'Đối thoại Năng lượng lần thứ ba diễn ra ngày 21/11/2025 tại Seoul.',
    ['date-differs (warning) “ngày 21/11/2025”'],
    'vi',
  );
  await check(
    'After the Busan Wind Forum (8–9 September) we asked around.',
    ['date-differs (information) “8–9 September”'],
    'en',
    '2025-10-01',
  );
});

test('a meeting is told by its kind and those who met, or by the source that is cited', async () => {
  await check(
    'Kim Soo-jin opened the forum of September 28.',
    ['date-differs (information) “September 28”'],
    'en',
    '2025-10-01',
  );
  await check('On 17 January, Le Quang Thang met Russell Headlee in Hanoi for a working session.', [
    'date-differs (information) “17 January”',
  ]);
  await check(
    'The dialogue took place in Seoul on 14 November, with Le Quang Thang in the chair [@forum, para. 2].',
    ['date-differs (information) “14 November”'],
    'en',
    '2025-12-01',
  );
});

test('the word for a meeting in the key of a source is none', async () => {
  await check('Le Quang Thang was in charge as reported on 17 January 2026 [@hanoi-session-2026].', []);
});

test('a place and a kind tell a meeting, and so does a place with the source of what was there', async () => {
  await check('Phiên làm việc ngày 18/1 tại Hà Nội', ['date-differs (information) “ngày 18/1”'], 'vi');
  await check('In Hanoi on 18 January he asked for more speed [@forum, para. 4].', [
    'date-differs (information) “18 January”',
  ]);
  await check('In Hanoi on 18 January he asked for more speed.', []);
  await check('In Seoul on 18 January he asked for more speed [@forum, para. 4].', []);
});

test('what the sources state is right in every form, as far as they state it', async () => {
  for (const text of [
    'The Third Energy Dialogue was held in Seoul on 12 November 2025.',
    'The Third Energy Dialogue of November 2025 was held in Seoul.',
    'The Busan Wind Forum was held on 19 September 2025.',
    // Only the day is stated; the year is inferred.
    'The Busan Wind Forum was held on 18–19 September 2024.',
    'On 16 January, Le Quang Thang met Russell Headlee in Hanoi for a working session.',
    // No source states a day of it.
    'On 28 January, Le Quang Thang held talks with the companies.',
  ]) {
    await check(text, []);
  }
});

test('dates of documents, deadlines and other things are not those of a meeting', async () => {
  for (const text of [
    'The report of 20 November on the Third Energy Dialogue is thin.',
    'The working group of the Third Energy Dialogue reports by 21 November 2026.',
    'After the Third Energy Dialogue, on 20 November 2025 Thang flew home.',
    'On 5 December 2025 Le Quang Thang recalled what the Third Energy Dialogue had agreed.',
    'Le Quang Thang met Kim Soo-jin again on 3 March 2024.',
    'The Third Energy Dialogue agreed that a session be held on 20 May 2026.',
  ]) {
    await check(text, []);
  }
});

test('a meeting at another place', async () => {
  await check('The Third Energy Dialogue was held in Hanoi on 12 November 2025.', [
    'date-differs (warning) “Hanoi”',
  ]);
  await check(
    'The Fourth Energy Dialogue is expected in Hue in the second half of the year [@forum, para. 3].',
    ['date-differs (information) “Hue”'],
  );
  for (const text of [
    'The Third Energy Dialogue was held in Seoul.',
    'The Third Energy Dialogue was held in the National Convention Hall on 12 November 2025.',
    'Of the Third Energy Dialogue we heard in Hanoi.',
    'The Fourth Energy Dialogue is expected in Vietnam.',
  ]) {
    await check(text, []);
  }
});

test('a law was passed or comes into force on another day', async () => {
  await check('The Offshore Energy Law, passed on 22 June 2025, is new.', [
    'date-differs (warning) “22 June 2025”',
  ]);
  await check(
    'Luật Năng lượng ngoài khơi được thông qua ngày 20/6/2024.',
    ['date-differs (warning) “ngày 20/6/2024”'],
    'vi',
  );
  await check('The assembly passed the Offshore Energy Law on 2 June 2025.', [
    'date-differs (warning) “2 June 2025”',
  ]);
  for (const text of [
    'The Offshore Energy Law was passed on 20 June 2025 and takes effect on 1 January 2026.',
    'A report on the Offshore Energy Law was published on 25 June 2025.',
    'The Offshore Energy Law was discussed on 22 June 2025.',
  ]) {
    await check(text, []);
  }
});

test('the fix writes the day of the source in the form of the memo', async () => {
  await checkFix(
    'The Third Energy Dialogue was held in Seoul on 21 November 2025.',
    'The Third Energy Dialogue was held in Seoul on 12 November 2025.',
  );
  await checkFix(
    'Đối thoại Năng lượng lần thứ ba diễn ra ngày 2/10/2025 tại Seoul.',
    'Đối thoại Năng lượng lần thứ ba diễn ra ngày 12/11/2025 tại Seoul.',
    'vi',
  );
  await checkFix(
    'The Third Energy Dialogue (Oct. 12, 2025) was held in Seoul.',
    'The Third Energy Dialogue (Nov. 12, 2025) was held in Seoul.',
  );
  await checkFix(
    'After the Busan Wind Forum (8–9 September) we asked around.',
    'After the Busan Wind Forum (18–19 September) we asked around.',
    'en',
    '2025-10-01',
  );
  await checkFix(
    'The Third Energy Dialogue was held in Hanoi on 12 November 2025.',
    'The Third Energy Dialogue was held in Seoul on 12 November 2025.',
  );
});
