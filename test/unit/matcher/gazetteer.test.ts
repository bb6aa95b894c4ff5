import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileGazetteer } from '../../../src/core/matcher/gazetteer';
import type { GazetteerName } from '../../../src/core/matcher/match';
import { markText, readMarkedText } from '../../support/markedText';

/** A name that is its own id; a sector's name is written `~semiconductors`. */
function toName(text: string): GazetteerName {
  const isSector = text.startsWith('~');
  const name = { text: isSector ? text.slice(1) : text, weak: false };
  return isSector
    ? { ...name, entityId: name.text, kind: 'sector', anyCase: true }
    : { ...name, entityId: text, kind: 'organization' };
}

/** Each marked name gives the name of the gazetteer that it should match. */
function checkMatches(names: readonly string[], rows: readonly string[]): void {
  const gazetteer = compileGazetteer(names.map(toName));
  for (const row of rows) {
    for (const marked of [row, row.replaceAll('’', "'"), row.replaceAll(' ', '\n')]) {
      const { text, expected } = readMarkedText(marked);
      const found = gazetteer.find(text).map(({ span, names: matched }) => ({
        span,
        id: matched[0]?.name.entityId,
      }));
      const given = expected.map(({ span, id }) => ({ span, id: id?.replaceAll('\n', ' ') }));
      assert.equal(markText(text, found), markText(text, given));
    }
  }
}

test('names match whole words only, the leftmost and longest', () => {
  checkMatches(
    [
      'Apple',
      'Ministry of Science',
      'Ministry of Science and Technology',
      'Science and Art',
      'Vietnam',
      'Intel',
    ],
    [
      'An {{Apple|Apple}} is no pineapple, no Applet, no XApple and no Apple7.',
      'The {{Ministry of Science and Technology|Ministry of Science and Technology}} spoke.',
      'The {{Ministry of Science|Ministry of Science}} and Tech spoke.',
      '{{Ministry of Science|Ministry of Science}} and Art',
      '{{Vietnam|Vietnam}}’s and {{Intel|Intel}}’ and ({{Vietnam|Vietnam}}).',
      '{{Vietnam|Vietnam}}-{{Intel|Intel}}/{{Apple|Apple}} _{{Apple|Apple}}_ **{{Intel|Intel}}**',
      '🚀{{Intel|Intel}}🚀 but not 𠀀Intel',
    ],
  );
});

test('marks in a text must be those of the name, syllable by syllable', () => {
  checkMatches(
    ['Vũ Hải Quân', 'Hoàng Thúy', 'Đạt Phát', 'Nguyễn Thanh An'],
    [
      '{{Vũ Hải Quân|Vũ Hải Quân}}, {{Vu Hai Quan|Vũ Hải Quân}}, {{VŨ HẢI QUÂN|Vũ Hải Quân}}',
      '{{Vũ Hai Quân|Vũ Hải Quân}} but not Vũ Hài Quân, Vú Hải Quân, Vu Hái Quan',
      `decomposed: {{${'Vũ Hải Quân'.normalize('NFD')}|Vũ Hải Quân}}`,
      '{{Hoàng Thuý|Hoàng Thúy}} and {{Hòang Thúy|Hoàng Thúy}}, not Hoàng Thùy',
      '{{Dat Phat|Đạt Phát}}, {{Đạt Phat|Đạt Phát}}, not Dạt Phát nor Đat Phát',
      '{{Nguyen Thanh An|Nguyễn Thanh An}}, not Nguyễn Thanh Ân',
    ],
  );
});

test('a name stored without marks accepts any', () => {
  checkMatches(['Vu Hai Quan', 'Dung'], ['{{Vũ Hải Quân|Vu Hai Quan}} và ông {{Dũng|Dung}} dùng']);
});

