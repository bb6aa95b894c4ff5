import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { createAideMemoire, type AideMemoire, type NameCompletion } from '../../../../src/core';
import { createInMemoryHost } from '../../../support/inMemoryHost';
import { markdownTexts } from '../../../support/markdownPieces';
import { propertyRuns } from '../../../support/propertyRuns';
import { aMemo, LINKS } from '../../endToEnd/serviceUnderTest';

/** A small corpus: rival ministers, one of them reported late, names in two languages, laws with numbers. */
const REGISTRY = `persons:
  - id: quan
    name: Vu Hai Quan
    other_names: [{ name: Vũ Hải Quân, lang: vi }]
    memberships:
      - role: Minister of Harbours
        other_roles: [{ name: Bộ trưởng Bộ Cảng, lang: vi }]
        organization_id: harbours
        sources: [{ document: old.md, quote: Minister of Harbours }]
  - id: lan
    name: Mai Lan
    memberships:
      - role: Minister of Harbours
        organization_id: harbours
        sources: [{ document: new.md, quote: Minister of Harbours }]
  - id: anna
    name: Anna Alpha
    memberships:
      - { role: Deputy Minister of Harbours, start_date: 2020, end_date: 2023, sources: [{ document: old.md }] }
      - { role: Minister of Forests, sources: [{ document: late.md }] }
  - id: desk
    name: Bob Beta
    memberships: [{ role: Minister of Lakes }]
organizations:
  - id: harbours
    name: Ministry of Harbours
    other_names: [{ name: MOH }, { name: Bộ Cảng, lang: vi }]
    classification: ministry
  - { id: strange, name: "[Click](command:x) *Works*" }
laws:
  - { id: port-law, name: Port Law, other_names: [{ name: Luật Cảng biển, lang: vi }], number: 71/2025/QH15, type: law }
  - { id: pier-law, name: Pier Law, number: 72/2025/QH15, type: law }
meetings:
  - { id: round, name: Harbour round, start_date: 2025-05-02 }
sectors:
  - { id: ports, name: Ports, other_names: [{ name: cảng biển, lang: vi }] }
`;
const document = (date: string, publisher: string, text: string): string =>
  `---\ndate: ${date}\ntitle: Readout of ${date}\npublisher: ${publisher}\n---\n\n${text}\n`;

let service: AideMemoire;

before(async () => {
  const host = createInMemoryHost({
    corpora: {
      desk: {
        'registry/all.yaml': REGISTRY,
        'old.md': document('2024-05-01', 'The Quay', 'Vu Hai Quan, Minister of Harbours, spoke.'),
        'new.md': document('2025-02-01', 'The Pier', 'Mai Lan, Minister of Harbours, spoke.'),
        'late.md': document('2026-01-01', 'The Quay', 'Anna Alpha, Minister of Forests, spoke.'),
        'odd name.md': document('2023-01-01', 'The Dock', 'A note.'),
      },
    },
  });
  service = createAideMemoire(host, { maximumFileBytes: () => 1_000_000 });
  service.start();
  await service.idle();
});

after(() => {
  service.dispose();
});

const DATED = (date: string, lang = 'en'): string => `---\ndate: ${date}\nlang: ${lang}\n---\n\n`;
const EN = DATED('2025-06-01');
const VI = DATED('2025-06-01', 'vi');

async function complete(
  marked: string,
  { isAsked = true, format = 'markdown' }: { isAsked?: boolean; format?: 'markdown' | 'text' | 'html' } = {},
): Promise<readonly NameCompletion[]> {
  const offset = marked.includes('|') ? marked.indexOf('|') : marked.length;
  const memo = aMemo(marked.replace('|', ''), format);
  return (await service.completeAt(memo, offset, { isAsked })) ?? [];
}

/** The texts as they read once an offer is taken. */
async function written(marked: string, format: 'markdown' | 'text' = 'markdown'): Promise<readonly string[]> {
  const text = marked.replace('|', '');
  const body = text.startsWith('---') ? text.indexOf('\n---\n\n') + '\n---\n\n'.length : 0;
  return (await complete(marked, { format })).map(
    (one) => text.slice(body, one.span.start) + one.text + text.slice(one.span.end),
  );
}

