import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Mention } from '../../../../src/core/mentions/mention';
import {
  aMembership,
  aName,
  anArea,
  anOrganization,
  aPerson,
  aSector,
  aSource,
} from '../../../support/entityBuilders';
import { checkMentions, detectIn } from '../../../support/checkMentions';

const minister = (role: string, more = {}) => aMembership({ role, ...more });

const DESK = [
  aPerson('chi-dung', 'Nguyen Chi Dung', {
    otherNames: [aName('Nguyễn Chí Dũng', { lang: 'vi' })],
    memberships: [
      minister('Minister of Planning and Investment', {
        otherRoles: [{ name: 'Bộ trưởng Bộ Kế hoạch và Đầu tư', lang: 'vi' }],
        organizationId: 'mpi',
      }),
    ],
  }),
  aPerson('quoc-dung', 'Nguyen Quoc Dung', {
    otherNames: [aName('Nguyễn Quốc Dũng', { lang: 'vi' })],
    memberships: [
      minister('Vietnamese Ambassador to the US', { otherRoles: [{ name: 'Đại sứ Việt Nam tại Hoa Kỳ' }] }),
    ],
  }),
  aPerson('quan', 'Vu Hai Quan', {
    otherNames: [aName('Vũ Hải Quân', { lang: 'vi' })],
    memberships: [
      minister('Permanent Deputy Minister of Science and Technology', {
        otherRoles: [{ name: 'Thứ trưởng Thường trực Bộ Khoa học và Công nghệ' }],
      }),
    ],
  }),
  aPerson('headlee', 'Russell Headlee', { memberships: [minister('Assistant Secretary of State')] }),
  aPerson('helberg', 'Jacob S. Helberg', { memberships: [minister('Under Secretary of State')] }),
  aPerson('berg', 'Ann Mary van der Berg'),
  aPerson('smith', 'John Smith, Jr.'),
  aPerson('brown-1', 'Amelia Brown', { memberships: [minister('Senator')] }),
  aPerson('brown-2', 'Peter Brown', {
    memberships: [minister('Ambassador of the United Kingdom to Vietnam')],
  }),
  aPerson('an-1', 'Tran Van An', { memberships: [minister('Minister of Health')] }),
  aPerson('an-2', 'Tran Van An', {
    memberships: [minister('Director of the Port Office', { organizationId: 'port' })],
  }),
  anOrganization('most', 'Ministry of Science and Technology', { otherNames: ['Bộ Khoa học và Công nghệ'] }),
  anOrganization('mpi', 'Ministry of Planning and Investment'),
  anOrganization('port', 'Port Office'),
  aSector('tech', 'Technology', { otherNames: ['science'] }),
  anArea('hanoi', 'Hanoi', { otherNames: ['Hà Nội'] }),
  anArea('washington', 'Washington'),
];

const check = (marked: string): readonly Mention[] => checkMentions(marked, DESK);

test('a title and a given name name the one who holds it', () => {
  check(
    'Minister {{Dung|chi-dung}} met Ambassador {{Dung|quoc-dung}} in {{Hanoi|hanoi}}. {{Dung|}} then spoke.',
  );
  check('Bộ trưởng {{Dũng|chi-dung}} và Đại sứ {{Dũng|quoc-dung}} cùng dùng bữa. Dùng bữa xong, họ về.');
  check('Deputy Minister {{Quan|quan}}; Thứ trưởng {{Quân|quan}}; MINISTER {{DUNG|chi-dung}}');
  check('Director {{Dung|}} spoke. Minister {{Brown|}} spoke. Minister Nobody spoke.');
  check('Minister Dung Quat, Minister Dùng');
});

