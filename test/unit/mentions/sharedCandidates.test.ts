import assert from 'node:assert/strict';
import { test } from 'node:test';
import { detectMentions } from '../../../src/core/mentions/detectMentions';
import type { Mention } from '../../../src/core/mentions/mention';
import { compileRecogniser } from '../../../src/core/mentions/recogniser';
import { SharedCandidates } from '../../../src/core/mentions/sharedCandidates';
import { readMarkdownText } from '../../../src/core/text/readableMarkdown';
import { buildRegistry } from '../../support/deskBuilder';
import { aPerson } from '../../support/entityBuilders';
import { SOME_FACTS } from '../../support/textFacts';

const NAMESAKES = 300;
const MENTIONS = 500;

/** People of one family name, whom no text tells apart. */
const recogniser = compileRecogniser(
  buildRegistry(
    Array.from({ length: NAMESAKES }, (_, i) =>
      aPerson(`p${i}`, `Given${String.fromCharCode(97 + (i % 26))}${i} Ferrowold`),
    ),
  ),
);

const detect = (text: string): readonly Mention[] =>
  detectMentions(readMarkdownText(text), recogniser, { facts: SOME_FACTS });

test('mentions of one family name in many texts hold one list of those who have it', () => {
  const text = Array.from({ length: MENTIONS }, () => 'Mr Ferrowold spoke.\n').join('\n');
  const mentions = [...detect(text), ...detect(`Later Mr Ferrowold left.\n\n${text}`)];
  assert.equal(mentions.length, 2 * MENTIONS + 1);
  assert.ok(mentions.every(({ candidates }) => candidates.length === NAMESAKES));
  assert.equal(new Set(mentions.map(({ candidates }) => candidates)).size, 1);
});

test('what is told of a candidate is its own: another name, tier or reason is another candidate', () => {
  const shared = new SharedCandidates();
  const one = {
    id: 'a',
    kind: 'person',
    score: 1,
    evidence: ['exact-name'],
    tier: 'exact',
    name: 'A',
  } as const;
  const others = [
    { ...one, name: 'A B' },
    { ...one, tier: 'folded' },
    { ...one, evidence: ['exact-name', 'introduced'], score: 0.9 },
    { ...one, evidence: ['introduced'] },
    { ...one, id: 'b' },
  ] as const;
  const lists = [[one], ...others.map((other) => [other]), [one, others[4]], [others[4], one]];
  for (const list of lists) {
    assert.deepEqual(shared.share(list), list);
  }
  for (const list of lists) {
    assert.deepEqual(shared.share(structuredClone(list)), list);
    assert.equal(shared.share(structuredClone(list)), shared.share(list));
  }
});

test('what differs without an end is told all the same, and not kept', () => {
  const shared = new SharedCandidates();
  for (let i = 0; i < 1_000; i++) {
    const list = [
      { id: 'a', kind: 'person', score: 1, evidence: ['exact-name'], tier: 'exact', name: `A${i}` },
      { id: `b${i}`, kind: 'person', score: 1, evidence: ['exact-name'], tier: 'exact', name: 'B' },
    ] as const;
    assert.deepEqual(shared.share(list), list);
  }
});
