import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDesks } from '../../gold/checks/memoPairs';
import { scoreDesk } from '../../gold/checks/scoreDesk';
import { sumFindings, type PairScore } from '../../gold/checks/scoreFindings';
import { HALVES, type HalfName } from '../../gold/gold';

/** Of the planted errors; in the half that was not looked at while the rules were written, as measured since. */
const LEAST_FOUND: Readonly<Record<HalfName, number>> = { open: 0.97, heldOut: 0.88 };
/** Words of right memos for each finding that blames one. */
const WORDS_A_FALSE_ALARM = 2_000;

for (const half of HALVES) {
  test(`of the errors planted in the ${half} half enough are found, and right memos are left alone`, async () => {
    const scores: PairScore[] = [];
    for (const desk of readDesks(half)) {
      scores.push(...(await scoreDesk(desk)));
    }
    const { all, words } = sumFindings(scores);
    const told = `${all.found} of ${all.planted} found, ${all.falseAlarms} false alarms in ${words} words`;
    assert.ok(all.found >= all.planted * LEAST_FOUND[half], told);
    assert.ok(all.falseAlarms * WORDS_A_FALSE_ALARM <= words, told);
  });
}
