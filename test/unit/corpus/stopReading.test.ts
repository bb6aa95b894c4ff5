import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CorpusLoader } from '../../../src/core/corpus/corpusLoader';
import type { CorpusSnapshot } from '../../../src/core/corpus/corpusSnapshot';
import { createInMemoryHost, type InMemoryHost } from '../../support/inMemoryHost';

interface Stage {
  readonly host: InMemoryHost;
  readonly loader: CorpusLoader;
}

const SOURCES = Array.from({ length: 12 }, (_, i): [string, string] => [
  `s/${String(i).padStart(2, '0')}.md`,
  `Text ${i}`,
]);
const DESK: Readonly<Record<string, string>> = {
  ...Object.fromEntries(SOURCES),
  'registry/a.yaml': 'persons: []',
  'registry/b.yaml': 'areas: []',
};
const FILES = Object.keys(DESK).length;

function createStage(): Stage {
  const host = createInMemoryHost({ corpora: { desk: DESK } });
  return { host, loader: new CorpusLoader(host, { maximumFileBytes: () => 1000 }) };
}

/** Loads and stops when the n-th file is being read; `0` is while the folders are being listed. */
async function stopAt(n: number, { host, loader }: Stage): Promise<void> {
  let reads = 0;
  host.corpora.onRead = () => {
    reads += 1;
    if (reads === n) {
      loader.stop();
    }
  };
  const started = loader.start();
  if (n === 0) {
    loader.stop();
  }
  await started;
}

function toPlain({ complete, documents, registryFiles, notIndexed, problems }: CorpusSnapshot): unknown {
  return { complete, documents: documents.map(({ id, text }) => [id, text]), registryFiles, notIndexed, problems };
}

async function checkAsFresh({ host, loader }: Stage): Promise<void> {
  const fresh = new CorpusLoader(host, { maximumFileBytes: () => 1000 });
  await fresh.start();
  assert.deepEqual(toPlain(loader.snapshot()), toPlain(fresh.snapshot()));
  fresh.dispose();
  loader.dispose();
}

function pathsOf({ documents }: CorpusSnapshot): string[] {
  return documents.map(({ id }) => id);
}

test('stopped at the n-th file and resumed, it ends as if it had not been, and reads no file twice', async () => {
  for (let n = 0; n <= FILES; n++) {
    const stage = createStage();
    const { host, loader } = stage;
    await stopAt(n, stage);
    await loader.idle();
    const { documents, registryFiles, complete } = loader.snapshot();
    const read = host.corpora.callsOf('readFile').length;
    assert.equal(documents.length + registryFiles.length, read, `${n}: all that is read is in`);
    assert.equal(complete, read === FILES, `${n}`);
    // What is being read when it stops is read to its end: eight files at most.
    assert.ok(read >= n && read <= n + 8, `${n}: ${read} files read`);
    assert.deepEqual(
      loader.progress(),
      read === FILES ? undefined : n === 0 ? { done: 0, total: 0 } : { done: documents.length, total: 12 },
      `${n}`,
    );

    loader.resume();
    await loader.idle();
    const { calls } = host.corpora;
    for (const operation of ['stat', 'readFile'] as const) {
      const uris = calls.filter((call) => call.operation === operation).map(({ uri }) => uri);
      assert.equal(uris.length, FILES, `${n}: ${operation}`);
      assert.equal(new Set(uris).size, FILES, `${n}: ${operation}`);
    }
    const now = new Set(loader.snapshot().documents);
    assert.ok(documents.every((document) => now.has(document)));
    assert.equal(loader.progress(), undefined);
    await checkAsFresh(stage);
  }
});