const first: readonly (readonly [marked: string, written: string, why: string])[] = [
  [`${EN}Met @vhq`, 'Met Vu Hai Quan', 'initials'],
  [`${EN}Met @vũ hải`, 'Met Vu Hai Quan', 'another name, with its marks'],
  [`${EN}Met @vu hai`, 'Met Vu Hai Quan', 'without marks'],
  [`${EN}Met @quan`, 'Met Vu Hai Quan', 'a part'],
  [`${EN}Met @quan vu`, 'Met Vu Hai Quan', 'parts in another order'],
  [`${EN}Met vu hai`, 'Met Vu Hai Quan', 'words alone'],
  [`${EN}Met Vu Ha| again`, 'Met Vu Hai Quan again', 'in the middle of a line'],
  [`${VI}Gặp @vhq`, 'Gặp Vũ Hải Quân', 'in Vietnamese with marks'],
  [
    `Hôm qua, đoàn đã gặp @vhq`,
    'Hôm qua, đoàn đã gặp Vũ Hải Quân',
    'in a paragraph that reads as Vietnamese',
  ],
  [
    `Hôm qua, đoàn đã gặp ông ấy.\n\nOn the next day they have met with @vhq`,
    'Hôm qua, đoàn đã gặp ông ấy.\n\nOn the next day they have met with Vu Hai Quan',
    'in a paragraph that reads as English',
  ],
  [`Hôm qua, đoàn đã làm việc.\n\n@vhq`, 'Hôm qua, đoàn đã làm việc.\n\nVũ Hải Quân', 'as the text reads'],
  [`${EN}The @moh`, 'The Ministry of Harbours', 'an acronym'],
  [`${VI}@moh`, 'Bộ Cảng', 'an acronym in Vietnamese'],
  [`${EN}The @port la`, 'The Port Law', 'a law'],
  [`${VI}@cang bien`, 'cảng biển', 'a sector in Vietnamese'],
  [`${EN}The @71/2025`, 'The Port Law (No. 71/2025/QH15)', 'a law by its number'],
  [`${EN}The @port law 71`, 'The Port Law (No. 71/2025/QH15)', 'a law with its number'],
  [`${EN}Law No. 71/20`, 'Port Law (No. 71/2025/QH15)', 'a law by kind and number, without @'],
  [`${VI}Luật số 71`, 'Luật Cảng biển (số 71/2025/QH15)', 'a law by kind and number in Vietnamese'],
  [`${EN}The @harbour rou`, 'The Harbour round', 'a meeting'],
];

for (const [marked, expected, why] of first) {
  test(`the first offer in ${JSON.stringify(marked.slice(-30))}: ${why}`, async () => {
    assert.equal((await written(marked))[0], expected);
  });
}

test('a law shows its number beside its name, and is written without it unless the number is typed', async () => {
  const [law] = await complete(`${EN}@port law`);
  assert.equal(law?.label, 'Port Law');
  assert.equal(law.number, '71/2025/QH15');
  assert.equal(law.text, 'Port Law');
});

test('a name that was found by another one tells it', async () => {
  const [offer] = await complete(`${EN}@moh`);
  assert.equal(offer?.label, 'Ministry of Harbours');
  assert.match(offer.detail, /MOH/);
});

const nothing: readonly string[] = [
  'a@vhq',
  'mail vhq@quan',
  '`@vhq`|',
  '`@vhq|`',
  '```\n@vhq|\n```\n',
  '[x](@vhq|)',
  'https://example.org/@vhq',
  '---\nauthor: @vhq|\n---\n\ntext',
  '---\nauthor: @vhq',
  '@nobodyhasthis',
  'nobodyhasthis',
  'Minister of Nothing ',
  '',
];

for (const marked of nothing) {
  test(`nothing is offered in ${JSON.stringify(marked)}`, async () => {
    assert.deepEqual(await complete(marked), []);
  });
}

