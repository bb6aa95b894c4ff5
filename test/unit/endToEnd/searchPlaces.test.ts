import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordsOfHit } from '../../../src/core';
import { withService } from './serviceUnderTest';

const text = '---\ntitle: Ports\n---\n\n# Ports\r\n\r\nA first port.\r\n\r\nThe deep sea port is late.\n';
const uri = 'mem:/desk/documents/ports.md';
const options = { corpora: { desk: { 'documents/ports.md': text } } };

test('a passage is found at any place in its words, and nowhere else', async () => {
  await withService(options, ({ service }) => {
    const passageAt = (line: number, character: number) =>
      service.passageAt(uri, { line, character })?.passage;
    assert.equal(passageAt(6, 0), 0);
    assert.equal(passageAt(6, 12), 0);
    assert.equal(passageAt(8, 4), 1);
    assert.equal(passageAt(4, 3), undefined, 'a heading');
    assert.equal(passageAt(7, 0), undefined, 'an empty line');
    assert.equal(service.passageAt('mem:/desk/else.md', { line: 0, character: 0 }), undefined);
    return Promise.resolve();
  });
});

test('an id of the words of a hit opens the words, and its passage is quoted whole', async () => {
  await withService(options, async ({ service }) => {
    const answer = await service.search('"deep sea"', { limit: 5 });
    const [hit] = answer?.hits ?? [];
    assert.ok(hit);
    const target = service.openAnchor(service.anchorOf(hit, wordsOfHit(hit)));
    assert.ok(target?.state === 'found');
    assert.deepEqual(target.range, { start: { line: 8, character: 4 }, end: { line: 8, character: 12 } });
    const quotation = service.quotationOf(service.anchorOf(hit));
    assert.ok(quotation?.state === 'ready');
    assert.match(quotation.text, /^> The deep sea port is late\.\n/);
  });
});
