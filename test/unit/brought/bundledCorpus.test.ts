import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readBundledCorpus } from '../../support/bundledCorpus';
import { broughtBy, recordAll, toLines } from './broughtSession';
import { withoutClaimsOf } from './withoutClaims';

const FILES = readBundledCorpus();
const DOCUMENTS = Object.keys(FILES).filter((path) => path.startsWith('documents/'));

test('of the bundled corpus the registry has all, and nothing differs', async () => {
  for (const path of DOCUMENTS) {
    assert.deepEqual(toLines(await broughtBy(FILES, path)), [], path);
  }
  assert.equal(DOCUMENTS.length, 5);
});

/** What only that document says of what others speak of too. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'documents/2024-06-25-economic-dialogue.md': [
    'new: Title: Nguyen Chi Dung: Minister of Planning and Investment',
    'new: Title: Jose Fernandez: Under Secretary of State',
    'new: Title: Biden: President',
  ],
  'documents/2026-01-16-hanoi-session.en.md': [],
  'documents/2026-01-17-hanoi-session.vi.md': [
    'new: Title: Vu Hai Quan: Thứ trưởng Thường trực Bộ Khoa học và Công nghệ',
  ],
  'documents/2026-02-20-hanoi-delegation-washington.md': [
    'new: Title: To Lam: General Secretary',
    'new: Title: Daniel Rosen: Chief Executive Officer',
    'new: Title: Kevin McGinni: Vice President for Strategic Technology Initiatives',
    'new: Title: Joel Kaplan: President of Global Affairs',
    'new: Title: John Neuffer: President of the Semiconductor Industry Association',
  ],
  'documents/2026-03-11-technology-forum-washington.md': [
    'new: Title: Nguyen Quoc Dung: Ambassador to the US',
  ],
};

for (const path of DOCUMENTS) {
  test(`what ${path} brings to a registry that has not read it`, async () => {
    const files = withoutClaimsOf(path, FILES);
    assert.deepEqual(toLines(await broughtBy(files, path)), EXPECTED[path]);
    assert.deepEqual(toLines(await broughtBy(await recordAll(files, path), path)), []);
  });
}

test('what is left is counted and not told', async () => {
  const path = 'documents/2024-06-25-economic-dialogue.md';
  const files = withoutClaimsOf(path, FILES);
  const all = await broughtBy(files, path);
  const [first] = all.offers;
  const told = await broughtBy(files, path, new Set([first?.id ?? '']));
  assert.deepEqual(toLines(told), toLines(all).slice(1));
  assert.equal(told.left, 1);
  assert.match(told.text, /\n## Left as it is\n- 1 was left and is not told here\.\n/);
  assert.equal(all.text.includes('Left as it is'), false);
});

test('who and what is known is told by kind, with the first passage of each', async () => {
  const path = 'documents/2026-01-16-hanoi-session.en.md';
  const { text, links } = await broughtBy(FILES, path);
  const known = text.slice(text.indexOf('\n## Known here\n')).split('\n').slice(2);
  assert.match(known[0] ?? '', /^- Vu Hai Quan — person, \d+ mentions, .*\[hanoi-session-2026-en, retold\]$/);
  const laws = known.filter((line) => line.includes(' — law, '));
  assert.ok(laws.length >= 2, known.join('\n'));
  const names = links.filter(({ entityId }) => entityId !== undefined);
  assert.ok(names.some(({ entityId }) => entityId === 'vu-hai-quan'));
  assert.ok(links.some(({ anchorId }) => anchorId !== undefined));
});
