import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findDifferences } from '../../../../src/core/checks/quotations/findDifferences';

function tell(written: string, said: string): readonly string[] {
  return findDifferences(written, said).differences.map(
    (one) => `${one.written} | ${one.said}${one.isSlight ? ' (slight)' : ''}`,
  );
}

const rows: readonly (readonly [written: string, said: string, ...told: string[]])[] = [
  ['the old crane lifts', 'the old crane lifts'],
  ['the new, old crane', 'the grown, old crane', 'new | grown'],
  ['a crane will lift all', 'a crane will not lift all', ' | not'],
  ['a very old crane', 'a old crane', 'very | '],
  ['one old crane and two new ships', 'one new crane and two old ships', 'old | new', 'new | old'],
  ['for the government to pay', 'for the Government to pay', 'government | Government (slight)'],
  ['piers, cranes, and lamps', 'piers, cranes and lamps', 'cranes, | cranes (slight)'],
  ['a fast-track for ships', 'a fast track for ships', 'fast-track | fast track (slight)'],
  ['some 1.5 million of it', 'some 15 million of it', '1.5 | 15'],
  ['grew by -5 of it', 'grew by 5 of it', '-5 | 5'],
  ['he said “yes” to it', 'he said ‘yes’ to it'],
  ['first, fish; second, none', 'first, fish - second, none', 'fish; | fish (slight)'],
  ['The crane', 'the crane.'],
  ['We wait. We have time', 'We wait,” he said. “We have time'],
  ['We wait', 'We wait” he said', ' | he said'],
];
for (const [written, said, ...told] of rows) {
  test(`${written} / ${said}`, () => {
    assert.deepEqual(tell(written, said), told);
  });
}

test('what is shared is counted by words', () => {
  assert.equal(findDifferences('the crane is old', 'the crane was new').shared, 0.5);
  assert.equal(findDifferences('', 'the crane').shared, 0);
});

test('texts differ from themselves nowhere, and from others where words differ', () => {
  const words = fc.array(fc.constantFrom('a', 'B', 'ç,', '12', '“d”', '–', '…'), { maxLength: 12 });
  fc.assert(
    fc.property(words, words, (a, b) => {
      assert.deepEqual(findDifferences(a.join(' '), a.join(' ')).differences, []);
      const { differences, shared } = findDifferences(a.join(' '), b.join(' '));
      assert.ok(shared >= 0 && shared <= 1);
      assert.ok(differences.every((one) => one.written !== '' || one.said !== ''));
    }),
  );
});
