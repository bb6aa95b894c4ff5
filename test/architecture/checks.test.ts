import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

import { createRules } from '../../src/core/checks/rules';
import { FINDING_CODES } from '../../src/core/checks/finding';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  contributes: { configuration: { properties: Record<string, { properties?: Record<string, unknown> }> }[] };
};

test('every code of a finding has a rule, a setting and a page, and nothing else has', () => {
  const codes = [...FINDING_CODES].sort();
  assert.deepEqual([...new Set(createRules().flatMap((rule) => rule.codes))].sort(), codes);
  const severities = manifest.contributes.configuration.flatMap(({ properties }) =>
    Object.keys(properties['aideMemoire.checks.severities']?.properties ?? {}),
  );
  assert.deepEqual(severities.sort(), codes);
  for (const code of codes) {
    const page = `docs/checks/${code}.md`;
    assert.ok(existsSync(page), page);
    assert.ok(readFileSync(page, 'utf8').startsWith(`# \`${code}\`\n`), page);
  }
});
