import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isInsideCorpus } from '../../../src/core/corpus/insideCorpus';

test('a document id is a relative path that stays inside', () => {
  const rows = [
    ['a.md', './a.md', 'documents/a.md', 'a..b/c.md', '...', 'documents/2026 report (1)..md'],
    ['documents/Bộ.md', 'a%20b.md', '50% of %25.md', '%252e/a.md', `${'%25'.repeat(100_000)}.md`],
  ].flat();
  assert.deepEqual(rows.filter(isInsideCorpus), rows);
});

test('what leads out of the folder, encoded or not, is outside', () => {
  const rows = [
    ['/etc/passwd', '../a.md', 'a/../../b.md', 'x/../a.md', '..', '//server/a', '', 'a.md\0', 'a%00.md'],
    ['..\\a.md', '\\a.md', 'a\\b.md', 'a%5Cb.md', 'C:\\a.md', 'c:a.md', 'c%3Aa.md', '\\\\server\\share'],
    ['file:///a.md', 'https://example.org/a.md'],
    ['..%2fa.md', '%2e%2e/a.md', '%252e%252E/a.md', '%25252e./a.md', '%2Fetc', 'a/%2e./b.md'],
  ].flat();
  assert.deepEqual(rows.filter(isInsideCorpus), []);
});
