import assert from 'node:assert/strict';
import { test } from 'node:test';
import { detectMentions, searchParagraph } from '../../../src/core/mentions/detectMentions';
import type { TextFacts } from '../../../src/core/mentions/reading';
import { compileRecogniser } from '../../../src/core/mentions/recogniser';
import { referenceDateOf } from '../../../src/core/mentions/referenceDate';
import { readMarkdownText } from '../../../src/core/text/readableMarkdown';
import { buildRegistry } from '../../support/deskBuilder';
import { aLaw, aMeeting, aPerson } from '../../support/entityBuilders';
import { readMarkedText } from '../../support/markedText';
import { SOME_FACTS } from '../../support/textFacts';

const recogniser = compileRecogniser(
  buildRegistry([
    aPerson('lee', 'Lee Park'),
    aLaw('resolution-57', 'Resolution 57-NQ/TW', { number: '57-NQ/TW' }),
    aLaw('decree-13', 'Nghị định 13/2023/NĐ-CP', { number: '13/2023/NĐ-CP' }),
    aLaw('may-law', 'Law of 3 May 2023'),
    aMeeting('dialogue', 'Economic Dialogue', { classification: 'dialogue', startDate: '2024-06' }),
  ]),
);

const FACTS: TextFacts = { ...SOME_FACTS, date: '2026-03-01', today: '2026-06-01' };

/** The date of what is said at `$0`; `undefined` where the sentence does not tell one. */
function checkDate(marked: string, expected: string | undefined, facts: Partial<TextFacts> = {}): void {
  const { text, cursor = 0 } = readMarkedText(marked);
  const all = { ...FACTS, ...facts };
  const reading = { paragraph: 0, ...searchParagraph(text, recogniser), facts: all };
  const { date, stated } = referenceDateOf(reading, cursor);
  assert.deepEqual(
    { date, stated },
    { date: expected ?? all.date ?? all.today, stated: expected !== undefined },
    marked,
  );
}

