import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileGazetteer } from '../../../src/core/matcher/gazetteer';
import { foldText } from '../../../src/core/text/fold';
import { SeededRandom } from '../../support/seededRandom';
import { findNaively } from './naiveGazetteer';

const SYLLABLES = [
  ...[
    'Vũ',
    'Vu',
    'vụ',
    'Hải',
    'Hài',
    'Hai',
    'Quân',
    'Quan',
    'Đà',
    'Đa',
    'Da',
    'Nẵng',
    'Hoà',
    'Hòa',
    'Thúy',
    'Thuý',
  ],
  ...[
    'Meta',
    'meta',
    'Apple',
    'of',
    'WHO',
    'who',
    'US',
    'Law',
    'bán',
    'dẫn',
    'Straße',
    'STRASSE',
    '57',
    '𠀀',
    'x',
  ],
];
const JOINTS = [' ', ' ', ' ', ' ', ' ', '\n', '\u00a0', '  ', '-', '–', "'", '’', 'ʼ', '&', '\r\n', '\n\n'];
const DISTURBANCES = [
  '',
  '',
  '',
  '.',
  ', ',
  '_',
  '**',
  '🚀',
  '👩‍🚀',
  '\u200b',
  '\u00ad',
  "'s",
  '’s',
  '\ud83d',
  '\uFFFC',
  'x',
];

function aText(random: SeededRandom, syllables: number): string {
  let text = '';
  for (let i = 0; i < syllables; i++) {
    text += vary(random, random.pick(SYLLABLES)) + random.pick(DISTURBANCES) + random.pick(JOINTS);
  }
  return text;
}

/** The same word as people and programs write it. */
function vary(random: SeededRandom, word: string): string {
  switch (random.integer(8)) {
    case 0:
      return word.normalize('NFD');
    case 1:
      return word.toUpperCase();
    case 2:
      return word.toLowerCase();
    case 3:
      return word
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replaceAll('đ', 'd')
        .replaceAll('Đ', 'D');
    case 4:
      return Array.from(word).join('\u200b');
    default:
      return word;
  }
}

function someNames(random: SeededRandom): string[] {
  const names = new Set<string>();
  while (names.size < 25) {
    const syllables = Array.from({ length: 1 + random.integer(4) }, () => random.pick(SYLLABLES));
    const name = syllables.join(random.pick([' ', ' ', ' ', '-', '’', '&']));
    // Names of one letter are not compiled.
    if ((name.match(/[\p{L}\p{N}]/gu) ?? []).length > 1) {
      names.add(random.chance(0.2) ? name.normalize('NFD') : name);
    }
  }
  return [...names];
}

test('the gazetteer finds what a naive search finds', () => {
  let found = 0;
  for (let seed = 1; seed <= 150; seed++) {
    const random = new SeededRandom(seed);
    const names = someNames(random);
    const text = aText(random, 30);
    const gazetteer = compileGazetteer(
      names.map((name) => ({ text: name, entityId: name, kind: 'person', weak: false })),
    );
    const actual = gazetteer.find(text).map(({ span, tier, names: matched }) => ({
      ...span,
      tier,
      names: matched
        .filter((one) => one.tier === tier)
        .map((one) => one.name.text)
        .sort(),
    }));
    assert.deepEqual(actual, findNaively(names, text), `seed ${seed}: ${JSON.stringify({ text, names })}`);
    found += actual.length;
  }
  assert.ok(found > 500, `only ${found} matches to compare`);
});

test('every span is the name, read without marks', () => {
  const random = new SeededRandom(4711);
  const gazetteer = compileGazetteer(
    someNames(random).map((name) => ({ text: name, entityId: name, kind: 'person', weak: false })),
  );
  const text = aText(random, 20_000);
  const matches = gazetteer.find(text);
  let end = 0;
  for (const { span, names } of matches) {
    assert.ok(span.start >= end, 'matches do not overlap and come in order');
    end = span.end;
    for (const { name } of names) {
      assert.equal(foldText(text.slice(span.start, span.end)), foldText(name.text));
    }
  }
  assert.ok(matches.length > 1000);
});
