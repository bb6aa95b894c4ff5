import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  hostileMessages,
  hostilePages,
  hostilePdfs,
  hostileTexts,
  hostileWordFiles,
  type HostileFile,
} from '../../support/hostileFiles';
import { buildWorker, WorkerRunner } from '../../support/importerWorker';

const GOOD = new TextEncoder().encode('Ships\n\nThe harbour office counted the ships of the morning.');

let worker: WorkerRunner;
before(() => {
  worker = new WorkerRunner(buildWorker());
});
after(() => worker.stop());

/** Every file is answered: nothing ends the worker, runs on in it, or keeps it from reading the next one. */
async function checkHarmless(files: readonly HostileFile[]): Promise<Map<string, string>> {
  const told = new Map<string, string>();
  for (const { fault, name, bytes } of files) {
    const { outcome } = await worker.read(name, bytes);
    assert.ok(typeof outcome !== 'string', `${fault}: ${String(outcome)}`);
    told.set(fault, outcome.state === 'read' ? 'read' : outcome.reason);
  }
  const { outcome } = await worker.read('ships.txt', GOOD);
  assert.ok(typeof outcome !== 'string' && outcome.state === 'read');
  assert.equal(outcome.draft.title, 'Ships');
  return told;
}

test('pages', async () => {
  const told = await checkHarmless(hostilePages());
  assert.equal(told.get('divisions in divisions'), 'too-deep');
  assert.equal(told.get('a million elements'), 'too-large');
  assert.equal(told.get('many attributes'), 'too-large');
  assert.equal(told.get('JSON-LD with nesting'), 'read');
  assert.equal(told.get('tags alone'), 'no-text');
});

test('files of Word', async () => {
  const told = await checkHarmless(hostileWordFiles());
  assert.equal(told.get('a bomb'), 'too-large');
  assert.equal(told.get('a bomb that lies about its size'), 'too-large');
  assert.equal(told.get('a bomb of text'), 'too-large');
  assert.equal(told.get('thousands of entries'), 'too-large');
  assert.equal(told.get('cut in the middle'), 'damaged');
  assert.equal(told.get('an encrypted one'), 'encrypted');
});

test('PDFs', async () => {
  const told = await checkHarmless(await hostilePdfs());
  assert.equal(told.get('a password'), 'encrypted');
  assert.equal(told.get('cut in the middle'), 'damaged');
  assert.equal(told.get('a broken table'), 'read');
  assert.equal(told.get('more pages than are taken in'), 'too-many-pages');
});

test('messages', async () => {
  const told = await checkHarmless(hostileMessages());
  assert.equal(told.get('a page with nesting'), 'too-deep');
  assert.equal(told.get('an encoding that nobody knows'), 'read');
});

test('plain texts', async () => {
  const told = await checkHarmless(hostileTexts());
  assert.equal(told.get('no text'), 'not-supported');
  assert.equal(told.get('more than is taken in'), 'too-large');
  assert.equal(told.get('items'), 'read');
});
