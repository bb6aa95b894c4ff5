import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readAnchorId, toAnchorId } from '../../../src/core/corpus/anchorIds';
import { DocumentTable } from '../../../src/core/corpus/documentTable';
import type { SourceDocument } from '../../../src/core/corpus/sourceDocument';
import { fromBase64Url, toBase64Url } from '../../../src/core/util/base64Url';
import { readText } from '../../support/readText';
import { propertyRuns } from '../../support/propertyRuns';

const document = readText('Vũ Hải Quân said so. Then he left.', 'documents/Bộ (1).md', 'của tôi');

function lookupIn(...documents: readonly SourceDocument[]) {
  const table = new DocumentTable(documents);
  return (corpus: string, id: string): SourceDocument | undefined => table.get(corpus, id);
}

test('an id leads back to its stretch, and needs no escaping anywhere', () => {
  for (const span of [
    { start: 0, end: 11 },
    { start: 3, end: 3 },
    { start: 0, end: document.text.length },
  ]) {
    const id = toAnchorId(document, span);
    assert.match(id, /^[\w.-]+$/);
    const anchor = readAnchorId(id, lookupIn(document));
    assert.ok(anchor?.state === 'found');
    assert.deepEqual([anchor.document, anchor.span, anchor.passage], [document, span, 0]);
  }
});

test('changed words have moved: nothing else is opened in their place', () => {
  const id = toAnchorId(document, { start: 0, end: 11 });
  const edited = { ...document, text: `x${document.text}` };
  assert.deepEqual(readAnchorId(id, lookupIn(edited)), { state: 'moved', document: edited });
  const cut = { ...document, text: 'Vũ' };
  assert.deepEqual(readAnchorId(id, lookupIn(cut)), { state: 'moved', document: cut });
  const behind = { ...document, text: `${document.text} More.` };
  assert.equal(readAnchorId(id, lookupIn(behind))?.state, 'found');
});

test('a document that is gone leads nowhere', () => {
  const id = toAnchorId(document, { start: 0, end: 1 });
  assert.equal(readAnchorId(id, lookupIn()), undefined);
  assert.equal(readAnchorId(id, lookupIn({ ...document, corpus: 'other' })), undefined);
});

test('any other string is no id, or an id of a document that is there', () => {
  const good = toAnchorId(document, { start: 0, end: 11 });
  const broken = fc.tuple(fc.nat(good.length), fc.nat(4), fc.string({ maxLength: 4 })).map(([at, length, put]) => good.slice(0, at) + put + good.slice(at + length));
  const hostile = fc.constantFrom('', '....', 'file:///etc/passwd', '../../x', '0.0.0..', `${good}.`, 'a'.repeat(100_000), '__proto__');
  fc.assert(
    fc.property(fc.oneof(broken, hostile, fc.string()), (id) => {
      const anchor = readAnchorId(id, lookupIn(document));
      assert.ok(anchor === undefined || anchor.document === document);
      if (anchor?.state === 'found') {
        assert.ok(anchor.span.start <= anchor.span.end && anchor.span.end <= document.text.length);
      }
    }),
    { numRuns: propertyRuns, seed: 10 },
  );
  // Commands can be called by anybody with anything.
  const readAnyId = readAnchorId as (id: unknown, lookup: ReturnType<typeof lookupIn>) => unknown;
  for (const odd of [undefined, null, 7, {}, ['x']]) {
    assert.equal(readAnyId(odd, lookupIn(document)), undefined);
  }
});

test('base64url is what Node makes of UTF-8, and comes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.equal(toBase64Url(text), Buffer.from(text, 'utf8').toString('base64url'));
      assert.equal(fromBase64Url(toBase64Url(text)), Buffer.from(text, 'utf8').toString('utf8'));
    }),
    { numRuns: propertyRuns, seed: 11 },
  );
  assert.equal(toBase64Url('\ud800'), toBase64Url('\ufffd'));
  assert.equal(fromBase64Url('/w'), undefined);
  assert.equal(fromBase64Url('_w'), undefined);
});
