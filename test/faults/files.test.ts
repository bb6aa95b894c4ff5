import assert from 'node:assert/strict';
import { createAideMemoire } from '../../src/core';
import { toSystemError } from '../support/faultyWorld';
import { createInMemoryHost } from '../support/inMemoryHost';
import { SeededRandom } from '../support/seededRandom';
import { fault } from './faultCase';
import { mustSettle } from './faultyDesk';
import { persons, withDesk, type OneDesk } from './oneDesk';

/* What happens to files, folders and file systems. */

const GOOD = { 'a.md': 'Good words.' };
const MINUTE = 60_000;

async function comeBack(desk: OneDesk): Promise<void> {
  desk.host.corpora.comeBack();
  await mustSettle('idle', desk.service.idle());
}

fault('A file has 100 MB', 'It is listed with the limit; no byte of it is read.', () =>
  withDesk(GOOD, async (desk) => {
    desk.host.corpora.reportSize('mem:/desk/big.md', 100_000_000);
    desk.host.corpora.write('mem:/desk/big.md', 'x');
    await desk.refresh();
    assert.deepEqual(desk.leftOut(), { 'big.md': 'The file is larger than 8 MB.' });
    assert.deepEqual(desk.host.corpora.callsOf('readFile'), ['mem:/desk/a.md', 'mem:/desk/a.md']);
    assert.deepEqual(await desk.findIn('good'), ['a.md']);
  }),
);

fault(
  'A file system tells a wrong size',
  'What was read is measured again, and listed where it is too large.',
  () =>
    withDesk(
      GOOD,
      async (desk) => {
        for (const [name, size] of [
          ['lie.md', 0],
          ['grown.md', 5],
          ['less.md', 900],
        ] as const) {
          desk.host.corpora.reportSize(`mem:/desk/${name}`, size);
          desk.host.corpora.write(`mem:/desk/${name}`, name === 'less.md' ? 'Less words.' : 'y'.repeat(2000));
        }
        await desk.refresh();
        assert.deepEqual(desk.leftOut(), {
          'grown.md': 'The file is larger than 1 kB.',
          'lie.md': 'The file is larger than 1 kB.',
        });
        assert.deepEqual(await desk.findIn('words'), ['a.md', 'less.md']);
      },
      { maximumFileBytes: 1000 },
    ),
);

fault('A file is binary and called a source', 'It is listed as holding no text.', () => {
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13);
  const noise = Uint8Array.from({ length: 5000 }, (_, i) => 1 + ((i * 7919) % 31));
  return withDesk({ ...GOOD, 'p.md': png, 'n.txt': noise, 'z.html': new Uint8Array(100) }, (desk) => {
    assert.deepEqual(
      desk.leftOut(),
      Object.fromEntries(['n.txt', 'p.md', 'z.html'].map((name) => [name, 'The file holds no text.'])),
    );
    assert.equal(desk.service.status().documents, 1);
  });
});

fault('A file is one line of megabytes', 'It is read in slices, and found in.', () => {
  const line = `Searchable beginning ${'lorem ipsum '.repeat(200_000)}and its end.`;
  return withDesk({ ...GOOD, 'line.txt': line, 'line.html': `<p>${line}</p>` }, async (desk) => {
    assert.deepEqual(desk.leftOut(), {});
    assert.deepEqual(await desk.findIn('searchable'), ['line.html', 'line.txt']);
  });
});

fault('Symbolic links lead in a ring, or out of the corpus', 'They are not followed, and listed.', () =>
  withDesk(GOOD, async (desk) => {
    for (const name of ['loop', 'etc', 'passwd.md']) {
      desk.host.corpora.addOddEntry(`mem:/desk/${name}`, 'link');
    }
    await desk.refresh();
    assert.deepEqual(
      desk.leftOut(),
      Object.fromEntries(
        ['etc', 'loop', 'passwd.md'].map((name) => [name, 'Symbolic links are not followed.']),
      ),
    );
    assert.deepEqual(
      desk.host.corpora.calls.filter(({ uri }) => /loop|etc|passwd/.test(uri)),
      [],
    );
  }),
);

