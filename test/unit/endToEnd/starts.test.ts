import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBundledCorpus } from '../../support/bundledCorpus';
import { InMemoryStorage } from '../../support/inMemoryStorage';
import { aMemo, describeService, withService } from './serviceUnderTest';

/* One session after another over the same storage. */

const MEMO = aMemo('Vũ Hải Quân met Jacob Helberg on semiconductors in Hanoi. Anna Alpha did not.');
const QUERIES = ['semiconductor', 'pax silica', 'quân'];
const OWN = { 'registry/own.yaml': 'persons:\n  - { id: anna, name: Anna Alpha }\n' };
const CORPORA = { bundled: readBundledCorpus(), own: OWN };

async function startAndShow(storage: InMemoryStorage): Promise<{ shown: unknown; read: readonly string[] }> {
  let shown: unknown;
  let read: readonly string[] = [];
  await withService({ corpora: CORPORA, storage }, async ({ host, service }) => {
    await service.idle();
    shown = await describeService(service, MEMO, QUERIES);
    read = host.log.lines
      .map(({ message }) => message)
      .filter((message) => message.includes('files from cache'));
  });
  return { shown, read };
}

test('a second start shows what the first one showed and reads no registry file', async () => {
  const storage = new InMemoryStorage();
  const first = await startAndShow(storage);
  const second = await startAndShow(storage);
  assert.deepEqual(second.shown, first.shown);
  const files = storage.namesOf('reading').length;
  assert.ok(files > 1, `${files} files`);
  assert.deepEqual(first.read, [`Registry: 0 files from cache, ${files} read`]);
  assert.deepEqual(second.read, [`Registry: ${files} files from cache, 0 read`]);
});

test('what is typed and not saved is not stored', async () => {
  const storage = new InMemoryStorage();
  const uri = 'mem:/own/registry/own.yaml';
  const isStored = (words: string): boolean =>
    [...storage.files.values()].some(({ bytes }) => Buffer.from(bytes).includes(words));
  await withService({ corpora: { own: OWN }, storage }, async ({ host, service }) => {
    assert.ok(isStored('Anna Alpha'));
    host.corpora.edit(uri, 'persons:\n  - { id: anna, name: Secret Name }\n');
    await service.idle();
    assert.equal(service.findNames('Secret', 5).length, 1);
    host.corpora.closeEditor(uri);
    await service.idle();
    host.corpora.write(uri, 'persons:\n  - { id: anna, name: Open Name }\n');
    await service.idle();
  });
  assert.ok(!isStored('Secret Name'));
  assert.ok(isStored('Open Name'));
});

test('nothing is written after the end', async () => {
  const storage = new InMemoryStorage();
  await withService({ corpora: { own: OWN }, storage }, async ({ host, service }) => {
    host.corpora.write('mem:/own/registry/more.yaml', 'persons:\n  - { id: bo, name: Bo Beta }\n');
    service.dispose();
    storage.calls.length = 0;
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual(storage.callsOf('write'), []);
  });
});
