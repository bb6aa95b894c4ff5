import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldText, foldWithMarks, nameAgrees } from '../../../src/core/text/fold';
import type { MarksAgreement } from '../../../src/core/text/fold';
import { findWords } from '../../../src/core/text/words';

function checkFold(rows: readonly (readonly [text: string, folded: string])[]): void {
  for (const [text, folded] of rows) {
    assert.equal(foldText(text), folded, `of ${JSON.stringify(text)}`);
    assert.equal(foldText(text.normalize('NFD')), folded, `of the decomposed ${JSON.stringify(text)}`);
  }
}

test('case and diacritics fold away, in Vietnamese and elsewhere', () => {
  checkFold([
    ['Vũ Hải Quân', 'vu hai quan'],
    ['ĐÀ NẴNG', 'da nang'],
    ['Đường ơ ư ă â ê ô ĐƠN', 'duong o u a a e o don'],
    ['Nguyễn Thị Thuý', 'nguyen thi thuy'],
    ['Zürich, Łódź, Tromsø, Ærø, Œuvre', 'zurich, lodz, tromso, aero, oeuvre'],
    ['İstanbul ISTANBUL ıstanbul', 'istanbul istanbul istanbul'],
    ['Straße STRASSE', 'strasse strasse'],
    ['Ὀδυσσεύς', 'οδυσσευσ'],
    ['ﬁnance ＦＵＬＬ', 'finance full'],
    ['東京 ᾳ', '東京 α'],
  ]);
});

test('apostrophes, quotation marks, hyphens and white space are one of a kind each', () => {
  checkFold([
    ...["'", '’', '‘', 'ʼ', 'ʻ', '′', '´', '`', '＇'].map((mark) => [`O${mark}Brien`, "o'brien"] as const),
    ...['"', '“', '”', '«', '»'].map((mark) => [`${mark}x`, '"x'] as const),
    ...['-', '‐', '‑', '‒', '–', '—', '−'].map((dash) => [`57${dash}NQ/TW`, '57-nq/tw'] as const),
    ['a \t\u00a0\u202f\u3000\r\n\u2028b', 'a b'],
  ]);
});

test('what a reader does not see is ignored', () => {
  checkFold([
    ['Ng\u200buyễn', 'nguyen'],
    ['techno\u00adlogy', 'technology'],
    ['a\u200d\u2060\ufeff\u202eb', 'ab'],
    ['a \u200b b', 'a b'],
  ]);
});

test('pictures and characters beyond the basic plane stand for themselves', () => {
  checkFold([
    ['🚀 Meta 👩‍🚀', '🚀 meta 👩🚀'],
    ['𠀀', '𠀀'],
    ['\ud83d lone', '\ud83d lone'],
  ]);
});

test('folding twice changes nothing and nothing is trimmed', () => {
  const unit = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(unit, (text) => {
      const folded = foldText(text);
      const marked = foldWithMarks(text);
      assert.equal(foldText(folded), folded);
      assert.equal(foldWithMarks(marked), marked);
      assert.equal(foldText(marked), folded);
    }),
  );
  assert.equal(foldText(' a '), ' a ');
});

test('every code unit folds the same in NFC and NFD', () => {
  const faults: string[] = [];
  for (let unit = 0x20; unit < 0x1_0000; unit++) {
    const character = String.fromCharCode(unit);
    const isLatin = unit < 0x370 || (unit >= 0x1e00 && unit < 0x1f00);
    if (isLatin && foldText(character) !== foldText(character.normalize('NFD'))) {
      faults.push(unit.toString(16));
    }
  }
  assert.deepEqual(faults, []);
});

test('marks are kept in one form where they matter', () => {
  for (const [text, marked] of [
    ['HÒA Thúy', 'hoà thuý'],
    ['hoà thuý', 'hoà thuý'],
    ['Khỏe qúy hòan', 'khoẻ quý hoàn'],
    ['ĐÀ NẴNG’s', "đà nẵng's"],
    ['của mía', 'của mía'],
  ] as const) {
    assert.equal(foldWithMarks(text), marked);
    assert.equal(foldWithMarks(text.normalize('NFD')), marked);
  }
});

function checkMarks(
  compare: (name: string, text: string) => MarksAgreement,
  rows: readonly (readonly [name: string, text: string, expected: MarksAgreement])[],
): void {
  for (const [name, text, expected] of rows) {
    assert.equal(compare(name, text), expected, `${name} in ${text}`);
    assert.equal(compare(name.normalize('NFD'), text.toUpperCase()), expected, `${name} in ${text}`);
    assert.equal(compare(name.toUpperCase(), text.normalize('NFD')), expected, `${name} in ${text}`);
  }
}

test('a syllable agrees with the same marks or with none', () => {
  checkMarks(nameAgrees, [
    ['Hải', 'hải', 'exact'],
    ['hoà', 'hòa', 'exact'],
    ['Hải', 'hai', 'folded'],
    ['Hải', 'hài', 'differ'],
    ['Đạt', 'dat', 'folded'],
    ['Đạt', 'dạt', 'differ'],
    ['Đạt', 'đat', 'differ'],
    ['Hai Quân', 'hải quân', 'differ'],
    ['Hai', 'hoa', 'differ'],
  ]);
});

test('a name agrees syllable by syllable', () => {
  checkMarks(nameAgrees, [
    ['Vũ Hải Quân', 'Vũ Hải Quân', 'exact'],
    ['Vũ Hải Quân', 'Vu Hai Quan', 'folded'],
    ['Vũ Hải Quân', 'Vũ Hai Quân', 'folded'],
    ['Vũ Hải Quân', 'Vũ Hài Quân', 'differ'],
    ['Vu Hai Quan', 'Vũ Hải Quân', 'folded'],
    ['Nguyễn Thanh An', 'Nguyễn Thanh Án', 'differ'],
    ['Nguyễn Thanh An', 'Nguyen Thanh An', 'folded'],
    ['Vũ Hải Quân', 'Vũ Hải', 'differ'],
    ['Thủy Hòa', 'Thuỷ Hoà', 'exact'],
  ]);
});

test('words are runs of letters and digits with what is on them', () => {
  for (const [text, expected] of [
    ['Vũ Hải-Quân’s', ['Vũ', 'Hải', 'Quân', 's']],
    ['_Meta_ 5G', ['Meta', '5G']],
    ['te\u0302\u0301 a\u00adb', ['te\u0302\u0301', 'a\u00adb']],
    ['🚀Meta🚀𠀀', ['Meta', '𠀀']],
    ['', []],
  ] as const) {
    assert.deepEqual(
      findWords(text).map(({ start, end }) => text.slice(start, end)),
      expected,
    );
  }
});

test('a long text is folded piece by piece, as if it were one', () => {
  const words = 'Á  Đà Nẵng ﬁ\u00ad 😀 hoà \u0301';
  const folded = foldText(`${words} `);
  // Of eleven lengths, so that pieces end within anything.
  const long = `${words} `.repeat(11_000);
  assert.equal(foldText(long), folded.repeat(11_000));
  for (let shift = 0; shift < 11; shift++) {
    const [before, blanks] = ['x'.repeat(9990 + shift), ' '.repeat(10_050)];
    assert.equal(foldText(`${before}${blanks}Á`), `${before} a`);
  }
});
