import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { collectMessages } from '../../scripts/lib/messages.mjs';

const { messages, computed } = collectMessages('src');

test('every sentence a user sees is a literal that a translator can find', () => {
  assert.deepEqual(computed, []);
  assert.ok(messages.length > 50);
});

test('l10n/bundle.l10n.json lists the sentences of the code (npm run l10n writes it)', () => {
  const listed = JSON.parse(readFileSync('l10n/bundle.l10n.json', 'utf8')) as Record<string, string>;
  assert.deepEqual(Object.keys(listed).sort(), [...messages].sort());
});
