import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Host } from '../../src/core/contracts';
import { detectMentions } from '../../src/core/mentions/detectMentions';
import type { RegistryFile } from '../../src/core/registry/registryReading';
import { RegistryCache } from '../../src/core/registryCache';
import { RegistryReader, type RegistryState } from '../../src/core/registryState';
import { toReadableText } from '../../src/core/text/readableText';
import { createInMemoryHost, type InMemoryHost } from '../support/inMemoryHost';
import { InMemoryStorage } from '../support/inMemoryStorage';
import { propertyRuns } from '../support/propertyRuns';
import { randomRegistryText } from '../support/randomRegistryText';
import { SeededRandom } from '../support/seededRandom';
import { SOME_FACTS } from '../support/textFacts';

const TOKEN = { isCancellationRequested: false };
const CORPORA = ['one', 'two'];

const toFiles = (texts: readonly string[]): RegistryFile[] =>
  texts.map((text, i) => {
    const corpus = i < 2 ? 'one' : 'two';
    const path = `registry/${i}.${text.startsWith('{') ? 'json' : 'yaml'}`;
    return { corpus, uri: `mem:/${corpus}/${path}`, path, text };
  });

interface Session {
  readonly state: RegistryState;
  readonly host: InMemoryHost;
}

/** One session: reads, compiles, stores. */
async function load(
  files: readonly RegistryFile[],
  storage?: InMemoryStorage,
  more: Partial<Pick<Host, 'wording'>> = {},
): Promise<Session> {
  const host = { ...createInMemoryHost(storage === undefined ? {} : { storage }), ...more };
  const reader = new RegistryReader(host);
  const state = await reader.read(files, CORPORA, TOKEN);
  assert.ok(state);
  await reader.keep(state, TOKEN);
  return { state, host };
}

/** All that anybody can see of a registry. */
function show({ readings, registry, problems, recogniser }: RegistryState): unknown {
  const { size, skipped } = recogniser.gazetteer;
  const names = registry.entities.flatMap((entity) => entity.names.map(({ text }) => text));
  const text = names.slice(0, 50).join(' and ');
  const mentions = detectMentions(toReadableText(text), recogniser, { facts: SOME_FACTS });
  return { readings, entities: registry.entities, problems, size, skipped, mentions };
}

const linesOf = ({ host }: Session, level: string): readonly string[] =>
  host.log.lines.filter((line) => line.level === level).map(({ message }) => message);

function assertRead(session: Session, fromCache: number, read: number): void {
  assert.deepEqual(linesOf(session, 'debug'), [`Registry: ${fromCache} files from cache, ${read} read`]);
}

const PERSONS = 'persons:\n  - { id: anna, name: Anna Alpha }\n  - { id: bo, name: Bo Nguyễn, nmae: x }\n';
const BODIES = 'organizations:\n  - { id: moi, name: Ministry of Industry }\n';
const OTHERS = '{"persons": [{"id": "anna", "name": "Anna A."}, {"id": "", "name": "Nobody"}]}';
const DESK = toFiles([PERSONS, BODIES, OTHERS]);

/** So many names that their trie is stored as well. */
function manyPersons(change = ''): string {
  const lines = Array.from({ length: 2200 }, (_, i) => `  - { id: p${i}, name: Person Number${i}${change} }`);
  return `persons:\n${lines.join('\n')}\n`;
}

function flip(bytes: Uint8Array, bit: number): Uint8Array {
  const flipped = bytes.slice();
  flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return flipped;
}

test('a second start gives the same as the first one, and reads no file', async () => {
  const random = new SeededRandom(41);
  let entities = 0;
  for (let round = 0; round < Math.ceil(propertyRuns / 8); round++) {
    const files = toFiles([randomRegistryText(random), randomRegistryText(random), PERSONS, OTHERS]);
    const storage = new InMemoryStorage();
    const cold = await load(files);
    const first = await load(files, storage);
    const second = await load(files, storage);
    assertRead(cold, 0, 4);
    assertRead(first, 0, 4);
    assertRead(second, 4, 0);
    assert.deepStrictEqual(show(first.state), show(cold.state));
    assert.deepStrictEqual(show(second.state), show(cold.state));
    assert.equal(storage.callsOf('write').length, 4, 'nothing is written twice');
    entities += cold.state.registry.entities.length;
  }
  assert.ok(entities > 100, `${entities} entities`);
});

