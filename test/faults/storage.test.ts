import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import type { Storage } from '../../src/core/contracts';
import { FaultyWorld } from '../support/faultyWorld';
import { InMemoryStorage } from '../support/inMemoryStorage';
import { createNodeStorage } from '../support/nodeStorage';
import { SeededRandom } from '../support/seededRandom';
import { ChildProgram } from './childProgram';
import { fault, isLong } from './faultCase';
import { deskFiles, findAll, MANY_NAMES, withSession, type Findings } from './faultyDesk';

/* What is kept for the next start is damaged, foreign, shared, full, read-only or gone: the next answer is right. */

const files = deskFiles({ names: MANY_NAMES });

let truth: Findings;
let filled: InMemoryStorage;
before(async () => {
  const world = new FaultyWorld(files);
  truth = await withSession(world, findAll);
  filled = world.storage;
});

function copyOf(
  storage: InMemoryStorage,
  change: (name: string, bytes: Uint8Array) => Uint8Array,
): InMemoryStorage {
  const copy = new InMemoryStorage();
  for (const [name, { bytes, mtime }] of storage.files) {
    copy.put(name, change(name, bytes), mtime);
  }
  return copy;
}

/** A session over the storage finds the truth, and so do those behind it. */
async function checkRight(
  storage: InMemoryStorage,
  what: string,
  starts = ['next', 'second'],
): Promise<void> {
  for (const which of starts) {
    const world = new FaultyWorld(files, storage);
    await withSession(world, async (session) => {
      assert.deepEqual(await findAll(session), truth, `${what}: the ${which} start`);
      const noise = session.host.log.lines.filter(({ level }) => level === 'error' || level === 'warn');
      assert.deepEqual(noise, [], what);
    });
  }
}

fault(
  'What is stored was cut off',
  'It is not taken, made anew, and stored again; the log has one line.',
  async () => {
    const cuts = isLong ? 32 : 4;
    for (let part = 0; part < cuts; part++) {
      await checkRight(
        copyOf(filled, (_, bytes) => bytes.slice(0, Math.floor((part * bytes.length) / cuts))),
        `${part}/${cuts}`,
      );
    }
  },
);

fault('Single bits of what is stored are flipped', 'It is not taken.', async () => {
  const random = new SeededRandom(11);
  // Each round flips one in every file.
  const rounds = isLong ? Math.ceil(1000 / filled.files.size) : 4;
  for (let round = 0; round < rounds; round++) {
    const storage = copyOf(filled, (_, bytes) => {
      const flipped = bytes.slice();
      const bit = random.integer(8 * bytes.length);
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      return flipped;
    });
    await checkRight(storage, `round ${round}`, ['next']);
  }
});

fault(
  'Stored files have each other’s names, or hold other data under a right name',
  'None is taken.',
  async () => {
    const names = [...filled.files.keys()];
    const others = new Map(
      names.map((name, i) => [name, filled.files.get(names[(i + 1) % names.length]!)!.bytes]),
    );
    await checkRight(
      copyOf(filled, (name) => others.get(name)!),
      'exchanged',
    );
    const json = new TextEncoder().encode('{"__proto__":{"polluted":true},"documentIds":{},"fields":["x"]}');
    await checkRight(
      copyOf(filled, () => json),
      'other data',
    );
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  },
);

fault(
  'What is stored is that of an older or newer version',
  'It is not taken; a newer one is not deleted.',
  async () => {
    for (const build of ['0.0.1', '9.9.9']) {
      const world = new FaultyWorld(files);
      world.storage.build = build;
      await withSession(world, () => Promise.resolve());
      const theirs = [...world.storage.files.keys()];
      world.storage.build = '0.1.0';
      await checkRight(world.storage, build);
      assert.deepEqual(
        theirs.filter((name) => !world.storage.files.has(name)),
        [],
      );
    }
  },
);

/** A session over a storage that is `damaged` finds the truth, and how often its log speaks. */
async function linesWith(failing: InMemoryStorage['failing']): Promise<readonly string[]> {
  const storage = new InMemoryStorage();
  storage.failing = failing;
  return withSession(new FaultyWorld(files, storage), async (session) => {
    assert.deepEqual(await findAll(session), truth);
    return session.host.log.lines.filter(({ level }) => level !== 'debug').map(({ level }) => level);
  });
}

