import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CorpusLoader, type CorpusChange } from '../../../src/core/corpus/corpusLoader';
import type { CorpusSnapshot } from '../../../src/core/corpus/corpusSnapshot';
import { createInMemoryHost, type InMemoryHost, type InMemoryHostOptions } from '../../support/inMemoryHost';

interface Stage {
  readonly host: InMemoryHost;
  readonly loader: CorpusLoader;
  readonly changes: CorpusChange[];
}

type Corpora = InMemoryHostOptions['corpora'];

/** Loads the corpora, plays the scene, and sees that nothing was thrown and nobody listens any more. */
async function withLoader(
  corpora: Corpora,
  scene: (stage: Stage) => Promise<void>,
  { maximumFileBytes = 1000, maximumFiles = 50, maximumText = 1_000_000 } = {},
): Promise<void> {
  const host = createInMemoryHost({ ...(corpora === undefined ? {} : { corpora }) });
  const loader = new CorpusLoader(host, { maximumFileBytes: () => maximumFileBytes, maximumFiles, maximumText });
  const changes: CorpusChange[] = [];
  loader.onDidChange((change) => void changes.push(change));
  await loader.start();
  await scene({ host, loader, changes });
  loader.dispose();
  assert.equal(host.corpora.listenerCount, 0);
  assert.deepEqual(
    host.log.lines.filter(({ level }) => level === 'error'),
    [],
  );
}

function idsOf({ documents }: CorpusSnapshot): string[] {
  return documents.map(({ corpus, id }) => `${corpus}:${id}`);
}

function leftOutOf({ notIndexed }: CorpusSnapshot): Record<string, string> {
  return Object.fromEntries(notIndexed.map(({ path, reason }) => [path, reason]));
}

test('documents come in the order of corpora and ids, registry files apart', () =>
  withLoader(
    {
      desk: { 'b.md': 'B', 'a/z.txt': 'Z', 'registry/people.yaml': 'persons: []', 'registry/more/x.json': '{}' },
      other: { 'a.html': '<p>A</p>', 'registry/y.yml': '' },
    },
    async ({ loader, changes }) => {
      const snapshot = loader.snapshot();
      assert.deepEqual(idsOf(snapshot), ['desk:a/z.txt', 'desk:b.md', 'other:a.html']);
      assert.deepEqual(
        snapshot.registryFiles.map(({ corpus, path, text }) => [corpus, path, text]),
        [
          ['desk', 'registry/more/x.json', '{}'],
          ['desk', 'registry/people.yaml', 'persons: []'],
          ['other', 'registry/y.yml', ''],
        ],
      );
      assert.deepEqual(changes, [
        { documentsChanged: false, registryChanged: true },
        { documentsChanged: true, registryChanged: false },
      ]);
      await loader.idle();
    },
  ));

test('what is no source is left out: by its name silently, else with the reason', () =>
  withLoader(
    {
      desk: {
        'README.md': 'r',
        LICENSE: 'l',
        'CHANGELOG.md': 'c',
        'sub/README.md': 'a source',
        '.git/config.md': 'x',
        'node_modules/a.md': 'x',
        'picture.png': 'x',
        'report.pdf': 'x',
        'registry/notes.md': 'x',
        'large.md': 'x'.repeat(1001),
        'binary.md': Uint8Array.from([0x25, 0, 0x46]),
        'memo.md': '---\ntype: memo\n---\nMine.',
        'good.md': 'Good.',
      },
    },
    async ({ host, loader }) => {
      host.corpora.addOddEntry('mem:/desk/loop.md', 'link');
      host.corpora.addOddEntry('mem:/desk/pipe.md', 'other');
      loader.refresh();
      await loader.idle();
      assert.deepEqual(idsOf(loader.snapshot()), ['desk:good.md', 'desk:sub/README.md']);
      assert.deepEqual(leftOutOf(loader.snapshot()), {
        'binary.md': 'The file holds no text.',
        'large.md': 'The file is larger than 1 kB.',
        'loop.md': 'Symbolic links are not followed.',
        'memo.md': 'Its front matter says that it is a memo.',
        'pipe.md': 'This is no ordinary file.',
        'registry/notes.md': 'Only YAML and JSON files are read as registry.',
        'report.pdf': 'Only Markdown, plain text and HTML files are read as sources.',
      });
      assert.deepEqual(host.corpora.callsOf('readFile').filter((uri) => uri.endsWith('large.md')), []);
    },
  ));

