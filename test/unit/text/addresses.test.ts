import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hideAddresses } from '../../../src/core/text/addresses';
import { HIDDEN } from '../../../src/core/text/readableText';

test('e-mail addresses, paths and names of files are hidden, other words are not', () => {
  const hidden = [
    ['info@MOST.gov.vn', 'mailto:a.b+c@most.vn', '/srv/MOST/x.md', '~/MOST/a', './MOST', '../MOST/b'],
    ['C:\\MOST', 'c:/MOST/x', '\\\\MOST\\share', 'MOST.pdf', 'docs/MOST_2026.docx', 'MOST-report.MD'],
  ].flat();
  for (const token of hidden) {
    const expected = HIDDEN.repeat(token.length);
    assert.equal(hideAddresses(`see (${token}). MOST`), `see (${expected}). MOST`, token);
    assert.equal(hideAddresses(token), expected);
  }
  for (const text of [
    'MOST/MPI',
    'and/or MOST',
    'Luật 71/2025/QH15',
    '@MOST',
    'MOST @ 5',
    '/MOST',
    'Vietnam.The',
    'a \\* b',
    'Booking.com',
    'MOST.pdfs',
  ]) {
    assert.equal(hideAddresses(text), text);
  }
});

test('floods of signs cost no more than other text', () => {
  const started = performance.now();
  for (const part of ['@', '/', '\\', 'a.', 'a@', '.pdf', '/a', 'a@b.', '-']) {
    assert.equal(hideAddresses(part.repeat(50_000)).length, part.length * 50_000);
  }
  assert.ok(performance.now() - started < 900);
});