fault('A pipe, a device or a socket is called a source', 'It is listed; it is never opened.', () =>
  withDesk(GOOD, async (desk) => {
    desk.host.corpora.addOddEntry('mem:/desk/pipe.md', 'other');
    await desk.refresh();
    assert.deepEqual(desk.leftOut(), { 'pipe.md': 'This is no ordinary file.' });
    assert.deepEqual(
      desk.host.corpora.calls.filter(({ uri }) => uri.includes('pipe')),
      [],
    );
  }),
);

fault(
  'A file becomes a link or a pipe while it is watched',
  'It is listed, and not opened; once it is a file again it is found.',
  () =>
    withDesk({ ...GOOD, 'b.md': 'More words.', 'c.md': 'Yet more words.' }, async (desk) => {
      const { corpora } = desk.host;
      const opened = corpora.callsOf('readFile').length;
      corpora.addOddEntry('mem:/desk/b.md', 'link');
      corpora.addOddEntry('mem:/desk/c.md', 'other');
      corpora.tell({ uri: 'mem:/desk/b.md', kind: 'changed' }, { uri: 'mem:/desk/c.md', kind: 'changed' });
      await mustSettle('idle', desk.service.idle());
      assert.deepEqual(desk.leftOut(), {
        'b.md': 'Symbolic links are not followed.',
        'c.md': 'This is no ordinary file.',
      });
      assert.deepEqual(await desk.findIn('words'), ['a.md']);
      assert.equal(corpora.callsOf('readFile').length, opened);
      corpora.addOddEntry('mem:/desk/b.md', 'file');
      corpora.write('mem:/desk/b.md', 'More words.');
      await mustSettle('idle', desk.service.idle());
      assert.deepEqual(await desk.findIn('words'), ['a.md', 'b.md']);
    }),
);

fault(
  'A file system tells names that no address can hold, or that lead out of their folder',
  'They are listed, and nothing is asked of them; the others are found.',
  () =>
    withDesk(GOOD, async (desk) => {
      const { corpora } = desk.host;
      const [list, join] = [corpora.readDirectory.bind(corpora), corpora.join.bind(corpora)];
      corpora.join = (uri, name) => join(uri, encodeURIComponent(name));
      const names = ['half\ud800.md', '../out.md', '..', ''];
      corpora.readDirectory = async (uri) => [
        ...(await list(uri)),
        ...names.map((name) => ({ name, kind: name === '..' ? ('directory' as const) : ('file' as const) })),
      ];
      corpora.write('mem:/desk/b.md', 'More words.');
      await desk.refresh();
      const why = 'The name of the file is not valid.';
      assert.deepEqual(desk.leftOut(), Object.fromEntries(names.map((name) => [name, why])));
      assert.deepEqual(await desk.findIn('words'), ['a.md', 'b.md']);
      const asked = corpora.calls.map(({ uri }) => uri);
      assert.deepEqual([...new Set(asked)].sort(), ['mem:/desk', 'mem:/desk/a.md', 'mem:/desk/b.md']);
    }),
);

fault(
  'A file system tells two files of one name, as of names that are no valid text',
  'One counts; the other is listed.',
  () =>
    withDesk(GOOD, async (desk) => {
      const { corpora } = desk.host;
      const list = corpora.readDirectory.bind(corpora);
      corpora.readDirectory = async (uri) => (await list(uri)).flatMap((entry) => [entry, entry]);
      corpora.write('mem:/desk/b.md', 'More words.');
      await desk.refresh();
      assert.deepEqual(
        desk.service.status().notIndexed.map(({ path, reason }) => [path, reason]),
        ['a.md', 'b.md'].map((name) => [name, 'The name of the file is not valid.']),
      );
      assert.deepEqual(await desk.findIn('words'), ['a.md', 'b.md']);
    }),
);