test('a size that lies is found out after reading', () =>
  withLoader({ desk: { 'a.md': 'small' } }, async ({ host, loader }) => {
    host.corpora.reportSize('mem:/desk/big.md', 3);
    host.corpora.write('mem:/desk/big.md', 'x'.repeat(2000));
    await loader.idle();
    assert.deepEqual(leftOutOf(loader.snapshot()), { 'big.md': 'The file is larger than 1 kB.' });
  }));

test('more files than allowed are listed, not read', () =>
  withLoader(
    { desk: { 'a.md': 'a', 'b.md': 'b', 'c.md': 'c' } },
    async ({ loader }) => {
      assert.deepEqual(idsOf(loader.snapshot()), ['desk:a.md', 'desk:b.md']);
      assert.deepEqual(leftOutOf(loader.snapshot()), { 'c.md': 'There are more than 2 files in this corpus.' });
      await loader.idle();
    },
    { maximumFiles: 2 },
  ));

test('of more text than there is room for, what comes later is listed, and read once there is room', () =>
  withLoader(
    { desk: { 'a.md': 'a'.repeat(40), 'b.md': 'b'.repeat(40), 'c.md': 'c'.repeat(40), 'd.md': 'd' } },
    async ({ host, loader }) => {
      const reason = 'There is more text in the corpora than is read at once.';
      assert.deepEqual(leftOutOf(loader.snapshot()), { 'c.md': reason });
      assert.deepEqual(idsOf(loader.snapshot()), ['desk:a.md', 'desk:b.md', 'desk:d.md']);
      host.corpora.write('mem:/desk/a.md', 'a');
      loader.refresh();
      await loader.idle();
      assert.deepEqual(leftOutOf(loader.snapshot()), {});
    },
    { maximumText: 100 },
  ));

test('folders nested beyond the cap are listed', () =>
  withLoader({ desk: { [`${'d/'.repeat(40)}a.md`]: 'deep', 'b.md': 'b' } }, async ({ loader }) => {
    assert.deepEqual(idsOf(loader.snapshot()), ['desk:b.md']);
    assert.deepEqual(leftOutOf(loader.snapshot()), {
      ['d/'.repeat(33)]: 'Folders deeper than 32 levels are not read.',
    });
    await loader.idle();
  }));

test('equal names of corpora are told apart, and a folder inside another is a corpus of its own', () =>
  withLoader({}, async ({ host, loader }) => {
    host.corpora.writeSilently('mem:/x/notes/a.md', 'A');
    host.corpora.writeSilently('mem:/y/notes/b.md', 'B');
    host.corpora.writeSilently('mem:/x/notes/inner/c.md', 'C');
    host.corpora.addRoot('mem:/x/notes');
    host.corpora.addRoot('mem:/y/notes');
    host.corpora.addRoot('mem:/x/notes/inner');
    host.corpora.addRoot('mem:/x/notes');
    await loader.idle();
    assert.deepEqual(loader.snapshot().corpusNames, ['notes', 'notes-2', 'inner']);
    assert.deepEqual(idsOf(loader.snapshot()), ['notes:a.md', 'notes-2:b.md', 'inner:c.md']);
    host.corpora.removeRoot('mem:/x/notes');
    host.corpora.removeRoot('mem:/x/notes');
    await loader.idle();
    assert.deepEqual(idsOf(loader.snapshot()), ['notes:b.md', 'inner:c.md']);
  }));