test('while it is stopped, what changes is read, and nothing else', async () => {
  const stage = createStage();
  const { host, loader } = stage;
  await stopAt(3, stage);
  const read = new Set(pathsOf(loader.snapshot()));
  const unread = Object.keys(DESK).filter((path) => path.startsWith('s/') && !read.has(path));
  assert.ok(unread.length > 2);
  const [first = '', second = ''] = unread;

  host.corpora.write('mem:/desk/registry/a.yaml', 'persons: [] # edited');
  host.corpora.write('mem:/desk/s/00.md', 'Edited');
  host.corpora.write('mem:/desk/new.md', 'New');
  host.corpora.write(`mem:/desk/${first}`, 'Edited before it was read');
  await loader.idle();
  assert.deepEqual(pathsOf(loader.snapshot()), [...read, 'new.md', first].sort());
  assert.match(loader.snapshot().registryFiles[0]?.text ?? '', /edited/);
  assert.equal(loader.snapshot().complete, false);

  // New folders and corpora can only be found by listing everything.
  host.corpora.write('mem:/desk/deep/er/x.md', 'In a new folder');
  host.corpora.write('mem:/desk/registry/more/c.yaml', 'sectors: []');
  host.corpora.writeSilently('mem:/other/y.md', 'In a new corpus');
  host.corpora.writeSilently('mem:/other/registry/d.yaml', 'laws: []');
  host.corpora.addRoot('mem:/other');
  await loader.idle();
  assert.deepEqual(pathsOf(loader.snapshot()), [...read, 'new.md', first, 'deep/er/x.md'].sort());
  assert.deepEqual(
    loader.snapshot().registryFiles.map(({ path }) => path),
    ['registry/a.yaml', 'registry/b.yaml', 'registry/more/c.yaml', 'registry/d.yaml'],
  );
  assert.equal(host.corpora.callsOf('readFile').includes(`mem:/desk/${second}`), false);
  assert.deepEqual(loader.progress(), { done: loader.snapshot().documents.length, total: 15 });

  host.corpora.delete(`mem:/desk/${second}`);
  loader.resume();
  await loader.idle();
  assert.equal(loader.snapshot().documents.length, 14);
  await checkAsFresh(stage);
});

test('many changes at once while it is stopped do not read the rest', async () => {
  const stage = createStage();
  const { host, loader } = stage;
  await stopAt(3, stage);
  const read = loader.snapshot().documents.length;
  for (let i = 0; i < 600; i++) {
    host.corpora.write(`mem:/desk/n/${i}.md`, `New ${i}`);
  }
  await loader.idle();
  assert.equal(loader.snapshot().documents.length, read + 600);
  loader.resume();
  await loader.idle();
  await checkAsFresh(stage);
});

test('a refresh goes on as well, and one that was stopped still reads what seems unchanged', async () => {
  const stage = createStage();
  const { host, loader } = stage;
  await stopAt(4, stage);
  loader.refresh();
  await loader.idle();
  assert.equal(loader.isStopped, false);
  assert.equal(loader.snapshot().documents.length, 12);

  host.corpora.calls.length = 0;
  loader.refresh();
  let reads = 0;
  host.corpora.onRead = () => {
    reads += 1;
    if (reads === 5) {
      loader.stop();
    }
  };
  await loader.idle();
  assert.equal(loader.snapshot().documents.length, 12, 'what was in stays in');
  assert.equal(loader.snapshot().complete, false);
  loader.resume();
  await loader.idle();
  assert.equal(host.corpora.callsOf('readFile').length, FILES);
  await checkAsFresh(stage);
});

test('stopped and resumed in one breath, it goes on', async () => {
  for (const isListed of [true, false]) {
    const stage = createStage();
    const { host, loader } = stage;
    const stopAndGo = (): void => {
      loader.stop();
      loader.resume();
      loader.stop();
      loader.resume();
    };
    if (isListed) {
      host.corpora.onRead = stopAndGo;
    }
    const started = loader.start();
    stopAndGo();
    await host.pause();
    stopAndGo();
    await started;
    await loader.idle();
    assert.equal(loader.snapshot().complete, true);
    await checkAsFresh(stage);
  }
});

test('sources of a long first reading come in parts, each before the next is read', async () => {
  const files = Array.from({ length: 1300 }, (_, i) => [`${i}.md`, 'x']);
  const host = createInMemoryHost({ corpora: { desk: Object.fromEntries(files) as Record<string, string> } });
  let paces = 0;
  const loader = new CorpusLoader(host, {
    maximumFileBytes: () => 1000,
    keepPace: () => {
      paces += 1;
      return Promise.resolve();
    },
  });
  const seen: [number, boolean][] = [];
  loader.onDidChange(() => {
    const { documents, complete } = loader.snapshot();
    seen.push([documents.length, complete]);
    assert.equal(host.corpora.callsOf('readFile').length, documents.length);
  });
  await loader.start();
  assert.deepEqual(seen, [
    [500, false],
    [1000, false],
    [1300, false],
    [1300, true],
  ]);
  assert.equal(paces, 3);
  loader.dispose();
});