fault(
  'A folder lies among what is stored',
  'All else that is stored is taken, and nothing of it is made anew.',
  async () => {
    const storage = copyOf(filled, (_, bytes) => bytes);
    const read = storage.read.bind(storage);
    storage.put('search-folder', new Uint8Array(), storage.time + 1000);
    storage.read = (name) => (name === 'search-folder' ? Promise.reject(new Error('EISDIR')) : read(name));
    storage.delete = () => Promise.reject(new Error('ENOTEMPTY'));
    await checkRight(storage, 'folder', ['next']);
    assert.deepEqual(
      storage.calls.filter(({ operation }) => operation === 'write'),
      [],
    );
  },
);

fault(
  'The disk is full',
  'All works from memory; the log has a line for the registry and one for the search.',
  async () => {
    const lines = await linesWith((_, operation) => operation === 'write');
    assert.ok(lines.length > 0 && lines.length <= 2, lines.join());
  },
);

fault('The storage is read-only', 'All works from memory.', async () => {
  const lines = await linesWith((_, operation) => operation === 'write' || operation === 'delete');
  assert.ok(lines.length > 0 && lines.length <= 2, lines.join());
});

fault('There is no storage, or nothing works in it', 'All works from memory.', async () => {
  const lines = await linesWith(() => true);
  assert.ok(lines.length > 0 && lines.length <= 4, lines.join());
  const world = new FaultyWorld(files);
  const { corpora, log, clock, wording, pause, after: later } = world.newHost();
  const host = { corpora, log, clock, wording, pause, after: later };
  const { createAideMemoire } = await import('../../src/core');
  const service = createAideMemoire(host, { maximumFileBytes: () => 100_000 });
  service.start();
  await service.idle();
  assert.deepEqual(await findAll({ service }), truth);
  service.dispose();
});

fault(
  'The storage does not answer',
  'After half a minute all works from memory, and it is not asked again.',
  async () => {
    const silent: Storage = {
      version: () => Promise.resolve('0.1.0'),
      read: () => new Promise(() => undefined),
      write: () => new Promise(() => undefined),
      list: () => new Promise(() => undefined),
      delete: () => new Promise(() => undefined),
    };
    const world = new FaultyWorld(files);
    let asked = 0;
    const counting = new Proxy(silent, {
      get: (target, key: keyof Storage) => {
        asked += Number(key !== 'version');
        return target[key].bind(target);
      },
    });
    const host = { ...world.newHost(), storage: counting };
    const { createAideMemoire } = await import('../../src/core');
    const service = createAideMemoire(host, { maximumFileBytes: () => 100_000 });
    service.start();
    await service.idle();
    assert.deepEqual(await findAll({ service }), truth);
    // Those that were asked for at once.
    assert.ok(asked <= 4, `asked ${asked} times`);
    service.dispose();
  },
);

