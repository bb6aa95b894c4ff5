import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pauseIfDue, runInSlices, type Steps } from '../../../src/core/util/steps';
import { SLICE, Turns } from '../../../src/core/util/turns';

/** A host whose clock shows work alone, and whose turns are counted. */
function makeHost() {
  const host = {
    time: 0,
    turn: 0,
    clock: { today: () => '2026-04-01', now: () => host.time },
    pause: (): Promise<void> =>
      new Promise((resolve) => {
        setImmediate(() => {
          host.turn++;
          resolve();
        });
      }),
  };
  return host;
}

function work(host: ReturnType<typeof makeHost>, name: string, milliseconds: number) {
  const spent = new Map<number, number>();
  const steps = function* (): Steps<string> {
    for (let i = 0; i < milliseconds; i++) {
      host.time++;
      spent.set(host.turn, (spent.get(host.turn) ?? 0) + 1);
      yield;
    }
    return name;
  };
  return { spent, steps };
}

function parts(turns: Turns, host: ReturnType<typeof makeHost>) {
  return { clock: host.clock, pause: turns.pause, isDue: turns.isDue };
}

test('pieces of work that run side by side share the slice of a turn', async () => {
  const host = makeHost();
  const turns = new Turns(host);
  const pieces = ['a', 'b', 'c', 'd', 'e'].map((name) => work(host, name, 40));
  const done = await Promise.all(pieces.map(({ steps }) => runInSlices(steps(), parts(turns, host))));
  assert.deepEqual(done, ['a', 'b', 'c', 'd', 'e']);
  const perTurn = new Map<number, number>();
  for (const { spent } of pieces) {
    for (const [turn, time] of spent) {
      perTurn.set(turn, (perTurn.get(turn) ?? 0) + time);
    }
  }
  // In the first turn each takes one step before it can pause.
  assert.ok(Math.max(...perTurn.values()) <= SLICE + pieces.length);
  assert.equal(
    [...perTurn.values()].reduce((sum, time) => sum + time),
    200,
  );
});

test('whoever has waited the longest comes first', async () => {
  const host = makeHost();
  const turns = new Turns(host);
  const pieces = ['a', 'b', 'c'].map((name) => work(host, name, 10 * SLICE));
  await Promise.all(pieces.map(({ steps }) => runInSlices(steps(), parts(turns, host))));
  const ends = pieces.map(({ spent }) => Math.max(...spent.keys()));
  // The first has had a slice when the others come to their first pause.
  assert.ok(
    Math.max(...ends) - Math.min(...ends) <= 2 * pieces.length,
    `all end nearly together: ${ends.join(', ')}`,
  );
});

test('short work of many goes on in one turn as long as there is time', async () => {
  const host = makeHost();
  const turns = new Turns(host);
  host.time = SLICE;
  const turnsOf = await Promise.all(
    Array.from({ length: 20 }, async () => {
      await pauseIfDue(turns);
      host.time++;
      return host.turn;
    }),
  );
  assert.deepEqual(
    [1, 2, 3].map((turn) => turnsOf.filter((other) => other === turn).length),
    [SLICE, SLICE, 20 - 2 * SLICE],
  );
});

test('without a slice used up nobody pauses', async () => {
  const host = makeHost();
  await pauseIfDue(new Turns(host));
  assert.equal(host.turn, 0);
});

test('a host that cannot pause says so to all who wait, and later pauses go on', async () => {
  const host = makeHost();
  const { pause } = host;
  const turns = new Turns({ clock: host.clock, pause: () => host.pause() });
  host.pause = () => Promise.reject(new Error('no more turns'));
  const outcomes = await Promise.allSettled([turns.pause(), turns.pause()]);
  assert.deepEqual(
    outcomes.map(({ status }) => status),
    ['rejected', 'rejected'],
  );
  host.pause = pause;
  await turns.pause();
});
