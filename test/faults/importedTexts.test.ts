import assert from 'node:assert/strict';
import { after, before } from 'node:test';

import { hostileMessages, hostilePages, hostileTexts } from '../support/hostileFiles';
import { buildWorker, checkHarmless, WorkerRunner } from '../support/importerWorker';
import { fault } from './faultCase';

/* As in `imports.test.ts`: texts of strangers that are imported. */

let worker: WorkerRunner;
before(() => {
  worker = new WorkerRunner(buildWorker());
});
after(() => worker.stop());

fault(
  'A web page is nested or broken without an end, or holds scripts and trackers',
  'It is read for its text, or refused with the reason; the importer lives.',
  async () => {
    const told = await checkHarmless(worker, hostilePages());
    assert.equal(told.get('divisions in divisions'), 'too-deep');
    assert.equal(told.get('a million elements'), 'too-large');
    assert.equal(told.get('many attributes'), 'too-large');
    assert.equal(told.get('JSON-LD with nesting'), 'read');
    assert.equal(told.get('tags alone'), 'no-text');
  },
);

fault(
  'A message or a text that is imported is written to be slow to read',
  'It is read or refused with the reason; the importer lives.',
  async () => {
    const messages = await checkHarmless(worker, hostileMessages());
    assert.equal(messages.get('a page with nesting'), 'too-deep');
    assert.equal(messages.get('an encoding that nobody knows'), 'read');
    const texts = await checkHarmless(worker, hostileTexts());
    assert.equal(texts.get('no text'), 'not-supported');
    assert.equal(texts.get('more than is taken in'), 'too-large');
    assert.equal(texts.get('items'), 'read');
  },
);
