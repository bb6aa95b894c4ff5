import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkMemos, linesOf } from '../checkSession';
import { aDatedMemo, PEOPLE_DESK } from '../peopleDesk';

test('a name that two people fit is told with who they are, and the choice is kept', async () => {
  const [findings] = await checkMemos(PEOPLE_DESK, [aDatedMemo('Vo Van Minh agreed.')]);
  const [finding] = findings ?? [];
  assert.ok(finding);
  assert.equal(finding.code, 'name-ambiguous');
  assert.equal(finding.severity, 'information');
  assert.equal(
    finding.message,
    '“Vo Van Minh” may be any of several: Vo Van Minh (Governor of the Coast Bank); Vo Van Minh (Director of the Port Agency).',
  );
  assert.deepEqual(
    finding.fixes.map((fix) => ('decision' in fix ? fix.decision : undefined)),
    [
      { kind: 'is', name: 'Vo Van Minh', entityId: 'minh-bank' },
      { kind: 'is', name: 'Vo Van Minh', entityId: 'minh-port' },
      { kind: 'not', name: 'Vo Van Minh', entityIds: ['minh-bank', 'minh-port'] },
    ],
  );
});

test('a short name is open where both were introduced', async () => {
  assert.deepEqual(
    await linesOf(
      PEOPLE_DESK,
      aDatedMemo('Governor Vo Van Minh met Director Vo Van Minh of the Port Agency.\n\nMr. Minh agreed.'),
    ),
    ['name-ambiguous (information) “Minh”'],
  );
});

test('a title, a decision or talk of the name itself leaves nothing open', async () => {
  for (const memo of [
    aDatedMemo('Governor Vo Van Minh agreed.'),
    aDatedMemo('Vo Van Minh agreed.', { more: 'aide-memoire:\n  is: { Vo Van Minh: minh-port }\n' }),
    aDatedMemo('Write “Mr. Minh” nowhere.'),
    aDatedMemo('Odd Bergland agreed.'),
  ]) {
    assert.deepEqual(await linesOf(PEOPLE_DESK, memo), [], memo);
  }
});