test('an edit costs one reading and leaves all other documents the same objects', () =>
  withLoader({ desk: { 'a.md': 'A', 'b.md': 'B', 'registry/r.yaml': 'x: 1' } }, async ({ host, loader, changes }) => {
    const before = loader.snapshot();
    host.corpora.calls.length = 0;
    changes.length = 0;
    host.corpora.write('mem:/desk/a.md', 'A changed');
    await loader.idle();
    const after = loader.snapshot();
    assert.deepEqual(host.corpora.calls, [
      { operation: 'stat', uri: 'mem:/desk/a.md' },
      { operation: 'readFile', uri: 'mem:/desk/a.md' },
    ]);
    assert.deepEqual(changes, [{ documentsChanged: true, registryChanged: false }]);
    assert.equal(after.documents[0]?.text, 'A changed');
    assert.equal(after.documents[1], before.documents[1]);
    assert.equal(after.registryFiles[0], before.registryFiles[0]);
  }));

test('an event without a change, and a refresh where all is equal, are no change', () =>
  withLoader({ desk: { 'a.md': 'A' } }, async ({ host, loader, changes }) => {
    changes.length = 0;
    const before = loader.snapshot();
    host.corpora.tell({ uri: 'mem:/desk/a.md', kind: 'changed' });
    await loader.idle();
    loader.refresh();
    await loader.idle();
    assert.deepEqual(changes, []);
    assert.equal(loader.snapshot(), before);
  }));

test('a refresh sees what the watcher missed', () =>
  withLoader({ desk: { 'a.md': 'A' } }, async ({ host, loader }) => {
    host.corpora.writeSilently('mem:/desk/a.md', 'B');
    host.corpora.writeSilently('mem:/desk/new.md', 'N');
    loader.refresh();
    await loader.idle();
    assert.deepEqual(
      loader.snapshot().documents.map(({ text }) => text),
      ['B', 'N'],
    );
  }));

test('new files are found without listing everything, new folders with', () =>
  withLoader({ desk: { 'a.md': 'A', 'sub/b.md': 'B' } }, async ({ host, loader }) => {
    host.corpora.calls.length = 0;
    host.corpora.write('mem:/desk/sub/c.md', 'C');
    await loader.idle();
    assert.deepEqual(host.corpora.callsOf('readDirectory'), ['mem:/desk/sub']);
    assert.deepEqual(host.corpora.callsOf('stat'), ['mem:/desk/sub/c.md']);
    host.corpora.write('mem:/desk/new/deep/d.md', 'D');
    await loader.idle();
    assert.deepEqual(idsOf(loader.snapshot()), ['desk:a.md', 'desk:new/deep/d.md', 'desk:sub/b.md', 'desk:sub/c.md']);
  }));

test('what happens in a folder that is never looked into costs nothing', () =>
  withLoader({ desk: { 'a.md': 'A' } }, async ({ host, loader }) => {
    host.corpora.calls.length = 0;
    host.corpora.write('mem:/desk/.git/index', 'x');
    host.corpora.write('mem:/desk/node_modules/m/readme.md', 'x');
    host.corpora.write('mem:/elsewhere/a.md', 'x');
    await loader.idle();
    assert.deepEqual(host.corpora.calls, []);
  }));

test('deleted files and folders disappear', () =>
  withLoader({ desk: { 'a.md': 'A', 'sub/b.md': 'B', 'sub/deep/c.md': 'C' } }, async ({ host, loader }) => {
    host.corpora.delete('mem:/desk/a.md');
    await loader.idle();
    assert.deepEqual(idsOf(loader.snapshot()), ['desk:sub/b.md', 'desk:sub/deep/c.md']);
    host.corpora.delete('mem:/desk/sub');
    await loader.idle();
    assert.deepEqual(idsOf(loader.snapshot()), []);
    host.corpora.write('mem:/desk/sub/b.md', 'B again');
    await loader.idle();
    assert.deepEqual(idsOf(loader.snapshot()), ['desk:sub/b.md']);
  }));

test('a corpus folder that cannot be read is listed, and read once it can', () =>
  withLoader({ desk: { 'a.md': 'A' } }, async ({ host, loader }) => {
    host.corpora.fail('readDirectory', { times: Infinity });
    host.corpora.writeSilently('mem:/late/b.md', 'B');
    host.corpora.addRoot('mem:/late');
    await loader.idle();
    assert.deepEqual(idsOf(loader.snapshot()), []);
    assert.deepEqual(leftOutOf(loader.snapshot()), { '': 'The folder is empty or cannot be read.' });
    assert.deepEqual(loader.snapshot().corpusNames, ['desk', 'late']);
    host.corpora.healAll();
    host.corpora.tell({ uri: 'mem:/late', kind: 'created' });
    await loader.idle();
    assert.deepEqual(idsOf(loader.snapshot()), ['desk:a.md', 'late:b.md']);
  }));