fault(
  'There are more sources than a corpus can have',
  'Those that are too many are listed; the registry is read all the same.',
  async () => {
    const sources = Object.fromEntries(Array.from({ length: 20_010 }, (_, i) => [`${i + 10_000}.md`, '']));
    await withDesk(
      { ...sources, 'registry/people.json': '{"persons":[{"id":"p","name":"Pa Pason"}]}' },
      (desk) => {
        const leftOut = Object.keys(desk.leftOut());
        assert.deepEqual([leftOut.length, leftOut[0]], [10, '30000.md']);
        assert.deepEqual(desk.namesIn('Pa Pason came.'), ['Pa Pason = p']);
      },
    );
  },
);

fault(
  'A corpus is a whole disk, or a file system tells folders without an end',
  'Of as many entries as a corpus can have it is told that there are more; what was found before is read.',
  () =>
    withDesk(GOOD, async (desk) => {
      const { corpora } = desk.host;
      const list = corpora.readDirectory.bind(corpora);
      let listed = 0;
      corpora.readDirectory = async (uri) => {
        listed += 1;
        const folders = Array.from({ length: 1000 }, (_, i) => ({
          name: `d${i}`,
          kind: 'directory' as const,
        }));
        return uri === 'mem:/desk' ? [...(await list(uri)), ...folders] : folders;
      };
      await desk.refresh();
      assert.deepEqual(desk.leftOut(), { '': 'There are more than 200000 files in this corpus.' });
      assert.ok(listed <= 201, `${listed} folders are listed`);
      assert.deepEqual(await desk.findIn('words'), ['a.md']);
    }),
);

fault('Folders are nested without an end', 'Those deeper than 32 levels are listed.', () =>
  withDesk({ ...GOOD, [`${'d/'.repeat(60)}deep.md`]: 'Deep words.' }, async (desk) => {
    assert.deepEqual(desk.leftOut(), { ['d/'.repeat(33)]: 'Folders deeper than 32 levels are not read.' });
    assert.deepEqual(await desk.findIn('words'), ['a.md']);
  }),
);

fault(
  'A file or folder may not be read',
  'It is listed; the others are found, and it as well once it may.',
  () =>
    withDesk({ ...GOOD, 'b.md': 'More words.', 'sub/c.md': 'Yet more words.' }, async (desk) => {
      const error = toSystemError('EACCES');
      const { corpora } = desk.host;
      corpora.fail('readFile', { uri: 'mem:/desk/b.md', times: Infinity, error });
      corpora.fail('readDirectory', { uri: 'mem:/desk/sub', times: Infinity, error });
      await desk.refresh();
      assert.deepEqual(desk.leftOut(), {
        'b.md': 'The file cannot be read.',
        'sub/': 'The folder is empty or cannot be read.',
      });
      assert.deepEqual(await desk.findIn('words'), ['a.md']);
      corpora.healAll();
      await desk.refresh();
      assert.deepEqual(desk.leftOut(), {});
      assert.deepEqual(await desk.findIn('words'), ['a.md', 'b.md', 'sub/c.md']);
    }),
);

fault('A file is deleted while it is read', 'It is gone, and nothing is told.', () =>
  withDesk(GOOD, async (desk) => {
    const { corpora } = desk.host;
    corpora.onRead = (uri) => {
      if (uri.endsWith('b.md')) {
        corpora.delete(uri);
      }
    };
    corpora.write('mem:/desk/b.md', 'More words.');
    await mustSettle('idle', desk.service.idle());
    assert.deepEqual([desk.leftOut(), await desk.findIn('words')], [{}, ['a.md']]);
  }),
);

