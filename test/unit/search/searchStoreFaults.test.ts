import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SourceDocument } from '../../../src/core/corpus/sourceDocument';
import { seal } from '../../../src/core/util/sealed';
import { runAtOnce } from '../../../src/core/util/steps';
import { aDocument } from '../../support/deskBuilder';
import { createInMemoryHost } from '../../support/inMemoryHost';
import { InMemoryStorage } from '../../support/inMemoryStorage';
import { propertyRuns } from '../../support/propertyRuns';
import { buildFreshIndex, runSearchSession, type SearchSession } from '../../support/searchSession';
import { describeAnswers, plainQuery } from '../../support/searchTexts';
import { SeededRandom } from '../../support/seededRandom';

/* Stored files that are not what they were, and a storage that fails: the answers are the same, only later. */

const LINES = [
  '# Trade\n\nBạn hàng ban hành chips',
  'The WHO, who came in 2026, on 57-NQ/TW',
  '# Chips\n\n## Bán dẫn\n\nNguyễn sold 50,000 chips',
  'Photo: semiconductor trading',
];
const DOCUMENTS: readonly SourceDocument[] = Array.from({ length: 30 }, (_, i) =>
  aDocument(`${i}.md`, `${LINES[i % LINES.length]!} number${i}\n\nAnd trades`, { title: `Title ${i % 7}` }),
);
const QUERIES = ['bán chips', 'WHO', '57-nq', 'semicon', 'title 3', 'trade number7'].map(plainQuery);
const ALL_IN_ONE = { full: 1000, fewest: 1 };

const expected = describeAnswers(await buildFreshIndex(DOCUMENTS), QUERIES);

function checkAnswers({ index }: SearchSession, what: string): void {
  assert.deepEqual(describeAnswers(index, QUERIES), expected, what);
}

/** The storage after a session, each of whose files may be damaged in a copy. */
async function fillStorage(packs?: typeof ALL_IN_ONE): Promise<InMemoryStorage> {
  const storage = new InMemoryStorage();
  await runSearchSession(storage, DOCUMENTS, packs && { packs });
  return storage;
}

function copyOf(storage: InMemoryStorage): InMemoryStorage {
  const copy = new InMemoryStorage();
  for (const [name, { bytes, mtime }] of storage.files) {
    copy.put(name, bytes, mtime);
  }
  return copy;
}

/** One line tells of it, and the next session has all again. */
async function checkMended(storage: InMemoryStorage, what: string): Promise<readonly string[]> {
  const session = await runSearchSession(storage, DOCUMENTS);
  checkAnswers(session, what);
  assert.equal(session.host.log.lines.length, 1, what);
  const next = await runSearchSession(storage, DOCUMENTS);
  assert.deepEqual(next.readAnew, [], what);
  checkAnswers(next, what);
  return session.readAnew;
}

test('a file that was cut off is read anew from the documents', async () => {
  const filled = await fillStorage(ALL_IN_ONE);
  const [[name, { bytes }] = ['', { bytes: new Uint8Array() }]] = filled.files;
  for (let part = 0; part < 64; part++) {
    const storage = copyOf(filled);
    storage.put(name, bytes.subarray(0, Math.floor((part * bytes.length) / 64)));
    const readAnew = await checkMended(storage, `${part}/64`);
    assert.equal(readAnew.length, DOCUMENTS.length);
  }
});

test('a file with one wrong bit is read anew from the documents, and only this one', async () => {
  const filled = await fillStorage();
  const names = [...filled.files.keys()];
  const random = new SeededRandom(7);
  for (let i = 0; i < propertyRuns; i++) {
    const storage = copyOf(filled);
    const name = random.pick(names);
    const bytes = Uint8Array.from(storage.files.get(name)?.bytes ?? []);
    const at = random.integer(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.integer(8));
    storage.put(name, bytes);
    const readAnew = await checkMended(storage, `${name} at ${at}`);
    assert.ok(readAnew.length > 0 && readAnew.length < DOCUMENTS.length);
  }
});

test('what is not ours under a name of ours is told once, and is not deleted at once', async () => {
  const storage = await fillStorage();
  for (const name of ['search-foreign.words', 'search-', 'search-other.txt']) {
    storage.put(name, new TextEncoder().encode(`something else: ${name}`));
  }
  storage.put('reading-x.reading', new Uint8Array(10), 0);
  const names = [...storage.files.keys()];
  const session = await runSearchSession(storage, DOCUMENTS);
  checkAnswers(session, 'foreign files');
  assert.deepEqual(session.readAnew, []);
  assert.equal(session.host.log.lines.length, 1);
  assert.deepEqual([...storage.files.keys()], names);
  assert.ok(!storage.callsOf('read').includes('reading-x.reading'));
});

test('what another build stored is read anew and stays for that build, for a week', async () => {
  const storage = await fillStorage();
  const old = [...storage.files.keys()];
  storage.build = '0.2.0';
  const session = await runSearchSession(storage, DOCUMENTS);
  checkAnswers(session, 'another build');
  assert.equal(session.readAnew.length, DOCUMENTS.length);
  assert.equal(session.host.log.lines.length, 1);
  assert.deepEqual([...storage.files.keys()].slice(0, old.length), old);
  storage.build = '0.1.0';
  const back = await runSearchSession(storage, DOCUMENTS);
  assert.deepEqual(back.readAnew, []);
  const late = createInMemoryHost({ today: '2026-04-09' });
  storage.build = '0.2.0';
  storage.time = Date.parse('2026-04-09');
  await runSearchSession(storage, DOCUMENTS, { host: late });
  assert.deepEqual(
    old.filter((name) => storage.files.has(name)),
    [],
  );
});

test('files in another format are read anew from the documents', async () => {
  const storage = await fillStorage();
  for (const [name, { bytes }] of [...storage.files]) {
    const content = bytes.indexOf('\n'.charCodeAt(0)) + 1;
    const key = new TextDecoder().decode(bytes.subarray(16, content - 1));
    const [what, format, ...others] = JSON.parse(key) as [string, number, ...unknown[]];
    const other = JSON.stringify([what, format + 1, ...others]);
    storage.put(name, runAtOnce(seal(other, [bytes.subarray(content)])));
  }
  const readAnew = await checkMended(storage, 'another format');
  assert.equal(readAnew.length, DOCUMENTS.length);
});

test('whichever call of the storage fails, nothing rejects and all is found', async () => {
  const filled = await fillStorage();
  for (const start of [new InMemoryStorage(), filled]) {
    for (const isLast of [false, true]) {
      for (let failing = 1, calls = failing; failing <= calls; failing++) {
        const storage = copyOf(start);
        storage.failing = (call) => (isLast ? call >= failing : call === failing);
        const session = await runSearchSession(storage, DOCUMENTS);
        calls = storage.calls.length;
        checkAnswers(session, `call ${failing}`);
        assert.ok(session.host.log.lines.length <= 1);
        storage.failing = () => false;
        const next = await runSearchSession(storage, DOCUMENTS);
        checkAnswers(next, `after call ${failing}`);
        assert.deepEqual(next.host.log.lines, []);
      }
    }
  }
});
