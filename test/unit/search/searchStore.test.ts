import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { SourceDocument } from '../../../src/core/corpus/sourceDocument';
import { aDocument } from '../../support/deskBuilder';
import { createInMemoryHost } from '../../support/inMemoryHost';
import { InMemoryStorage } from '../../support/inMemoryStorage';
import { propertyRuns } from '../../support/propertyRuns';
import {
  buildFreshIndex,
  runSearchSession,
  SMALL_PACKS,
  startSearchSession,
  type SearchSession,
} from '../../support/searchSession';
import {
  aQuery,
  describeAnswers,
  documentNamed,
  plainQuery,
  type TestQuery,
} from '../../support/searchTexts';

/* One session after another over the same storage. */

const NAMES = ['a.md', 'b.md', 'c.md', 'd.md', 'e.md', 'f.md', 'g.md', 'h.md'];
const someDocuments = fc.uniqueArray(documentNamed(fc.constantFrom(...NAMES)), {
  selector: ({ id }) => id,
  maxLength: NAMES.length,
});
/** Corpora that have much in common, as those of one day and the next. */
const relatedCorpora = fc
  .array(documentNamed(fc.constantFrom(...NAMES)), { minLength: 4, maxLength: 14 })
  .chain((versions) =>
    fc.array(
      fc.subarray(versions).map((some) => [...new Map(some.map((one) => [one.id, one])).values()]),
      { minLength: 2, maxLength: 6 },
    ),
  );
const someQueries = fc.array(aQuery(NAMES), { minLength: 1, maxLength: 3 });

async function checkAnswers(
  { index }: SearchSession,
  documents: readonly SourceDocument[],
  queries: readonly TestQuery[],
): Promise<void> {
  const fresh = await buildFreshIndex(documents);
  assert.deepEqual(describeAnswers(index, queries), describeAnswers(fresh, queries));
}

/** Documents of one passage each. */
function numbered(count: number, more = ''): readonly SourceDocument[] {
  return Array.from({ length: count }, (_, i) => aDocument(`${i}.md`, `chips of number${i} ${more}`));
}

const idsOf = (documents: readonly SourceDocument[]): readonly string[] => documents.map(({ id }) => id);

test('a second session answers as a fresh index does, reads no document anew and stores nothing', async () => {
  await fc.assert(
    fc.asyncProperty(someDocuments, someQueries, async (documents, queries) => {
      const storage = new InMemoryStorage();
      await runSearchSession(storage, documents);
      storage.calls.length = 0;
      const second = await runSearchSession(storage, documents);
      assert.deepEqual(second.readAnew, []);
      assert.deepEqual(storage.callsOf('write'), []);
      assert.deepEqual(second.host.log.lines, []);
      await checkAnswers(second, documents, queries);
    }),
    { numRuns: propertyRuns },
  );
});

test('documents that changed, came or went between sessions are read as they are now, and no others', async () => {
  const textsOf = (documents: readonly SourceDocument[]): readonly string[] =>
    documents.map(({ title, text }) => JSON.stringify([title, text]));
  await fc.assert(
    fc.asyncProperty(relatedCorpora, someQueries, async (all, queries) => {
      const storage = new InMemoryStorage();
      const seen = new Set<string>();
      for (const documents of all) {
        const session = await runSearchSession(storage, documents);
        await checkAnswers(session, documents, queries);
        const unknown = documents.filter((document) => !seen.has(textsOf([document])[0] ?? ''));
        assert.deepEqual(session.readAnew, idsOf(unknown));
        textsOf(documents).forEach((text) => seen.add(text));
        storage.time += 1000;
        storage.calls.length = 0;
        const again = await runSearchSession(storage, documents);
        assert.deepEqual([again.readAnew, storage.callsOf('write')], [[], []]);
      }
    }),
    { numRuns: Math.ceil(propertyRuns / 3) },
  );
});