test('an honorific needs somebody introduced', () => {
  check('ông {{Quân|}} nói. Mr. {{Headlee|}} said.');
  check('{{Vũ Hải Quân|quan}} đến. Ông {{Quân|quan}} nói. Mr {{Quan|quan}} left; {{Quan|quan}} returned.');
  check(
    '{{Russell Headlee|headlee}} came. {{Headlee|headlee}} said so. Mr. {{Headlee|headlee}}’s plan. Headlee Street',
  );
});

test('a bare part of a name needs somebody introduced, and stays open between two', () => {
  check('Dung spoke to Headlee and Brown.');
  check(
    '{{Nguyen Chi Dung|chi-dung}} spoke. {{Dung|chi-dung}} left. {{Nguyen Quoc Dung|quoc-dung}} stayed. {{Dung|}} spoke. Dung heaps.',
  );
  check('{{Amelia Brown|brown-1}} came. Gordon Brown did not; {{Brown|brown-1}} said so. Brown bears slept.');
  check('{{Vũ Hải Quân|quan}} đến. Quân đội ở lại, các Quân khu cũng vậy. {{Quân|quan}} nói.');
});

test('full names in other orders and with initials', () => {
  check(
    '{{Chi Dung Nguyen|chi-dung}}, {{Dung Chi Nguyen|chi-dung}}; {{Chí Dũng Nguyễn|chi-dung}}. {{Dung Nguyen|chi-dung}}',
  );
  check('{{Dung Nguyen|}}');
  check('J. T. Helberg, R.J. Helberg, A Headlee poll');
  check('{{Russell J. Headlee|headlee}}, {{R. Headlee|headlee}} and {{Headlee, Russell|headlee}}');
  check('{{Jacob Helberg|helberg}}, {{J.S. Helberg|helberg}}, {{Jacob S Helberg|helberg}}; Jacob T. Helberg');
  check(
    '{{Ann van der Berg|berg}}, {{A. M. van der Berg|berg}}, {{ANN VAN DER BERG|berg}}. Ms. {{Van der Berg|berg}}',
  );
  check('{{John Smith Jr.|smith}} and {{John Smith|smith}}; {{RUSSELL\nHEADLEE|headlee}}');
});

test('a title alone is its holder nearby', () => {
  check(
    '{{Jacob Helberg|helberg}} came. The {{Under Secretary|helberg}} spoke.\n\nthe {{Under Secretary|helberg}} left.',
  );
  check('The Under Secretary spoke.');
  check(
    'Thứ trưởng {{Vũ Hải Quân|quan}} đến. {{Thứ trưởng|quan}} nói. Mỗi thứ trưởng nói. Các Thứ trưởng về.',
  );
  check('{{Jacob Helberg|helberg}} came.\n\nA\n\nB\n\nThe Under Secretary left.');
  check(
    '{{Vu Hai Quan|quan}} came. The Minister did not. The {{Deputy Minister|quan}} was early. A deputy minister.',
  );
});

test('a title that contradicts all that is known leaves a full name open', () => {
  check('Ambassador {{Vu Hai Quan|}} spoke. {{Vu Hai Quan|}}, Senator from Ohio, slept.');
  check(
    'Thứ trưởng {{Bộ Khoa học và Công nghệ|most}} {{Vũ Hải Quân|quan}}; {{Vu Hai Quan|quan}}, Deputy Minister',
  );
  check('Mr. {{Vu Hai Quan|quan}}; Minister of Science and Technology said {{Vu Hai Quan|quan}} left');
});

test('of a list of titles one that is known is enough', () => {
  check('Thứ trưởng, Chủ tịch nước {{Vũ Hải Quân|quan}} nói.');
  check('Chủ tịch nước {{Vũ Hải Quân|}} nói.');
  check('Deputy Minister of Science and Senator {{Vu Hai Quan|quan}} spoke.');
});

test('namesakes are told apart by title and body', () => {
  check('Minister {{Tran Van An|an-1}}; {{Tran Van An|an-2}}, Director of the {{Port Office|port}}');
  check(
    '{{Tran Van An|}} slept. {{Tran Van An|an-2}} of the {{Port Office|port}} woke. {{Tran Van An|an-2}} spoke.',
  );
});

