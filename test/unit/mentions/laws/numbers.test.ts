import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aLaw, anOrganization, aSector } from '../../../support/entityBuilders';
import { checkRows, LAWS, recogniserOf } from './lawMentions';

test('a number is found with the word for the kind in either language, and without', () => {
  checkRows([
    'Under {{Decree 13/2023/NĐ-CP|data-decree}} and {{13/2023/NĐ-CP|data-decree}}.',
    '{{Nghị định số 13/2023/NĐ-CP|data-decree}}, {{nghi dinh so 13/2023/ND-CP|data-decree}}',
    '{{Decree No. 13/2023/NĐ-CP|data-decree}}; {{NĐ 13/2023/NĐ-CP|data-decree}}',
    `{{${'Nghị quyết số 57-NQ/TW'.normalize('NFD')}|res-57}}`,
    '{{Law 134/2025/QH15|ai}}, {{Luật số 134/2025/QH15|ai}}',
    '{{Public Law 117-167|chips}}, {{Public Law No. 117-167|chips}}, {{P.L. 117-167|chips}}, {{Pub. L. 117-167|chips}}, {{Pub. L. No. 117–167|chips}}',
    '{{EO 14110|eo}}, {{E.O. 14110|eo}}, {{Executive Order 14110|eo}}, {{Executive Order (EO) 14110|eo}}, {{Executive Order No. 14110|eo}}',
    '**{{Resolution** 57-NQ/TW|res-57}} and {{Resolution **57-NQ/TW|res-57}}**',
  ]);
});

test('it makes no difference whether the registry has the word for the kind beside the number', () => {
  const texts = ['{{Public Law 117-167|x}}', '{{P.L. 117-167|x}}', '{{Pub. L. 117-167|x}}'];
  for (const number of ['Public Law 117-167', '117-167', 'P.L. 117-167', 'Pub. L. No. 117-167']) {
    checkRows(texts, [aLaw('x', 'Some Statute of Science', { number, type: 'law' })]);
  }
  for (const number of ['14110', 'EO 14110', 'Executive Order 14110', 'E.O. 14110']) {
    checkRows(
      ['{{EO 14110|x}} {{E.O. 14110|x}} {{Executive Order 14110|x}}'],
      [aLaw('x', 'Safe AI', { number, type: 'order' })],
    );
  }
  for (const number of ['Nghị quyết 57-NQ/TW', 'Nghị quyết số 57-NQ/TW', '57-NQ/TW']) {
    checkRows(
      ['{{Resolution No. 57-NQ/TW|x}}, {{Nghị quyết 57-NQ/TW|x}}, {{57-NQ/TW|x}}'],
      [aLaw('x', 'On Breakthroughs', { number })],
    );
  }
});

test('a number with its year is enough where one law has it', () => {
  checkRows([
    '{{Decree 13/2023|data-decree}} and {{Nghị định 13/2019|firms-decree}}; Decree 13/2021, 13/2023',
    'Resolution 13/2023 and Thông tư 13/2023 are others.',
  ]);
});

test('a short form means the law that was introduced', () => {
  checkRows([
    '{{13/2023/NĐ-CP|data-decree}} is old. {{Decree 13|data-decree}}, {{Nghị định 13|data-decree}}, {{Decree No. 13|data-decree}}.',
    'The {{Decree on Personal Data Protection|data-decree}} came.\n\nLater.\n\nMore.\n\nThen {{Decree 13|data-decree}} did.',
    '{{Decree 13/2023/NĐ-CP|data-decree}} and {{13/2019/NĐ-CP|firms-decree}}: {{Decree 13|}} is either.',
    '{{Nghị quyết về đột phá phát triển khoa học|res-57}}; {{NQ 57|res-57}} và {{nghị quyết 57|res-57}}',
  ]);
});

test('a short form without introduction stays open among the laws that fit', () => {
  checkRows([
    '{{Decree 13|}}, {{Nghị định số 13|}}; {{Decree 45|}}. Then {{Decree 13/2023/NĐ-CP|data-decree}}.',
  ]);
  const [first, second] = recogniserOf(LAWS)('Decree 13, Decree 45');
  assert.deepEqual(
    first?.candidates.map(({ id, evidence }) => [id, evidence.join()]),
    [
      ['data-decree', 'number,shared-name'],
      ['firms-decree', 'number,shared-name'],
    ],
  );
  assert.deepEqual(
    second?.candidates.map(({ id, evidence }) => [id, evidence.join()]),
    [['port-decree', 'number']],
  );
});

