import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Mention } from '../../../src/core';
import type { NamedKind } from '../../../src/core/registry/entity';
import { readGoldText } from '../../gold/gold';
import { scoreText, sumScores, type ErrorClass, type Pinpoint } from '../../gold/score';
import { readMarkedText } from '../../support/markedText';

const KINDS: Readonly<Record<string, NamedKind>> = {
  lam: 'person',
  bao: 'person',
  act: 'law',
  who: 'organization',
};
const kindOf = (id: string): NamedKind | undefined => KINDS[id];

/** Reported names in the same markup: an id, or `?id,id` where it stays open; behind a bar the pinpoint. */
function toMentions(marked: string): readonly Mention[] {
  const { text, expected } = readMarkedText(marked);
  return expected.map(({ span, id: label = '' }): Mention & { pinpoint?: Pinpoint } => {
    const [who = '', pinpoint] = label.split('|');
    const ids = who.replace('?', '').split(',');
    const kind = kindOf(ids[0] ?? '') ?? 'person';
    const start = pinpoint === undefined ? -1 : text.indexOf(pinpoint);
    return {
      span,
      text: text.slice(span.start, span.end),
      kind,
      entity: who.startsWith('?') ? null : who,
      candidates: ids.map((id) => ({
        id,
        kind,
        score: 1,
        evidence: [],
        reason: '',
        tier: 'exact',
        name: id,
      })),
      ...(pinpoint === undefined
        ? {}
        : { pinpoint: { start, end: start + pinpoint.length, text: pinpoint } }),
    };
  });
}

function score(gold: string, reported: string) {
  return scoreText(readGoldText('a.md', gold), toMentions(reported), kindOf);
}

const ROWS: readonly (readonly [gold: string, reported: string, errors: readonly ErrorClass[]])[] = [
  ['{{Lam|lam}}', '{{Lam|lam}}', []],
  ['{{Lam|}}', '{{Lam|?lam,bao}}', []],
  ['{{Lam|?lam,bao}}', '{{Lam|?lam}}', ['candidates']],
  ['{{Lam|lam}}', '{{Lam|bao}}', ['wrong', 'wrong-person']],
  ['{{Lam|lam}}', '{{Lam|act}}', ['wrong']],
  ['{{Lam|lam}}', '{{Lam|?lam}}', ['left-open']],
  ['{{Lam|?lam}}', '{{Lam|lam}}', ['too-certain']],
  ['{{Lam|lam}}', 'Lam', ['missed']],
  ['Lam', '{{Lam|lam}}', ['spurious']],
  ['Mr. {{Lam|lam}}', '{{Mr. Lam|lam}}', ['span']],
  ['Mr. {{Lam|lam}}', '{{Mr. Lam|bao}}', ['wrong', 'wrong-person']],
  ['{{Lam|lam}} {{Bao|bao}}', '{{Lam Bao|lam}}', ['span', 'missed']],
  ['{{Act|act|pinpoint=Art. 5}} Art. 5', '{{Act|act|Art. 5}} Art. 5', []],
  ['{{Act|act|pinpoint=Art. 5}} Art. 5', '{{Act|act|Art.}} Art. 5', ['pinpoint']],
  ['{{Act|act|pinpoint=Art. 5}} Art. 5', '{{Act|act}} Art. 5', ['pinpoint']],
  ['{{Act|act}} Art. 5', '{{Act|act|Art. 5}} Art. 5', ['pinpoint']],
];

for (const [gold, reported, errors] of ROWS) {
  test(`${gold} reported as ${reported}: ${errors.join(', ') || 'correct'}`, () => {
    assert.deepEqual(
      score(gold, reported).errors.map((error) => error.class),
      errors,
    );
  });
}

test('a trap is sprung by a name that touches it, or by the pinpoint of one', () => {
  const text = 'ask {{who|-}} of {{them|-}} read {{Act|act}}, {{Art. 5|-}}';
  assert.equal(score(text, 'ask who of them read {{Act|act}}, Art. 5').sprung.length, 0);
  assert.equal(score(text, 'ask {{who|who}} of them read {{Act|act|Art. 5}}, Art. 5').sprung.length, 2);
});

test('figures add up over texts, by kind and in all', () => {
  const { byKind, all } = sumScores([
    score('{{Lam|lam|hard}} {{WHO|who}} {{who|-}}', '{{Lam|lam}} {{WHO|lam}} {{who|who}}'),
    score('{{Lam|lam|hard}} {{Act|act}}', 'Lam {{Act|act}}'),
  ]);
  const { gold, reported, correct, hard, hardCorrect, traps, trapsSprung } = all;
  assert.deepEqual([gold, reported, correct, hard, hardCorrect, traps, trapsSprung], [4, 4, 2, 2, 1, 1, 1]);
  assert.deepEqual(
    [byKind.get('person')?.gold, byKind.get('person')?.reported, byKind.get('organization')?.errors.wrong],
    [2, 2, 1],
  );
});