test('words and other people that only look like somebody introduced', () => {
  check('{{Vũ Hải Quân|quan}} đến. Ba Quân và Quân số đều vắng. {{Quân|quan}} nói. Quân sáng mai mới về.');
  check(
    'Vu Hai Quan khong ve. Ong {{Quan|}} noi phai cho.'
      .replace('Vu Hai Quan', '{{Vu Hai Quan|quan}}')
      .replace('{{Quan|}}', '{{Quan|quan}}') + ' Quan doi cua ta o lai. {{Quan|quan}} hoi lai.',
  );
  check(
    '{{Amelia Brown|brown-1}} came.\n\n| who | from |\n| --- | --- |\n| Brown, Kenneth | private |\n| Kenneth Brown | x |',
  );
  check('{{Amelia Brown|brown-1}} came. {{Brown|brown-1}} covers trade. The Brown papers, a Brown; Brown 2.');
  check('{{Vũ Hải Quân|quan}}, the Deputy Minister, came. {{Quân|quan}} was frank: “không phải là xong”.');
});

test('the end of an unknown longer name, a body and a country are nobody behind a title', () => {
  const people = [
    ...DESK,
    aPerson('thanh', 'Trần Văn Thành'),
    aPerson('anh', 'Lê Đức Anh'),
    aPerson('ha', 'Trần Ngân Hà'),
  ];
  const none = (text: string) => checkMentions(text, people);
  none('Bộ trưởng {{Bộ Khoa học và Công nghệ|most}} Lê Hải Quân nói. Thứ trưởng Lê Hải Quân cho rằng.');
  none('Bí thư Thành ủy nói. Bộ trưởng Thành công. Ngoại trưởng Anh nói. Bác sĩ Anh nói. Ông {{Anh|}} nói.');
  none(
    'Bộ trưởng {{Thành|}} nói. Hà Trần mang đến một đêm nhạc của những người trẻ. {{Ngân Hà Trần|ha}} nói.',
  );
  none('Paul Jacob Helberg and Robert S. Helberg, but Mr. {{Jacob Helberg|helberg}}.');
  none('{{Vũ Hải Quân|quan}} đến. Lê Văn Tám, Thứ trưởng thường trực, đi. Sau đó, {{Thứ trưởng|quan}} nói.');
  none(
    '{{Jacob Helberg|helberg}} came. Jane Roe, the Under Secretary, left. In May, the {{Under Secretary|helberg}} said so.',
  );
});

test('a title alone means who holds it at the date, where two of them did', () => {
  const people = [
    aPerson('old', 'Gillian Price', {
      memberships: [minister('Minister for Energy', { startDate: '2020', endDate: '2025-06' })],
    }),
    aPerson('new', 'Andrew Rowe', {
      memberships: [minister('Minister for Energy', { startDate: '2025-07' })],
    }),
  ];
  const text = 'Gillian Price left, Andrew Rowe came. The Minister spoke.';
  const holder = (date: string) => detectIn(text, people, { date }).at(-1)?.entity;
  assert.equal(holder('2025-09-01'), 'new');
  assert.equal(holder('2023-09-01'), 'old');
  assert.equal(detectIn('Thu truong Vu Hai Quan den. Thu truong noi. Moi thu truong noi.', DESK).length, 2);
});

test('candidates say what speaks for them', () => {
  const [, dung] = detectIn('{{Hanoi|hanoi}}: Director Dung', DESK);
  assert.equal(dung?.entity, null);
  assert.deepEqual(
    dung.candidates.map(({ id, evidence }) => [id, evidence.join()]),
    [
      ['chi-dung', 'short-form,title-differs'],
      ['quoc-dung', 'short-form,title-differs'],
    ],
  );
  assert.ok(aSource('x'));
});