test('only @ is answered where nobody asked; HTML is never completed', async () => {
  assert.deepEqual(await complete(`${EN}Vu Hai`, { isAsked: false }), []);
  assert.deepEqual(await complete(`${EN}Minister of Harbours `, { isAsked: false }), []);
  assert.notDeepEqual(await complete(`${EN}@vu hai `, { isAsked: false }), []);
  assert.deepEqual(await complete('<p>@vhq', { format: 'html' }), []);
});

const holders: readonly (readonly [marked: string, names: readonly string[], why: string])[] = [
  [`${DATED('2024-06-01')}the Minister of Harbours `, ['Vu Hai Quan'], 'before the other was reported'],
  [`${EN}the Minister of Harbours `, ['Mai Lan', 'Vu Hai Quan'], 'both, the one reported last first'],
  [`${DATED('2024-01-01')}the Minister of Harbours `, [], 'nobody was reported yet'],
  [`${EN}the Minister of Forests `, [], 'reported only later'],
  [`${DATED('2026-02-01')}the Minister of Forests `, ['Anna Alpha'], 'reported by then'],
  [`${EN}On 2 March 2026, the Minister of Forests `, ['Anna Alpha'], 'the date of the sentence'],
  [`${DATED('2022-06-01')}Deputy Minister of Harbours `, ['Anna Alpha'], 'in office, as reported later'],
  [`${DATED('2019-06-01')}Deputy Minister of Harbours `, [], 'not yet in office'],
  [`${EN}the Deputy Minister of Harbours `, [], 'out of office'],
  [`${EN}the former Deputy Minister of Harbours `, ['Anna Alpha'], 'asked for as former'],
  [`${EN}the Minister of Lakes `, ['Bob Beta'], 'entered by the desk'],
  [`${VI}Bộ trưởng Bộ Cảng `, ['Mai Lan', 'Vũ Hải Quân'], 'in Vietnamese'],
  [`${EN}Bộ trưởng Bộ Cảng `, ['Mai Lan', 'Vu Hai Quan'], 'a Vietnamese title in an English memo'],
  [`${VI}bo truong bo cang `, ['Mai Lan', 'Vũ Hải Quân'], 'without marks'],
  [`${EN}the Minister of the MOH `, ['Mai Lan', 'Vu Hai Quan'], 'the body by its acronym'],
  [`${EN}the Minister of Harbours @`, ['Mai Lan', 'Vu Hai Quan'], 'behind @'],
  [`${EN}the Minister of Harbours @v`, ['Vu Hai Quan'], 'the name begun behind @'],
  [`${EN}the Minister of Harbours Vu`, ['Vu Hai Quan'], 'the name begun'],
  [`${EN}The Minister of Harbours spoke. `, [], 'another sentence'],
  [`${EN}The Minister of Harbours\n\n`, [], 'another paragraph'],
];

for (const [marked, names, why] of holders) {
  test(`holders of the title in ${JSON.stringify(marked.slice(20))}: ${why}`, async () => {
    const offers = await complete(marked);
    const told = offers.filter(({ description }) => /^(?:last reported|entered|from)/.test(description));
    assert.deepEqual(
      told.map(({ label }) => label),
      names,
    );
    assert.deepEqual(offers.slice(0, told.length), told);
  });
}

test('a holder is told with the title and the day it was last reported', async () => {
  const [lan, quan] = await complete(`${EN}the Minister of Harbours `);
  assert.equal(lan?.description, 'last reported 1 February 2025');
  assert.match(lan.detail, /^Minister of Harbours.* · last reported 1 February 2025$/);
  assert.equal(quan?.description, 'last reported 1 May 2024');
  const [anna] = await complete(`${DATED('2022-06-01')}Deputy Minister of Harbours `);
  assert.equal(anna?.description, 'from 2020 to 2023 · as reported on 1 May 2024');
});

test('directly behind a title the blank is written too, and all offers replace the same stretch', async () => {
  const offers = await complete(`${EN}the Minister of Harbours`);
  assert.equal((await written(`${EN}the Minister of Harbours`))[0], 'the Minister of Harbours Mai Lan');
  assert.ok(offers.length > 2);
  assert.equal(new Set(offers.map(({ span }) => JSON.stringify(span))).size, 1);
});

