import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAideMemoire, type AideMemoire, type Status } from '../../../src/core';
import { createInMemoryHost, type InMemoryHost } from '../../support/inMemoryHost';
import { aMemo, describeService, LINKS } from './serviceUnderTest';

/* A first reading of more documents than come at once, told as it goes, stopped anywhere and gone on with. */

const COUNT = 640;
const REGISTRY = `persons:
  - id: anna
    name: Anna Alpha
    memberships:
      - role: Minister of Harbours
        sources: [{ document: d/0007.md, quote: Minister Anna Alpha }]
  - { id: bo, name: Bo Beta }
`;

const nameOf = (i: number): string => `number${String(i).padStart(4, '0')}`;

const FILES: Readonly<Record<string, string>> = {
  'registry/all.yaml': REGISTRY,
  ...Object.fromEntries(
    Array.from({ length: COUNT }, (_, i) => [
      `d/${String(i).padStart(4, '0')}.md`,
      `---\ndate: 2026-02-${String((i % 28) + 1).padStart(2, '0')}\n---\n\nMinister Anna Alpha saw the pier ${nameOf(i)}.\n`,
    ]),
  ),
};

const MEMO = aMemo('Anna Alpha wrote to Bo Beta.');

interface Stage {
  readonly host: InMemoryHost;
  readonly service: AideMemoire;
}

async function withNewService(scene: (stage: Stage) => Promise<void>): Promise<void> {
  const host = createInMemoryHost({ corpora: { desk: FILES } });
  const service = createAideMemoire(host, { maximumFileBytes: () => 100_000 });
  try {
    await scene({ host, service });
  } finally {
    service.dispose();
  }
}

/** Resolves once the status is as it should be. */
function whenStatus(service: AideMemoire, isSo: (status: Status) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const subscription = service.onDidChangeStatus(() => {
      if (isSo(service.status())) {
        subscription.dispose();
        resolve();
      }
    });
  });
}

async function countHits(service: AideMemoire, query: string): Promise<number | undefined> {
  return (await service.search(query, { limit: 5 }))?.total;
}

function mentionsOf(service: AideMemoire): string {
  return /Mention[^\n]*/.exec(service.cardMarkdown('anna', LINKS) ?? '')?.[0] ?? '';
}

function isAt(stage: string, least: number): (status: Status) => boolean {
  return ({ progress }) => progress?.stage === stage && progress.done >= least;
}

test('progress goes forward within a stage, counts what is true, and says ready when all is in', () =>
  withNewService(async ({ host, service }) => {
    const highest = new Map<string, number>();
    const states = new Set<string>();
    let documents = 0;
    service.onDidChangeStatus(() => {
      const { state, progress, documents: known } = service.status();
      states.add(state);
      assert.ok(known >= documents, 'what is in stays in');
      documents = known;
      assert.equal(state === 'ready', known === COUNT && progress === undefined, `${state} with ${known}`);
      if (progress !== undefined) {
        const { stage, done, total, file } = progress;
        assert.ok(done >= (highest.get(stage) ?? 0), `${stage} goes back to ${done}`);
        assert.ok(done <= total && total <= COUNT, `${stage}: ${done} of ${total}`);
        highest.set(stage, done);
        if (stage === 'reading') {
          assert.ok(done <= host.corpora.callsOf('readFile').length, `${done} are not read yet`);
          assert.ok(file === undefined || file.path in FILES, file?.path);
        }
      }
    });
    service.start();
    await service.idle();
    assert.deepEqual([...states], ['loading', 'ready']);
    assert.equal(highest.get('reading'), COUNT);
    // Whom the dates of all sources may concern is looked for again.
    assert.ok((highest.get('again') ?? 0) > COUNT - 10);
    assert.equal(await countHits(service, nameOf(COUNT - 1)), 1);
    assert.match(mentionsOf(service), /^Mentioned 640 times/);
  }));

