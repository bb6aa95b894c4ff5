import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { hostileWordFiles, hostilePdfs } from '../../support/hostileFiles';
import { buildWorker, checkHarmless, WorkerRunner } from '../../support/importerWorker';

let worker: WorkerRunner;
before(() => {
  worker = new WorkerRunner(buildWorker());
});
after(() => worker.stop());

test('files of Word', async () => {
  const told = await checkHarmless(worker, hostileWordFiles());
  assert.equal(told.get('a bomb'), 'too-large');
  assert.equal(told.get('a bomb that lies about its size'), 'too-large');
  assert.equal(told.get('a bomb of text'), 'too-large');
  assert.equal(told.get('thousands of entries'), 'too-large');
  assert.equal(told.get('cut in the middle'), 'damaged');
  assert.equal(told.get('an encrypted one'), 'encrypted');
});

test('PDFs', async () => {
  const told = await checkHarmless(worker, await hostilePdfs());
  assert.equal(told.get('a password'), 'encrypted');
  assert.equal(told.get('cut in the middle'), 'damaged');
  assert.equal(told.get('a broken table'), 'read');
  assert.equal(told.get('more pages than are taken in'), 'too-many-pages');
});