test('a short syllable must have exactly its marks', () => {
  checkMatches(
    ['Mỹ', 'Lê', 'An', 'Huế'],
    [
      'My view of {{Mỹ|Mỹ}}, {{MỸ|Mỹ}}. MY le Le; {{Lê|Lê}} and {{An|An}} but not Ấn nor Ân; Hue, {{Huế|Huế}}',
      `{{${'Mỹ'.normalize('NFD')}|Mỹ}}`,
    ],
  );
});

test('a short syllable behind a word with a capital belongs to another name', () => {
  checkMatches(
    ['Mỹ', 'US'],
    [
      'Ở Nam Mỹ, Phú Mỹ Hưng và Tổng thống {{Mỹ|Mỹ}} Obama; Việt Nam - {{Mỹ|Mỹ}}, Việt Nam, {{Mỹ|Mỹ}}, the {{US|US}} and Vietnam {{US|US}}',
    ],
  );
  assert.equal(compileGazetteer([toName('Mỹ')]).find('Nói chung. Thăm Mỹ. Ở Mỹ').length, 2);
});

test('a word with marks at the start of a sentence is no bare name', () => {
  checkMatches(
    ['Dung', 'Vu Dung', 'Dũng'],
    [
      'Chúng tôi dùng. Dùng cách này? “Dùng” thì ông {{Dũng|Dũng}} và ông {{Dung|Dung}}: Dùng!',
      'Dùng ngay; {{Dung|Dung}} said. {{Dung|Dung}} said. Mr. {{Dung|Dung}} {{Vũ Dung|Vu Dung}}',
    ],
  );
  checkMatches(
    ['Dung'],
    ['và {{Dũng|Dung}} của TS. {{Dũng|Dung}} | Dùng', 'Ông {{Dũng|Dung}} said … “Dùng”'],
  );
  for (const text of ['a\n\nDùng', 'a\n- Dùng', 'a\r\n\r\n> **Dùng**', '# Dùng', 'a\n12. Dùng', '| Dùng |']) {
    assert.deepEqual(compileGazetteer([toName('Dung')]).find(text), [], text);
  }
});

test('a sentence begins behind a letter with marks of its own, not behind a line end of two characters', () => {
  const find = (text: string): number => compileGazetteer([toName('Dung')]).find(text).length;
  assert.equal(find(`${'VŨ HẢI QUÂN'.normalize('NFD')}. Dùng`), 0);
  assert.equal(find('VŨ HẢI QUÂN\u200b.\u200b Dùng'), 0);
  assert.equal(find('ông Nguyễn\r\nDũng'), 1);
  assert.equal(find('gặp J. Dũng, J\u200b. Dũng'), 2);
});

test('a mark behind something unseen belongs to its letter', () => {
  const gazetteer = compileGazetteer([toName('Vũ')]);
  const [match] = gazetteer.find('ông Vu\u200b\u0303\u200b.');
  assert.deepEqual([match?.span, match?.tier], [{ start: 4, end: 8 }, 'exact']);
});

test('short names in capitals match only as they are written', () => {
  checkMatches(
    ['WHO', 'ARM', 'U.S.', 'ĐCS', 'US', 'R&D', '5G', 'QUALCOMM', 'AI'],
    [
      'Those who know {{WHO|WHO}} and Who.',
      'The arm of {{ARM|ARM}} raised an alarm, Arm.',
      'In the {{U.S.|U.S.}} and {{U.S.|U.S.}}-made or U.S.A. and {{U.S|U.S.}}',
      '{{ĐCS|ĐCS}} but not DCS nor ĐCs',
      '{{US|US}} but US$5, US€ or us',
      '{{R&D|R&D}} r&d {{5G|5G}} 5g',
      '{{Qualcomm|QUALCOMM}} {{QUALCOMM|QUALCOMM}} qualcomm',
      '{{AI|AI}} ai Ai',
    ],
  );
});

test('a small letter or two in an acronym make no word of it', () => {
  checkMatches(
    ['MoST', 'IoT', '~PwC', 'OpenAI', 'VinFast'],
    [
      'Most of {{MoST|MoST}} and {{MOST|MoST}}, most mOST.',
      '{{IoT|IoT}} {{IOT|IoT}} Iot iot; {{PwC|PwC}} {{PWC|PwC}} pwc',
      '{{OpenAI|OpenAI}} {{Openai|OpenAI}} {{Vinfast|VinFast}} {{VINFAST|VinFast}}',
    ],
  );
});

