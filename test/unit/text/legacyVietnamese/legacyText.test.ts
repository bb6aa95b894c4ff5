import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { convertFrom, detectLegacyScheme } from '../../../../src/core/text/legacyVietnamese/legacyText';
import { readBundledCorpus } from '../../../support/bundledCorpus';
import { decodeBytes } from '../../../../src/core/text/decodeText';
import { propertyRuns } from '../../../support/propertyRuns';

const MOTTO = 'Cộng hòa xã hội chủ nghĩa Việt Nam. Độc lập - Tự do - Hạnh phúc';

/** Small letters of Vietnamese with their codes, as the standard and the fonts have them. */
const LETTERS = Array.from('àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ');
const TCVN3 = Array.from('µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ');
const VNI =
  'aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä ñ eø eû eõ eù eï eâ eà eå eã eá eä ì æ ó í ò oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï uø uû uõ uù uï ö öø öû öõ öù öï yø yû yõ yù î'.split(
    ' ',
  );

/** In small letters, as capitals with marks have no codes of their own in TCVN3. */
function write(text: string, codes: readonly string[]): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\0-\u007f]/g, (letter) => codes[LETTERS.indexOf(letter)] ?? letter);
}

function misread(text: string, encoding: 'windows-1252' | 'windows-1258'): string {
  return new TextDecoder(encoding).decode(new TextEncoder().encode(text));
}

/** Running text of the bundled sources, by language. */
function bundled(language: 'vi' | 'en'): readonly string[] {
  return Object.entries(readBundledCorpus())
    .filter(([path]) => path.startsWith('documents/') && path.endsWith('.md'))
    .map(([, text]) => text)
    .filter((text) => new RegExp(`^lang: ${language}$`, 'm').test(text));
}

test('each letter has a code, and is read from it again', () => {
  assert.deepEqual([TCVN3.length, VNI.length], [LETTERS.length, LETTERS.length]);
  for (const [i, letter] of LETTERS.entries()) {
    assert.equal(convertFrom('tcvn3', TCVN3[i] ?? ''), letter);
    assert.equal(convertFrom('vni', VNI[i] ?? ''), letter);
    assert.equal(convertFrom('vni', (VNI[i] ?? '').toUpperCase()), letter.toUpperCase());
    assert.equal(convertFrom('mojibake', misread(letter, 'windows-1252')), letter);
    assert.equal(convertFrom('mojibake', misread(letter, 'windows-1258')), letter);
  }
});

test('texts of the old fonts are recognised and read', () => {
  const tcvn3 = 'Céng hßa x· héi chñ nghÜa ViÖt Nam. §éc lËp - Tù do - H¹nh phóc';
  const vni = 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam. Ñoäc laäp - Töï do - Haïnh phuùc';
  assert.equal(detectLegacyScheme(tcvn3), 'tcvn3');
  assert.equal(convertFrom('tcvn3', tcvn3), MOTTO);
  assert.equal(detectLegacyScheme(vni), 'vni');
  assert.equal(convertFrom('vni', vni), MOTTO);
  assert.equal(convertFrom('vni', 'COÄNG HOØA'), 'CỘNG HÒA');
  assert.equal(convertFrom('tcvn3', 'CéNG HßA x· héi'), 'CỘNG HÒA xã hội');
});

test('bytes of the old fonts that were read as windows-1258 are the same text', () => {
  for (const [scheme, text] of [
    ['tcvn3', 'Bé Khoa häc vµ C«ng nghÖ, ®Ò nghÞ cña tØnh, Ðp dÇu vÒ níc'],
    ['vni', 'Boä Khoa hoïc vaø Coâng ngheä, ñeà nghò cuûa tænh, naêm möôøi, hoõ trôï'],
  ] as const) {
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const read = decodeBytes(bytes, 'windows-1258') ?? '';
    assert.notEqual(read, text);
    assert.equal(detectLegacyScheme(read), scheme);
    assert.equal(convertFrom(scheme, read), convertFrom(scheme, text));
  }
});

test('Vietnamese sources are recognised in each old scheme, and come back', () => {
  const texts = bundled('vi');
  assert.ok(texts.length > 0);
  for (const text of texts) {
    const small = text.normalize('NFC').toLowerCase();
    for (const [scheme, written] of [
      ['tcvn3', write(small, TCVN3)],
      ['vni', write(small, VNI)],
      ['mojibake', misread(text, 'windows-1252')],
      ['mojibake', misread(text, 'windows-1258')],
    ] as const) {
      assert.equal(detectLegacyScheme(written), scheme);
      assert.equal(convertFrom(scheme, written).toLowerCase(), small);
    }
  }
});

test('texts in Unicode are left alone, in whatever language', () => {
  for (const text of [
    ...bundled('vi'),
    ...bundled('vi').map((one) => one.normalize('NFD')),
    ...bundled('en'),
    'Le président a été reçu à l’Élysée, où il a évoqué « la coopération » et la sécurité à Genève, déjà prévue.',
    'Für die Zukunft müssen wir größere Räume öffnen, sagte der Präsident über die Bürger in Österreich, Köln, Düsseldorf.',
    'El señor Núñez habló también de la cooperación económica, según él mismo: más años, más éxito, así será mañana.',
    'São Paulo não é só uma região; há razões, ações e decisões que já são públicas, também à direita.',
    'Åse så på øya, der på Ås bor også Øystein, året før.',
    'Naïve café owners paid £5 – “a façade” – for crème brûlée and jalapeños, per section § 5 and ¶ 3.',
    'Česká vláda dnes přijala návrh, řekl ministr Šťastný, že příští rok půjde více peněz na školství.',
    '§ 1. The term “semiconductor” means … (see § 2, § 3, § 4, § 5, § 6 ©)',
    '你好，世界。越南与美国的技术合作。',
  ]) {
    assert.equal(detectLegacyScheme(text), undefined, text.slice(0, 60));
  }
});

test('whatever the text, it is answered, and nothing of ASCII changes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      detectLegacyScheme(text);
      for (const scheme of ['tcvn3', 'vni', 'mojibake'] as const) {
        assert.equal(
          convertFrom(scheme, text.replace(/[^\0-\u007f]/g, '')),
          text.replace(/[^\0-\u007f]/g, ''),
        );
        convertFrom(scheme, text);
      }
    }),
    { numRuns: propertyRuns },
  );
});
