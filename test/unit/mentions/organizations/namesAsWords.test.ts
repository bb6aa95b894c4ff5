import { test } from 'node:test';
import assert from 'node:assert/strict';
import { anArea, anOrganization, aSector } from '../../../support/entityBuilders';
import { checkNames, findNames } from './checkNames';

const ENTITIES = [
  anOrganization('who', 'World Health Organization', { otherNames: ['WHO'] }),
  anOrganization('most', 'Ministry of Science and Technology', { otherNames: ['MOST'] }),
  anOrganization('mpi', 'Ministry of Planning and Investment', { otherNames: ['MPI'] }),
  anOrganization('arm', 'Arm Holdings', { otherNames: ['ARM'] }),
  anOrganization('apple', 'Apple'),
  anOrganization('target', 'Target'),
  anOrganization('meta', 'Meta'),
  anOrganization('beacon', 'Beacon'),
  anOrganization('intel', 'Intel'),
  anArea('us', 'United States', { otherNames: ['US'] }),
  anArea('vn', 'Vietnam'),
  aSector('chips', 'Chips'),
  aSector('ai', 'artificial intelligence', { otherNames: ['AI'] }),
];

test('acronyms and names that are words count only whole and in their own case', () => {
  checkNames(
    ENTITIES,
    'Those who ask {{WHO|who}} why most of {{MOST|most}} armed an alarm by {{ARM|arm}} at arm’s length. ' +
      'The pineapple and apple growers met {{Apple|apple}}; target {{Target|target}}, meta and Metal and {{Meta|meta}}.',
  );
});

test('a capital at the beginning of a sentence makes no name of a common word', () => {
  for (const marked of [
    'Apple growers met. ',
    'They met. Target dates slipped.',
    '- Meta analysis of trials\n- Target dates',
    '# Apple growers',
    '| Apple growers | 12 |\n|---|---|',
    'The beacon was lit. Beacon lights followed.',
    'A first paragraph of the beacon.\n\nMore.\n\nBeacon lights followed.',
  ]) {
    checkNames(ENTITIES, marked);
  }
  for (const marked of [
    '{{Apple|apple}} said so. {{Meta|meta}} plans it. {{Target|target}} announced it. {{Meta|meta}}, too.',
    '{{Apple|apple}}’s growers. {{Target|target}}: dates. {{Apple|apple}} Pay',
    'With {{Apple|apple}} here, all is well. {{Apple|apple}} suppliers came. {{Apple|apple}} engineers, too.',
    '{{Apple|apple}} suppliers came to {{Apple|apple}}.',
    '{{Beacon|beacon}} lights followed. {{Intel|intel}} engineers met. {{Vietnam|vn}} officials spoke.',
    'The beacon was lit. {{Beacon|beacon}} said so.',
    '{{Apple|apple}} cho biết như vậy.',
    '{{Apple|apple}} counsel Bill Lee went. {{Meta|meta}} engineers, too.',
  ]) {
    checkNames(ENTITIES, marked);
  }
});

test('a word in a line of capitals is no acronym', () => {
  for (const marked of [
    '# WHO PAYS FOR {{CHIPS|chips}}\n\nThe {{WHO|who}} does.',
    'MOST FIRMS WAIT\n\nThe {{MOST|most}} does not.',
    '**AI TRẢ TIỀN CHO {{VIETNAM|vn}}**',
    'THEY TELL US ALL; APPLE GROWERS MEET',
    'FIRMS RAISE ALARM: AN ARM OF {{MPI|mpi}}',
  ]) {
    checkNames(ENTITIES, marked);
  }
  for (const marked of [
    '{{MOST|most}}, {{MPI|mpi}} and {{WHO|who}}',
    '- {{WHO|who}}\n- {{MOST|most}}\n- FAO',
    '| {{MOST|most}} | {{MPI|mpi}} |',
    'The {{MOST|most}} NEWS of today is long and dull.',
    '{{US|us}} AND {{VIETNAM|vn}} SIGN A DEAL',
    '{{MPI|mpi}} WAITS FOR {{VIETNAM|vn}}',
  ]) {
    checkNames(ENTITIES, marked);
  }
});

test('a defined acronym is no word in a line of capitals either', () => {
  checkNames(
    [anOrganization('who', 'World Health Organization')],
    'The {{World Health Organization|who}} ({{WHO|who}}) met. {{WHO|who}} pays.\n\nWHO PAYS FOR CHIPS',
  );
});

test('openings without end cost no more than their length', () => {
  const before = process.cpuUsage();
  const text =
    'Beacon lights. '.repeat(10_000) + 'WHO PAYS '.repeat(10_000) + '\n\nBeacon lights a\n\n'.repeat(4000);
  assert.equal(findNames(ENTITIES, text).length, 14_000);
  assert.ok(process.cpuUsage(before).user / 1000 < 4000);
});

test('names in small letters, other quarters of the world and compounds of Vietnamese are no names', () => {
  const entities = [
    anOrganization('sea', 'Biển Xanh'),
    anArea('kr', 'Korea'),
    anArea('fr', 'Pháp'),
    aSector('steel', 'Steel'),
  ];
  checkNames(entities, 'Công ty {{Biển Xanh|sea}} dựng trụ giữa biển xanh.');
  checkNames(entities, 'Talks in {{Korea|kr}}, not in North Korea.');
  checkNames(entities, 'Pháp lệnh này cũ. {{Pháp|fr}} đề nghị sửa.');
  checkNames(entities, 'Jonathan Steel sells {{steel|steel}}. {{Steel|steel}} is dear.');
});