test('a single word with a capital needs one, other names do not', () => {
  checkMatches(
    ['Meta', 'Lam Research', 'semiconductors', 'bán dẫn', '~Chips', 'iPhone'],
    [
      '{{Meta|Meta}} {{META|Meta}} meta mEta',
      '{{lam research|Lam Research}} {{LAM RESEARCH|Lam Research}}',
      '{{Semiconductors|semiconductors}} {{SEMICONDUCTORS|semiconductors}} {{bán dẫn|bán dẫn}} {{Ban dan|bán dẫn}}',
      '{{chips|Chips}} {{Chips|Chips}}',
      '{{IPhone|iPhone}} {{iphone|iPhone}}',
    ],
  );
});

test('numbers of laws match in any case, and not as a part of other numbers', () => {
  checkMatches(
    ['57-NQ/TW', 'Resolution 57-NQ/TW', '1018/QĐ-TTg', 'Top 10', '2016/679'],
    [
      '{{Resolution 57-NQ/TW|Resolution 57-NQ/TW}}, {{57–nq/tw|57-NQ/TW}}, 157-NQ/TW',
      '{{1018/QD-TTG|1018/QĐ-TTg}} {{1018/qđ-ttg|1018/QĐ-TTg}}',
      '{{Top 10|Top 10}}, {{top 10|Top 10}}. Top 10,000 Top 10.5 Top 100',
      'Regulation (EU) {{2016/679|2016/679}}.',
    ],
  );
});

test('punctuation in names is matched, at their ends it is not needed', () => {
  checkMatches(
    [
      '“Make in Vietnam” programme',
      'Luật Công nghệ cao (sửa đổi)',
      'Apple Inc.',
      "O'Brien & Sons",
      'C++ Board',
    ],
    [
      '"{{Make in Vietnam" programme|“Make in Vietnam” programme}}',
      '{{Luật Công nghệ cao (sửa đổi)|Luật Công nghệ cao (sửa đổi)}}, Luật Công nghệ cao',
      '{{Apple Inc.|Apple Inc.}} {{Apple Inc|Apple Inc.}}, Apple Incorporated',
      "{{O’Brien & Sons|O'Brien & Sons}} {{Oʼbrien & sons|O'Brien & Sons}} {{C++ board|C++ Board}}",
    ],
  );
});

test('what a reader does not see is within a name, what is hidden from readers parts it', () => {
  const gazetteer = compileGazetteer(['Vũ Hải Quân', 'Hải'].map(toName));
  const find = (text: string): string[] =>
    gazetteer.find(text).map(({ span }) => text.slice(span.start, span.end));
  assert.deepEqual(find('Vũ H\u200bải\u00a0Qu\u00adân\u200b.'), ['Vũ H\u200bải\u00a0Qu\u00adân']);
  assert.deepEqual(find('Vũ \uFFFC Hải\uFFFC Quân'), ['Hải']);
});

test('a name goes over a line break with its indent, but not over a blank line', () => {
  const gazetteer = compileGazetteer([toName('Vũ Hải Quân')]);
  const count = (text: string): number => gazetteer.find(text).length;
  assert.equal(count('Vũ Hải\r\n    Quân'), 1);
  assert.equal(count('Vũ\nHải\rQuân'), 1);
  assert.equal(count('Vũ Hải\n\nQuân'), 0);
  assert.equal(count('Vũ Hải\r\n \r\nQuân'), 0);
  assert.equal(count('Vũ Hải\u2029\nQuân'), 0);
});

