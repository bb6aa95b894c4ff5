import assert from 'node:assert/strict';
import { test } from 'node:test';
import { detectMentions } from '../../../../src/core/mentions/detectMentions';
import { compileMeetingFacts } from '../../../../src/core/mentions/meetings/meetingFacts';
import type { Mention } from '../../../../src/core/mentions/mention';
import { compileRecogniser } from '../../../../src/core/mentions/recogniser';
import type { Entity } from '../../../../src/core/registry/entity';
import { readMarkdownText } from '../../../../src/core/text/readableMarkdown';
import { runAtOnce } from '../../../../src/core/util/steps';
import { buildRegistry } from '../../../support/deskBuilder';
import {
  aLaw,
  aMeeting,
  aMembership,
  anArea,
  anOrganization,
  aPerson,
  aSector,
} from '../../../support/entityBuilders';
import { markText, readMarkedText } from '../../../support/markedText';
import { SOME_FACTS } from '../../../support/textFacts';

const FEBRUARY = { startDate: '2026-02-19', endDate: '2026-02-20', location: 'Washington' };

const ENTITIES: readonly Entity[] = [
  anArea('vn', 'Vietnam', { otherNames: ['Việt Nam'] }),
  anArea('us', 'United States', { otherNames: ['US', 'Hoa Kỳ'] }),
  anArea('cn', 'China', { otherNames: ['Trung Quốc'] }),
  anArea('hanoi', 'Hanoi', { parentId: 'vn', otherNames: ['Hà Nội'] }),
  anArea('washington', 'Washington', { parentId: 'us' }),
  anOrganization('gov', 'Government of Vietnam', { jurisdiction: 'vn' }),
  anOrganization('most', 'Ministry of Science and Technology', { parentId: 'gov', otherNames: ['MOST'] }),
  anOrganization('meta', 'Meta', { jurisdiction: 'us' }),
  anOrganization('intel', 'Intel'),
  aPerson('quan', 'Vu Hai Quan', { memberships: [aMembership({ organizationId: 'most' })] }),
  aPerson('headlee', 'Russell Headlee'),
  aPerson('ngoc', 'Nguyen Duy Ngoc'),
  aPerson('park', 'Lee Park'),
  aSector('ai', 'artificial intelligence'),
  aSector('chips', 'semiconductors'),
  aSector('economy', 'economy', { otherNames: ['kinh tế'] }),
  aLaw('ai-law', 'AI Law'),
  aMeeting('session', 'Working session in Hanoi', {
    classification: 'session',
    startDate: '2026-01-16',
    endDate: '2026-01-16',
    location: 'Hanoi',
    attendees: [{ personId: 'quan' }, { personId: 'headlee' }],
    sectors: ['ai'],
    laws: ['ai-law'],
  }),
  aMeeting('visit', 'Working visit to Washington', {
    ...FEBRUARY,
    classification: 'visit',
    attendees: [{ personId: 'ngoc' }],
  }),
  aMeeting('meta-talk', 'Talk with Meta', { ...FEBRUARY, classification: 'talk', organizations: ['meta'] }),
  aMeeting('intel-talk', 'Talk with Intel', {
    ...FEBRUARY,
    classification: 'talk',
    organizations: ['intel'],
  }),
  aMeeting('dialogue', 'First Economic Dialogue', {
    otherNames: ['Đối thoại kinh tế lần thứ nhất'],
    classification: 'dialogue',
    startDate: '2024-06',
    location: 'Washington',
    organizations: ['most', 'meta'],
  }),
  aMeeting('dialogue-2', 'Second Economic Dialogue', {
    classification: 'economic dialogue',
    startDate: '2025',
    location: 'Hanoi',
  }),
  aMeeting('ministers', 'Meeting of ministers', { classification: 'meeting', startDate: '2024-06-25' }),
  aMeeting('state-visit', 'Chuyến thăm cấp nhà nước', {
    classification: 'visit',
    startDate: '2023-09-10',
    endDate: '2023-09-11',
    location: 'Hà Nội',
  }),
  aMeeting('upgrade', 'Upgrade of relations', { classification: 'milestone', startDate: '2023-09' }),
  aMeeting('fair', 'Tech Fair', { startDate: '2022-12-30', endDate: '2023-01-02', location: 'Da Nang' }),
  aMeeting('some-day', 'Undated Summit', { classification: 'summit' }),
];
const RECOGNISER = compileRecogniser(buildRegistry(ENTITIES));