const ENGLISH: readonly (readonly [string, string | undefined])[] = [
  ['On 3 May 2023, Minister $0Park said so.', '2023-05-03'],
  ['On 3 May 2023 Minister $0Park said so.', '2023-05-03'],
  ['In June 2024 Minister $0Park visited Hanoi.', '2024-06'],
  ['In 2019, Minister $0Park visited Hanoi.', '2019'],
  ['Minister $0Park met them in 2019.', '2019'],
  ['They met Minister $0Park in 2019.', '2019'],
  ['Minister $0Park spoke on 16 January.', '2026-01-16'],
  ['On **3 May 2023**, Minister $0Park said so.', '2023-05-03'],
  ['Minister $0Park said on 3 May 2023 that exports would grow.', '2023-05-03'],
  ['Minister Lee said on 3 May 2023 that $0Park would come.', '2023-05-03'],
  ['Minister $0Park told reporters in Hanoi on 3 May 2023 about it.', '2023-05-03'],
  ['Minister $0Park said 3 May 2023 that exports would grow.', '2023-05-03'],
  ['On the morning of 16 January 2026, $0Park came.', '2026-01-16'],
  ['On Friday, 16 January 2026, $0Park came.', '2026-01-16'],
  ['As of 16 January 2025, $0Park is Minister.', '2025-01-16'],
  ['HANOI, 16 January 2025 – Minister $0Park came.', '2025-01-16'],
  ['16 January 2025: Minister $0Park came.', '2025-01-16'],
  ['During his visit to Hanoi on 16 January 2025, $0Park spoke.', '2025-01-16'],
  ['At the June 2024 dialogue, Minister $0Park spoke.', '2024-06'],
  ['On 19–20 February 2025, $0Park visited Hanoi.', '2025-02'],
  ['On 3 May 2023, Lee said that in June 2021 $0Park had come.', '2021-06'],
  ['On 3 May 2023, $0Lee said that in June 2021 Park had come.', '2023-05-03'],
  ['Minister $0Lee left on 3 May 2023 and Minister Park came on 4 May 2023.', undefined],
  ['Minister Lee left on 3 May 2023 and Minister $0Park came on 4 May 2023.', '2023-05-03'],
  ['$0Park, who met Lee in 2019, said so.', undefined],
  ['Park, who met $0Lee in 2019, said so.', '2019'],
  ['The agreement that $0Lee reached on 3 May 2023 was praised by Park.', '2023-05-03'],
  ['The agreement that Lee reached on 3 May 2023 was praised by $0Park.', undefined],
  ['$0Park said that exports grew on 3 May 2023.', undefined],
  ['$0Park said exports grew on 3 May 2023.', undefined],
  ['$0Lee came on 3 May 2023, but Park stayed away.', '2023-05-03'],
  ['Lee came on 3 May 2023, but $0Park stayed away.', undefined],
  ['Minister $0Park praised the law (2008).', undefined],
  ['Minister $0Park (3 May 2023) praised the law.', undefined],
  ['Minister $0Park praised the law passed in 2008.', undefined],
  ['Minister $0Park praised the Law of 3 May 2023.', undefined],
  ['Minister $0Park spoke of Resolution 57-NQ/TW on 22 December 2024.', undefined],
  ['Minister $0Park recalled the June 2024 dialogue.', undefined],
  ['Minister $0Park recalled the Economic Dialogue in June 2024.', undefined],
  ['Minister $0Park wants 50,000 engineers by 2030.', undefined],
  ['Minister $0Park wants it by 3 May 2025.', undefined],
  ['Minister $0Park has led the ministry since 3 May 2023.', undefined],
  ['Minister $0Park led the ministry until 3 May 2023.', undefined],
  ['From 3 May 2023, Minister $0Park led it.', undefined],
  ['The target for June 2025 worries Minister $0Park.', undefined],
  ['Minister $0Park praised growth in 2023.', undefined],
  ['Minister $0Park met a growth of 7% in 2023.', undefined],
  ['“We are ready,” said $0Park — Reuters, 3 May 2023.', undefined],
  ['Minister $0Park is ready [Reuters, 3 May 2023].', undefined],
  ['According to Reuters on 3 May 2023, $0Park is ready.', undefined],
  ['The 3 May 2023 report names Minister $0Park.', undefined],
  ['A letter dated 3 May 2023 names Minister $0Park.', undefined],
  ['On 20 February 2027 Minister $0Park will come.', undefined],
  ['On 20 February 2025 Minister $0Park said he will come.', '2025-02-20'],
  ['On 3 May 2023 it rained. Minister $0Park came.', undefined],
  ['On 5/6/2024, Minister $0Park came.', '2024'],
];

