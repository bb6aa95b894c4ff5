import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAideMemoire } from '../../../src/core';
import { pathBelow } from '../../../src/core/corpus/pathBelow';
import { createInMemoryHost } from '../../support/inMemoryHost';

test('what lies in a folder is told from what only begins as its name does', () => {
  assert.equal(pathBelow('mem:/desk', 'mem:/desk/a/b.md'), 'a/b.md');
  assert.equal(pathBelow('mem:/', 'mem:/a/b.md'), 'a/b.md');
  for (const uri of ['mem:/desk', 'mem:/desk/', 'mem:/desk-2/a.md', 'other:/desk/a.md']) {
    assert.equal(pathBelow('mem:/desk', uri), undefined, uri);
  }
});

test('a corpus at the top of a file system is kept up to date as any other', async () => {
  const host = createInMemoryHost();
  host.corpora.writeSilently('mem:/a.md', 'Good words.');
  host.corpora.addRoot('mem:/', { name: 'top' });
  const service = createAideMemoire(host, { maximumFileBytes: () => 8_000_000 });
  service.start();
  await service.idle();
  assert.ok(service.isRegistryFile('mem:/registry/a.yaml'));
  const listings = host.corpora.callsOf('readDirectory').length;
  host.corpora.write('mem:/b.md', 'More words.');
  host.corpora.write('mem:/.git/c.md', 'No words.');
  await service.idle();
  const found = await service.search('words', { limit: 10 });
  assert.deepEqual(found?.hits.map(({ document }) => document.id).sort(), ['a.md', 'b.md']);
  assert.equal(host.corpora.callsOf('readDirectory').length, listings + 1, 'one folder, not all, is listed again');
  service.dispose();
});
