import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tellStatements } from '../../../../src/core';

test('who said what is told in a line, and nothing where nothing was said', () => {
  const statement = { id: 's1', act: 'pledge', by: 'Coast Bank', summary: 'credit for the port' };
  assert.equal(tellStatements([statement]), 'Coast Bank (pledge): credit for the port');
  assert.equal(
    tellStatements([statement, { ...statement, act: 'offer', summary: 'lamps' }]),
    'Coast Bank (pledge): credit for the port; Coast Bank (offer): lamps',
  );
  assert.equal(tellStatements([]), undefined);
  assert.equal(tellStatements(undefined), undefined);
});
