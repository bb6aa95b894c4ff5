import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entity } from '../../../../src/core/registry/entity';
import { aLaw, aMeeting, anArea, anOrganization, aPerson, aSector } from '../../../support/entityBuilders';
import { checkNames, findNames } from './checkNames';

const AGENCY = anOrganization('fia', 'Foreign Investment Agency', { otherNames: ['Cục Đầu tư nước ngoài'] });
const MOTORSPORT = anOrganization('motorsport', 'Fédération Internationale de l’Automobile', {
  otherNames: ['FIA'],
});
const ENTITIES: readonly Entity[] = [
  AGENCY,
  anOrganization('mpi', 'Ministry of Planning and Investment', { otherNames: ['MPI'] }),
  anOrganization('most', 'Ministry of Science and Technology', {
    otherNames: ['MOST', 'Bộ Khoa học và Công nghệ'],
  }),
  anOrganization('dfc', 'U.S. International Development Finance Corporation'),
  anOrganization('usabc', 'US-ASEAN Business Council'),
  anOrganization('exim', 'Export-Import Bank of the United States'),
  anOrganization('intel', 'Intel'),
  anOrganization('ports', 'Cục Cải cách cảng biển'),
  aPerson('dung', 'Nguyễn Chí Dũng'),
  anArea('vn', 'Vietnam', { otherNames: ['Việt Nam'] }),
  aSector('ai', 'artificial intelligence'),
  aSector('ai-chips', 'chips for artificial intelligence', { otherNames: ['chip AI', 'AI chips'] }),
  aLaw('ai-law', 'Law on Artificial Intelligence'),
  aLaw('ip-law', 'Law on Intellectual Property'),
  aMeeting('tif', 'Technology and Investment Forum'),
];

const RIVALS: readonly Entity[] = [...ENTITIES, MOTORSPORT];

test('an acronym behind a name stands for it from there on', () => {
  for (const marked of [
    'FIA waits. The {{Foreign Investment Agency|fia}} ({{FIA|fia}}) spoke; {{FIA|fia}}’s view.\n\n{{FIA|fia}}-led, not FIAs or fia.',
    '{{Cục Đầu tư nước ngoài|fia}} ({{FIA|fia}}) họp. **{{FIA|fia}}** nói.',
    '{{Cục Đầu tư nước ngoài|fia}} (sau đây gọi là {{FIA|fia}}), và {{FIA|fia}}.',
    '{{Cục Đầu tư nước ngoài|fia}} (sau đây gọi tắt là “{{CĐT|fia}}”), và {{CĐT|fia}}.',
    '{{Cục Đầu tư nước ngoài|fia}}, sau đây gọi là {{FIA|fia}}, họp. {{FIA|fia}}',
    '{{Cục Đầu tư nước ngoài|fia}} (tên tiếng Anh: {{FIA|fia}}). {{FIA|fia}}',
    '{{Cục Đầu tư nước ngoài|fia}} ({{Foreign Investment Agency|fia}} - {{FIA|fia}}). {{FIA|fia}}',
    'The {{Foreign Investment Agency|fia}} (hereinafter "{{FIA|fia}}") and {{FIA|fia}}',
    'The {{Foreign Investment Agency|fia}} (hereinafter referred to as the {{FIA|fia}}): {{FIA|fia}}',
    'The {{Foreign Investment Agency|fia}}, hereinafter the “{{FIA|fia}}”, met; {{FIA|fia}}',
    'The {{Foreign Investment Agency|fia}} ({{FIA|fia}} for short): {{FIA|fia}}',
    'The {{Foreign Investment Agency|fia}}\n(**{{FIA|fia}}**, a body): {{FIA|fia}}',
    'The {{FIA|fia}} ({{Foreign Investment Agency|fia}}) met. {{FIA|fia}}',
    '{{FIA|fia}} (the {{Foreign Investment Agency|fia}}, of {{MPI|mpi}}). {{FIA|fia}}',
    '{{Foreign Investment Agency|fia}} of {{Vietnam|vn}} ({{FIA|fia}}) met. {{FIA|fia}}',
    '{{Foreign Investment Agency|fia}} under the {{Ministry of Planning and Investment|mpi}} ({{FIA|fia}}): {{FIA|fia}}',
    '{{U.S. International Development Finance Corporation|dfc}} ({{DFC|dfc}}); {{DFC|dfc}}',
    '{{US-ASEAN Business Council|usabc}} ({{USABC|usabc}}); {{USABC|usabc}}',
    '{{Export-Import Bank of the United States|exim}} ({{EXIM|exim}}); {{EXIM|exim}}',
    '{{Ministry of Science and Technology|most}} ({{MoST|most}}); {{MoST|most}}',
    '{{Cục Cải cách cảng biển|ports}} ({{CCCB|ports}}), {{CCCB|ports}}',
    'The {{Technology and Investment Forum|tif}} ({{TIF|tif}}); {{TIF|tif}}',
    'The {{Law on Intellectual Property|ip-law}} ({{LIP|ip-law}}); {{LIP|ip-law}}',
  ]) {
    checkNames(ENTITIES, marked);
  }
  checkNames(
    RIVALS,
    '{{FIA|motorsport}} waits. {{Foreign Investment Agency|fia}} ({{FIA|fia}}); {{FIA|fia}}. The {{FIA|fia}}.',
  );
  checkNames(RIVALS, '{{Cục Đầu tư nước ngoài|fia}} ({{FIA|fia}}) và {{FIA|fia}}');
});