test('what is in can be hovered and searched while the rest is read, and is told as so far', () =>
  withNewService(async ({ service }) => {
    service.start();
    await whenStatus(service, ({ documents }) => documents >= 500);
    const { state, documents } = service.status();
    assert.equal(state, 'loading');
    assert.ok(documents < COUNT);
    assert.equal(await countHits(service, nameOf(7)), 1);
    assert.match(mentionsOf(service), /^Mentions so far, not all sources are in: \d/);
    assert.deepEqual([...service.problems()], []);
    // Where words are from is known only once no other place may come.
    const words = `Minister Anna Alpha saw the pier ${nameOf(7)}`;
    assert.equal(await service.findQuoted(words), undefined);
    await service.idle();
    assert.notEqual(await service.findQuoted(words), undefined);
  }));

for (const [name, isThere] of [
  ['the folders are listed', () => true],
  ['the first files are read', isAt('reading', 3)],
  ['files are read and others taken in', isAt('reading', 550)],
  ['names are found in the last files', isAt('names', 550)],
  ['words of the last files are indexed', isAt('search', 550)],
  ['titles are looked at again', isAt('again', 300)],
] as const) {
  test(`stopped while ${name}, it stands still, and ends as if it had not been stopped`, () =>
    withNewService(async ({ host, service }) => {
      const there = whenStatus(service, isThere);
      service.start();
      await there;
      service.stopReading();
      const { progress } = service.status();
      assert.equal(service.status().state, 'stopped');
      await service.ready();
      await service.idle();

      const stopped = service.status();
      assert.equal(stopped.state, 'stopped');
      assert.equal(stopped.progress?.stage, progress?.stage);
      const { length } = host.corpora.calls;
      await new Promise((resolve) => setTimeout(resolve, 10));
      assert.equal(host.corpora.calls.length, length);
      assert.equal(service.status().documents, stopped.documents);
      if (stopped.documents > 0) {
        assert.match(mentionsOf(service), /^Mentions so far/);
        assert.equal(await countHits(service, 'pier'), stopped.documents);
      }

      // What changes is taken in all the same.
      host.corpora.write('mem:/desk/registry/more.yaml', 'persons: [{ id: eve, name: Eve Epsilon }]');
      host.corpora.write('mem:/desk/extra.md', 'Eve Epsilon saw an extraordinary pier.');
      await service.idle();
      assert.equal(service.status().state, 'stopped');
      if (stopped.progress !== undefined) {
        assert.equal(service.status().documents, stopped.documents + 1);
        assert.equal(await countHits(service, 'extraordinary'), 1);
        assert.match(service.cardMarkdown('eve', LINKS) ?? '', /extraordinary/);
      }

      service.resumeReading();
      await service.idle();
      assert.equal(service.status().state, 'ready');
      assert.equal(service.status().progress, undefined);
      const reads = host.corpora.callsOf('readFile');
      assert.equal(new Set(reads).size, reads.length, 'no file is read twice');
      const fresh = createAideMemoire(host, { maximumFileBytes: () => 100_000 });
      fresh.start();
      await fresh.idle();
      const queries = ['pier', nameOf(7), 'extraordinary'];
      assert.deepEqual(
        await describeService(service, MEMO, queries),
        await describeService(fresh, MEMO, queries),
      );
      fresh.dispose();
    }));
}

test('where nothing goes on, nothing is stopped or resumed', () =>
  withNewService(async ({ host, service }) => {
    service.start();
    await service.idle();
    const { length } = host.corpora.calls;
    service.resumeReading();
    service.stopReading();
    assert.equal(service.status().state, 'ready');
    service.resumeReading();
    await service.idle();
    assert.equal(service.status().state, 'ready');
    assert.equal(host.corpora.calls.length, length);
  }));

test('a stopped reading goes on with a refresh', () =>
  withNewService(async ({ service }) => {
    service.start();
    await whenStatus(service, isAt('reading', 550));
    service.stopReading();
    await service.idle();
    service.refresh();
    await service.idle();
    assert.equal(service.status().state, 'ready');
    assert.equal(service.status().documents, COUNT);
  }));

test('disposed while it stops, nothing goes on', () =>
  withNewService(async ({ host, service }) => {
    service.start();
    await whenStatus(service, isAt('reading', 550));
    service.stopReading();
    service.dispose();
    service.resumeReading();
    await service.idle();
    const { length } = host.corpora.calls;
    await new Promise((resolve) => setTimeout(resolve, 10));
    assert.equal(host.corpora.calls.length, length);
  }));
