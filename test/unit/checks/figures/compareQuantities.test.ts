import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  compareAmounts,
  hedgesContradict,
  isSlip,
  isWorkedOut,
  toAmount,
  type Amount,
} from '../../../../src/core/checks/figures/compareQuantities';
import { toDecimal, ZERO } from '../../../../src/core/text/quantities/decimal';
import { findQuantities } from '../../../../src/core/text/quantities/findQuantities';

function amount(text: string): Amount {
  const [found] = findQuantities(text, 'en');
  assert.ok(found, text);
  return toAmount(found);
}

test('a memo may round as its hedge says, and no further', () => {
  const rows: readonly (readonly [memo: string, source: string, agreement: string])[] = [
    ['$11.8bn', 'US$11,800 million', 'equal'],
    ['$12bn', '$11.8bn', 'rounded'],
    ['nearly $12bn', '$11.8bn', 'rounded'],
    ['more than $11bn', '$11.8bn', 'rounded'],
    ['more than $12bn', '$11.8bn', 'differs'],
    ['nearly $11bn', '$11.8bn', 'differs'],
    ['$11bn', '$11.8bn', 'rounded'],
    ['about $10bn', '$11.8bn', 'differs'],
    ['$12.8bn', '$11.8bn', 'differs'],
    ['55,000 tonnes', '50,000 tonnes', 'differs'],
    ['about 90%', 'roughly 99 percent', 'differs'],
    ['up to 12%', '10–12 per cent', 'rounded'],
    ['10–15 per cent', '10–12 per cent', 'differs'],
    ['33%', 'a third', 'rounded'],
  ];
  for (const [memo, source, agreement] of rows) {
    assert.equal(compareAmounts(amount(memo), amount(source)), agreement, `${memo} of ${source}`);
  }
});

test('slips are digits in another order, one digit wrong, or another scale', () => {
  assert.ok(isSlip(amount('8.61%'), amount('8.16%')));
  assert.ok(isSlip(amount('$11.8m'), amount('$11.8bn')));
  assert.ok(isSlip(amount('25,000 tonnes'), amount('15,000 tonnes')));
  assert.ok(!isSlip(amount('2%'), amount('1%')));
  assert.ok(!isSlip(amount('$78bn'), amount('$111bn')));
});

test('only hedges in opposite directions contradict', () => {
  assert.ok(hedgesContradict('more_than', 'nearly'));
  assert.ok(hedgesContradict('less_than', 'at_least'));
  assert.ok(!hedgesContradict('about', 'nearly'));
  assert.ok(!hedgesContradict('more_than', undefined));
});

test('sums, differences, shares and growth may have been worked out', () => {
  const value = (text: string) => toDecimal(text) ?? ZERO;
  assert.ok(isWorkedOut(value('92'), true, [value('431'), value('468')]));
  assert.ok(isWorkedOut(value('11.4'), true, [value('4.68'), value('4.2')]));
  assert.ok(isWorkedOut(value('3500'), false, [value('6000'), value('2500')]));
  assert.ok(!isWorkedOut(value('29'), true, [value('431'), value('468')]));
});
