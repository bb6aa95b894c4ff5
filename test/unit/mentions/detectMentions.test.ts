import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileGazetteer } from '../../../src/core/matcher/gazetteer';
import type { Wording } from '../../../src/core/contracts';
import { detectMentions } from '../../../src/core/mentions/detectMentions';
import { toGazetteerNames } from '../../../src/core/mentions/gazetteerNames';
import { readMemoDecisions } from '../../../src/core/mentions/memoDecisions';
import type { Mention } from '../../../src/core/mentions/mention';
import { compileRecogniser } from '../../../src/core/mentions/recogniser';
import { tellReason } from '../../../src/core/mentions/tellReason';
import type { Entity } from '../../../src/core/registry/entity';
import { readMarkdownText } from '../../../src/core/text/readableMarkdown';
import { buildRegistry } from '../../support/deskBuilder';
import {
  aLaw,
  aMembership,
  aName,
  anArea,
  anOrganization,
  aPerson,
  aSector,
} from '../../support/entityBuilders';
import { checkMentions as checkNames } from '../../support/checkMentions';
import { SOME_FACTS } from '../../support/textFacts';
import { markText, readMarkedText } from '../../support/markedText';

const WORDING: Wording = {
  language: 'en',
  translate: (message, ...args) => message.replace(/\{(\d)\}/g, (_, index) => String(args[Number(index)])),
};

const HANOI: readonly Entity[] = [
  aPerson('vu-hai-quan', 'Vu Hai Quan', { otherNames: [aName('Vũ Hải Quân', { lang: 'vi' })] }),
  aPerson('russell-headlee', 'Russell Headlee'),
  aPerson('nguyen-chi-dung', 'Nguyễn Chí Dũng', { otherNames: [aName('the Minister', { weak: true })] }),
  anOrganization('most', 'Ministry of Science and Technology', {
    otherNames: ['MOST', 'Bộ Khoa học và Công nghệ'],
  }),
  anOrganization('meta', 'Meta'),
  aLaw('high-tech-law', 'High Technology Law (revised)', { otherNames: ['Luật Công nghệ cao (sửa đổi)'] }),
  aLaw('ai-law', 'Law on Artificial Intelligence', { otherNames: ['Luật AI'] }),
  aLaw('resolution-57', 'Resolution 57-NQ/TW', { number: '57-NQ/TW' }),
  aLaw('chips-act', 'CHIPS and Science Act', { number: 'Public Law 117-167' }),
  aLaw('numbered', 'Statute of Numbers', { number: '12' }),
  aSector('semiconductors', 'Semiconductors', { otherNames: ['bán dẫn'] }),
  anArea('vn', 'Vietnam', { otherNames: ['Việt Nam'] }),
];

function detect(text: string, entities: readonly Entity[] = HANOI): readonly Mention[] {
  return detectMentions(readMarkdownText(text), compileRecogniser(buildRegistry(entities)), {
    decisions: readMemoDecisions(text),
    facts: SOME_FACTS,
  });
}

function checkMentions(marked: string, entities?: readonly Entity[]): readonly Mention[] {
  const { text, expected } = readMarkedText(marked);
  const mentions = detect(text, entities);
  const found = mentions.map(({ span, entity }) => ({ span, id: entity ?? undefined }));
  assert.equal(markText(text, found), markText(text, expected));
  for (const mention of mentions) {
    assert.ok(mention.candidates.length > 0);
    assert.equal(mention.kind, mention.candidates[0]!.kind);
  }
  return mentions;
}

test('the names of the Hanoi session are found in both spellings', () => {
  checkMentions(
    'Permanent Deputy Minister {{Vu Hai Quan|vu-hai-quan}} (ông {{Vũ Hải Quân|vu-hai-quan}}) met Mr. ' +
      '{{Russell Headlee|russell-headlee}} of the State Department at the {{Ministry of Science and Technology|most}} ' +
      '({{MOST|most}}); most of it was on {{semiconductors|semiconductors}} ({{Bán dẫn|semiconductors}}).',
  );
});

test('a title, an article and a possessive are no part of a name', () => {
  checkMentions(
    "The Minister spoke; {{Vietnam|vn}}’s {{Meta|meta}}'s and **{{Viet Nam|vn}}**. Nothing meta.",
  );
});

