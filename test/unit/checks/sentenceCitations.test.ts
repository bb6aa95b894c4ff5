import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SentenceCitations } from '../../../src/core/checks/sentenceCitations';
import { findCitations } from '../../../src/core/citations/findCitations';
import { findSentences } from '../../../src/core/text/sentences';
import { assertLinear } from '../../support/growth';
import { aMemo, withService } from '../endToEnd/serviceUnderTest';

/** The keys by sentence. */
function keysBySentence(text: string): readonly string[] {
  const sentences = findSentences(text);
  const citations = findCitations(text, text);
  const bySentence = new SentenceCitations({ text, citations });
  return sentences.map((sentence) =>
    bySentence
      .of(sentence)
      .map(({ key }) => key)
      .join(' '),
  );
}

const rows: readonly (readonly [text: string, keys: readonly string[]])[] = [
  ['One [@a]. Two [@b].', ['a', 'b']],
  ['One. [@a] Two [@b].', ['a', 'a b']],
  ['One.\u0020\u0020[@a]', ['a', 'a']],
  // What a semicolon ends is told by what is cited for all, up to a full stop.
  ['One; two [@a]. Three [@b].', ['a', 'a', 'b']],
  ['One; e.g. two [@a].', ['a', '', 'a']],
  ['One; two.[@a] Three.', ['', 'a']],
  [`One; ${'two '.repeat(400)}[@a].`, ['', 'a']],
  // All in one pair of brackets belong to where these begin, and to what goes on behind them.
  ['One [@a; @b; @c].', ['a b c', 'b', 'a b c']],
  ['One [@a; @b], two.', ['a b', 'a b']],
  ['One [@a; @b]; two [@c].', ['a b c', 'a b c', 'c']],
  ['See @a; and @b.', ['a b', 'b']],
];

for (const [text, keys] of rows) {
  test(JSON.stringify(text.slice(0, 60)), () => assert.deepEqual(keysBySentence(text), keys));
}

const GROUPS: Readonly<Record<string, (count: number) => string>> = {
  'of one source': (count) => `Said [${Array.from({ length: count }, () => '@a').join('; ')}], so.`,
  'of many sources': (count) => `Said [${Array.from({ length: count }, (_, i) => `@k${i}`).join('; ')}].`,
  'behind a quotation': (count) =>
    `“Some words that nobody here has said” [${Array.from({ length: count }, () => '@a').join('; ')}]`,
};

for (const [name, build] of Object.entries(GROUPS)) {
  test(`each citation of a group ${name} is told for few of its sentences`, () => {
    for (const count of [100, 1_000]) {
      const told = keysBySentence(build(count)).reduce((sum, keys) => sum + keys.split(' ').length, 0);
      assert.ok(told <= 4 * count, `${told} for ${count}`);
    }
  });

  test(`checking a group ${name} takes no more than linear time`, () =>
    withService({ corpora: { desk: { 'a.md': '# A\n\nSome words are here.\n' } } }, ({ service }) =>
      assertLinear(name, 400, async (count) => {
        assert.notEqual(await service.check(aMemo(build(count))), undefined);
      }),
    ));
}