fault('What is stored holds hostile text', 'It is shown as that of a fresh reading.', async () => {
  const hostile = {
    desk: {
      'a.md': 'Pa Pason came.',
      'registry/r.json': JSON.stringify({
        persons: [
          { id: 'p', name: 'Pa Pason', note: '![](https://evil.example) <command:x> [y](command:z)' },
        ],
      }),
    },
  };
  const world = new FaultyWorld(hostile);
  const link = (): string => 'ours:x';
  const links = { openAnchor: link, showCard: link, revealInSidebar: link, searchMentions: link };
  const shown: (string | undefined)[] = [];
  for (let start = 0; start < 2; start++) {
    shown.push(await withSession(world, ({ service }) => Promise.resolve(service.cardMarkdown('p', links))));
  }
  assert.ok(world.operationsOf('storage.read').length > 0);
  assert.equal(shown[1], shown[0]);
  assert.doesNotMatch(shown[1] ?? '', /!\[|<command|\]\(command/);
});

// Processes of their own over one folder of the disk.

const program = `
  import { createAideMemoire } from './src/core';
  import { createInMemoryHost } from './test/support/inMemoryHost';
  import { createNodeStorage } from './test/support/nodeStorage';
  import { deskFiles, findAll, MANY_NAMES } from './test/faults/faultyDesk';
  const [folder, seconds, seed] = process.argv.slice(2);
  const files = deskFiles({ names: MANY_NAMES });
  async function session(corpora) {
    const host = createInMemoryHost({ corpora, storage: createNodeStorage(folder) });
    const service = createAideMemoire(host, { maximumFileBytes: () => 100_000 });
    service.start();
    await service.idle();
    const found = JSON.stringify(await findAll({ service }));
    const loud = host.log.lines.filter(({ level }) => level === 'error' || level === 'warn');
    service.dispose();
    return { found, loud };
  }
  const cold = {};
  const variants = [0, 1, 2].map((n) => ({ ...files, desk: { ...files.desk, 'a.md': files.desk['a.md'] + ' Variant ' + n + '.' } }));
  console.log('began');
  const end = Date.now() + 1000 * Number(seconds);
  let sessions = 0;
  for (let turn = Number(seed); Date.now() < end; turn++) {
    const which = turn % variants.length;
    const { found, loud } = await session(variants[which]);
    if (loud.length > 0) throw new Error(JSON.stringify(loud));
    cold[which] ??= found;
    if (cold[which] !== found) throw new Error('Another answer in session ' + sessions);
    sessions++;
  }
  console.log(JSON.stringify({ sessions, answers: cold }));
`;

let child: ChildProgram;
let folder: string;
before(async () => {
  child = await ChildProgram.bundle(program);
  folder = await mkdtemp(join(tmpdir(), 'aide-memoire-storage-'));
});
after(async () => {
  await child.dispose();
  await rm(folder, { recursive: true, force: true });
});

fault(
  'Two windows write into one storage all the time',
  'Each always answers rightly, and nothing half-written is left.',
  async () => {
    const shared = join(folder, 'shared');
    const seconds = isLong ? 60 : 4;
    const windows = [0, 1].map((seed) =>
      child.start([shared, String(seconds), String(seed)], { seconds: seconds + 60 }),
    );
    const ends = await Promise.all(windows.map(({ ended }) => ended));
    const answers = ends.map(({ code, output }) => {
      assert.equal(code, 0, output);
      return JSON.parse(output.trimEnd().split('\n').at(-1) ?? '') as {
        sessions: number;
        answers: Record<string, string>;
      };
    });
    assert.ok(
      answers.every(({ sessions }) => sessions > 0),
      'each had its turn',
    );
    for (const [variant, found] of Object.entries(answers[0]!.answers)) {
      const theirs = answers[1]!.answers[variant];
      assert.ok(theirs === undefined || theirs === found, `variant ${variant}`);
    }
    assert.deepEqual(
      (await readdir(shared)).filter((name) => !/^[a-z]+-[0-9a-f]+\.[a-z]+$/.test(name)),
      [],
    );
  },
);

fault(
  'The program is killed at any moment',
  'The next start finds all; what was left half-written is never taken.',
  async () => {
    const random = new SeededRandom(5);
    const killed = join(folder, 'killed');
    for (let kill = 0; kill < (isLong ? 200 : 6); kill++) {
      if (kill % 4 === 0) {
        // Else all is stored soon, and nothing is written any more.
        await rm(killed, { recursive: true, force: true });
      }
      const running = child.start([killed, '30', String(kill)]);
      await running.began;
      await new Promise((resolve) => setTimeout(resolve, random.integer(600)));
      running.kill();
      await running.ended;
      const storage = createNodeStorage(killed);
      const world = new FaultyWorld(files);
      const { createAideMemoire } = await import('../../src/core');
      const host = { ...world.newHost(), storage };
      const service = createAideMemoire(host, { maximumFileBytes: () => 100_000 });
      service.start();
      await service.idle();
      assert.deepEqual(await findAll({ service }), truth, `kill ${kill}`);
      service.dispose();
    }
  },
);