test('only the file that was changed is read', async () => {
  const storage = new InMemoryStorage();
  await load(DESK, storage);
  const changed = toFiles([PERSONS, BODIES.replace('Industry', 'Trade'), OTHERS]);
  const second = await load(changed, storage);
  assertRead(second, 2, 1);
  assert.deepStrictEqual(show(second.state), show((await load(changed)).state));
  assertRead(await load(changed, storage), 3, 0);
  // As after switching back to another branch.
  assertRead(await load(DESK, storage), 3, 0);
});

test('places and corpora are those of the file: an equal text elsewhere is another file', async () => {
  const storage = new InMemoryStorage();
  await load(toFiles([PERSONS]), storage);
  const moved = toFiles([BODIES, OTHERS, PERSONS]);
  const second = await load(moved, storage);
  assertRead(second, 0, 3);
  assert.deepStrictEqual(show(second.state), show((await load(moved)).state));
});

test('the names of a large registry are compiled once, and once more when they change', async () => {
  const storage = new InMemoryStorage();
  const files = toFiles([manyPersons(), BODIES]);
  const first = await load(files, storage);
  assert.equal(storage.namesOf('trie').length, 1);
  const second = await load(files, storage);
  assertRead(second, 2, 0);
  assert.deepStrictEqual(show(second.state), show(first.state));
  const cache = new RegistryCache(createInMemoryHost({ storage }), storage);
  assert.deepEqual(await cache.findTrie(files, CORPORA, TOKEN), first.state.recogniser.gazetteer.trie);
  const changed = toFiles([manyPersons('b'), BODIES]);
  assert.deepStrictEqual(show((await load(changed, storage)).state), show((await load(changed)).state));
  assert.equal(storage.namesOf('trie').length, 2);
});

test('within a session names are not compiled again where only other things change', async () => {
  const reader = new RegistryReader(createInMemoryHost());
  const first = await reader.read(toFiles([PERSONS, BODIES]), CORPORA, TOKEN);
  const noted = toFiles([PERSONS, BODIES.replace(' }', ', note: old }')]);
  const second = await reader.read(noted, CORPORA, TOKEN);
  assert.ok(first?.recogniser.gazetteer.trie);
  assert.ok(second);
  assert.equal(second.recogniser.gazetteer.trie, first.recogniser.gazetteer.trie);
  assert.deepStrictEqual(show(second), show((await load(noted)).state));
});

test('a trie of other names under the right name is not taken', async () => {
  const storage = new InMemoryStorage();
  const files = toFiles([manyPersons()]);
  await load(files, storage);
  const [name = ''] = storage.namesOf('trie');
  const other = new InMemoryStorage();
  await load(toFiles([manyPersons('x')]), other);
  const [otherName = ''] = other.namesOf('trie');
  storage.put(name, other.files.get(otherName)!.bytes);
  const second = await load(files, storage);
  assert.deepStrictEqual(show(second.state), show((await load(files)).state));
  assert.equal(linesOf(second, 'info').length, 1);
});

test('whatever byte of a stored reading is wrong or missing, there is none', async () => {
  const storage = new InMemoryStorage();
  const files = toFiles([PERSONS]);
  const expected = show((await load(files, storage)).state);
  const [name = ''] = storage.namesOf('reading');
  const { bytes } = storage.files.get(name)!;
  const damaged = [
    ...Array.from(bytes, (_, i) => flip(bytes, 8 * i + (i & 7))),
    ...Array.from(bytes, (_, end) => bytes.slice(0, end)),
    Uint8Array.of(...bytes, 0),
  ];
  assert.ok(damaged.length > 600);
  for (const [i, wrong] of damaged.entries()) {
    storage.put(name, wrong);
    const cache = new RegistryCache(createInMemoryHost({ storage }), storage);
    assert.equal(await cache.findReading(files[0]!, TOKEN), undefined, `damage ${i}`);
    if (i % 40 === 0) {
      // The file is read instead, which is told in one line, and stored anew.
      const session = await load(files, storage);
      assertRead(session, 0, 1);
      assert.deepStrictEqual(show(session.state), expected);
      assert.equal(linesOf(session, 'info').length, 1);
      assert.deepEqual(storage.files.get(name)?.bytes, bytes);
    }
  }
});

