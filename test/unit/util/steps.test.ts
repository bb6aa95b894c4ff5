import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runAtOnce, runInSlices, type Steps } from '../../../src/core/util/steps';

function* count(to: number, done: number[]): Steps<string> {
  for (let i = 1; i <= to; i++) {
    done.push(i);
    yield;
  }
  return 'all';
}

/** A clock on which each look takes two milliseconds. */
function makePausing(onPause: () => void) {
  let time = 0;
  const clock = { today: () => '2026-04-01', now: () => (time += 2) };
  const pause = (): Promise<void> => {
    onPause();
    return Promise.resolve();
  };
  return { clock, pause };
}

test('steps run at once to their end', () => {
  const done: number[] = [];
  assert.equal(runAtOnce(count(3, done)), 'all');
  assert.deepEqual(done, [1, 2, 3]);
});

test('steps run in slices pause when a slice is used up', async () => {
  const done: number[] = [];
  const pauses: number[] = [];
  const pausing = makePausing(() => void pauses.push(done.length));
  assert.equal(await runInSlices(count(10, done), pausing), 'all');
  assert.deepEqual(pauses, [4, 8]);
});

test('steps that are cancelled in a pause end there', async () => {
  const done: number[] = [];
  const token = { isCancellationRequested: false };
  const pausing = makePausing(() => {
    token.isCancellationRequested = true;
  });
  assert.equal(await runInSlices(count(10, done), pausing, token), undefined);
  assert.equal(done.length, 4);
});
