import assert from 'node:assert/strict';
import { after, before } from 'node:test';

import { hostilePdfs, hostileWordFiles } from '../support/hostileFiles';
import { buildWorker, checkHarmless, WorkerRunner } from '../support/importerWorker';
import { fault } from './faultCase';

/*
 * Files of strangers that are imported, in the worker that users run. Each of a kind is answered in time and within the
 * worker's memory, nothing ends the worker, and behind all of them it reads a good one (`checkHarmless`).
 */

let worker: WorkerRunner;
before(() => {
  worker = new WorkerRunner(buildWorker());
});
after(() => worker.stop());

fault(
  'A Word file is a zip bomb, lies about its size, is cut off, encrypted or leads out',
  'It is refused with the reason, before it is unpacked further than is allowed; the importer lives.',
  async () => {
    const told = await checkHarmless(worker, hostileWordFiles());
    assert.equal(told.get('a bomb'), 'too-large');
    assert.equal(told.get('a bomb that lies about its size'), 'too-large');
    assert.equal(told.get('a bomb of text'), 'too-large');
    assert.equal(told.get('thousands of entries'), 'too-large');
    assert.equal(told.get('cut in the middle'), 'damaged');
    assert.equal(told.get('an encrypted one'), 'encrypted');
  },
);

fault(
  'A PDF is encrypted, cut off, a bomb, without an end or of thousands of pages',
  'It is read as far as it is whole, or refused with the reason; the importer lives.',
  async () => {
    const told = await checkHarmless(worker, await hostilePdfs());
    assert.equal(told.get('a password'), 'encrypted');
    assert.equal(told.get('cut in the middle'), 'damaged');
    assert.equal(told.get('a broken table'), 'read');
    assert.equal(told.get('more pages than are taken in'), 'too-many-pages');
    assert.ok(['read', 'no-text'].includes(told.get('a font whose matrix is a program') ?? ''));
  },
);