test('a damaged trie is none', async () => {
  const storage = new InMemoryStorage();
  const files = toFiles([manyPersons()]);
  await load(files, storage);
  const [name = ''] = storage.namesOf('trie');
  const { bytes } = storage.files.get(name)!;
  const random = new SeededRandom(42);
  for (let i = 0; i < 200; i++) {
    const place = random.integer(bytes.length);
    const cut = i % 2 === 0;
    storage.put(name, cut ? bytes.slice(0, place) : flip(bytes, 8 * place + random.integer(8)));
    const cache = new RegistryCache(createInMemoryHost({ storage }), storage);
    assert.equal(await cache.findTrie(files, CORPORA, TOKEN), undefined, `${cut ? 'cut' : 'flip'} ${place}`);
  }
});

test('what another build or another language stored is left alone', async () => {
  const storage = new InMemoryStorage();
  await load(DESK, storage);
  const before = storage.namesOf('reading');
  storage.build = '0.2.0';
  assertRead(await load(DESK, storage), 0, 3);
  assert.equal(storage.namesOf('reading').length, 6);
  assert.ok(before.every((name) => storage.files.has(name)));
  const wording = { language: 'vi', translate: (message: string) => `vi: ${message}` };
  const inVietnamese = await load(DESK, storage, { wording });
  assertRead(inVietnamese, 0, 3);
  assert.ok(inVietnamese.state.problems.every(({ message }) => message.startsWith('vi: ')));
  assertRead(await load(DESK, storage, { wording }), 3, 0);
});

test('storage that fails at any call changes no answer, and is told of in a line or two', async () => {
  const expected = show((await load(DESK)).state);
  const large = toFiles([manyPersons(), BODIES]);
  const expectedOfLarge = show((await load(large)).state);
  for (let n = 1; n <= 12; n++) {
    for (const failing of [
      (call: number) => call === n,
      (call: number) => call >= n,
      (call: number) => call % n === 0,
    ]) {
      const storage = new InMemoryStorage();
      storage.failing = failing;
      for (let session = 0; session < 3; session++) {
        const loaded = await load(DESK, storage);
        assert.deepStrictEqual(show(loaded.state), expected);
        assert.ok(loaded.host.log.lines.length <= 3, JSON.stringify(loaded.host.log.lines));
        assert.deepEqual(linesOf(loaded, 'error'), []);
      }
      if (n === 4) {
        assert.deepStrictEqual(show((await load(large, storage)).state), expectedOfLarge);
      }
      // Once it works again, so does all else.
      storage.failing = () => false;
      await load(DESK, storage);
      assertRead(await load(DESK, storage), 3, 0);
    }
  }
});

test('two windows that store the same at the same time do each other no harm', async () => {
  const storage = new InMemoryStorage();
  const sessions = await Promise.all([load(DESK, storage), load(DESK, storage), load(DESK, storage)]);
  for (const { state } of sessions) {
    assert.deepStrictEqual(show(state), show(sessions[0].state));
  }
  assert.equal(storage.files.size, 3);
  assertRead(await load(DESK, storage), 3, 0);
});

test('nothing is made of text that is not saved, nor of a registry that has been left', async () => {
  const storage = new InMemoryStorage();
  const [persons, ...rest] = DESK;
  await load([{ ...persons!, unsaved: true }, ...rest], storage);
  assert.equal(storage.namesOf('reading').length, 2);
  await load([{ ...toFiles([manyPersons()])[0]!, unsaved: true }], storage);
  assert.equal(storage.namesOf('trie').length, 0);

  const other = new InMemoryStorage();
  const host = createInMemoryHost({ storage: other });
  const reader = new RegistryReader(host);
  const state = await reader.read(DESK, CORPORA, TOKEN);
  assert.ok(state);
  await reader.keep(state, { isCancellationRequested: true });
  assert.equal(other.files.size, 0);
  assert.deepEqual(other.callsOf('delete'), []);
});
