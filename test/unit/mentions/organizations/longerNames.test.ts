import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  isPlaceWithinLongerName,
  isWithinLongerName,
} from '../../../../src/core/mentions/organizations/longerNames';
import { anArea, anOrganization, aPerson } from '../../../support/entityBuilders';
import { readMarkedText } from '../../../support/markedText';
import { checkNames, findNames } from './checkNames';

/** Each row marks one name. */
function checkRows(isWithin: typeof isWithinLongerName, expected: boolean, rows: readonly string[]): void {
  for (const row of rows) {
    const { text, expected: names } = readMarkedText(row);
    assert.equal(names.length, 1);
    assert.equal(isWithin(text, names[0]!.span), expected, row);
  }
}

test('a person’s name before a head noun is a part of another name', () => {
  checkRows(
    isWithinLongerName,
    true,
    [
      'the {{Ford|}} Foundation',
      'the {{Henry Ford|}} Museum of Innovation',
      'the {{John F. Kennedy|}} International Airport',
      'the {{Kennedy|}} School',
      'the {{Lincoln|}} Memorial',
      '{{Nguyễn Chí Thanh|}} Street',
      '{{Le Duan|}} Boulevard',
      '12 {{Le Duan|}} St.',
      '{{Ho Chi Minh|}} City',
      '{{HO CHI MINH|}} CITY',
      'the {{Dodd|}}-Frank Act',
      'the {{Rockefeller|}} Brothers Fund',
      '**{{Ford|}}** Foundation',
      '{{Ford|}}\nFoundation',
      'his flat on {{Nguyễn Chí Thanh|}} street',
      'Camp {{David|}}',
      'the USS {{Gerald R. Ford|}}',
    ].map((row) => row.replaceAll('**', '\u2060\u2060')),
  );
  checkRows(isWithinLongerName, false, [
    'President {{Ford|}}’s foundation',
    'the {{Ford|}} plan',
    'President {{Ford|}}’s Foundation',
    '{{Ford|}}, Foundation',
    '{{Ford|}} companies',
    '{{Ford|}} said the School',
    '{{Ford|}}. School is out',
    '{{Vu Hai Quan|}} Visits Stanford University',
    'the camp of {{David|}}',
    '{{Ford|}} Banking',
  ]);
});

test('a person’s name behind a Vietnamese head noun is a part of another name', () => {
  checkRows(isWithinLongerName, true, [
    'đường {{Nguyễn Chí Thanh|}}',
    'trên phố {{Trần Hưng Đạo|}}',
    'Đại học {{Tôn Đức Thắng|}}',
    'Dai hoc {{Ton Duc Thang|}}',
    'sân bay {{Noi Bai|}}',
    'giải thưởng {{Hồ Chí Minh|}}',
    'Huân chương {{Hồ Chí Minh|}}',
    'Bệnh viện Đa khoa {{Nguyễn Tri Phương|}}',
    'Học viện Chính trị quốc gia {{Hồ Chí Minh|}}',
    'trường THPT chuyên {{Lê Hồng Phong|}}',
    'Giám đốc Bệnh viện {{Nguyễn Tri Phương|}}',
    'quỹ {{Nguyễn Văn An|}}',
    'tỉnh {{Nguyễn Huệ|}}',
    'số 8 {{Lê Duẩn|}}, Hà Nội',
    'Chủ tịch UBND thành phố {{Hồ Chí Minh|}}',
    'TP. {{Hồ Chí Minh|}}',
    `${'đường'.normalize('NFD')} {{${'Nguyễn Chí Thanh'.normalize('NFD')}|}}`,
  ]);
  checkRows(isWithinLongerName, false, [
    'ông {{Ford|}}',
    'Bo truong {{Nguyen Chi Dung|}}',
    'Bộ trưởng {{Nguyễn Chí Dũng|}}',
    'Chủ tịch Tập đoàn {{Nguyễn Văn An|}}',
    'giám đốc công ty {{Nguyễn Văn An|}}',
    'Chủ tịch UBND tỉnh {{Nguyễn Văn An|}}',
    'Chủ tịch thành phố {{Nguyễn Văn An|}}',
    'yêu cầu {{Nguyễn Văn An|}} báo cáo',
    'đối tượng {{Nguyễn Văn An|}}',
    'thủ quỹ {{Nguyễn Văn An|}}',
    'lý giải. {{Nguyễn Văn An|}}',
    'đường, {{Nguyễn Văn An|}}',
    'Pho Thu tuong {{Nguyen Van An|}}',
  ]);
});