test('marks of emphasis, escapes and entities within a name are not read', () => {
  for (const [marked, read] of [
    ['{{Vu **Hai** Quan|vu-hai-quan}}.', 'Vu Hai Quan'],
    ['**{{Vu** Hai Quan|vu-hai-quan}}', 'Vu Hai Quan'],
    ['a *{{Vu* _Hai_ ~~Quan|vu-hai-quan}}~~, b', 'Vu Hai Quan'],
    ['***{{Vũ Hải Quân|vu-hai-quan}}***', 'Vũ Hải Quân'],
    ['{{Vu&nbsp;Hai&nbsp;Quan|vu-hai-quan}}', 'Vu Hai Quan'],
    ['{{Vu Hai\\\nQuan|vu-hai-quan}}', 'Vu Hai Quan'],
    ['{{CHIPS _and_ Science Act|chips-act}}', 'CHIPS and Science Act'],
    ['{{57\\-NQ/TW|resolution-57}} and **{{Resolution** 57-NQ/TW|resolution-57}}', '57-NQ/TW'],
  ] as const) {
    assert.equal(checkMentions(marked)[0]?.text, read);
  }
  checkMentions('Vu * Hai Quan, Vu_Hai Quan, Vu*Hai*Quan, Vu Hai\n\n**Quan**');
});

test('initials are the same with and without stops and spaces', () => {
  const entities = [
    aPerson('jfk', 'John F. Kennedy', { otherNames: ['J. F. Kennedy'] }),
    aPerson('sartre', 'J.-P. Sartre'),
    aPerson('trevor', 'H.R. McMaster', { otherNames: ['Dung T.', aName('H. R.', { weak: true })] }),
    anOrganization('ja', 'J. A. Board'),
  ];
  checkMentions(
    '{{John F. Kennedy|jfk}}, {{John F Kennedy|jfk}}, {{J.F. Kennedy|jfk}}, {{J. F.\nKennedy|jfk}}, {{J F Kennedy|jfk}}; ' +
      '{{J.-P. Sartre|sartre}}; {{H. R. McMaster|trevor}}, {{H R McMaster|trevor}}, {{H.R. McMaster|trevor}}, H. R. — ' +
      'JF Kennedy, J.A. Board, {{J. A. Board|ja}}, {{Dung T.|trevor}}',
    entities,
  );
});

test('the article of a name in the registry is no part of a mention', () => {
  checkMentions('The {{Port Project|port}}, the {{Port Project|port}}; {{The Hague|hague}}', [
    anOrganization('port', 'The Port Project'),
    anArea('hague', 'The Hague'),
  ]);
});

test('a title that holds the name of a sector speaks of no sector', () => {
  const entities = [
    aPerson('dung', 'Nguyen Chi Dung', {
      memberships: [
        aMembership({
          role: 'Minister of Planning and Investment',
          otherRoles: [{ name: 'Bộ trưởng Bộ Đầu tư' }],
        }),
        aMembership({ role: 'President of the Investment Board' }),
        aMembership({ role: 'Investment' }),
      ],
    }),
    anOrganization('board', 'Investment Board'),
    aSector('investment', 'Investment', { otherNames: ['đầu tư'] }),
  ];
  checkMentions(
    'The Minister of Planning and Investment {{Nguyen Chi Dung|dung}} praised {{investment|investment}}. ' +
      'Planning and {{Investment|investment}}. Ông Bộ trưởng Bộ Đầu tư về {{đầu tư|investment}}; ' +
      'President of the {{Investment Board|board}}.',
    entities,
  );
  assert.equal(compileGazetteer(toGazetteerNames(buildRegistry(entities))).size, 4);
});