test('a new file in a folder that cannot be listed any more is not passed over', () =>
  withLoader({ desk: { 'a.md': 'A', 'sub/b.md': 'B' } }, async ({ host, loader }) => {
    host.corpora.fail('readDirectory', { uri: 'mem:/desk/sub', times: Infinity });
    host.corpora.write('mem:/desk/sub/c.md', 'C');
    await loader.idle();
    assert.deepEqual(idsOf(loader.snapshot()), ['desk:a.md']);
    assert.deepEqual(leftOutOf(loader.snapshot()), { 'sub/': 'The folder is empty or cannot be read.' });
    host.corpora.healAll();
    loader.refresh();
    await loader.idle();
    assert.deepEqual(idsOf(loader.snapshot()), ['desk:a.md', 'desk:sub/b.md', 'desk:sub/c.md']);
  }));

test('unsaved text wins until the editor is closed', () =>
  withLoader({ desk: { 'a.md': 'stored', 'registry/r.yaml': 'stored' } }, async ({ host, loader }) => {
    const textOf = (): string | undefined => loader.snapshot().documents[0]?.text;
    host.corpora.edit('mem:/desk/a.md', 'typed');
    host.corpora.edit('mem:/desk/registry/r.yaml', 'typed');
    await loader.idle();
    assert.equal(textOf(), 'typed');
    assert.equal(loader.snapshot().registryFiles[0]?.text, 'typed');
    loader.refresh();
    await loader.idle();
    assert.equal(textOf(), 'typed');
    host.corpora.closeEditor('mem:/desk/a.md');
    await loader.idle();
    assert.equal(textOf(), 'stored');
    host.corpora.closeEditor('mem:/desk/registry/r.yaml', { save: true });
    await loader.idle();
    assert.equal(loader.snapshot().registryFiles[0]?.text, 'typed');
  }));

test('a reading that fails twice is tried again, one that goes on failing is listed until the file is well', () =>
  withLoader({ desk: { 'a.md': 'A', 'b.md': 'B' } }, async ({ host, loader }) => {
    const uri = 'mem:/desk/a.md';
    host.corpora.fail('readFile', { uri, times: 2 });
    host.corpora.write(uri, 'A2');
    await loader.idle();
    assert.equal(loader.snapshot().documents[0]?.text, 'A2');
    host.corpora.fail('readFile', { uri, times: Infinity });
    host.corpora.write(uri, 'A3');
    await loader.idle();
    assert.deepEqual(idsOf(loader.snapshot()), ['desk:b.md']);
    assert.deepEqual(leftOutOf(loader.snapshot()), { 'a.md': 'The file cannot be read.' });
    assert.deepEqual(
      loader.snapshot().problems.map(({ code, uri: at }) => [code, at]),
      [['not-indexed', uri]],
    );
    host.corpora.healAll();
    loader.refresh();
    await loader.idle();
    assert.equal(loader.snapshot().documents[0]?.text, 'A3');
    assert.deepEqual(loader.snapshot().notIndexed, []);
  }));

test('a file whose name is no valid text cannot be read back, and is listed', () =>
  withLoader({ desk: { 'a.md': 'A' } }, async ({ host, loader }) => {
    const readDirectory = host.corpora.readDirectory.bind(host.corpora);
    host.corpora.readDirectory = async (uri) => [
      ...(await readDirectory(uri)),
      { name: 'b\uFFFD.md', kind: 'file' },
    ];
    loader.refresh();
    await loader.idle();
    assert.deepEqual(idsOf(loader.snapshot()), ['desk:a.md']);
    assert.deepEqual(leftOutOf(loader.snapshot()), { 'b\uFFFD.md': 'The name of the file is not valid.' });
  }));

