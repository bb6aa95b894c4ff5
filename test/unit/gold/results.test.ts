import assert from 'node:assert/strict';
import { test } from 'node:test';
import { halfExists, HALVES } from '../../gold/gold';
import { sumScores } from '../../gold/score';
import { scoreHalf } from '../../gold/scoreHalf';

/** What the labelled set demands of each half. */
const AIM = { precision: 0.98, recall: 0.95 };

for (const name of HALVES) {
  test(`names in the ${name} half are told as precisely and as fully as is demanded`, async () => {
    assert.ok(halfExists(name));
    const { all } = sumScores((await scoreHalf(name)).map(({ score }) => score));
    const precision = all.correct / all.reported;
    const recall = all.correct / all.gold;
    const told = `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} of ${all.gold}`;
    assert.ok(precision >= AIM.precision, told);
    assert.ok(recall >= AIM.recall, told);
    assert.equal(all.errors['wrong-person'], 0, 'nobody is told as certain who is somebody else');
  });
}
