import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileGazetteer } from '../../../src/core/matcher/gazetteer';
import { foldText } from '../../../src/core/text/fold';
import { propertyRuns } from '../../support/propertyRuns';
import { SeededRandom } from '../../support/seededRandom';
import { findNaively, type NaiveName } from './naiveGazetteer';

const SYLLABLES = [
  ...['Vũ', 'Vu', 'vụ', 'Hải', 'Hài', 'Hai', 'Quân', 'Quan', 'Đà', 'Đa', 'Da', 'Nẵng', 'Mỹ', 'An', 'Ấn'],
  ...['Hoà', 'Hòa', 'Thúy', 'Thuý', 'Quỹ', 'đ', 'Đ', 'ð', 'Nguyễn', 'ưng', 'Ở'],
  ...['Meta', 'meta', 'Apple', 'of', 'WHO', 'who', 'US', 'U.S.', 'Law', 'MoST', 'most', 'bán', 'dẫn', 'x'],
  ...[
    'Straße',
    'STRASSE',
    'ﬁne',
    'Fine',
    'Ａｐｐｌｅ',
    'Łódź',
    'œuvre',
    'Oeuvre',
    'İzmir',
    'Σίσυφος',
    'ſo',
    'So',
  ],
  ...['57', '5', '𠀀', '𝐌𝐞𝐭𝐚', '𝐌x', '中国'],
];
const APOSTROPHES = Array.from("'`´ʹʻʼʽˈ‘’‚‛′‵＇");
const HYPHENS = Array.from('-‐‑‒–—―⁃−﹘﹣－');
const BLANKS = [
  '\n',
  '\r\n',
  '\r',
  '\u00a0',
  '\u2028',
  '\u2029',
  '\u0085',
  '\u3000',
  '  ',
  ' \t',
  '\n  ',
  '\n\n',
  '\r\n \r\n',
];
const INVISIBLE = Array.from('\u00ad\u061c\u180e\u200b\u200d\u200e\u202a\u202c\u2060\u2066\ufe0f\ufeff');
const DISTURBANCES = [
  ...['.', ', ', '_', '**', '🚀', '👩‍🚀', '🇻🇳', "'s", '’s', 'x', '$5', ',000', '.5', '²', '"', '!', ':'],
  ...['\ud83d', '\udc00', '\uFFFC', '\0', '\uFFFF'],
];

function aJoint(random: SeededRandom): string {
  switch (random.integer(10)) {
    case 0:
      return random.pick(BLANKS);
    case 1:
      return random.pick(HYPHENS);
    case 2:
      return random.pick(APOSTROPHES);
    case 3:
      return random.pick(['&', '/', '.', '. ']);
    default:
      return ' ';
  }
}

function aText(random: SeededRandom, words: readonly string[], count: number): string {
  let text = '';
  for (let i = 0; i < count; i++) {
    const disturbance = random.chance(0.2) ? random.pick(random.chance(0.5) ? INVISIBLE : DISTURBANCES) : '';
    text += vary(random, random.pick(words)) + disturbance + aJoint(random);
  }
  return text;
}

/** The same word as people and programs write it. */
function vary(random: SeededRandom, word: string): string {
  switch (random.integer(10)) {
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
      return Array.from(word).join(random.pick(INVISIBLE));
    case 5:
      return Array.from(word.normalize('NFD')).join(random.pick(INVISIBLE));
    case 6:
      return word.toUpperCase().normalize('NFD');
    default:
      return word;
  }
}

function someNames(random: SeededRandom): readonly NaiveName[] {
  const names = new Map<string, NaiveName>();
  while (names.size < 25) {
    const syllables = Array.from({ length: 1 + random.integer(4) }, () => random.pick(SYLLABLES));
    const joint = random.chance(0.6) ? ' ' : random.pick(['-', '–', '’', "'", '&', ' & ', '. ', '/']);
    const name = syllables.join(joint) + (random.chance(0.1) ? '.' : '');
    // Names of one letter are not compiled.
    if ((name.match(/[\p{L}\p{N}]/gu) ?? []).length > 1) {
      const text = random.chance(0.2) ? name.normalize('NFD') : name;
      names.set(text, { text, kind: random.pick(['person', 'organization', 'sector']) });
    }
  }
  return [...names.values()];
}

function compile(names: readonly NaiveName[]) {
  return compileGazetteer(
    names.map(({ text, kind }) => ({
      text,
      entityId: text,
      kind,
      weak: false,
      ...(kind === 'sector' ? { anyCase: true } : {}),
    })),
  );
}

test('the gazetteer finds what a naive search finds', () => {
  let found = 0;
  for (let seed = 1; seed <= propertyRuns / 2; seed++) {
    const random = new SeededRandom(seed);
    const names = someNames(random);
    // Whole names among the words, or most texts would hold none of the longer ones.
    const text = aText(random, [...SYLLABLES, ...names.map((name) => name.text)], 25);
    const gazetteer = compile(names);
    assert.deepEqual(gazetteer.skipped, []);
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
  assert.ok(found > 3 * (propertyRuns / 2), `only ${found} matches to compare`);
});

test('every span is the name, read without marks', () => {
  const random = new SeededRandom(4711);
  const gazetteer = compile(someNames(random));
  const text = aText(random, SYLLABLES, 20_000);
  const matches = gazetteer.find(text);
  let end = 0;
  for (const { span, names } of matches) {
    assert.ok(span.start >= end, 'matches do not overlap and come in order');
    end = span.end;
    for (const { name } of names) {
      const read = (words: string): string => foldText(words).replace(/\.$/, '');
      assert.equal(read(text.slice(span.start, span.end)), read(name.text));
    }
  }
  assert.ok(matches.length > 1000);
});
