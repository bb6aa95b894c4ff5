import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SourceDocument } from '../../../src/core/corpus/sourceDocument';
import type { Desk } from '../../../src/core/desk';
import { findProvision } from '../../../src/core/features/provision';
import { readPinpoint } from '../../../src/core/features/pinpointPath';
import { aDocument, buildDesk } from '../../support/deskBuilder';
import { aLaw } from '../../support/entityBuilders';
import { readText } from '../../support/readText';

const LAWS = [
  aLaw('ai', 'Law on Artificial Intelligence', {
    otherNames: ['Luật Trí tuệ nhân tạo'],
    number: '134/2025/QH15',
    type: 'law',
  }),
  aLaw('chips', 'CHIPS and Science Act', { number: 'Public Law 117-167', type: 'act' }),
  aLaw('decree', 'Decree on Data', { number: '13/2023/NĐ-CP', type: 'decree' }),
];

const VIETNAMESE = [
  '# Luật Trí tuệ nhân tạo',
  '## Chương I. Quy định chung',
  'Điều 4. Phạm vi',
  '1. Một.',
  'Điều 5. Giải thích',
  '1. Khoản một:',
  'a) một a;',
  '2. Khoản hai:',
  'a) hai a;',
  'd) hai d;',
  'đ) hai đ.',
  '3. Khoản ba.',
  'Điều 55. Sau cùng',
  'a) không phải.',
].join('\n\n');

function deskOf(...documents: readonly SourceDocument[]): Desk {
  return buildDesk({ documents, entities: LAWS });
}

/** What is found, as words. */
function find(desk: Desk, lawId: string, pinpoint: string): string {
  const provision = findProvision(desk, lawId, pinpoint);
  return provision.state === 'found'
    ? provision.anchor.document.text.slice(provision.anchor.span.start, provision.anchor.span.end)
    : provision.state;
}

test('a pinpoint is a way into the text', () => {
  for (const [pinpoint, way] of [
    ['Article 5(2)(a)', 'article 5 2 a'],
    ['Art. 5', 'article 5'],
    ['Articles 5 and 6', 'article 5'],
    ['Clause 2 of Article 5', 'article 5 2'],
    ['Clause 2, Article 5', 'article 5 2'],
    ['Section 9902(a)(1)', 'section 9902 a 1'],
    ['Sec. 9902', 'section 9902'],
    ['§ 9902', 'section 9902'],
    ['Chapter III', 'chapter iii'],
    ['Điều 5 khoản 2 điểm a', 'article 5 2 a'],
    ['điểm đ khoản 2 Điều 5a'.normalize('NFD'), 'article 5a 2 dd'],
    ['khoản 2 Điều 5 Chương II', 'article 5 2'],
  ] as const) {
    const path = readPinpoint(pinpoint);
    assert.equal([path?.head.unit, path?.head.number, ...(path?.marks ?? [])].join(' '), way);
  }
  assert.equal(readPinpoint('khoản 2'), undefined);
});

test('the article opens, or its clause or point where that is a passage of its own', () => {
  const desk = deskOf(aDocument('law.md', VIETNAMESE, { title: 'Luật Trí tuệ nhân tạo', lang: 'vi' }));
  assert.equal(find(desk, 'ai', 'Điều 5 khoản 2 điểm a'), 'a) hai a;');
  assert.equal(find(desk, 'ai', 'điểm đ khoản 2 Điều 5'.normalize('NFD')), 'đ) hai đ.');
  assert.equal(find(desk, 'ai', 'Article 5(2)'), '2. Khoản hai:');
  assert.equal(find(desk, 'ai', 'Article 5(3)(a)'), '3. Khoản ba.');
  assert.equal(find(desk, 'ai', 'Điều 4'), 'Điều 4. Phạm vi\n\n1. Một.');
  assert.equal(find(desk, 'ai', 'Điều 4 khoản 9'), 'Điều 4. Phạm vi\n\n1. Một.');
  assert.match(find(desk, 'ai', 'Chapter I'), /^Điều 4[^]*phải\.$/);
  assert.equal(find(desk, 'ai', 'Article 6'), 'lost');
  assert.equal(find(desk, 'chips', 'Section 5'), 'missing');
  assert.equal(find(desk, 'nobody', 'Section 5'), 'missing');
});

test('articles may be headings, and clauses items of a list', () => {
  const text = [
    '---\ntitle: The CHIPS and Science Act (revised)\n---\n',
    '## Sec. 9901. Definitions',
    'In this title:\n\n1. One\n2. Two\n   more',
    '## SEC. 9902. INCENTIVES',
    '(a) In general.\n\n(b) **Grants**.',
  ].join('\n\n');
  const desk = deskOf(readText(text));
  assert.equal(find(desk, 'chips', 'Section 9901(2)'), 'Two\n   more');
  assert.equal(find(desk, 'chips', '§ 9902(b)'), '(b) **Grants**.');
  assert.equal(find(desk, 'chips', 'Sec. 9902'), '(a) In general.\n\n(b) **Grants**.');
});

test('only a document called like the law and divided into articles is its text', () => {
  const article = 'Article 5. Scope\n\nWords.';
  const titled = (title: string, text = article, more: Partial<SourceDocument> = {}): string =>
    find(deskOf(aDocument('a.md', text, { title, ...more })), 'ai', 'Article 5');
  for (const title of [
    'Law on Artificial Intelligence',
    'Artificial Intelligence Law',
    'luật về trí tuệ nhân tạo (sửa đổi)',
    'Law No. 134/2025/QH15',
    '134/2025/QH15',
    'Luật Trí tuệ nhân tạo, số 134/2025/QH15',
    'Artificial Intelligence Law (Law 134/2025/QH15)',
  ]) {
    assert.equal(titled(title), article, title);
  }
  for (const title of [
    'Note on the Artificial Intelligence Law',
    'Law',
    '134',
    'Luật số 135/2025/QH15',
    'a.md',
  ]) {
    assert.equal(titled(title), 'missing', title);
  }
  assert.equal(titled('Artificial Intelligence Law', 'Article 5 of it says much.'), 'missing');
  assert.equal(titled('Artificial Intelligence Law', article, { textBasis: 'retold' }), 'missing');
});

test('the text in the language of the pinpoint comes first', () => {
  const english = aDocument('a.md', 'Article 5. Scope', { title: 'AI', lang: 'en' });
  const vietnamese = aDocument('b.md', 'Điều 5. Phạm vi', { title: 'Luật Trí tuệ nhân tạo', lang: 'vi' });
  const desk = deskOf({ ...english, title: 'Law on Artificial Intelligence' }, vietnamese);
  assert.equal(find(desk, 'ai', 'Điều 5'), 'Điều 5. Phạm vi');
  assert.equal(find(desk, 'ai', 'Article 5'), 'Article 5. Scope');
});

test('a title that two laws have is the text of neither', () => {
  const desk = buildDesk({
    documents: [aDocument('a.md', 'Article 5. Scope', { title: 'Trade Act' })],
    entities: [aLaw('a', 'Trade Act'), aLaw('b', 'Trade Act')],
  });
  assert.equal(find(desk, 'a', 'Article 5'), 'missing');
});
