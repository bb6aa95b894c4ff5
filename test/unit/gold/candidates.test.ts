import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CandidateFinder } from '../../../src/core/features/candidates/candidateFinder';
import { runAtOnce } from '../../../src/core/util/steps';
import { readCandidateTexts, scoreCandidates } from '../../gold/candidates/candidateTexts';
import { HALVES } from '../../gold/gold';

const LEAST_FOUND = 0.9;
const MOST_WRONG = 0.2;

for (const half of HALVES) {
  test(`of the people and laws in the ${half} half enough are proposed, and few names that are none`, () => {
    const texts = readCandidateTexts(half);
    const occurrences = { occurrencesOf: () => [], mentionsIn: () => [] };
    const candidates = runAtOnce(new CandidateFinder().find({ documents: texts.documents, occurrences }));
    const score = scoreCandidates(texts, candidates);
    // Errors of the half that was not looked at stay unsaid.
    const told = JSON.stringify(
      half === 'open' ? score : { found: score.found, wrong: score.wrong.length, proposed: score.proposed },
      undefined,
      1,
    );
    for (const kind of ['person', 'law']) {
      const [found = 0, all = 1] = score.found[kind] ?? [];
      assert.ok(found >= LEAST_FOUND * all, told);
    }
    assert.ok(score.wrong.length <= MOST_WRONG * score.proposed, told);
  });
}
