import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pruneStorage } from '../../../src/core/util/pruneStorage';
import { InMemoryStorage } from '../../support/inMemoryStorage';

const CLOCK = { today: () => '2026-04-10', now: () => 0 };
const DAY = 24 * 60 * 60 * 1000;
const TODAY = Date.parse('2026-04-10');

test('what is in use stays, whatever its age; what is old goes; other data is not ours', async () => {
  const storage = new InMemoryStorage();
  storage.put('registry-used', Uint8Array.of(1), TODAY - 400 * DAY);
  storage.put('registry-young', Uint8Array.of(1), TODAY - 6 * DAY);
  storage.put('registry-of-today', Uint8Array.of(1), TODAY + DAY / 2);
  storage.put('registry-old', Uint8Array.of(1), TODAY - 8 * DAY);
  storage.put('passages-old', Uint8Array.of(1), TODAY - 8 * DAY);
  const deleted = await pruneStorage(
    storage,
    'registry-',
    new Set(['registry-used', 'registry-gone']),
    CLOCK,
  );
  assert.deepEqual(deleted, ['registry-old']);
  assert.deepEqual([...storage.files.keys()].sort(), [
    'passages-old',
    'registry-of-today',
    'registry-used',
    'registry-young',
  ]);
});

test('of what is not in use the newest fifty stay, and no more than 64 MB', async () => {
  const storage = new InMemoryStorage();
  for (let i = 0; i < 80; i++) {
    storage.put(`registry-${i}`, Uint8Array.of(1), TODAY - i);
  }
  await pruneStorage(storage, 'registry-', new Set(['registry-79']), CLOCK);
  const left = [...storage.files.keys()];
  assert.equal(left.length, 51);
  assert.ok(['registry-0', 'registry-49', 'registry-79'].every((name) => left.includes(name)));

  const large = new InMemoryStorage();
  for (let i = 0; i < 5; i++) {
    large.put(`registry-${i}`, Uint8Array.of(1), TODAY - i);
  }
  const listed = await large.list();
  large.list = () => Promise.resolve(listed.map((file) => ({ ...file, size: 20_000_000 })));
  await pruneStorage(large, 'registry-', new Set(), CLOCK);
  assert.deepEqual([...large.files.keys()], ['registry-0', 'registry-1', 'registry-2']);
});

test('what cannot be deleted keeps nothing else from going', async () => {
  const storage = new InMemoryStorage();
  for (const name of ['registry-a', 'registry-folder', 'registry-z']) {
    storage.put(name, Uint8Array.of(1), TODAY - 8 * DAY);
  }
  const drop = storage.delete.bind(storage);
  storage.delete = (name) =>
    name === 'registry-folder' ? Promise.reject(new Error('ENOTEMPTY')) : drop(name);
  assert.deepEqual(await pruneStorage(storage, 'registry-', new Set(), CLOCK), ['registry-a', 'registry-z']);
});