test('one key holds all its names, exact ones first', () => {
  const names: GazetteerName[] = [
    { text: 'Vu Hai Quan', entityId: 'a', kind: 'person', weak: false },
    { text: 'Vũ Hải Quân', entityId: 'b', kind: 'person', weak: false },
    { text: 'Vũ Hài Quân', entityId: 'c', kind: 'person', weak: false },
    { text: 'Vũ Hải Quân', entityId: 'd', kind: 'organization', weak: false },
    { text: 'Vũ Hải Quân', entityId: 'd', kind: 'organization', weak: false },
  ];
  const gazetteer = compileGazetteer(names);
  const idsIn = (text: string): string[] =>
    gazetteer.find(text).flatMap((match) => match.names.map(({ name, tier }) => `${name.entityId} ${tier}`));
  assert.deepEqual(idsIn('Vũ Hải Quân'), ['b exact', 'd exact', 'a folded']);
  assert.deepEqual(idsIn('Vu Hai Quan'), ['a exact', 'b folded', 'c folded', 'd folded']);
  assert.deepEqual(idsIn('Vũ Hài Quân'), ['c exact', 'a folded']);
  assert.equal(gazetteer.size, 4);
});

test('weak names never match, yet their entities are known', () => {
  const gazetteer = compileGazetteer([{ text: 'The Minister', entityId: 'm', kind: 'person', weak: true }]);
  assert.deepEqual(gazetteer.find('The Minister'), []);
  assert.equal(gazetteer.kindOf('m'), 'person');
  assert.equal(gazetteer.kindOf('__proto__'), undefined);
  assert.equal(gazetteer.size, 0);
});

test('names that cannot match are listed with the reason', () => {
  const rows = [
    ['', 'too-short'],
    [' ', 'too-short'],
    ['A', 'too-short'],
    ['🚀🚀', 'too-short'],
    ['x'.repeat(201), 'too-long'],
    ['x'.repeat(100_000), 'too-long'],
    ['Vũ \uFFFC Hải', 'unreadable'],
  ] as const;
  const { skipped, size } = compileGazetteer(rows.map(([text]) => toName(text)));
  assert.deepEqual(
    skipped.map(({ name, reason }) => [name.text, reason]),
    rows.map((row) => [...row]),
  );
  assert.equal(size, 0);
});

test('a name of too many entities is cut short', () => {
  const names = Array.from({ length: 1000 }, (_, i) => ({ ...toName('Nguyen Van An'), entityId: String(i) }));
  const gazetteer = compileGazetteer(names);
  assert.equal(gazetteer.find('Nguyen Van An')[0]?.names.length, 64);
  assert.equal(gazetteer.skipped.length, 936);
});

test('many long names that differ in one mark cost one pass over the text', () => {
  const names = Array.from({ length: 8 * 64 }, (_, i) => {
    const words = new Array<string>(84 + (i >> 6)).fill('á');
    words[words.length - 1] = 'ả';
    words[20 + (i & 63)] = 'ã';
    return toName(words.join(' '));
  });
  const memo = `${'a '.repeat(19)}${'á '.repeat(84)}${'à '.repeat(20)}`.repeat(10);
  // Time of the processor, as other tests run at the same time.
  const timeOf = (count: number): number => {
    const gazetteer = compileGazetteer(names.slice(0, count));
    const times = [0, 1, 2].map(() => {
      const before = process.cpuUsage();
      assert.deepEqual(gazetteer.find(memo), []);
      return process.cpuUsage(before).user / 1000;
    });
    return Math.min(...times);
  };
  const [few, all] = [timeOf(8), timeOf(names.length)];
  // There are 64 times as many names.
  assert.ok(all < 10 + 16 * few, `${few} ms with 8 names, ${all} ms with ${names.length}`);
});

test('names of objects and of patterns are names like any other', () => {
  checkMatches(
    ['__proto__ Fund', 'constructor', 'A(+* B', '\\d+ $& X'],
    ['{{constructor|constructor}} {{A(+* B|A(+* B}} and A(+ B'],
  );
});

test('an empty gazetteer finds nothing', () => {
  assert.deepEqual(compileGazetteer([]).find('Vũ Hải Quân  \ud83d'), []);
});
