import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toBibliography } from '../../../../src/core/citations/bibliography/bibliography';
import { aDocument } from '../../../support/deskBuilder';

const readout = aDocument('readout.md', 'The port grew.', {
  title: 'Ports & piers: 50% more {“so”}',
  publisher: 'Bộ Cảng',
  author: 'Lâm Thị Ba and Sons',
  date: '2026-01',
  lang: 'vi',
  url: 'https://example.org/a_b?c=1&d=2',
  retrieved: '2026-02-03',
});
const note = aDocument('note.md', 'A note.', {
  title: 'A note',
  textBasis: 'retold',
  url: 'javascript:alert(1)',
});

test('CSL JSON: what is known, as precisely as it is known', () => {
  assert.deepEqual(JSON.parse(toBibliography([readout, note], 'csl').text), [
    {
      id: 'readout',
      type: 'webpage',
      title: 'Ports & piers: 50% more {“so”}',
      author: [{ literal: 'Lâm Thị Ba and Sons' }],
      publisher: 'Bộ Cảng',
      'container-title': 'Bộ Cảng',
      issued: { 'date-parts': [[2026, 1]] },
      language: 'vi',
      URL: 'https://example.org/a_b?c=1&d=2',
      accessed: { 'date-parts': [[2026, 2, 3]] },
    },
    { id: 'note', type: 'document', title: 'A note', language: 'en', note: 'retold' },
  ]);
});

test('BibLaTeX: signs of LaTeX are written out, addresses are not', () => {
  assert.equal(
    toBibliography([readout, note], 'bib').text,
    `@online{readout,
  title = {{Ports \\& piers: 50\\% more \\{“so”\\}}},
  author = {{Lâm Thị Ba and Sons}},
  organization = {Bộ Cảng},
  date = {2026-01},
  langid = {vietnamese},
  url = {https://example.org/a_b?c=1&d=2},
  urldate = {2026-02-03},
}

@misc{note,
  title = {{A note}},
  langid = {english},
  note = {retold},
}
`,
  );
});

test('signs in a row stay two signs, and nothing turns a line around', () => {
  const odd = aDocument('odd.md', 'x', { title: "a--b ``c'' ---\u202E" });
  assert.match(
    toBibliography([odd], 'bib').text,
    /title = \{\{a-\{\}-b `\{\}`c'\{\}' -\{\}-\{\}-⟦U\+202E⟧\}\}/,
  );
  assert.match(toBibliography([odd], 'csl').text, /"a--b ``c'' ---⟦U\+202E⟧"/);
});

test('keys that two sources share, or that BibLaTeX cannot hold, are left out and told', () => {
  const twice = [aDocument('a/x.md', 'x'), aDocument('b/x.md', 'x')];
  const odd = ['odd, {key}', 'a<b', 'a^b', 'a|b'].map((citationKey) =>
    aDocument('odd.md', 'x', { citationKey }),
  );
  assert.deepEqual(toBibliography([...twice, ...odd, note], 'csl').left, ['x']);
  const { left, count } = toBibliography([...twice, ...odd, note], 'bib');
  assert.deepEqual([left, count], [['x', 'odd, {key}', 'a<b', 'a^b', 'a|b'], 1]);
});

test('keys are composed as those of citations are, and with a space they are told', () => {
  const documents = ['biên-bản', 'port news'].map((key) =>
    aDocument('x.md', 'x', { citationKey: key.normalize('NFD') }),
  );
  const { text, unread } = toBibliography(documents, 'csl');
  assert.deepEqual(
    (JSON.parse(text) as { id: string }[]).map(({ id }) => id),
    ['biên-bản', 'port news'],
  );
  assert.deepEqual(unread, ['port news']);
  assert.deepEqual(toBibliography(documents, 'bib').left, ['port news']);
});