test('the kind must agree with the type or with the letters of the number', () => {
  checkRows([
    'Resolution 13, Circular 13, Decree 57, Act 45, Law 57, Order 13.',
    '{{Decision 1018/QĐ-TTg|chip-strategy}} is a strategy. {{Decision 1018|chip-strategy}}, {{Strategy 1018|chip-strategy}}, {{QĐ 1018|chip-strategy}}',
  ]);
});

test('what looks like a number of a law and is none', () => {
  checkRows([
    'Resolution 57% of all; Resolution 57.5; Decree 13,000; Resolution 57 members; Decree 45/2021.',
    'In 12/2025 and 13/2023, a resolution; Decree. 13 others. Resolution: 57 votes.',
    'Law 2020, Plan 2030, decision 13 and order 14110 chips, 57 and 13.',
    'Kế hoạch 5 năm, quyết định 13 vụ, Resolution 57-point plan.',
    'Decree 13/2023/QĐ-TTg, Resolution 57-NQ/CP and resolutions 57',
  ]);
  checkRows(['He asked for a resolution.\n\n57 others did.']);
});

test('a written short name is not in the longer number of another law', () => {
  const laws = [aLaw('x', 'Resolution 57-NQ/TW', { otherNames: ['Resolution 57'], number: '57-NQ/TW' })];
  checkRows(
    [
      '{{Resolution 57|x}} and {{Resolution 57-NQ/TW|x}}, not Resolution 57/2020/QH14',
      '{{Resolution 57|x}}; Nghị quyết 57/2020/QH14',
    ],
    laws,
  );
  checkRows(['{{Resolution 57/NQ-TW|x}}'], [aLaw('x', 'Resolution 57', {})]);
});

test('a shared short name means the law that was introduced', () => {
  const laws = [
    aLaw('old', 'Decree 13/2019/NĐ-CP', { otherNames: ['Decree 13'] }),
    aLaw('new', 'Decree 13/2023/NĐ-CP', { otherNames: ['Decree 13'] }),
  ];
  checkRows(['{{Decree 13|}}, {{Decree 13/2023/NĐ-CP|new}}, {{Decree 13|new}}'], laws);
  const written = [laws[0]!, aLaw('new', 'Decree 13/2023/NĐ-CP')];
  checkRows(
    ['{{Decree 13/2023/NĐ-CP|new}}, {{Decree 13|}}', '{{Decree 13|old}}, {{13/2023/NĐ-CP|new}}'],
    written,
  );
});

test('a law with a title and a number wins over what its title holds', () => {
  const laws = [
    aLaw('chips-law', 'Chip Industry Promotion', { type: 'law', number: '12/2025/QH15' }),
    aSector('semiconductors', 'Semiconductors'),
    anOrganization('board', 'Decree 12 Board'),
  ];
  checkRows(
    [
      '{{Law on Semiconductors 12/2025|chips-law}} speaks of {{semiconductors|semiconductors}}.',
      'the {{Law on Semiconductors No. 12/2025/QH15|chips-law}}',
      'a Law on {{Semiconductors|semiconductors}} in 12/2025, a Law on {{Semiconductors|semiconductors}} 12/2024',
      'the {{Decree 12 Board|board}}',
    ],
    laws,
  );
  checkRows([
    'the {{Law on Artificial Intelligence 134/2025/QH15|ai}}, the {{Law on Artificial Intelligence No. 134/2025/QH15|ai}}',
    'the {{Investment Law No. 61/2020/QH14|investment}}; the {{Investment Law|investment}}, {{61/2020/QH14|investment}}',
  ]);
});

test('a hundred laws of one number are a few candidates', () => {
  const laws = Array.from({ length: 100 }, (_, i) =>
    aLaw(`d${i}`, `Decree of ${1900 + i}`, { type: 'decree', number: `13/${1900 + i}/NĐ-CP` }),
  );
  const [mention] = recogniserOf(laws)('Decree 13');
  assert.equal(mention?.entity, null);
  assert.equal(mention.candidates.length, 32);
});