test('"(revised)" and "(sửa đổi)" belong to the name of a law', () => {
  checkMentions('The {{High Technology Law|high-tech-law}} of {{Vietnam|vn}}.');
  checkMentions(
    'The {{High Technology Law (revised)|high-tech-law}}, {{High Technology Law (amended)|high-tech-law}}',
  );
  checkMentions(
    '{{Luật Công nghệ cao (sửa đổi)|high-tech-law}} và {{Luật Công nghệ cao|high-tech-law}} (2008)',
  );
  checkMentions('{{Luat Cong nghe cao (sua doi)|high-tech-law}}');
  checkMentions('**{{High Technology Law** (revised)|high-tech-law}}');
  checkMentions(
    '{{Luật AI (sửa đổi, bổ sung)|ai-law}}, {{Luật AI\n(bổ sung năm 2027)|ai-law}}, {{Luật AI|ai-law}} (mới)',
  );
  checkMentions('{{Vietnam|vn}} (revised)');
  checkMentions(`{{${'Luật AI (sửa đổi)'.normalize('NFD')}|ai-law}}`);
});

test('of two laws the one that is called exactly so is meant', () => {
  const laws = [
    aLaw('old', 'Luật Công nghệ cao'),
    aLaw('new', 'Luật Công nghệ cao (sửa đổi)', { otherNames: ['High Technology Law (revised)'] }),
  ];
  checkMentions(
    '{{Luật Công nghệ cao|old}}, {{Luật Công nghệ cao (sửa đổi)|new}}, {{High Technology Law|new}}',
    laws,
  );
});

test('the word for the kind of law before a number belongs to the name', () => {
  checkMentions('{{Resolution 57-NQ/TW|resolution-57}} and the {{Nghị quyết 57-NQ/TW|resolution-57}}');
  checkMentions('{{Nghị quyết số 57-NQ/TW|resolution-57}}; {{nghi quyet 57–NQ/TW|resolution-57}}');
  checkMentions('{{Resolution No. 57-NQ/TW|resolution-57}}, see {{57-NQ/TW|resolution-57}}.');
  checkMentions('{{Nghị quyết số **57-NQ/TW|resolution-57}}**, *{{Nghị quyết* 57-NQ/TW|resolution-57}}');
  checkMentions('Resolution. {{57-NQ/TW|resolution-57}}; resolutions {{57-NQ/TW|resolution-57}}');
  checkMentions('under {{Public Law 117-167|chips-act}}, the {{CHIPS and Science Act|chips-act}}; 12 and 57');
});

test('marks that are not those of the name tell of somebody else', () => {
  const [quan] = [aPerson('quan', 'Vũ Hải Quân')];
  checkMentions('{{Vu Hai Quan|quan}}, {{VŨ HẢI QUÂN|quan}}, not Vũ Hài Quân', [quan]);
  const both = anArea('hanoi', 'Ha Noi', { otherNames: ['Hà Nội'] });
  checkMentions('{{Ha Noi|hanoi}}, {{hà nội|hanoi}}, {{ha noi|hanoi}}, {{Hà Nôi|hanoi}}. Bà Hà nói', [both]);
});

test('nothing is found where no reader sees it', () => {
  checkMentions('`Meta` [{{Meta|meta}}](https://Vietnam/Meta) <!-- Meta -->\n\n```\nVu Hai Quan\n```\n');
});

test('two entities of one name leave the choice open', () => {
  const namesakes = [
    aPerson('dung-1', 'Nguyễn Chí Dũng'),
    anOrganization('dung-2', 'Nguyễn Chí Dũng'),
    aPerson('dung-3', 'Nguyen Chi Dung'),
  ];
  checkMentions('{{Nguyễn Chí Dũng|}} and {{Nguyen Chi Dung|dung-3}}', namesakes);
  const [open, resolved] = detect('Nguyễn Chí Dũng and Nguyen Chi Dung', namesakes);
  assert.deepEqual(
    open?.candidates.map(({ id, tier, evidence }) => [id, tier, evidence.join()]),
    [
      ['dung-1', 'exact', 'exact-name,shared-name'],
      ['dung-2', 'exact', 'exact-name,shared-name'],
      ['dung-3', 'folded', 'marks-ignored'],
    ],
  );
  assert.deepEqual(
    resolved?.candidates.map(({ id, evidence }) => [id, evidence.join()]),
    [
      ['dung-3', 'exact-name'],
      ['dung-1', 'marks-ignored'],
      ['dung-2', 'marks-ignored'],
    ],
  );
  assert.match(
    tellReason(open.candidates[0]!, WORDING),
    /name “Nguyễn Chí Dũng”.* Others have this name as well\./,
  );
  assert.match(tellReason(open.candidates[2]!, WORDING), /diacritics aside/);
  for (const { candidates } of [open, resolved]) {
    const scores = candidates.map(({ score }) => score);
    assert.deepEqual(
      scores,
      [...scores].sort((a, b) => b - a),
    );
    assert.ok(scores.every((score) => score > 0 && score <= 1));
  }
});