function checkMentions(marked: string): readonly Mention[] {
  const { text, expected } = readMarkedText(marked);
  const mentions = detectMentions(readMarkdownText(text), RECOGNISER, {
    facts: { ...SOME_FACTS, today: '2026-06-01' },
  });
  const found = mentions.map(({ span, entity }) => ({ span, id: entity ?? undefined }));
  assert.equal(markText(text, found), markText(text, expected));
  return mentions;
}

const ROWS: readonly string[] = [
  'At the {{June 2024 dialogue|dialogue}} they met.',
  'the {{16 January session|session}}, the {{January 16 session|session}}',
  'the {{session of 16 January 2026|session}}',
  'the {{session on 16 January|session}}',
  'the {{dialogue in June 2024|dialogue}}',
  'the {{June 2024 high-level Economic Dialogue|dialogue}}',
  'the {{June 2024 high-level dialogue|dialogue}}',
  'the {{Hanoi session of 16 January|session}}',
  'the {{June 2024 economic dialogue|dialogue}}, the {{economic dialogue of June 2024|dialogue}}',
  '{{đối thoại kinh tế tháng 6/2024|dialogue}}',
  'the {{16 January plenary session in Hanoi|session}}',
  'the {{16 January session on artificial intelligence|session}}',
  'the {{16 January artificial intelligence session|session}}',
  'the {{16 January session on the AI Law|session}}',
  'the {{Vietnam–US June 2024 dialogue|dialogue}}',
  'the {{June 2024 dialogue between Vietnam and the US|dialogue}}',
  'the {{Ministry of Science and Technology session of 16 January|session}}',
  'the {{talks with Meta on 19 February|meta-talk}}',
  'the {{19 February talks with Meta|meta-talk}}',
  'the {{19 February talks|}}',
  'the {{19–20 February visit|visit}}, the {{February 2026 visit|visit}}',
  'the {{visit to Washington in February 2026|visit}}',
  '{{Nguyen Duy Ngoc|ngoc}}’s {{February 2026 visit|visit}}',
  'the {{2025 dialogue|dialogue-2}} and the {{second dialogue of 2025|dialogue-2}}',
  'the {{June 2024 meeting|}}, the {{25 June 2024 meeting|ministers}}',
  'the {{25 June 2024 session|ministers}}',
  'the {{September 2023 milestone|upgrade}}',
  'the {{session between Quan and Headlee on 16 January|session}}',
  '{{Session of 16 January 2026|session}}: notes',
  'the {{16 **January** session|session}}',
  'the {{16\nJanuary session|session}}',
  'the {{31 December 2022 meeting|fair}}, the {{January 2023 meeting in Da Nang|fair}}',
  '{{phiên làm việc ngày 16/1|session}} cho thấy',
  `{{${'phiên làm việc ngày 16/1'.normalize('NFD')}|session}}`,
  '{{phien lam viec ngay 16/1|session}}',
  'tại {{buổi làm việc ngày 16-1-2026 tại Hà Nội|session}}, hai bên',
  '{{cuộc Đối thoại tháng 6/2024|dialogue}} diễn ra',
  '{{chuyến thăm tháng 9/2023|state-visit}}',
  '{{chuyến thăm Hoa Kỳ tháng 2-2026|visit}}',
  '{{phiên làm việc giữa ông Vu Hai Quan và ông Russell Headlee ngày 16/1|session}}',
  '{{phiên làm việc sáng 16/1|session}}',
  // Written names stay what they are.
  '{{Working session in Hanoi|session}} of 16 January',
];

for (const row of ROWS) {
  test(`a meeting by date and kind: ${row.normalize('NFC').replace(/\s+/g, ' ')}`, () => {
    checkMentions(row);
  });
}

