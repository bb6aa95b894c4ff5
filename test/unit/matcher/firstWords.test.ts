import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HashBits } from '../../../src/core/matcher/hashBits';
import { FirstWords } from '../../../src/core/matcher/firstWords';
import { compareUnits } from '../../../src/core/matcher/plainComparison';
import { foldText, foldWithMarks, nameAgrees } from '../../../src/core/text/fold';
import { getFoldTables, OUTSIDE_WORD } from '../../../src/core/text/foldTables';
import { runAtOnce } from '../../../src/core/util/steps';
import { SeededRandom } from '../../support/seededRandom';

test('bits never deny a hash that is theirs, and seldom take another for one', () => {
  const random = new SeededRandom(1);
  const own = new Set(Array.from({ length: 5000 }, () => random.integer(0x1_0000_0000) | 0));
  const bits = new HashBits(own);
  assert.ok([...own].every((hash) => bits.has(hash)));
  const others = Array.from({ length: 5000 }, () => random.integer(0x1_0000_0000) | 0);
  assert.ok(others.filter((hash) => bits.has(hash)).length < 500);
});

test('what ends a word does so when folded as well', () => {
  const { folded, classes } = getFoldTables();
  folded.units.forEach((becomes, unit) => {
    if (classes[unit] === OUTSIDE_WORD) {
      assert.equal(classes[becomes], OUTSIDE_WORD, unit.toString(16));
    }
  });
});

test('a name may begin with its first two words, however these are written', () => {
  const names = ['Vũ Hải Quân', 'Straße', 'Đà Nẵng', 'U.S.', 'Hải', '𠀀 x', 'AT&T', 'Æon Plc'];
  const words = runAtOnce(FirstWords.compile(names.map((name) => foldText(name)).sort()));
  for (const name of names) {
    for (const text of [name, name.normalize('NFD'), name.toUpperCase(), Array.from(name).join('\u200b')]) {
      assert.equal(words.findNext(text, 0), 0, text);
      assert.equal(words.findNext(`${text.replace(' ', ' \n\u200b ')}, and so on`, 0), 0, text);
    }
  }
  for (const text of ['Vũ', 'Vũ Quân', 'Quân', 'U', 'US', 'at', 'nothing at all']) {
    assert.equal(words.findNext(text, 0), -1, text);
  }
});

test('the words that may begin a name come one after the other', () => {
  const words = runAtOnce(FirstWords.compile(['hai', 'vu hai quan']));
  const text = 'Vũ, Vũ \u200b Hải Quân; Vũ \ud83d Quân, Hải. Vũ';
  const starts: number[] = [];
  for (let at = words.findNext(text, 0); at >= 0; at = words.findNext(text, words.endOfWord(text, at))) {
    starts.push(at);
  }
  const found = starts.map((start) => text.slice(start, words.endOfWord(text, start)));
  // What has no letters could be a word, so that it and the one before it are looked at.
  assert.deepEqual(found, ['Vũ', '\u200b', 'Hải', 'Hải']);
});

test('where a look at units tells something, it is what a look at words tells', () => {
  const random = new SeededRandom(2);
  const syllables = ['Hải', 'hai', 'HÀI', 'Đà', 'da', 'Quân', 'Thúy', 'Thuý', 'ß', 'x', 'x.', '\u200b'];
  const told = { same: 0, bare: 0 };
  for (let i = 0; i < 20_000; i++) {
    const [name, text] = [0, 1].map(() => {
      const words = Array.from({ length: 1 + random.integer(2) }, () => random.pick(syllables));
      const joined = words.join(random.pick([' ', '  ', '\n', '-']));
      return random.chance(0.2) ? joined.normalize('NFD') : joined;
    }) as [string, string];
    const outcome = foldText(name) === foldText(text) ? compareUnits(text, 0, text.length, name) : undefined;
    if (outcome === 'same') {
      told.same++;
      assert.equal(foldWithMarks(name), foldWithMarks(text));
    } else if (outcome === 'bare') {
      told.bare++;
      assert.equal(foldWithMarks(text), foldText(text));
      assert.notEqual(nameAgrees(name, text), 'differ');
    }
  }
  assert.ok(told.same > 100 && told.bare > 100, JSON.stringify(told));
});