fault(
  'Files change, come and go at any moment while they are read',
  'In the end all is as after a fresh start.',
  async () => {
    for (let seed = 1; seed <= 25; seed++) {
      const random = new SeededRandom(seed);
      await withDesk(
        { 'a.md': 'Word one.', 'b.md': 'Word two.', 'registry/r.json': persons({ p: 'Pa Pason' }) },
        async (desk) => {
          const { corpora } = desk.host;
          let left = 60;
          const meddle = (): void => {
            if (left-- <= 0) {
              return;
            }
            const uri = `mem:/desk/${random.pick(['a.md', 'b.md', 'c.md', 'sub/d.md', 'registry/r.json'])}`;
            if (random.next() < 0.3) {
              corpora.delete(uri);
            } else {
              corpora.write(
                uri,
                uri.endsWith('json') ? persons({ p: `Pa Pason${'abc'[left % 3]!}` }) : `Word number${left}.`,
              );
            }
          };
          corpora.onRead = meddle;
          for (let i = 0; i < 10; i++) {
            meddle();
            await new Promise((resolve) => setImmediate(resolve));
          }
          await mustSettle('idle', desk.service.idle());
          corpora.onRead = undefined;
          const fresh = createAideMemoire({ ...desk.host }, { maximumFileBytes: () => 1_000_000 });
          fresh.start();
          await mustSettle('idle', fresh.idle());
          const tell = async (service: typeof fresh): Promise<unknown> => [
            { ...service.status(), indexBytes: 0 },
            (await service.search('word', { limit: 50 }))?.hits.map((hit) => service.anchorOf(hit)),
            service.findNames('Pason', 5).map(({ name }) => name),
          ];
          assert.deepEqual(await tell(desk.service), await tell(fresh), `seed ${seed}`);
          fresh.dispose();
        },
      );
    }
  },
);

fault('Five thousand files change at once', 'They are taken in together, after one listing.', () =>
  withDesk(
    Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`${i}.md`, `Old words ${i}.`])),
    async (desk) => {
      const { corpora } = desk.host;
      corpora.calls.length = 0;
      for (let i = 0; i < 600; i++) {
        corpora.writeSilently(`mem:/desk/${i}.md`, `New words ${i}.`);
      }
      const events = Array.from({ length: 5000 }, (_, i) => ({
        uri: `mem:/desk/${i % 600}.md`,
        kind: 'changed' as const,
      }));
      events.forEach((event) => corpora.tell(event));
      await mustSettle('idle', desk.service.idle());
      assert.equal(corpora.callsOf('readDirectory').length, 1);
      assert.equal(corpora.callsOf('readFile').length, 600);
      assert.equal((await desk.findIn('old')).length, 0);
      assert.equal((await desk.findIn('new')).length, 600);
    },
  ),
);

fault(
  'Nobody tells of changes (a network drive, too many watchers)',
  'They are seen when the user comes back to the window, once a minute at most, and on a refresh.',
  () =>
    withDesk({ ...GOOD, 'b.md': 'Old words.' }, async (desk) => {
      const { corpora } = desk.host;
      corpora.writeSilently('mem:/desk/b.md', 'New words.');
      corpora.writeSilently('mem:/desk/sub/c.md', 'Newer words.');
      corpora.calls.length = 0;
      await comeBack(desk);
      assert.deepEqual(corpora.calls, [], 'all has just been read');
      desk.host.passTime(MINUTE);
      await comeBack(desk);
      assert.deepEqual(await desk.findIn('words'), ['a.md', 'b.md', 'sub/c.md']);
      assert.deepEqual(await desk.findIn('old'), []);
      assert.deepEqual([...corpora.callsOf('readFile')].sort(), ['mem:/desk/b.md', 'mem:/desk/sub/c.md']);
      corpora.calls.length = 0;
      await comeBack(desk);
      assert.deepEqual(corpora.calls, []);
      corpora.writeSilently('mem:/desk/b.md', 'Newest words.');
      corpora.delete('mem:/desk/a.md');
      await desk.refresh();
      assert.deepEqual(await desk.findIn('words'), ['b.md', 'sub/c.md']);
      assert.deepEqual(await desk.findIn('newest'), ['b.md']);
    }),
);