const TRAPS: readonly string[] = [
  // Another place, party, subject, owner, kind or date.
  'the 16 January session in {{Washington|washington}}',
  'the 16 January session in Geneva',
  'the June 2024 dialogue with {{China|cn}}',
  'the {{China|cn}} session of 16 January',
  'the 16 January {{semiconductors|chips}} session',
  'the 16 January session with {{Lee Park|park}}',
  '{{Lee Park|park}}’s 16 January session',
  'Macron’s February 2026 visit, his February 2026 visit',
  'the 16 January board session, the 16 January AI session',
  'the 16 January dialogue, the 17 January session, the 16 January 2025 session',
  'the 5 June 2024 dialogue',
  'the June 2024 defence dialogue, the defence dialogue of June 2024, đối thoại quốc phòng tháng 6/2024',
  'the first dialogue of 2025',
  'the September 2023 meeting with {{Intel|intel}}',
  // No certain meeting.
  'a 16 January session, every 16 January session, some 16 January session',
  'They held talks on 19 February, {{Vu Hai Quan|quan}} said in session on 16 January.',
  'the 16 January press conference, the press conference of 16 January',
  'The session went on. On 16 January they left. After the session, 16 January came.',
  'the session which was on 16 January',
  'the 16 January sessions, the meetings of 25 June 2024',
  'the 2026 session of parliament, the 2026 session of 57-NQ/TW, sold 2026 units in the session',
  'các phiên làm việc ngày 16/1, mọi phiên làm việc ngày 16/1',
  'chuyến thăm {{Trung Quốc|cn}} tháng 2-2026',
  'phiên làm việc. Ngày 16/1, ông nói',
  'the summit in June 2023, the June 2024 Undated',
];

for (const row of TRAPS) {
  test(`no meeting: ${row.replace(/\s+/g, ' ')}`, () => {
    assert.ok(checkMentions(row).every(({ kind }) => kind !== 'meeting'));
  });
}

test('what speaks for a meeting is its date, and the places and parties that are named', () => {
  const [plain] = checkMentions('the {{16 January session|session}}');
  const [placed] = checkMentions('the {{16 January session in Hanoi|session}}');
  const [open] = checkMentions('the {{19 February talks|}}');
  assert.deepEqual(plain?.candidates[0]?.evidence, ['date-fits']);
  assert.deepEqual(placed?.candidates[0]?.evidence, ['date-fits', 'party-fits']);
  assert.deepEqual(
    open?.candidates.map(({ id, evidence }) => [id, evidence]),
    [
      ['meta-talk', ['date-fits', 'shared-name']],
      ['intel-talk', ['date-fits', 'shared-name']],
    ],
  );
});

test('a day without a year is one of the year of the text', () => {
  const detect = (date: string) =>
    detectMentions(readMarkdownText('the 16 January session'), RECOGNISER, {
      facts: { ...SOME_FACTS, date },
    });
  assert.equal(detect('2026-05')[0]?.entity, 'session');
  assert.deepEqual(detect('2025-05'), []);
});

test('a meeting counts in each month and year that it lasts, an undated one in none', () => {
  const { byPeriod } = runAtOnce(compileMeetingFacts(buildRegistry(ENTITIES)));
  const periodsOf = (id: string) =>
    [...byPeriod]
      .filter(([, known]) => known.some(({ meeting }) => meeting.id === id))
      .map(([period]) => period);
  assert.deepEqual(periodsOf('fair').sort(), ['2022', '2022-12', '2023', '2023-01']);
  assert.deepEqual(periodsOf('dialogue-2'), ['2025']);
  assert.deepEqual(periodsOf('some-day'), []);
});

test('a phrase that fits very many meetings tells none', () => {
  const many = Array.from({ length: 30 }, (_, i) =>
    aMeeting(`m${i}`, `Meeting number ${i}`, { classification: 'session', startDate: '2026-01-16' }),
  );
  const mentions = detectMentions(
    readMarkdownText('the 16 January 2026 session'),
    compileRecogniser(buildRegistry(many)),
    { facts: SOME_FACTS },
  );
  assert.deepEqual(mentions, []);
});

test('spans stay in order and apart, whatever stands beside the dates', () => {
  const parts = [
    'the 16 January session ',
    'of 16 January ',
    'Hanoi ',
    'session ',
    'with Meta ',
    'in June 2024 ',
    'phiên làm việc ngày 16/1 ',
    ', ',
  ];
  for (let i = 0; i < 2_000; i++) {
    const text = [i, i >> 3, i >> 6, i >> 2, i >> 5].map((n) => parts[n % parts.length]).join('');
    const mentions = detectMentions(readMarkdownText(text), RECOGNISER, { facts: SOME_FACTS });
    let end = 0;
    for (const { span } of mentions) {
      assert.ok(span.start >= end && span.end > span.start, text);
      end = span.end;
    }
  }
});
