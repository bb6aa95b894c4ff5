import { compileGazetteerInSteps, type Gazetteer } from '../../matcher/gazetteer';
import type { Steps } from '../../util/steps';

/**
 * Words for offices in both languages. Two titles can be the same where they share an office: `Bộ trưởng` is a
 * Minister, and a Secretary in the United States; a Deputy Minister is no Minister. Ranks and degrees go with any
 * office, so they are honorifics.
 */
const OFFICES: readonly (readonly [offices: string, words: string])[] = [
  ['minister', 'Minister|Cabinet Minister|Foreign Minister'],
  ['minister secretary', 'Bộ trưởng|Ngoại trưởng'],
  ['deputy-minister', 'Deputy Minister|Vice Minister|Vice-Minister|Deputy Foreign Minister'],
  ['deputy-minister assistant-secretary', 'Assistant Minister'],
  ['deputy-minister under-secretary deputy-secretary', 'Thứ trưởng'],
  ['prime-minister', 'Prime Minister|Premier|PM|Thủ tướng'],
  ['deputy-prime-minister', 'Deputy Prime Minister|Deputy PM|Vice Premier|Phó Thủ tướng'],
  ['secretary party-secretary', 'Secretary'],
  ['secretary', 'Secretary of State'],
  ['state-secretary secretary', 'State Secretary|Parliamentary State Secretary|Quốc vụ khanh'],
  ['under-secretary', 'Under Secretary|Undersecretary|Under-Secretary'],
  ['deputy-secretary', 'Deputy Secretary'],
  [
    'assistant-secretary',
    'Assistant Secretary|Assistant Secretary of State|Trợ lý Bộ trưởng|Trợ lý Ngoại trưởng',
  ],
  [
    'deputy-assistant-secretary',
    'Deputy Assistant Secretary|Principal Deputy Assistant Secretary|Phó Trợ lý Bộ trưởng|Phó Trợ lý Ngoại trưởng',
  ],
  ['permanent-secretary', 'Permanent Secretary|Permanent Under-Secretary|Permanent Under Secretary'],
  ['parliamentary-secretary', 'Parliamentary Secretary|Press Secretary|Executive Secretary'],
  ['party-secretary', 'Party Secretary|Party chief|Bí thư'],
  ['deputy-party-secretary', 'Deputy Party Secretary|Deputy Secretary of the Party Committee|Phó Bí thư'],
  ['general-secretary', 'General Secretary|Secretary General|Secretary-General|Tổng Bí thư|Tổng thư ký'],
  ['deputy-general-secretary', 'Deputy Secretary-General|Deputy Secretary General|Phó Tổng thư ký'],
  ['president', 'President|Chủ tịch nước|Tổng thống'],
  ['president chair speaker', 'Chủ tịch'],
  ['chair', 'Chairman|Chairwoman|Chairperson|Chair|Co-Chair'],
  ['chair speaker', 'Chủ tịch Quốc hội|Chủ tịch Hạ viện'],
  ['speaker', 'House Speaker|Speaker of the House'],
  ['vice-president', 'Vice President|Vice-President|Phó Tổng thống|Phó Chủ tịch nước'],
  ['vice-president vice-chair', 'Phó Chủ tịch'],
  [
    'vice-chair',
    'Vice Chair|Vice Chairman|Vice Chairwoman|Vice-Chairman|Vice-Chair|Deputy Chair|Deputy Chairman|Deputy Chairwoman',
  ],
  ['ambassador', 'Ambassador|Amb|Đại sứ'],
  ['deputy-ambassador', 'Deputy Ambassador|Deputy Chief of Mission|Phó Đại sứ'],
  ['charge', "Chargé d'affaires|Charge d'affaires|Đại biện"],
  ['consul-general', 'Consul General|Tổng Lãnh sự'],
  ['deputy-consul-general', 'Deputy Consul General|Phó Tổng Lãnh sự'],
  ['governor', 'Governor|Gov|Thống đốc'],
  ['deputy-governor', 'Deputy Governor|Phó Thống đốc|Lieutenant Governor'],
  ['mayor', 'Mayor|Thị trưởng'],
  ['deputy-mayor', 'Deputy Mayor|Vice Mayor|Phó Thị trưởng'],
  ['senator', 'Senator|Sen|Thượng nghị sĩ'],
  ['representative', 'Congressman|Congresswoman|Hạ nghị sĩ'],
  ['representative senator', 'Nghị sĩ'],
  [
    'director',
    'Director|Director General|Director-General|Giám đốc|Cục trưởng|Vụ trưởng|Tổng cục trưởng|Viện trưởng',
  ],
  ['director chief-executive', 'Tổng Giám đốc|General Director|Managing Director|Executive Director'],
  [
    'deputy-director',
    'Deputy Director|Deputy General Director|Deputy Director General|Deputy Director-General|Associate Director|Phó Giám đốc|Phó Cục trưởng|Phó Vụ trưởng|Phó Tổng cục trưởng|Phó Viện trưởng|Phó Tổng Giám đốc',
  ],
  ['chief-executive', 'CEO|Chief Executive|Chief Executive Officer'],
  ['chief-technology', 'Chief Technology Officer|Giám đốc Công nghệ'],
  ['chief-financial', 'Chief Financial Officer|Giám đốc Tài chính'],
  ['chief-operating', 'Chief Operating Officer'],
  ['chief-of-staff', 'Chief of Staff|Chánh Văn phòng'],
  ['commissioner', 'Commissioner|Cao ủy'],
  ['counsellor', 'Counsellor|Counselor|Minister Counsellor|Minister-Counsellor|Minister Counselor|Tham tán'],
  ['attache', 'Attaché|Attache|Tùy viên'],
  ['envoy', 'Special Envoy|Envoy|Special Representative|Đặc phái viên'],
  ['trade-representative', 'Trade Representative|Đại diện Thương mại'],
  ['administrator', 'Administrator'],
  ['spokesperson', 'Spokesperson|Spokesman|Spokeswoman|Người phát ngôn|Phát ngôn viên'],
  ['head chair', 'Trưởng ban'],
  ['head', 'Trưởng đoàn|Trưởng phòng'],
  ['deputy-head vice-chair', 'Phó Trưởng ban|Phó trưởng ban'],
  ['deputy-head', 'Phó trưởng đoàn|Phó trưởng phòng'],
  ['rector president', 'Hiệu trưởng'],
  ['rector', 'Rector'],
  ['deputy-rector', 'Vice Rector|Vice-Rector|Deputy Rector|Phó Hiệu trưởng'],
  ['attorney-general', 'Attorney General|Tổng chưởng lý|Prosecutor General|Procurator General'],
  ['chief-justice', 'Chief Justice|Chánh án'],
  ['chancellor', 'Chancellor|Thủ hiến'],
  ['treasurer', 'Treasurer'],
  ['inspector-general', 'Inspector General|Tổng Thanh tra'],
  ['auditor-general', 'Auditor General|State Auditor General|Tổng Kiểm toán'],
  // A rank that goes with any office: it tells people apart, but contradicts nothing.
  ['~professor', 'Professor|Prof|Giáo sư|GS|Phó Giáo sư|PGS|GS TS|PGS TS'],
];