const DECIDED = `---
aide-memoire:
  is: { Dung: nguyen-chi-dung, Meta: vn, Nobody: no-such-id }
  not: [MOST, Bộ Khoa học và Công nghệ]
---
`;

test('a memo decides who is meant by a name, and what is no name', () => {
  checkMentions(
    `${DECIDED}{{Dung|nguyen-chi-dung}} of {{Meta|vn}}, MOST. {{Vu Hai Quan|vu-hai-quan}}, Nobody, dung.`,
  );
  checkMentions(
    `${DECIDED}{{Nguyễn Chí Dũng|nguyen-chi-dung}}, {{Dũng|nguyen-chi-dung}}; Bộ Khoa học và Công nghệ`,
  );
  checkMentions(`${DECIDED}{{Ministry of Science and Technology|most}}`);
  const [, meta] = detect(`${DECIDED}Dung of Meta`);
  assert.deepEqual(
    meta?.candidates.map(({ id, evidence }) => [id, evidence.join()]),
    [
      ['vn', 'memo-decision,exact-name'],
      ['meta', 'exact-name'],
    ],
  );
});

test('an exact name of another is not overruled by a decision on a name without marks', () => {
  const entities = [aPerson('dung', 'Nguyễn Chí Dũng'), aPerson('other', 'Dũng')];
  const decided = '---\naide-memoire:\n  is: { Dung: dung }\n---\n';
  checkMentions(`${decided}{{Dũng|other}} and {{Dung|dung}}`, entities);
});

test('mentions lie where they are stored although the readable text is shorter', () => {
  const recogniser = compileRecogniser(buildRegistry(HANOI));
  // As for `<b>Vu</b> Hai Qu&acirc;n`.
  const offsets = [3, 4, 9, 10, 11, 12, 13, 14, 15, 16, 23, 24];
  const mentions = detectMentions(
    {
      text: 'Vu Hai Quân',
      sourceOffset: (offset) => offsets[offset]!,
      sourceEnd: (end) => (end === 11 ? 24 : offsets[end]!),
    },
    recogniser,
    { facts: SOME_FACTS },
  );
  assert.deepEqual(
    mentions.map(({ span, text, entity }) => ({ span, text, entity })),
    [{ span: { start: 3, end: 24 }, text: 'Vu Hai Quân', entity: 'vu-hai-quan' }],
  );
});

test('the number of a footnote is no part of a name', () => {
  checkMentions('{{Vu Hai Quan|vu-hai-quan}}¹ of {{MOST|most}}² and {{Việt Nam|vn}}¹⁰, but not MOST2');
});

test('addresses, paths and names of files name nothing', () => {
  checkMentions(
    'info@MOST.gov.vn, /srv/MOST/x.md, C:\\MOST and MOST.pdf, but {{MOST|most}}/{{Meta|meta}}. {{MOST|most}}.',
  );
});

test('of two who share a name the language of the text tells which one is called so in it', () => {
  const entities = [
    anOrganization('port', 'Port Office', { otherNames: [aName('Cảng', { lang: 'vi' })] }),
    anArea('cang', 'Cang', { otherNames: [aName('Cảng', { lang: 'en' })] }),
    anArea('other', 'Bến', { otherNames: [aName('Đông', { lang: 'vi' })] }),
    anOrganization('east', 'Đông'),
  ];
  checkNames('{{Cảng|port}}', entities, { lang: 'vi-VN' });
  checkNames('{{Cảng|cang}}', entities, { lang: 'en' });
  checkNames('{{Cảng|cang}}', entities.slice(1), {});
  checkNames('{{Bến|other}}', entities, { lang: 'vi' });
});