test('what changes within a session is stored at its end', async () => {
  const storage = new InMemoryStorage();
  const [first, second] = [numbered(10), numbered(10, 'and more')];
  const session = await runSearchSession(storage, first);
  const mixed = [...first.slice(0, 5), ...second.slice(5)];
  await session.update(mixed);
  await session.keep();
  const next = await runSearchSession(storage, mixed);
  assert.deepEqual(next.readAnew, []);
  await checkAnswers(next, mixed, [plainQuery('more chips'), plainQuery('number7')]);
});

test('documents of one text, in several corpora or under several names, are stored as one', async () => {
  const storage = new InMemoryStorage();
  const text = 'chips of the ban';
  const documents = ['a', 'b'].flatMap((corpus) =>
    ['x.md', 'y.md'].map((id) => aDocument(id, text, { corpus, title: 'T' })),
  );
  await runSearchSession(storage, documents.slice(0, 1));
  const next = await runSearchSession(storage, documents);
  assert.deepEqual(next.readAnew, []);
  await checkAnswers(next, documents, [plainQuery('chips'), plainQuery('t')]);
});

test('the words of what is not saved are in no file, also where it was closed before anything was stored', async () => {
  for (const closes of [false, true]) {
    const storage = new InMemoryStorage();
    const host = createInMemoryHost();
    const secret = aDocument('0.md', 'chips of zzsecret');
    const documents = [secret, ...numbered(9).slice(1)];
    host.corpora.edit(secret.uri, secret.text);
    const session = startSearchSession(storage, { host });
    await session.update(documents);
    await checkAnswers(session, documents, [plainQuery('zzsecret')]);
    if (closes) {
      host.corpora.closeEditor(secret.uri);
    }
    await session.keep();
    const stored = [...storage.files.values()].map(({ bytes }) => Buffer.from(bytes).toString('latin1'));
    assert.ok(stored.length > 1);
    assert.ok(stored.some((bytes) => bytes.includes('"number8"')));
    assert.ok(!stored.some((bytes) => bytes.includes('zzsecret')));
    const next = await runSearchSession(storage, documents);
    assert.deepEqual(next.readAnew, ['0.md']);
  }
});

test('a file of which less than half is asked for is replaced, and what is left of it stored anew', async () => {
  const storage = new InMemoryStorage();
  const all = numbered(SMALL_PACKS.full);
  await runSearchSession(storage, all);
  const [old] = storage.files.keys();
  storage.time += 1000;
  storage.calls.length = 0;
  // Half of it is enough.
  await runSearchSession(storage, all.slice(0, 3));
  assert.deepEqual(storage.callsOf('write'), []);
  await runSearchSession(storage, all.slice(0, 2));
  const [replacement, ...others] = storage.callsOf('write');
  assert.deepEqual(others, []);
  assert.notEqual(replacement, old);
  // Another window may still want it, and after a week nobody does.
  assert.ok(storage.files.has(old ?? ''));
  const later = createInMemoryHost({ today: '2026-04-09' });
  const last = await runSearchSession(storage, all.slice(0, 2), { host: later });
  assert.deepEqual(last.readAnew, []);
  assert.ok(!storage.files.has(old ?? ''));
});

test('of files that have the same documents the newest counts, and the others are given up', async () => {
  const all = numbered(SMALL_PACKS.full);
  const some = all.slice(0, 3);
  for (const before of [some, [...some, ...numbered(3, 'of another window')]]) {
    const storage = new InMemoryStorage();
    const elsewhere = new InMemoryStorage();
    await runSearchSession(storage, before);
    await runSearchSession(elsewhere, all);
    const [[older, file] = []] = storage.files;
    const [[newer, { bytes }] = ['', { bytes: new Uint8Array() }]] = elsewhere.files;
    storage.put(newer, bytes);
    storage.put(older ?? '', file?.bytes ?? bytes, Date.parse('2026-03-20'));
    storage.calls.length = 0;
    const session = await runSearchSession(storage, all);
    assert.deepEqual([session.readAnew, storage.callsOf('write')], [[], []]);
    assert.deepEqual([...storage.files.keys()], [newer]);
  }
});