const VIETNAMESE: readonly (readonly [string, string | undefined])[] = [
  ['Ngày 3-5-2023, ông $0Park nói vậy.', '2023-05-03'],
  ['Sáng 16-1, ông $0Park đến Hà Nội.', '2026-01-16'],
  ['Sáng nay (16-1), ông $0Park đến Hà Nội.', '2026-01-16'],
  ['Ông $0Park thăm Mỹ ngày 3-5-2023.', '2023-05-03'],
  ['Tháng 6/2024, Bộ trưởng $0Park thăm Mỹ.', '2024-06'],
  ['Năm 2019, Bộ trưởng $0Park thăm Mỹ.', '2019'],
  ['Bộ trưởng $0Park thăm Mỹ vào tháng 6 năm 2024.', '2024-06'],
  ['Vào ngày 5/6/2024, Bộ trưởng $0Park thăm Mỹ.', '2024-06-05'],
  ['Tại phiên làm việc ngày 16/1, ông $0Park nói vậy.', '2026-01-16'],
  ['Ông $0Park cho biết, năm 2024 xuất khẩu tăng.', undefined],
  ['Ông $0Park cho biết, ngày 3-5-2023 hai bên đã ký kết.', undefined],
  ['Ông $0Park phát biểu ngày 3-5-2023 tại Hà Nội.', '2023-05-03'],
  ['Đến năm 2030, ông $0Park muốn có 50.000 kỹ sư.', undefined],
  ['Từ ngày 3-5-2023, ông $0Park là Bộ trưởng.', undefined],
  ['Ông $0Park nhắc Nghị quyết 57-NQ/TW ngày 22-12-2024 của Đảng.', undefined],
  ['Ông $0Park nhắc Nghị định 13/2023/NĐ-CP, ngày 17-4-2023.', undefined],
  ['Ông $0Park nêu nghị quyết ban hành ngày 22-12-2024.', undefined],
  ['Theo Nhân Dân ngày 3-5-2023, ông $0Park đã đến.', undefined],
  ['Giai đoạn đến tháng 6 năm 2025, ông $0Park ở lại.', undefined],
  ['Ngày 20-2-2027, ông $0Park sẽ thăm Mỹ.', undefined],
  ['Ngày 3-5-2023, ông $0Park nói vậy.'.normalize('NFD'), '2023-05-03'],
];

test('a date that is an adverb of its clause governs it, any other date does not', () => {
  for (const [text, expected] of ENGLISH) {
    checkDate(text, expected, { lang: 'en' });
  }
});

test('the same in Vietnamese', () => {
  for (const [text, expected] of VIETNAMESE) {
    checkDate(text, expected, { lang: 'vi' });
  }
});

test('without a date in the sentence that of the text counts, else today', () => {
  checkDate('Minister $0Park came.', undefined);
  checkDate('Minister $0Park came.', undefined, { date: undefined });
  checkDate('Minister $0Park came on 16 January.', '2026-01-16', { date: undefined });
  checkDate('Minister $0Park came on 16 January.', '2024-01-16', { date: '2024' });
});

test('a date that may be read two ways tells its year, in a Vietnamese text its day', () => {
  checkDate('On 5/6/2024, $0Park came.', '2024', { lang: undefined });
  checkDate('Hôm đó 5/6/2024: ông $0Park thăm Mỹ', undefined, { lang: 'vi' });
  checkDate('Vào 5/6/2024, ông $0Park đã thăm Mỹ cùng các thành viên của đoàn.', '2024-06-05', {
    lang: undefined,
  });
});

test('a sentence full of dates is a list', () => {
  checkDate('On 3 May 2023, $0Park came, on 4 May 2023 too.', '2023-05-03');
  const list = Array.from({ length: 10 }, (_, i) => `on ${i + 1} May 2023`).join(', ');
  checkDate(`On 3 May 2022, $0Park came, ${list}.`, undefined);
});

test('mentions carry the date of their sentence, and none that is only the text’s', () => {
  const text = 'On 3 May 2023, Lee Park came.\n\nLee Park stayed.';
  const mentions = detectMentions(readMarkdownText(text), recogniser, { facts: FACTS });
  assert.deepEqual(
    mentions.map(({ asOf }) => asOf),
    ['2023-05-03', undefined],
  );
});

test('long sentences of dates, clauses and meetings are read in time that grows with their length', () => {
  for (const part of [
    'On 16 January 2026, he said that, ',
    'the 16 January session in Hanoi with Lee Park and ',
    'phiên làm việc ngày 16/1 ',
    'that who said, and ',
    '( 3 May 2023 ',
    '— a, 3 May 2023 ',
    `${' '.repeat(2_000)}3 May 2023 `,
  ]) {
    const { cues } = searchParagraph(part.repeat(Math.ceil(60_000 / part.length)), recogniser);
    assert.ok(cues.governing.every(({ scope, date }) => scope.start <= date.span.start));
    assert.ok(cues.meetings.every(({ span }, i) => span.start >= (cues.meetings[i - 1]?.span.end ?? 0)));
  }
});