test('a file that goes away while it is read is simply gone', () =>
  withLoader({ desk: { 'a.md': 'A' } }, async ({ host, loader }) => {
    host.corpora.onRead = (uri) => host.corpora.delete(uri);
    host.corpora.fail('readFile', { times: 3 });
    host.corpora.write('mem:/desk/b.md', 'B');
    host.corpora.delete('mem:/desk/b.md');
    await loader.idle();
    assert.deepEqual(loader.snapshot().notIndexed, []);
    assert.deepEqual(idsOf(loader.snapshot()), ['desk:a.md']);
  }));

test('a file that changes while it is read ends as it is in the end', () =>
  withLoader({ desk: { 'a.md': 'A' } }, async ({ host, loader }) => {
    let left = 3;
    host.corpora.onRead = (uri) => {
      left -= 1;
      if (left >= 0) {
        host.corpora.write(uri, `version ${left}`);
      }
    };
    host.corpora.write('mem:/desk/a.md', 'first');
    await loader.idle();
    assert.equal(loader.snapshot().documents[0]?.text, 'version 0');
  }));

test('a storm of events is one batch with one listing', () =>
  withLoader(
    { desk: { 'a.md': 'A' } },
    async ({ host, loader, changes }) => {
      changes.length = 0;
      host.corpora.calls.length = 0;
      for (let i = 0; i < 600; i++) {
        host.corpora.write(`mem:/desk/n${i}.md`, `text ${i}`);
      }
      await loader.idle();
      assert.equal(changes.length, 1);
      assert.deepEqual(host.corpora.callsOf('readDirectory'), ['mem:/desk']);
      assert.equal(loader.snapshot().documents.length, 601);
    },
    { maximumFiles: 1000 },
  ));

test('equal citation keys within a corpus are a problem at the line that states them', () =>
  withLoader(
    { desk: { 'a.md': '---\nlang: en\ncitation_key: k\n---\nA', 'k.txt': 'K' }, other: { 'k.md': 'K' } },
    async ({ loader }) => {
      const [problem] = loader.snapshot().problems;
      assert.equal(problem?.code, 'duplicate-citation-key');
      assert.equal(problem.uri, 'mem:/desk/k.txt');
      assert.deepEqual(problem.range.start, { line: 0, character: 0 });
      assert.deepEqual(problem.related, {
        uri: 'mem:/desk/a.md',
        range: { start: { line: 2, character: 0 }, end: { line: 2, character: 15 } },
      });
      assert.equal(loader.snapshot().problems.length, 1);
      await loader.idle();
    },
  ));

test('a listener that throws is logged and stops nothing', async () => {
  const host = createInMemoryHost({ corpora: { desk: { 'a.md': 'A' } } });
  const loader = new CorpusLoader(host, { maximumFileBytes: () => 100 });
  loader.onDidChange(() => {
    throw new Error('broken listener');
  });
  await loader.start();
  assert.deepEqual(idsOf(loader.snapshot()), ['desk:a.md']);
  assert.match(host.log.lines.at(-1)?.message ?? '', /broken listener/);
  loader.dispose();
});