test('a place within the name of a body is not the place', () => {
  checkRows(isPlaceWithinLongerName, true, [
    '{{Hanoi|}} University of Law',
    '{{Hanoi|}} National University',
    'the {{Washington|}} Post',
    'the {{Hanoi|}} Times',
    'the Bank of {{Washington|}}',
    'the University of {{Washington|}}',
    '{{Hanoi|}} People’s Committee',
    'Đại học {{Hà Nội|}}',
    'Đại học Quốc gia {{Hà Nội|}}',
    'Trường Đại học Luật {{Hà Nội|}}',
    'phố {{Huế|}}',
    '{{Mỹ|}} Đình',
    '{{Mỹ|}} Tho',
    'Vụ châu {{Mỹ|}}',
  ]);
  checkRows(isPlaceWithinLongerName, false, [
    '{{Hanoi|}} officials',
    '{{Hanoi|}} Universities',
    '{{U.S.|}} Bank officials',
    '{{BRAZIL|}} BANK STRIKE CONTINUES',
    'Washington and {{Hanoi|}}',
    '{{Hanoi|}} City',
    'the Government of {{Vietnam|}}',
    '{{Vietnam|}} Law on Investment',
    'thị trường {{Việt Nam|}}',
    'Thị trường {{Việt Nam|}}',
    'các ngân hàng {{Việt Nam|}}',
    'thành phố {{Hà Nội|}}',
    'tỉnh {{Hà Giang|}}',
    'in {{Hanoi|}}. University fees',
    'nhu cầu {{Việt Nam|}}',
    'Tổng thống {{Mỹ|}} Obama',
    'phía {{Mỹ|}}. Đề nghị',
  ]);
});

test('what is within a longer name is not mentioned, the body where the registry has it', () => {
  const entities = [
    aPerson('ford', 'Henry Ford'),
    aPerson('thanh', 'Nguyễn Chí Thanh'),
    aPerson('ton', 'Tôn Đức Thắng'),
    anOrganization('tdtu', 'Đại học Tôn Đức Thắng', { otherNames: ['Ton Duc Thang University'] }),
    anOrganization('ford-motor', 'Henry Ford'),
    anArea('hanoi', 'Hanoi', { otherNames: ['Hà Nội'] }),
  ];
  checkNames(
    entities,
    '{{Henry Ford|}} and the {{Henry Ford|ford-motor}} Museum; {{Nguyễn Chí Thanh|thanh}} on Nguyễn Chí Thanh Street, ' +
      'đường Nguyễn Chí Thanh; {{Đại học Tôn Đức Thắng|tdtu}}, {{Ton Duc Thang University|tdtu}}, ' +
      'giải thưởng Tôn Đức Thắng, ông {{Tôn Đức Thắng|ton}}. {{Hanoi|hanoi}} and the Hanoi Times.',
  );
  checkNames(
    entities,
    '---\naide-memoire:\n  is: { Thanh: thanh, Hanoi: hanoi }\n---\nđường {{Thanh|thanh}}, the {{Hanoi|hanoi}} Times',
  );
});

test('a bare place is the place, and nobody of the same name', () => {
  const entities = [
    anOrganization('hanoi-body', 'Hanoi'),
    aPerson('hanoi-person', 'Hanoi'),
    anArea('hanoi', 'Hanoi'),
    anArea('georgia-1', 'Georgia'),
    anArea('georgia-2', 'Georgia'),
    anOrganization('georgia-body', 'Georgia'),
    anOrganization('da-lat-body', 'Da Lat'),
    anArea('da-lat', 'Đà Lạt'),
    anOrganization('delta-body', 'DELTA FUNDS'),
    anArea('delta', 'Delta Funds'),
  ];
  const [hanoi] = checkNames(
    entities,
    '{{Hanoi|hanoi}}, {{Georgia|}}, {{Da Lat|da-lat-body}}, {{Đà Lạt|da-lat}}; the {{DELTA FUNDS|delta-body}}, {{Delta Funds|delta}}',
  );
  assert.equal(hanoi?.kind, 'area');
  assert.deepEqual(
    hanoi.candidates.map(({ id }) => id),
    ['hanoi', 'hanoi-body', 'hanoi-person'],
  );
  checkNames(entities, 'The Hanoi Times');
});

test('a name in front of much else costs no more than its length', () => {
  const before = process.cpuUsage();
  const entities = [aPerson('an', 'Le An'), anArea('hanoi', 'Hanoi')];
  const text =
    'Le An - - '.repeat(10_000) +
    'National Hanoi International '.repeat(10_000) +
    'quốc gia Le An '.repeat(10_000);
  assert.ok(findNames(entities, text).length > 29_900);
  assert.ok(process.cpuUsage(before).user / 1000 < 4000);
});
