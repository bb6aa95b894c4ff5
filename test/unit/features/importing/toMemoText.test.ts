import assert from 'node:assert/strict';
import { test } from 'node:test';

import { toMemoText } from '../../../../src/core/features/importing/toMemoText';

test('the title is a heading, and shows what it says', () => {
  assert.equal(toMemoText({ title: 'On *tugs*', body: 'Late.' }), '# On \\*tugs\\*\n\nLate.');
});

test('what stands there as a citation is one', () => {
  const given = [
    'As said \\[@quay, para. 2\\].',
    'As said \\[see @quay\\_talks; @other\\].',
    'So \\[-@quay\\].',
    'Brackets \\[sic\\] and \\[a@b.example\\] and \\[1\\] stay.',
    'An open one \\[@quay stays',
  ];
  assert.equal(
    toMemoText({ body: given.join('\n') }),
    [
      'As said [@quay, para. 2].',
      'As said [see @quay_talks; @other].',
      'So [-@quay].',
      'Brackets \\[sic\\] and \\[a@b.example\\] and \\[1\\] stay.',
      'An open one \\[@quay stays',
    ].join('\n'),
  );
});

test('a flood of brackets takes no time', () => {
  const before = performance.now();
  toMemoText({ body: '\\[@a'.repeat(50_000) + '\\[@'.repeat(50_000) });
  toMemoText({ body: `\\[${'a @b '.repeat(50_000)}` });
  assert.ok(performance.now() - before < 2_000);
});
