import assert from 'node:assert/strict';
import { test } from 'node:test';

import { toSourceText } from '../../../src/core';
import { withService } from './serviceUnderTest';

const words =
  'The deputy minister for ports received a delegation of shipowners on Tuesday and spoke with them about the new quay, ' +
  'the dredging of the northern channel, and the single window for papers that they had asked for last year.';
const DESK = {
  corpora: {
    own: {
      'texts/talks.md': `---\ntitle: Talks\n---\n\n${words}\n`,
      'texts/.originals/talks.html': `<p>${words}</p>`,
      'notes/quay.md': '---\ncitation_key: quay-opens\n---\n\nA note.\n',
      'texts/more.md': 'More.\n',
    },
    empty: {},
  },
};

test('an original in a dot folder is no source, and a key of another source is no name for a new one', () =>
  withService(DESK, ({ service }) => {
    assert.equal(service.status().documents, 3);
    assert.equal(service.status().notIndexed.length, 0);
    assert.equal(service.sourcesFolderOf('mem:/own'), 'texts');
    assert.equal(service.sourcesFolderOf('mem:/empty'), 'documents');
    const facts = { title: 'Quay opens' };
    assert.equal(
      service.nameSource(facts, 'a.html', () => false),
      'quay-opens-2',
    );
    assert.equal(
      service.nameSource(facts, 'a.html', (name) => name === 'quay-opens-2'),
      'quay-opens-3',
    );
    return Promise.resolve();
  }));

test('a text that came in is known, cited by its name, and found as the same again', () =>
  withService(DESK, async ({ host, service }) => {
    assert.deepEqual((await service.findSameText(words))?.document.id, 'texts/talks.md');
    const body = 'The tugboats of the harbour office are to be in service by the summer, its head said.';
    assert.equal(await service.findSameText(body), undefined);
    const facts = { title: 'Tugboats', date: '2026-03-10', lang: 'en' };
    const name = service.nameSource(facts, 'tugs.pdf', () => false);
    const uri = `mem:/own/texts/${name}.md`;
    assert.equal(service.isSource(uri), false);
    host.corpora.write(uri, toSourceText(body, facts, { path: `.originals/${name}.pdf`, name: 'tugs.pdf' }));
    await service.idle();
    assert.equal(service.isSource(uri), true);
    assert.deepEqual(service.problems().size, 0);
    const same = await service.findSameText(body);
    assert.deepEqual([same?.document.citationKey, same?.isExact], ['2026-03-10-tugboats', true]);
    assert.deepEqual([same?.document.title, same?.document.date], ['Tugboats', '2026-03-10']);
  }));

test('Markdown says of itself what its front matter says', () =>
  withService(DESK, ({ service }) => {
    assert.deepEqual(service.readMarkdownSource('---\ntitle: A\ndate: 2026\nother: b\n---\nBody.\n'), {
      title: 'A',
      date: '2026',
      body: 'Body.\n',
      hasFrontMatter: true,
    });
    assert.deepEqual(service.readMarkdownSource('# A\n'), { body: '# A\n', hasFrontMatter: false });
    return Promise.resolve();
  }));
