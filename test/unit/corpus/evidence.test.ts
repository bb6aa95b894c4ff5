import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DocumentTable } from '../../../src/core/corpus/documentTable';
import { EvidenceFinder, type QuotedSource } from '../../../src/core/corpus/evidence';
import { passageAt } from '../../../src/core/corpus/passageAt';
import { readText } from '../../support/readText';
import { runAtOnce } from '../../../src/core/util/steps';

const markdown = readText('# Head\n\nThe **High Technology** Law.\n\nSee [the Law](http://x) now. The Law.', 'a.md');
const html = readText('<p>One <b>&amp;</b> two</p><p>three</p>', 'b.html');
const otherA = readText('Another text here.', 'a.md', 'other');
const onlyOther = readText('Only there it is.', 'c.md', 'other');
const composed = readText('Name of the file.', 'B\u1ed9.md');
const documents = new DocumentTable([markdown, html, composed, otherA, onlyOther]);

function checkEvidence(source: Omit<QuotedSource, 'corpus'>, expected: unknown, corpus = 'desk'): void {
  const evidence = new EvidenceFinder().evidenceOf({ corpus, ...source }, documents);
  const told =
    evidence.state === 'found'
      ? [evidence.anchor.document.text.slice(evidence.anchor.span.start, evidence.anchor.span.end), evidence.anchor.passage]
      : evidence.state === 'missing'
        ? evidence
        : [evidence.state, evidence.document.corpus];
  assert.deepEqual(told, expected);
}

test('quotes are found in their document, with the passage they begin in', () => {
  checkEvidence({ document: 'a.md', quote: 'High Technology Law' }, ['High Technology** Law', 0]);
  checkEvidence({ document: 'a.md', quote: 'Head' }, ['Head', undefined]);
  checkEvidence({ document: 'a.md', quote: 'the Law now' }, ['the Law](http://x) now', 1]);
  checkEvidence({ document: 'b.html', quote: 'One & two' }, ['One <b>&amp;</b> two', 0]);
  checkEvidence({ document: 'b.html', quote: 'two three' }, ['two</p><p>three', 0]);
});

test('a quote that is not there is lost, a source without one is its document', () => {
  checkEvidence({ document: 'a.md', quote: 'Low Technology Law' }, ['lost', 'desk']);
  checkEvidence({ document: 'a.md' }, ['document', 'desk']);
});

test('documents are looked up in the own corpus first, then in the others', () => {
  checkEvidence({ document: 'a.md' }, ['document', 'other'], 'other');
  checkEvidence({ document: './c.md' }, ['document', 'other']);
  checkEvidence({ document: 'a.md' }, ['document', 'desk'], 'no such corpus');
  checkEvidence({ document: 'Bo\u0302\u0323.md' }, ['document', 'desk']);
  checkEvidence({ document: 'none.md', quote: 'x' }, { state: 'missing', documentId: 'none.md' });
});

test('whatever leads out of the folder is missing', () => {
  for (const path of ['../a.md', 'x/../a.md', '/a.md', '\\a.md', 'C:\\a.md', 'c:a.md', 'file:///a.md', 'a.md\0', '..%2fa.md', '%2e%2e/a.md', '%252e/a.md', '', '..']) {
    checkEvidence({ document: path }, { state: 'missing', documentId: path });
  }
});

test('whoever checks a source learns of several places that fit', () => {
  const finder = new EvidenceFinder();
  const stateOf = (source: Omit<QuotedSource, 'corpus'>): string =>
    runAtOnce(finder.stateOf({ corpus: 'desk', ...source }, documents));
  assert.equal(stateOf({ document: 'a.md', quote: 'Law' }), 'ambiguous');
  assert.equal(stateOf({ document: 'a.md', quote: 'Law', prefix: 'now. The ' }), 'found');
  assert.equal(stateOf({ document: 'a.md', quote: 'nothing' }), 'lost');
  assert.equal(stateOf({ document: 'a.md' }), 'document');
  assert.equal(stateOf({ document: 'x.md', quote: 'Law' }), 'missing');
});

test('what was found in a document is remembered', () => {
  const finder = new EvidenceFinder();
  assert.equal(finder.findIn(markdown, 'Law'), finder.findIn(markdown, 'Law'));
  assert.notEqual(finder.findIn(markdown, 'Law'), finder.findIn(markdown, 'Law', { prefix: 'the' }));
});

test('passages are found by any offset in them, as a plain search finds them', () => {
  for (const document of [markdown, html, readText('', 'e.txt')]) {
    for (let offset = -1; offset <= document.text.length + 1; offset++) {
      const slow = document.passages.find(({ span }) => span.start <= offset && offset < span.end)?.index;
      assert.equal(passageAt(document, offset), slow);
    }
  }
});