fault(
  'A file system that failed works again, and nobody tells',
  'It is seen when the user comes back to the window.',
  () =>
    withDesk({ ...GOOD, 'sub/b.md': 'More words.', 'c.md': 'Yet more words.' }, async (desk) => {
      const { corpora } = desk.host;
      corpora.fail('readDirectory', { uri: 'mem:/desk/sub', times: Infinity });
      corpora.fail('readFile', { uri: 'mem:/desk/c.md', times: Infinity });
      await desk.refresh();
      assert.deepEqual(await desk.findIn('words'), ['a.md']);
      corpora.healAll();
      desk.host.passTime(MINUTE);
      const stages = new Set<string | undefined>();
      const told = desk.service.onDidChangeStatus(() => stages.add(desk.service.status().progress?.stage));
      await comeBack(desk);
      told.dispose();
      assert.deepEqual(desk.leftOut(), {});
      assert.ok(!stages.has('reading'), 'nobody has asked for a reading');
      assert.deepEqual(await desk.findIn('words'), ['a.md', 'c.md', 'sub/b.md']);
    }),
);

fault(
  'A file has other words but its old size and time, or a time in the future',
  'A refresh reads it all the same.',
  () =>
    withDesk({ ...GOOD, 'b.md': 'Old words.' }, async (desk) => {
      const { corpora } = desk.host;
      const stat = corpora.stat.bind(corpora);
      corpora.stat = async (uri) => {
        const found = await stat(uri);
        return found && { ...found, size: 10, mtime: Date.parse('2099-01-01') };
      };
      await desk.refresh();
      corpora.writeSilently('mem:/desk/b.md', 'New words.');
      await desk.refresh();
      assert.deepEqual(await desk.findIn('new'), ['b.md']);
    }),
);

fault('A registry is edited and not saved', 'What is typed counts, and is not stored.', () =>
  withDesk({ ...GOOD, 'registry/r.json': persons({ p: 'Pa Pason' }) }, async (desk) => {
    desk.host.corpora.edit('mem:/desk/registry/r.json', persons({ p: 'Qa Qason' }));
    await mustSettle('idle', desk.service.idle());
    assert.deepEqual(desk.namesIn('Pa Pason and Qa Qason.'), ['Qa Qason = p']);
    desk.host.corpora.closeEditor('mem:/desk/registry/r.json');
    await mustSettle('idle', desk.service.idle());
    assert.deepEqual(desk.namesIn('Pa Pason and Qa Qason.'), ['Pa Pason = p']);
  }),
);

fault(
  'A file system fails at every third call',
  'Each call is tried again; what could not be read is listed and counted.',
  () =>
    withDesk({}, async (desk) => {
      const { corpora } = desk.host;
      const random = new SeededRandom(7);
      for (let i = 0; i < 200; i++) {
        corpora.writeSilently(`mem:/desk/f${i % 10}/${i}.md`, `Word number${i}.`);
      }
      const readFile = corpora.readFile.bind(corpora);
      let tries = 0;
      corpora.readFile = (uri) => {
        tries++;
        return random.next() < 0.3 ? Promise.reject(new Error('Unavailable')) : readFile(uri);
      };
      await desk.refresh();
      const left = Object.keys(desk.leftOut()).length;
      assert.equal(desk.service.status().documents + left, 200);
      assert.ok(left < 20, `${left} left out`);
      assert.ok(tries > 230 && tries < 330, `${tries} tries`);
      corpora.readFile = readFile;
      await desk.refresh();
      assert.deepEqual([desk.service.status().documents, desk.leftOut()], [200, {}]);
    }),
);

fault('A file system is slow', 'No more than eight files are asked for at a time.', () =>
  withDesk({}, async (desk) => {
    const { corpora } = desk.host;
    for (let i = 0; i < 60; i++) {
      corpora.writeSilently(`mem:/desk/${i}.md`, `Word number${i}.`);
    }
    let open = 0;
    let most = 0;
    const readFile = corpora.readFile.bind(corpora);
    corpora.readFile = async (uri) => {
      most = Math.max(most, ++open);
      await new Promise((resolve) => setTimeout(resolve, 2));
      open--;
      return readFile(uri);
    };
    await desk.refresh();
    assert.equal(most, 8);
    assert.equal(desk.service.status().documents, 60);
  }),
);