const sources: readonly (readonly [marked: string, keys: readonly string[], why: string])[] = [
  [`${EN}So [@`, ['late', 'new', 'old', 'odd name'], 'the newest first'],
  [`${EN}So [@ol`, ['old'], 'by key'],
  [`${EN}So [@quay`, ['late', 'old'], 'by publisher'],
  [`${EN}So [@2025`, ['new'], 'by date'],
  [`${EN}So [@readout of 2024`, ['old'], 'by title'],
  [`${EN}So [@old; @ne`, ['new'], 'a further one'],
  [`${EN}So [@old `, [], 'behind a whole key'],
  [`${EN}So [@vhq`, [], 'no names'],
];

for (const [marked, keys, why] of sources) {
  test(`sources in ${JSON.stringify(marked.slice(EN.length))}: ${why}`, async () => {
    const offers = await complete(marked);
    assert.deepEqual(
      offers.map(({ label }) => label),
      keys,
    );
    assert.ok(offers.every(({ target }) => target.kind === 'source'));
  });
}

test('a key is written as Pandoc reads it, in braces where it has to be', async () => {
  assert.deepEqual(await written(`${EN}So [@ol|]`), ['So [@old]']);
  assert.deepEqual(await written(`${EN}So [@odd|]`), ['So [@{odd name}]']);
});

test('names are written so that Markdown does nothing, and plain text has them as they are', async () => {
  assert.deepEqual(await written('@click'), ['\\[Click\\](command:x) \\*Works\\*']);
  assert.deepEqual(await written('@click', 'text'), ['[Click](command:x) *Works*']);
});

test('an offer has its card as of the date of the memo; a source its origin', async () => {
  const [quan] = await complete(`${DATED('2024-06-01')}@vhq`);
  const card = quan && service.completionMarkdown(quan.target, LINKS);
  assert.match(card ?? '', /^\*\*Vu Hai Quan\*\*/);
  assert.match(card ?? '', /Minister of Harbours.*last reported 1 May 2024/);
  const [source] = await complete('[@old');
  const origin = source && service.completionMarkdown(source.target, LINKS);
  assert.match(origin ?? '', /^\*\*Readout of 2024&#45;05&#45;01\*\*|^\*\*Readout of 2024-05-01\*\*/);
  assert.match(origin ?? '', /The Quay · 1 May 2024/);
  assert.equal(
    service.completionMarkdown({ kind: 'source', corpus: 'desk', document: 'gone.md' }, LINKS),
    undefined,
  );
});

test('behind @ alone stand first the names that the memo had last', async () => {
  const offers = await complete(`${EN}Anna Alpha met Mai Lan.\n\n@`);
  assert.deepEqual(
    offers.slice(0, 2).map(({ label }) => label),
    ['Mai Lan', 'Anna Alpha'],
  );
});

test('a cancelled question has no answer', async () => {
  const token = { isCancellationRequested: true };
  assert.equal(await service.completeAt(aMemo('@vhq'), 4, { isAsked: true, token }), undefined);
});

const typed = fc.constantFrom(
  '',
  '@',
  '@v',
  '@vhq',
  '@Anna ',
  '[@',
  '[@o',
  '; @',
  'Minister of Harbours ',
  'Law 7',
);

test('at any place of any text, spans end there, lie on one line, and no question fails', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(markdownTexts(12), typed, markdownTexts(4), fc.integer({ min: -2, max: 80 })),
      fc.constantFrom('markdown' as const, 'text' as const, 'html' as const),
      async ([before, middle, behind, shift], format) => {
        const text = before + middle + behind;
        for (const offset of [before.length + middle.length, shift]) {
          const offers = await service.completeAt(aMemo(text, format), offset, { isAsked: true });
          assert.ok(offers !== undefined);
          for (const { span, text: inserted, label } of offers) {
            assert.equal(span.end, offset);
            assert.ok(span.start >= 0 && span.start <= span.end);
            assert.doesNotMatch(text.slice(span.start, span.end), /[\r\n]/);
            assert.ok(inserted.trim() !== '' && label !== '');
          }
        }
      },
    ),
    { numRuns: propertyRuns },
  );
});
