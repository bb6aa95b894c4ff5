import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toProblemWording } from '../../src/core/problemWording';
import { RegistryReader } from '../../src/core/registryState';
import { createInMemoryHost, englishWording } from '../support/inMemoryHost';

test('what a problem quotes is short and turns nothing around', () => {
  const { translate } = toProblemWording(englishWording);
  assert.equal(translate('“{0}” of {1}', 'a\u202eb\n\u001b[31m', 2), '“a⟦U+202E⟧b ⟦U+001B⟧[31m” of 2');
  const told = translate('“{0}”', 'x'.repeat(100_000));
  assert.ok(told.length <= 202 && told.endsWith('…”'));
});

test('so do the problems of registry files', async () => {
  const file = { corpus: 'desk', uri: 'memory:/r.yaml', path: 'r.yaml' };
  const text = `persons:\n- "key\u202e": x\n  id: ${'i'.repeat(100_000)}\n- id: ${'i'.repeat(100_000)}\n`;
  const token = { isCancellationRequested: false };
  const state = await new RegistryReader(createInMemoryHost()).read([{ ...file, text }], ['desk'], token);
  const messages = (state?.problems ?? []).map(({ message }) => message);
  assert.ok(messages.length >= 2, messages.join('\n'));
  for (const message of messages) {
    assert.ok(message.length < 400 && !message.includes('\u202e'), message.slice(0, 400));
  }
});