/** Those without marks are for e-mails; before anything but a name they are found for nothing. */
const HONORIFICS =
  'Mr|Mrs|Ms|Miss|Mme|Madam|Dr|Sir|Dame|Lord|Lady|Hon|Honourable|Honorable|Comrade|General|Gen|' +
  'Lieutenant General|Lt Gen|Major General|Maj Gen|Colonel|Col|Captain|Capt|Admiral|Adm|' +
  'ông|ong|bà|ba|anh|chị|chi|cô|chú|bác|ngài|đồng chí|Tiến sĩ|Thạc sĩ|Bác sĩ|Kỹ sư|Luật sư|TS|ThS|' +
  'Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|Đại tá|Thượng tá|nhà báo|doanh nhân|học giả';

export const HONORIFIC = 'honorific';

/** True for ranks that go with any office. */
export function isRank(office: string): boolean {
  return office.startsWith('~');
}

/** Titles as a gazetteer: the entity of a match is its offices with blanks between, or {@link HONORIFIC}. */
export function* compileOfficeLexicon(): Steps<Gazetteer> {
  const names = [...OFFICES, [HONORIFIC, HONORIFICS] as const].flatMap(([entityId, words]) =>
    words.split('|').map((text) => ({ text, entityId, kind: 'person' as const, weak: false, anyCase: true })),
  );
  return yield* compileGazetteerInSteps(names);
}

/** Offices named in the words of a role, such as `Politburo member, Secretary of the Hanoi Party Committee`. */
export function officesIn(lexicon: Gazetteer, role: string): readonly string[] {
  return [
    ...new Set(
      lexicon
        .find(role)
        .flatMap(({ names }) => names.flatMap(({ name }) => name.entityId.split(' ')))
        .filter((office) => office !== HONORIFIC),
    ),
  ];
}
