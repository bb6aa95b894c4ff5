import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LawsKnown, type Naming } from '../../../../src/core/mentions/laws/lawsKnown';
import { kindOfNoun, type LawNoun } from '../../../../src/core/mentions/laws/lawWords';
import { SeededRandom } from '../../../support/seededRandom';

const NOUNS: readonly LawNoun[] = ['law', 'act', 'decree', 'resolution'];

/** Looks at all namings of both paragraphs, last first. */
function findNaively(
  paragraphs: readonly (readonly Naming[])[],
  noun: LawNoun,
  start: number,
): string | undefined {
  const here = paragraphs.at(-1) ?? [];
  const before = paragraphs.at(-2) ?? [];
  for (const fits of [
    ({ nouns }: Naming) => nouns.includes(noun),
    ({ kinds }: Naming) => kinds.includes(kindOfNoun(noun)),
  ]) {
    for (const [namings, until] of [
      [here, start],
      [before, Infinity],
    ] as const) {
      const last = namings.filter((naming) => fits(naming) && naming.start < until).at(-1);
      if (last !== undefined) {
        const inSentence = namings.filter((naming) => fits(naming) && naming.sentence === last.sentence);
        return inSentence.every(({ lawId }) => lawId === last.lawId) ? last.lawId : undefined;
      }
    }
  }
  return undefined;
}

test('what a noun stands for is what a look at all namings finds', () => {
  const random = new SeededRandom(7);

  let found = 0;
  for (let run = 0; run < 300; run++) {
    const known = new LawsKnown();
    const paragraphs: Naming[][] = [];
    for (let paragraph = 0; paragraph < 3; paragraph++) {
      const namings = Array.from({ length: random.integer(5) }, (_, i): Naming => {
        const noun = random.pick(NOUNS);
        return {
          lawId: random.pick(['a', 'b', 'c', undefined]),
          sentence: Math.floor(i / 2),
          start: 10 * i,
          nouns: random.chance(0.7) ? [noun] : [],
          kinds: [kindOfNoun(noun)],
        };
      });
      paragraphs.push(namings);
      known.remember(paragraph, namings);
      for (const noun of NOUNS) {
        for (const start of [0, 5, 15, 25, 100]) {
          const expected = findNaively(paragraphs, noun, start);
          assert.equal(known.findAntecedent(noun, start), expected);
          found += Number(expected !== undefined);
        }
      }
    }
  }
  assert.ok(found > 1000);
});

test('a paragraph that was left out is between', () => {
  const known = new LawsKnown();
  known.remember(0, [{ lawId: 'a', sentence: 0, start: 0, nouns: ['act'], kinds: ['law'] }]);
  known.remember(2, []);
  assert.equal(known.findAntecedent('act', 0), undefined);
});
