import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findSlips } from '../../../../src/core/checks/names/slips';
import { isVietnameseSyllable } from '../../../../src/core/text/vietnameseSyllable';

function count(written: string, own: string, vietnamese = false): number | undefined {
  return findSlips({ written: written.split(' '), own: own.split(' '), vietnamese })?.count;
}

test('letters left out, added, wrong and swapped are slips, one in a word', () => {
  for (const [written, own, slips] of [
    ['russel headley', 'russell headlee', 2],
    ['joel caplan', 'joel kaplan', 1],
    ['park jea-min', 'park jae-min', 1],
    ['jon neuffer', 'john neuffer', 1],
    ['kevin mcginni', 'kevin mcginni', 0],
  ] as const) {
    assert.equal(count(written, own), slips, written);
  }
});

test('what is as likely another name is none', () => {
  for (const [written, own] of [
    ['tom brown', 'tim brown'],
    ['kim soo-jun', 'kim soo-jin'],
    ['kim soo-jung', 'kim soo-jin'],
    ['kim soo jin', 'kim soo-jin'],
    ['daniel rosenberg', 'daniel rosen'],
    ['ann lee', 'anne leigh'],
    ['a rosen', 'd rosen'],
  ] as const) {
    assert.equal(count(written, own), undefined, written);
  }
});

test('of a Vietnamese name only what is no syllable is a slip', () => {
  assert.equal(count('vu hai qaun', 'vu hai quan', true), 1);
  assert.equal(count('nguyne duy ngoc', 'nguyen duy ngoc', true), 1);
  for (const written of ['vu hai quang', 'vu hai tuan', 'vu hoi quan', 'vo hai quan', 'vu hai qun a']) {
    assert.equal(count(written, 'vu hai quan', true), undefined, written);
  }
});

test('a name has no slips against itself, and few are the same from either side', () => {
  const word = fc.stringMatching(/^[a-z]{3,9}$/u);
  const name = fc.array(word, { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(name, fc.nat(), fc.nat(), (own, at, where) => {
      assert.equal(findSlips({ written: own, own, vietnamese: false })?.count, 0);
      const i = at % own.length;
      const changed = own.map((each, j) =>
        j === i ? each.slice(0, where % each.length) + each.slice((where % each.length) + 1) : each,
      );
      const there = findSlips({ written: changed, own, vietnamese: false });
      const back = findSlips({ written: own, own: changed, vietnamese: false });
      assert.ok((there?.count ?? 0) <= 1);
      assert.deepEqual(there?.words, back?.words);
    }),
  );
});

test('syllables of Vietnamese names are known, and others are not', () => {
  for (const syllable of 'nguyen quan quynh nghiem khuong giang gia gi duong hoa hao thuy uyen yen xuan thieu oanh ngoc dung ly tue khue quoc'.split(
    ' ',
  )) {
    assert.ok(isVietnameseSyllable(syllable), syllable);
  }
  for (const syllable of 'qaun nguyne ngoin phcu hien2 russell tring ngiem dugn qun hnag'.split(' ')) {
    assert.equal(isVietnameseSyllable(syllable), false, syllable);
  }
});