test('cancelled or disposed, the loader reads no further and tells nothing more', async () => {
  const corpora = { desk: Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i}.md`, 'x'])) };
  const host = createInMemoryHost({ corpora });
  const loader = new CorpusLoader(host, { maximumFileBytes: () => 100 });
  const told: CorpusChange[] = [];
  loader.onDidChange((change) => void told.push(change));
  loader.onDidProgress(() => {
    if (loader.progress()?.done === 10) {
      loader.dispose();
    }
  });
  await loader.start();
  assert.ok(host.corpora.callsOf('readFile').length < 30);
  assert.deepEqual(told, []);
  host.corpora.write('mem:/desk/new.md', 'x');
  await loader.idle();
  assert.ok(!host.corpora.callsOf('readFile').includes('mem:/desk/new.md'));
});

test('progress counts all sources up to the last and names what is read', async () => {
  const host = createInMemoryHost({ corpora: { desk: { 'a.md': 'A', 'b.md': 'B', 'registry/r.yaml': '' } } });
  const loader = new CorpusLoader(host, { maximumFileBytes: () => 100 });
  const seen: string[] = [];
  loader.onDidProgress(() => {
    const { done, total, file } = loader.progress() ?? { done: -1, total: -1 };
    seen.push(`${done}/${total} ${file === undefined ? '' : `${file.corpus}:${file.path}`}`);
  });
  assert.equal(loader.progress(), undefined);
  await loader.start();
  assert.deepEqual(seen, [
    '0/2 desk:registry/r.yaml',
    '0/2 ',
    '0/2 desk:a.md',
    '0/2 desk:a.md',
    '1/2 desk:b.md',
    '2/2 ',
  ]);
  assert.equal(loader.progress(), undefined);
  loader.dispose();
});

test('the n-th call of the file system fails, once or for ever: everything found is in or listed', async () => {
  const corpora = { desk: { 'a.md': 'A', 'sub/b.md': 'B', 'registry/r.yaml': 'x: 1' } };
  const fullCount = 3;
  for (const times of [1, 2, Infinity]) {
    for (let n = 0; n < 12; n++) {
      const host = createInMemoryHost({ corpora });
      const loader = new CorpusLoader(host, { maximumFileBytes: () => 100 });
      loader.onDidProgress(() => undefined);
      let calls = 0;
      const { push } = host.corpora.calls;
      host.corpora.calls.push = (...items) => {
        calls += 1;
        if (calls === n) {
          host.corpora.fail('any', { times });
        }
        return push.apply(host.corpora.calls, items);
      };
      await loader.start();
      const { documents, registryFiles, notIndexed } = loader.snapshot();
      const known = documents.length + registryFiles.length;
      const isWhole = known === fullCount && notIndexed.length === 0;
      assert.ok(isWhole || notIndexed.length > 0, `times ${times}, call ${n}`);
      calls = Infinity;
      host.corpora.healAll();
      loader.refresh();
      await loader.idle();
      assert.equal(loader.snapshot().documents.length, 2);
      assert.deepEqual(loader.snapshot().notIndexed, []);
      loader.dispose();
    }
  }
});

test('whatever happens in whatever order, the end is what a fresh start finds', async () => {
  const paths = ['a.md', 'b.txt', 'sub/c.md', 'sub/deep/d.md', 'registry/r.yaml', 'x.pdf'];
  const step = fc.record({
    verb: fc.constantFrom('write', 'delete', 'deleteFolder', 'edit', 'close', 'pause', 'refresh', 'misfire', 'stop', 'resume'),
    path: fc.constantFrom(...paths),
    text: fc.constantFrom('one', 'two', '---\ntype: memo\n---\n', '# T\n\nx'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      await withLoader({ desk: { 'a.md': 'A', 'sub/c.md': 'C' } }, async ({ host, loader }) => {
        for (const { verb, path, text } of steps) {
          const uri = `mem:/desk/${path}`;
          switch (verb) {
            case 'write':
              host.corpora.write(uri, text);
              break;
            case 'delete':
              host.corpora.delete(uri);
              break;
            case 'deleteFolder':
              host.corpora.delete('mem:/desk/sub');
              break;
            case 'edit':
              host.corpora.edit(uri, text);
              break;
            case 'close':
              host.corpora.closeEditor(uri);
              break;
            case 'misfire':
              host.corpora.tell({ uri, kind: 'created' }, { uri, kind: 'deleted' });
              break;
            case 'refresh':
              loader.refresh();
              break;
            case 'stop':
              loader.stop();
              break;
            case 'resume':
              loader.resume();
              break;
            case 'pause':
              await host.pause();
              break;
          }
        }
        loader.resume();
        await loader.idle();
        const fresh = new CorpusLoader(host, { maximumFileBytes: () => 1000 });
        await fresh.start();
        const toPlain = ({ documents, registryFiles, notIndexed, problems }: CorpusSnapshot): unknown => ({
          documents: documents.map(({ id, text }) => [id, text]),
          registryFiles,
          notIndexed,
          problems,
        });
        assert.deepEqual(toPlain(loader.snapshot()), toPlain(fresh.snapshot()));
        fresh.dispose();
      });
    }),
    { numRuns: 120, seed: 7 },
  );
});