test('the evidence says that the text itself defines the acronym', () => {
  const mentions = checkNames(RIVALS, '{{Foreign Investment Agency|fia}} ({{FIA|fia}}); {{FIA|fia}}');
  assert.deepEqual(
    mentions.map(({ kind, candidates }) => [
      kind,
      candidates.map(({ id, evidence }) => `${id} ${evidence.join()}`),
    ]),
    [
      ['organization', ['fia exact-name']],
      ['organization', ['fia defined-here']],
      ['organization', ['fia defined-here']],
    ],
  );
});

test('an acronym of something else is nothing in the rest of the text', () => {
  checkNames(
    RIVALS,
    '{{FIA|motorsport}}. The Federal Innovation Alliance (FIA) met. FIA. Then FIA\n\nand the FIA.',
  );
  checkNames(RIVALS, 'FIA (Federal Innovation Alliance) met. FIA.');
  checkNames(
    [anOrganization('fia', 'Foreign Investment Agency', { otherNames: ['FIA'] })],
    '{{FIA|fia}}. The Federal Investment Agency (FIA) is not the FIA',
  );
});

test('the same long form, written a little differently, is no other body', () => {
  for (const marked of [
    'The Ministry for Science & Technology ({{MOST|most}}) and {{MOST|most}}',
    'The {{Vietnam|vn}} Ministry of Sciences and Technology ({{MOST|most}}) and {{MOST|most}}',
    'Bộ KH&CN ({{MOST|most}}) và {{MOST|most}}',
  ]) {
    checkNames(ENTITIES, marked);
  }
});

test('what else stands in brackets defines nothing', () => {
  for (const marked of [
    '{{Foreign Investment Agency|fia}} ({{MPI|mpi}}) and {{MPI|mpi}}',
    '{{Cục Đầu tư nước ngoài|fia}} ({{MPI|mpi}}) và {{MPI|mpi}}',
    '{{Cục Đầu tư nước ngoài|fia}} (VN), (HN), (II) và VN',
    '{{Intel|intel}} (US), {{Intel|intel}} (CEO), {{Intel|intel}} (IT) and US, CEO, IT',
    '{{Nguyễn Chí Dũng|dung}} (NCD) và NCD, {{Nguyễn Chí Dũng|dung}} ({{MPI|mpi}})',
    '{{Law on Artificial Intelligence|ai-law}} (AI) and AI',
    '{{Vietnam|vn}} (MOIT) and MOIT',
    '{{chips for artificial intelligence|ai-chips}} (AI) and AI',
    '{{Cục Đầu tư nước ngoài|fia}} (ĐTNN) và vốn ĐTNN',
    'The {{Foreign Investment Agency|fia}} (see FIA below) and FIA; (FIA)',
    'The {{Foreign Investment Agency|fia}} met. (FIA) FIA',
    'The {{Foreign Investment Agency|fia}} (FOREIGNINVESTMENT) and FOREIGNINVESTMENT',
  ]) {
    checkNames(ENTITIES, marked);
  }
});

test('a memo’s own decision stands above what its text defines', () => {
  checkNames(
    RIVALS,
    '---\naide-memoire:\n  is: { FIA: motorsport }\n---\n{{Foreign Investment Agency|fia}} ({{FIA|motorsport}}); {{FIA|motorsport}}',
  );
  checkNames(ENTITIES, '---\naide-memoire:\n  not: [FIA]\n---\n{{Foreign Investment Agency|fia}} (FIA); FIA');
});

test('an acronym within the number of a document names nothing', () => {
  checkNames(
    ENTITIES,
    '{{Bộ Khoa học và Công nghệ|most}} ({{BKHCN|most}}): Thông tư 12/2024/TT-BKHCN của {{BKHCN|most}}',
  );
});

test('many definitions and uses cost no more than their length', () => {
  const text = `${'Foreign Investment Agency (FIA) '.repeat(4000)}${'(FIA '.repeat(30_000)}${'A&'.repeat(200_000)}`;
  const before = process.cpuUsage();
  const mentions = findNames(ENTITIES, text);
  assert.ok(mentions.length > 30_000);
  assert.ok(process.cpuUsage(before).user / 1000 < 4000);
});