test('few stretches are not worth a file', async () => {
  const storage = new InMemoryStorage();
  const packs = { full: 100, fewest: 10 };
  await runSearchSession(storage, numbered(9), { packs });
  assert.deepEqual(storage.callsOf('write'), []);
  await runSearchSession(storage, numbered(10), { packs });
  assert.equal(storage.callsOf('write').length, 1);
});

test('where a session ends while it stores, the next one takes up from there', async () => {
  const documents = numbered(24);
  const files = documents.length / SMALL_PACKS.full;
  for (let written = 0; written < files; written++) {
    const storage = new InMemoryStorage();
    const killed = startSearchSession({
      version: () => storage.version(),
      read: (name) => storage.read(name),
      list: () => storage.list(),
      delete: (name) => storage.delete(name),
      write: (name, bytes) =>
        storage.files.size < written ? storage.write(name, bytes) : new Promise(() => undefined),
    });
    await killed.update(documents);
    void killed.keep();
    while (storage.files.size < written) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    const next = await runSearchSession(storage, documents);
    assert.deepEqual(next.readAnew, idsOf(documents.slice(written * SMALL_PACKS.full)));
    assert.equal(storage.files.size, files);
    await checkAnswers(next, documents, [plainQuery('chips'), plainQuery('number23')]);
    const last = await runSearchSession(storage, documents);
    assert.deepEqual(last.readAnew, []);
  }
});

test('nothing is written or deleted after it was cancelled, whenever that is', async () => {
  const documents = numbered(40);
  for (let looks = 1, wasCancelled = true; wasCancelled; looks++) {
    const storage = new InMemoryStorage();
    storage.put('search-old.words', new Uint8Array(3), 0);
    const session = startSearchSession(storage);
    await session.update(documents);
    storage.calls.length = 0;
    let left = looks;
    let callsBefore = -1;
    await session.keep({
      get isCancellationRequested() {
        if (--left === 0) {
          callsBefore = storage.calls.length;
        }
        return left <= 0;
      },
    });
    wasCancelled = callsBefore >= 0;
    const after = wasCancelled ? storage.calls.slice(callsBefore) : [];
    assert.deepEqual(
      after.filter(({ operation }) => operation === 'write' || operation === 'delete'),
      [],
    );
    await checkAnswers(session, documents, [plainQuery('number7')]);
  }
});

test('windows with different corpora over one storage do not get into each other’s way', async () => {
  // Last, whether the other window waits for it.
  const aStep = fc.tuple(fc.constantFrom(0, 1), fc.boolean(), fc.boolean(), fc.boolean());
  const someSteps = relatedCorpora.chain((corpora) =>
    fc.tuple(...corpora.map((documents) => fc.tuple(fc.constant(documents), aStep))),
  );
  await fc.assert(
    fc.asyncProperty(someSteps, someQueries, async (steps, queries) => {
      const storage = new InMemoryStorage();
      const windows = [startSearchSession(storage), startSearchSession(storage)];
      const shown: (readonly SourceDocument[])[] = [[], []];
      let working = [Promise.resolve(), Promise.resolve()];
      for (const [documents, [window, restarts, keeps, waits]] of steps) {
        const run = async (): Promise<void> => {
          const session = restarts ? startSearchSession(storage) : windows[window]!;
          windows[window] = session;
          shown[window] = documents;
          await session.update(documents);
          if (keeps) {
            await session.keep();
          }
        };
        working[window] = working[window]!.then(run);
        if (waits) {
          await Promise.all(working);
          working = [Promise.resolve(), Promise.resolve()];
          storage.time += 1000;
          for (const [i, session] of windows.entries()) {
            await checkAnswers(session, shown[i]!, queries);
          }
        }
      }
      await Promise.all(working);
      for (const [i, session] of windows.entries()) {
        await checkAnswers(session, shown[i]!, queries);
        assert.deepEqual(session.host.log.lines, []);
      }
    }),
    { numRuns: Math.ceil(propertyRuns / 3) },
  );
});
