import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { hostileMessages, hostilePages, hostileTexts } from '../../support/hostileFiles';
import { buildWorker, checkHarmless, WorkerRunner } from '../../support/importerWorker';

let worker: WorkerRunner;
before(() => {
  worker = new WorkerRunner(buildWorker());
});
after(() => worker.stop());

test('pages', async () => {
  const told = await checkHarmless(worker, hostilePages());
  assert.equal(told.get('divisions in divisions'), 'too-deep');
  assert.equal(told.get('a million elements'), 'too-large');
  assert.equal(told.get('many attributes'), 'too-large');
  assert.equal(told.get('JSON-LD with nesting'), 'read');
  assert.equal(told.get('tags alone'), 'no-text');
});

test('messages', async () => {
  const told = await checkHarmless(worker, hostileMessages());
  assert.equal(told.get('a page with nesting'), 'too-deep');
  assert.equal(told.get('an encoding that nobody knows'), 'read');
});

test('plain texts', async () => {
  const told = await checkHarmless(worker, hostileTexts());
  assert.equal(told.get('no text'), 'not-supported');
  assert.equal(told.get('more than is taken in'), 'too-large');
  assert.equal(told.get('items'), 'read');
});
