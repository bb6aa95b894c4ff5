import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { format, resolveConfig } from 'prettier';

import { withFaultTable } from '../../scripts/lib/faultTable.mjs';

test('docs/faults.md has a row for every case of test/faults, and no other (npm run faults writes it)', async () => {
  const path = 'docs/faults.md';
  const page = readFileSync(path, 'utf8');
  const written = await format(withFaultTable(page), {
    ...(await resolveConfig(path)),
    parser: 'markdown',
  });
  assert.equal(page, written);
  assert.ok(page.split('\n').filter((line) => line.startsWith('| ')).length > 50);
});