fault(
  'A file system does not answer for one file',
  'After half a minute the file is listed, and nothing waits for it longer.',
  async () => {
    const host = createInMemoryHost({ corpora: { desk: { ...GOOD, 'mute.md': 'Mute words.' } } });
    const waits: number[] = [];
    const readFile = host.corpora.readFile.bind(host.corpora);
    let isMute = true;
    host.corpora.readFile = (uri) =>
      isMute && uri.endsWith('mute.md') ? new Promise(() => undefined) : readFile(uri);
    const service = createAideMemoire(
      {
        ...host,
        after: (milliseconds, run) => {
          waits.push(milliseconds);
          return host.after(milliseconds / 1000, run);
        },
      },
      { maximumFileBytes: () => 1000 },
    );
    service.start();
    await mustSettle('idle', service.idle());
    assert.ok(waits.every((wait) => wait === 30_000));
    assert.deepEqual(
      service.status().notIndexed.map(({ path, reason }) => [path, reason]),
      [['mute.md', 'The file cannot be read.']],
    );
    isMute = false;
    service.refresh();
    await mustSettle('idle', service.idle());
    assert.equal(service.status().documents, 2);
    service.dispose();
  },
);

fault(
  'A corpus folder goes away and comes back',
  'It is listed meanwhile, without a loop; then all is found again.',
  () =>
    withDesk(GOOD, async (desk) => {
      const { corpora } = desk.host;
      corpora.delete('mem:/desk');
      corpora.fail('readDirectory', { times: Infinity });
      corpora.calls.length = 0;
      await desk.refresh();
      assert.deepEqual(desk.leftOut(), { '': 'The folder is empty or cannot be read.' });
      assert.ok(corpora.calls.length < 10, `${corpora.calls.length} calls`);
      corpora.healAll();
      corpora.writeSilently('mem:/desk/a.md', 'Good words.');
      corpora.tell({ uri: 'mem:/desk', kind: 'created' });
      await mustSettle('idle', desk.service.idle());
      assert.deepEqual([desk.leftOut(), await desk.findIn('good')], [{}, ['a.md']]);
      assert.deepEqual(
        desk.host.log.lines.filter(({ level }) => level === 'error'),
        [],
      );
    }),
);

fault('Two corpora have a file of the same path', 'Each is found as that of its corpus.', () =>
  withDesk(
    { 'a.md': 'Good words.' },
    async (desk) => {
      const hits = (await desk.service.search('words', { limit: 5, foldsAlike: false }))?.hits ?? [];
      assert.deepEqual(hits.map(({ document: { corpus, id, text } }) => `${corpus} ${id} ${text}`).sort(), [
        'desk a.md Good words.',
        'second a.md Better words.',
      ]);
      for (const hit of hits) {
        assert.equal(desk.service.openAnchor(desk.service.anchorOf(hit))?.uri, hit.document.uri);
      }
    },
    { corpora: { second: { 'a.md': 'Better words.' } } },
  ),
);

fault(
  'A file’s name is written with its marks apart, or a reference to it is',
  'The reference leads to it.',
  () =>
    withDesk(
      {
        [`${'Bộ Cảng'.normalize('NFD')}.md`]: 'Ports words.',
        [`${'Vũ'.normalize('NFC')}.md`]: 'Dance words.',
        'registry/r.json': JSON.stringify({
          persons: [
            {
              id: 'p',
              name: 'Pa Pason',
              sources: [{ document: `${'Bộ Cảng'.normalize('NFC')}.md`, quote: 'Ports words' }],
            },
            {
              id: 'q',
              name: 'Qa Qason',
              sources: [{ document: `${'Vũ'.normalize('NFD')}.md`, quote: 'Dance words' }],
            },
          ],
        }),
      },
      (desk) => {
        assert.deepEqual(desk.problems(), []);
      },
    ),
);
