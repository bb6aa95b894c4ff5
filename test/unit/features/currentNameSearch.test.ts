import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CurrentNameSearch } from '../../../src/core/features/currentNameSearch';
import type { Registry } from '../../../src/core/registry/registry';
import { buildRegistry } from '../../support/deskBuilder';
import { aPerson } from '../../support/entityBuilders';

const older = buildRegistry([aPerson('quan', 'Vũ Hải Quân')]);
const newer = buildRegistry([aPerson('quan', 'Vũ Hải Quân'), aPerson('an', 'Quang An')]);

/** A clock on which each look takes a second, so that every step is followed by a pause. */
function makeNames(): { readonly names: CurrentNameSearch; readonly pauses: () => number } {
  let time = 0;
  let pauses = 0;
  const clock = { today: () => '2026-04-01', now: () => (time += 1000) };
  const pause = (): Promise<void> => {
    pauses++;
    return new Promise((resolve) => setImmediate(resolve));
  };
  return { names: new CurrentNameSearch({ clock, pause }), pauses: () => pauses };
}

function checkFound(names: CurrentNameSearch, registry: Registry, expected: readonly string[]): void {
  const hits = names.of(registry).find('quan', 10);
  assert.deepEqual(
    hits.map(({ entity }) => entity.id),
    expected,
  );
}

test('a search that was prepared is the one that answers', async () => {
  const { names } = makeNames();
  await names.prepare(newer);
  const prepared = names.of(newer);
  assert.equal(names.of(newer), prepared);
  checkFound(names, newer, ['an', 'quan']);
});

test('whoever asks before it is prepared gets an answer at once, and nothing is made twice', async () => {
  const { names } = makeNames();
  const preparing = names.prepare(newer);
  checkFound(names, newer, ['an', 'quan']);
  const search = names.of(newer);
  await preparing;
  assert.equal(names.of(newer), search);
});

test('a newer registry takes over, and the same one again costs nothing', async () => {
  const { names, pauses } = makeNames();
  const first = names.prepare(older);
  const second = names.prepare(newer);
  await Promise.all([first, second]);
  checkFound(names, newer, ['an', 'quan']);
  const before = pauses();
  await names.prepare(newer);
  assert.equal(pauses(), before);
  checkFound(names, older, ['quan']);
});
